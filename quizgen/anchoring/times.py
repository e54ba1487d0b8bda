"""Makes the times of a clause absolute, or leaves out those it can do without."""

import re

from quizgen.anchoring.anchored import Refusal, Scene, without
from quizgen.anchoring.links import drop_commas
from quizgen.anchoring.reference_time import (
    absolute,
    counted_from,
    find_reference,
    is_bare_month,
    is_relative,
)
from quizgen.anchoring.told_times import last_date, only_year, years_in
from quizgen.clauses.clause import Clause
from quizgen.document import Entity, Token

PRESENT = frozenset("today now currently nowadays presently".split())
STILL = frozenset({"today", "now", "currently", "presently", "nowadays", "present"})
MOMENTS = (
    ("at", "the", "time"),
    ("at", "that", "time"),
    ("by", "that", "time"),
    ("by", "this", "time"),
    ("since", "that", "time"),
    ("by", "then"),
    ("since", "then"),
    ("until", "then"),
)
MOMENT_LENGTH = 3
MOMENT_OPENINGS = frozenset(moment[0] for moment in MOMENTS)
MAGNITUDE = re.compile(
    r"million|billion|thousand|hundred|centur|\d(?:m|bn)$|^(?:m|bn)$", re.IGNORECASE
)


def adverbial_of(scene: Scene, clause: Clause, entity: Entity) -> tuple[int, ...]:
    """Return "in March" with its preposition where it ends a clause inside the clause, else ()."""
    tokens = scene.document.tokens
    before = entity.first - 1
    if (
        before < 0
        or tokens[before].dep != "prep"
        or tokens[before].text.lower() not in {"in", "on"}
    ):
        return ()
    inner = tuple(range(before, entity.last))
    is_whole = set(scene.document.subtree(before)) == set(inner)
    is_verbs = tokens[tokens[before].head].pos == "VERB" and tokens[before].head != clause.verb
    is_time = tokens[before].text.lower() in {"in", "on"}
    return inner if is_time and is_whole and is_verbs and inner[-1] == max(clause.tokens) else ()


def anchor_times(scene: Scene, clause: Clause, words: dict[int, str]) -> Clause | Refusal:
    """Make relative times absolute; leave out those that the clause can do without."""
    reference = find_reference(scene.document, clause.sentence)
    is_past = any(scene.document.tokens[i].tag in {"VBD"} for i in clause.verbs)
    if (open_phrase := date_moments(scene, clause, words)) is not None:
        return Refusal("relative_time", f"“{open_phrase}” has no date to refer to")
    dropped: set[int] = set()
    for entity in times_of(scene, clause):
        if entity.first in words or not is_relative(entity.text) or says_itself(scene, entity):
            continue
        new = absolute(entity.text, reference, is_past=is_past) or told_before(
            scene, clause, entity
        )
        if new is not None:
            rewrite_time(scene, entity, new, words)
            continue
        if is_bare_month(entity.text) and has_dated_event(scene, clause, entity):
            continue
        if is_of_now(scene, clause, entity):
            words.update(dict.fromkeys(range(entity.first, entity.last), ""))
            drop_commas(scene, clause, entity.first, words)
            continue
        piece = next((p for p in (*clause.before, *clause.after) if entity.first in p.tokens), None)
        inner = adverbial_of(scene, clause, entity)
        if inner and piece is not None and is_needless(scene, clause, entity):
            words.update(dict.fromkeys(inner, ""))
            continue
        if piece is None or len(piece.tokens) > entity.last - entity.first + 2:
            return Refusal("relative_time", f"“{entity.text}” has no date to refer to")
        if not is_needless(scene, clause, entity):
            return Refusal("relative_time", f"“{entity.text}” has no date to refer to")
        dropped |= set(piece.tokens)
    return without(clause, dropped)


def date_moments(scene: Scene, clause: Clause, words: dict[int, str]) -> str | None:
    """Write "in 1973" for "at the time" after a date; return the phrase that has none."""
    tokens = scene.document.tokens
    inside = set(clause.tokens)
    for index in clause.tokens:
        phrase = moment_at(tokens[index : index + MOMENT_LENGTH])
        if not phrase or not set(range(index, index + len(phrase))) <= inside:
            continue
        after = tokens[index + len(phrase) : index + len(phrase) + 1]
        is_own = bool(after) and after[0].text.lower() in {"of", "that", "when", "the", "a"}
        is_clause = bool(after) and after[0].pos in {"NOUN", "PROPN", "PRON"}
        if phrase[-1] == "time" and (is_own or is_clause):
            continue  # "at the time deuterium was formed"
        if years_in(scene.document, clause.sentence.first, index):
            continue
        year = last_date(scene.document, clause.sentence, index)
        if year is None:
            return " ".join(phrase)
        words.update(dict.fromkeys(range(index, index + len(phrase)), ""))
        words[index] = f"{'in' if phrase[0] == 'at' else phrase[0]} {year}"
    return None


def moment_at(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Return the words that point to a time told before, if some tokens begin with them."""
    if tokens[0].text.lower() not in MOMENT_OPENINGS:
        return ()
    lower = tuple(token.text.lower() for token in tokens)
    return next((m for m in MOMENTS if lower[: len(m)] == m), ())


def times_of(scene: Scene, clause: Clause) -> list[Entity]:
    """Return the times a clause mentions, adverbs such as "recently" included."""
    inside = set(clause.tokens)
    found = list(
        {
            e.first: e
            for i in sorted(inside)
            if (e := scene.entity_of.get(i)) is not None
            and e.label in {"DATE", "TIME"}
            and e.first in inside
        }.values()
    )
    covered = {i for e in found for i in range(e.first, e.last)}
    for index in sorted(inside - covered):
        token = scene.document.tokens[index]
        if token.pos == "ADV" and is_relative(token.text) and is_at_top(clause, token):
            found.append(Entity(index, index + 1, "DATE", token.text))
    return found


def is_at_top(clause: Clause, token: Token) -> bool:
    """Tell whether an adverb of time belongs to the clause itself, or always needs a date."""
    return token.head == clause.verb or token.text.lower() not in {
        "then",
        "later",
        "earlier",
        "soon",
    }


def says_itself(scene: Scene, entity: Entity) -> bool:
    """Tell whether the words around make a time clear: "what is today Iraq", "millions ... ago"."""
    tokens = scene.document.tokens
    before = [t.text.lower() for t in tokens[max(0, entity.first - 5) : entity.last]]
    lower = entity.text.lower()
    after = tokens[entity.last].text.lower() if entity.last < len(tokens) else ""
    if (lower, after) in {("next", "to"), ("that", "is"), ("that", "are")}:
        return True
    if after in {"after", "before"} and tokens[entity.last].dep != "advmod":
        return True  # "several hours after the sale"
    if "ago" in lower.split() and any(MAGNITUDE.search(word) for word in before):
        return True
    if lower in STILL and before[-3:-1] in (["what", "is"], ["what", "are"]):
        return True
    if lower == "soon":
        return "as" in before
    if lower == "earlier" and len(before) > 1 and before[-2] == "or":
        return True
    above = tokens[tokens[entity.last - 1].head].text.lower()
    return lower in {"the day", "the night"} and above in {"during", "of", "throughout"}


def told_before(scene: Scene, clause: Clause, entity: Entity) -> str | None:
    """Count from the date told last: after "In 1901 ..." "two years later" gives "1903"."""
    if is_bare_month(entity.text):
        year = only_year(scene.document, clause.sentence, entity.first)
        is_short = len(entity.text.split()) <= 2
        return None if year is None or not is_short else joined(entity.text, year)
    last = last_date(scene.document, clause.sentence, entity.first)
    return counted_from(entity.text, last) if last is not None else None


def joined(text: str, year: int) -> str:
    """Write a day or month with its year: "March 1936", "7 March 1936", "March 7, 1936"."""
    return f"{text}, {year}" if text[-1].isdigit() else f"{text} {year}"


def has_dated_event(scene: Scene, clause: Clause, entity: Entity) -> bool:
    """Tell whether the clause names an event together with its year: "2024 BRICS Summit"."""
    for index in clause.tokens:
        token = scene.document.tokens[index]
        head = scene.document.tokens[token.head]
        if token.tag == "CD" and len(token.text) == 4 and head.pos == "PROPN":
            return True
    subject = scene.document.tokens[clause.subject.head]
    return subject.pos == "PROPN" and "will" in {
        scene.document.tokens[i].text for i in clause.verbs
    }


def rewrite_time(scene: Scene, entity: Entity, new: str, words: dict[int, str]) -> None:
    """Replace the words of a time; "this year" without preposition becomes "in 2024"."""
    first = scene.document.tokens[entity.first]
    before = scene.document.tokens[entity.first - 1] if entity.first else first
    is_led = before.dep == "prep" or before.tag == "IN"
    on = "on " if re.search(r"^\d{1,2} |[A-Z][a-z]+ \d{1,2},", new) else "in "
    words[entity.first] = ("" if is_led else on) + new
    for index in range(entity.first + 1, entity.last):
        words[index] = ""


def is_of_now(scene: Scene, clause: Clause, entity: Entity) -> bool:
    """Tell whether a whole sentence says the same without its "now" or "recently"."""
    tokens = scene.document.tokens
    if clause.origin != "whole" or entity.last - entity.first > 1:
        return False
    token = tokens[entity.first]
    verb = tokens[token.head]
    if scene.document.children[token.index]:  # "most recently"
        return False
    if token.dep not in {"advmod", "npadvmod"} or verb.pos not in {"VERB", "AUX"}:
        return False
    if tokens[token.index - 1].text.lower() in {"as", "than", "until", "even", "only", "of", "by"}:
        return False
    below = (tokens[i] for i in scene.document.children[verb.index])
    helpers = [t for t in below if t.dep.startswith("aux")]
    forms = {verb.tag, *(t.tag for t in helpers)}
    if token.is_quoted or any(t.tag == "MD" and t.lemma != "will" for t in helpers):
        return False
    lower = token.text.lower()
    if lower in {"recently", "lately"}:
        return verb.tag == "VBN" and bool(forms & {"VBZ", "VBP"})
    return lower in PRESENT and bool(forms & {"VBZ", "VBP", "MD"}) and "VBD" not in forms


def is_needless(scene: Scene, clause: Clause, entity: Entity) -> bool:
    """Tell whether a clause still says one thing, and a true one, without its relative time."""
    tokens = scene.document.tokens
    labels = {scene.entity_of[i].label for i in clause.tokens if i in scene.entity_of}
    if entity.text.lower() in PRESENT:  # "The bank is today the largest"
        return any(tokens[i].tag in {"VBZ", "VBP"} for i in clause.verbs)
    return bool(labels & {"ORDINAL", "EVENT"})
