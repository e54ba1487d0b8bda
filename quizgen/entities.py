"""Corrects the parser's entities with the gazetteer and the rest of the article."""

import re
from collections import Counter
from dataclasses import replace

from quizgen.article import Article
from quizgen.document import Document, Entity
from quizgen.gazetteer import find_place, gender_of
from quizgen.names import title_person

EVENT_NOUNS = frozenset(
    "summit expo war battle treaty act games olympics championship conference revolution "
    "rebellion crisis festival bowl "
    "cup election exhibition siege fire plague famine".split()
)
CORRECTABLE = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT"}
)
_NUMBER_NAME = re.compile(r"\d")
_POSSESSIVE = ("\u2019s", "'s", "\u2019", "'")


def correct_entities(document: Document) -> Document:
    """Return the document with trimmed, merged and relabelled entities, and tokens to match."""
    trimmed = [entity for entity in (trim_entity(document, e) for e in document.entities) if entity]
    events = find_events(document)
    taken = {i for event in events for i in range(event.first, event.last)}
    kept = [e for e in trimmed if not taken & set(range(e.first, e.last))] + events
    labels = majority_labels(kept, document.article)
    relabelled = [replace(e, label=correct_label(document, e, labels)) for e in kept]
    entities = tuple(sorted((e for e in relabelled if e.label), key=lambda e: e.first))
    types = {i: e.label for e in entities for i in range(e.first, e.last)}
    tokens = tuple(
        token
        if token.entity == types.get(token.index, "")
        else replace(token, entity=types.get(token.index, ""))
        for token in document.tokens
    )
    return replace(document, entities=entities, tokens=tokens)


def trim_entity(document: Document, entity: Entity) -> Entity | None:
    """Take a leading "the" and a trailing "'s" off a name; drop names made of digits and signs."""
    first, last = entity.first, entity.last
    if entity.label not in {"DATE", "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "TIME"}:
        while first < last and document.tokens[first].text.lower() in {"the", "a", "an"}:
            first += 1
    while last > first and document.tokens[last - 1].text in {*_POSSESSIVE, ",", "."}:
        last -= 1
    while (
        last > first
        and document.tokens[last - 1].pos in {"ADP", "CCONJ", "PUNCT", "DET"}
        and entity.label in CORRECTABLE
    ):
        if document.tokens[last - 1].text in {")", "\u201d", '"'}:
            break
        last -= 1
    if first == last:
        return None
    text = text_of(document, first, last)
    if entity.label in {"PERSON", "NORP", "GPE"} and (
        _NUMBER_NAME.search(text) or not text[:1].isupper()
    ):
        return None
    if entity.label == "DATE" and re.match(r"^[a-z]+-\d", text):
        return None
    return Entity(first, last, entity.label, text)


def text_of(document: Document, first: int, last: int) -> str:
    """Return the words of tokens `[first, last)` on one line."""
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return " ".join(document.article.text[start:end].split())


def find_events(document: Document) -> list[Entity]:
    """Find names of events by their last noun: "2024 BRICS Summit", "Battle of Hastings"."""
    events: list[Entity] = []
    for token in document.tokens:
        if (
            token.lemma.lower() not in EVENT_NOUNS
            or not token.text[:1].isupper()
            or token.pos != "PROPN"
        ):
            continue
        first = token.index
        while first > 0 and is_part_of_name(document, first - 1):
            first -= 1
        if (
            first > 1
            and document.tokens[first - 1].text == "and"
            and is_part_of_name(document, first - 2)
        ):
            first -= 2
        last = token.index + 1
        if (
            last + 1 < len(document.tokens)
            and document.tokens[last].text in {"of", "on"}
            and document.tokens[last + 1].text[:1].isupper()
        ):
            last += 2
            while (
                last + 1 < len(document.tokens)
                and document.tokens[last].text == "in"
                and document.tokens[last + 1].text[:1].isupper()
            ):
                last += 2
        if last - first > 1 and not (events and events[-1].last > first):
            events.append(Entity(first, last, "EVENT", text_of(document, first, last)))
    return events


def is_part_of_name(document: Document, index: int) -> bool:
    """Tell whether the token before belongs to a capitalised name."""
    token = document.tokens[index]
    is_sentence_start = any(s.first == index for s in document.sentences)
    if token.text in {"-", "\u2013"}:
        return document.tokens[index + 1].text[:1].isupper()
    if token.tag == "CD" and len(token.text) == 4:
        return True
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", token.text):
        return True
    return (
        token.text[:1].isupper() and token.pos in {"PROPN", "ADJ", "NOUN"} and not is_sentence_start
    )


def majority_labels(entities: list[Entity], article: Article) -> dict[str, str]:
    """Return the label that most mentions of a name have, surnames counted with their full name."""
    votes: dict[str, Counter[str]] = {}
    for entity in entities:
        if entity.label in CORRECTABLE:
            weight = 2 if entity.label == "PERSON" and len(entity.text.split()) > 1 else 1
            votes.setdefault(entity.text, Counter())[entity.label] += weight
    surnames = {
        e.text.split()[-1] for e in entities if e.label == "PERSON" and len(e.text.split()) > 1
    }
    if titled := title_person(article):
        surnames.add(titled.split()[-1])
    result = {}
    for name, count in votes.items():
        best = sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[0][0]
        result[name] = (
            "PERSON"
            if name in surnames and best in {"ORG", "GPE", "PRODUCT", "NORP", "LOC"}
            else best
        )
    return result


def correct_label(document: Document, entity: Entity, labels: dict[str, str]) -> str:
    """Return the label by the gazetteer and the majority of mentions; "" drops it."""
    if entity.label not in CORRECTABLE:
        return entity.label
    label = labels.get(entity.text, entity.label)
    place = find_place(entity.text)
    if (
        label in {"PERSON", "ORG", "NORP"}
        and place is not None
        and place.kind in {"country", "continent"}
    ):
        return "GPE" if place.kind == "country" else "LOC"
    if (
        label == "GPE"
        and place is None
        and len(entity.text.split()) > 1
        and gender_of(entity.text.split()[0])
    ):
        return "PERSON"
    if label == "GPE" and place is not None and place.kind in {"continent", "region"}:
        return "LOC"
    return label
