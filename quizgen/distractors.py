"""A key and its document to wrong options of its kind, each with why it is wrong."""

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.checks.answer import is_acronym_of
from quizgen.distractor_numbers import number_distractors
from quizgen.distractor_reasons import reason_distractors
from quizgen.distractor_terms import term_distractors
from quizgen.distractor_times import time_distractors
from quizgen.document import Document, Entity
from quizgen.facts import NUMERIC, TIMES, Answer, Context, Fact
from quizgen.gazetteer import (
    Place,
    find_organisation,
    find_place,
    gender_of,
    organisations_of_kind,
    similar_places,
)
from quizgen.patterns.named import answer_type
from quizgen.roles import are_alike, is_role
from quizgen.wh_phrases import group_noun

WANTED = 3


ENOUGH = 2


LABELS: dict[str, frozenset[str]] = {
    "person": frozenset({"PERSON"}),
    "organisation": frozenset({"ORG"}),
    "event": frozenset({"EVENT"}),
    "place": frozenset({"LOC", "FAC", "GPE"}),
}


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option.  `source` says where it comes from: the article comes first."""

    text: str
    reason: str
    source: str  # "article", "derived" or "table"


def find_distractors(
    context: Context, fact: Fact, stem_text: str, random_seed: int
) -> list[Distractor]:
    """Return two or three wrong options, or fewer when no more good ones exist."""
    chosen: list[Distractor] = []
    for text, reason, source in proposals(context, fact, seeded(random_seed, fact)):
        if len(chosen) < WANTED and is_usable(context, text, fact.answer, stem_text, chosen):
            chosen.append(Distractor(text, reason, source))
    return chosen


def possible_distractors(context: Context, fact: Fact) -> set[tuple[str, str]]:
    """Return every wrong option with its reason that some random seed could choose."""
    return {(text, reason) for text, reason, _ in proposals(context, fact, seeded(0, fact))}


def proposals(
    context: Context, fact: Fact, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """Yield text, reason and source of wrong options; chance decides the order alone."""
    kind = fact.answer.type
    if kind in NUMERIC or kind == "ordinal":
        return number_distractors(context, fact, chance)
    if kind in TIMES:
        return time_distractors(context, fact, chance)
    if kind == "reason":
        return reason_distractors(context, fact)
    if kind == "term":
        return term_distractors(context, fact)
    return name_distractors(context, fact)


def seeded(random_seed: int, fact: Fact) -> random.Random:
    """Return a source of chance that depends only on the seed and the fact."""
    content = f"{random_seed}\x1f{fact.evidence.start}\x1f{fact.answer.text}\x1f{fact.relation}"
    return random.Random(int(hashlib.sha256(content.encode()).hexdigest()[:16], 16))


def is_usable(
    context: Context, text: str, answer: Answer, stem_text: str, chosen: Iterable[Distractor]
) -> bool:
    """Refuse aliases and parts of the key, what the stem names already, and repetitions."""
    forms = {form.casefold() for form in answer.accepted} | {answer.text.casefold()}
    mine = words_of(text)
    if text.casefold() in forms or any(
        mine <= words_of(form) or words_of(form) <= mine for form in forms
    ):
        if answer.type not in NUMERIC | TIMES and answer.type != "ordinal":
            return False
        if text.casefold() in forms:
            return False
    if answer.type not in NUMERIC | TIMES and mine and mine <= words_of(stem_text):
        return False
    if is_acronym_of(text, answer.text) or is_acronym_of(answer.text, text):
        return False
    known = find_organisation(text)
    if known is not None and known == find_organisation(answer.text):
        return False
    place = find_place(text)
    if place is not None and place == find_place(answer.text):
        return False  # "U.S." and "United States"
    full = context.names.full(text)
    others = {context.names.full(other.text).casefold() for other in chosen}
    return full.casefold() not in others and all(
        not mine & words_of(o.text)
        or answer.type in NUMERIC | TIMES | {"ordinal", "term", "reason", "event", "organisation"}
        for o in chosen
    )


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, lower case, without signs."""
    cleaned = "".join(char if char.isalnum() else " " for char in text.casefold())
    return frozenset(word for word in cleaned.split() if word not in {"the", "a", "an", "of"})


def name_distractors(context: Context, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield names of the article in another role, then names of the same kind from tables."""
    if fact.answer.type == "place":
        return  # regions, streets and buildings are too unlike each other
    for entity in same_kind(context, fact.answer):
        name = context.names.full(entity.text)
        if fact.answer.type == "person" and not has_fitting_role(context, name, fact):
            continue
        if fact.answer.type == "organisation" and not is_same_body(name, fact.answer.text):
            continue
        yield name, article_reason(context.document, entity, name), "article"
    if fact.answer.type in {"country", "city", "state", "continent"}:
        place = find_place(fact.answer.text)
        if place is not None:
            yield from table_places(place, fact.answer.text)
    if fact.answer.type == "organisation":
        known = find_organisation(fact.answer.text)
        if known is not None:
            for other in organisations_of_kind(known.kind):
                yield (
                    other.name,
                    f"{other.name} is of the same kind; the article says {fact.answer.text}.",
                    "table",
                )


def has_fitting_role(context: Context, name: str, fact: Fact) -> bool:
    """Tell whether a person could be meant: no actress where a quarterback is asked for."""
    asked = {word for word in fact.words if is_role(word)}
    wanted = context.roles.get(fact.answer.text, frozenset()) | asked
    return are_alike(frozenset(wanted), context.roles.get(name, frozenset()))


def is_same_body(name: str, key: str) -> bool:
    """Tell whether two organisations are of one kind: two ministries, two news agencies."""
    mine, other = find_organisation(key), find_organisation(name)
    if mine is not None and other is not None:
        return mine.kind == other.kind
    noun = group_noun(key)
    return noun is not None and noun == group_noun(name)


def same_kind(context: Context, answer: Answer) -> list[Entity]:
    """Return the article's other names of the answer's kind, nearest to the answer first."""
    here = answer.tokens[0]
    seen: dict[str, Entity] = {}
    for entity in sorted(context.document.entities, key=lambda e: (abs(e.first - here), e.first)):
        labels = LABELS.get(answer.type)
        if labels is not None and entity.label not in labels:
            continue
        if (
            answer_type(entity) != answer.type
            if answer.type != "person"
            else entity.label != "PERSON"
        ):
            continue
        name = context.names.full(entity.text)
        if (
            answer.type == "person"
            and len(name.split()) < len(answer.text.split())
            and len(answer.text.split()) > 1
        ):
            continue
        seen.setdefault(name, entity)
    if answer.type != "person":
        return list(seen.values())
    gender = gender_of(answer.text.split()[0])
    return sorted(
        seen.values(), key=lambda e: gender_of(context.names.full(e.text).split()[0]) != gender
    )


def article_reason(document: Document, entity: Entity, name: str) -> str:
    """Quote the words around a name: what the article really says of it."""
    first = max(entity.first - 5, 0)
    last = min(entity.last + 6, len(document.tokens))
    sentence = next((s for s in document.sentences if s.first <= entity.first < s.last), None)
    if sentence is not None:
        first, last = max(first, sentence.first), min(last, sentence.last)
    text = document.article.text[document.tokens[first].start : document.tokens[last - 1].end]
    return f"The article names {name} elsewhere: “… {' '.join(text.split())} …”."


def table_places(place: Place, key: str) -> Iterator[tuple[str, str, str]]:
    """Yield places of the same kind that a reader could take for the key."""
    for other in similar_places(place)[:8]:
        yield (
            other.name,
            f"{other.name} is a {place.kind} too, but the article says {key}.",
            "table",
        )
