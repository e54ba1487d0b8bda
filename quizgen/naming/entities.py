"""Corrects the parser's entities with the gazetteer and the rest of the article."""

import re
from collections import Counter
from dataclasses import replace

from quizgen.document import Document, Entity
from quizgen.knowledge.gazetteer import find_place, gender_of
from quizgen.knowledge.wordnet import senses_of, synset
from quizgen.lexicon import noun_class
from quizgen.naming.entity_labels import CORRECTABLE, correct_label, is_about_sport, majority_labels
from quizgen.repairs import promote_names

EVENT_NOUNS = frozenset(
    "summit expo war battle treaty act games olympics championship conference revolution "
    "rebellion crisis festival bowl "
    "cup election exhibition siege fire plague famine".split()
)
ROMAN = re.compile(r"[IVX]+")
ORDER = re.compile(r"[IVXLC]+|\d{1,4}")  # "World War II", "Super Bowl 50", "Scotland Act 1978"
SPECIES = re.compile(r"[A-Z]\. ?[a-z]")  # "Y. pestis"
_NUMBER_NAME = re.compile(r"\d")
LEAST_KNOWN = 2  # labelled mentions that make a name known
WORDLIKE = frozenset({"PRODUCT", "ORG", "WORK_OF_ART", "PERSON", "GPE", "LOC"})
IMPERATIVES = frozenset(
    "suppose consider imagine say ask see let take meet recall remember assume compare visit "
    "watch read tell call when if though although because while since as".split()
)
_POSSESSIVE = ("\u2019s", "'s", "\u2019", "'")


def correct_entities(document: Document) -> Document:
    """Return the document with trimmed, merged and relabelled entities, and tokens to match."""
    document = promote_names(document)
    trimmed = [entity for entity in (trim_entity(document, e) for e in document.entities) if entity]
    events = find_events(document)
    taken = {i for event in events for i in range(event.first, event.last)}
    kept = [e for e in trimmed if not taken & set(range(e.first, e.last))] + events
    labels = majority_labels(document, kept)
    kept += find_unlabelled(document, kept, labels)
    kept += find_lone_names(document, kept)
    is_sport = is_about_sport(document)
    relabelled = [
        replace(e, label=correct_label(document, e, labels, is_sport=is_sport)) for e in kept
    ]
    entities = tuple(sorted((e for e in relabelled if e.label), key=lambda e: e.first))
    types = {i: e.label for e in entities for i in range(e.first, e.last)}
    tokens = tuple(
        token
        if token.entity == types.get(token.index, "")
        else replace(token, entity=types.get(token.index, ""))
        for token in document.tokens
    )
    return replace(document, entities=entities, tokens=tokens)


def find_unlabelled(
    document: Document, entities: list[Entity], labels: dict[str, str]
) -> list[Entity]:
    """Return the mentions of single names that the parser knew only elsewhere in the article."""
    covered = {i for e in entities for i in range(e.first, e.last)}
    counts = Counter(e.text for e in entities if e.last - e.first == 1)
    return [
        Entity(token.index, token.index + 1, labels[token.text], token.text)
        for token in document.tokens
        if token.pos == "PROPN"
        and token.index not in covered
        and counts[token.text] >= LEAST_KNOWN
        and labels.get(token.text) in {"PERSON", "ORG", "GPE", "NORP"}
        and token.dep in {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "agent", "appos"}
    ]


def find_lone_names(document: Document, entities: list[Entity]) -> list[Entity]:
    """Return the single names that only the tables know: "Algiers", "Greenpeace", "Plato"."""
    covered = {i for e in entities for i in range(e.first, e.last)}
    return [
        Entity(token.index, token.index + 1, label, token.text)
        for token in document.tokens
        if token.tag == "NNP"
        and token.index not in covered
        and token.dep in {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent"}
        and token.text.istitle()
        and not any(document.tokens[i].tag == "NNP" for i in document.children[token.index])
        and (label := label_in_tables(token.text)) is not None
    ]


def label_in_tables(name: str) -> str | None:
    """Return the label of a name that can be no other word."""
    senses = senses_of(name.lower())
    if not senses or not synset(senses[0].synset).is_instance:
        return None
    place = find_place(name)
    match synset(senses[0].synset).noun_class:
        case "location":
            return "LOC" if place is None or place.kind in {"continent", "region"} else "GPE"
        case "person":
            return "PERSON"
        case "group":
            return "ORG"
    return None


def trim_entity(document: Document, entity: Entity) -> Entity | None:
    """Take a leading "the" and a trailing "'s" off a name; drop names made of digits and signs."""
    first, last = entity.first, entity.last
    if entity.label not in {"DATE", "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "TIME"}:
        while first < last and document.tokens[first].text.lower() in {"the", "a", "an"}:
            first += 1
    first = start_of_name(document, entity, first, last)
    last = end_of_name(document, entity, first, last)
    if first == last:
        return None
    if entity.label == "PERSON" and last < len(document.tokens):
        after = document.tokens[last]
        last += bool(ROMAN.fullmatch(after.text) and after.pos == "PROPN")
        is_number = last - first == 1 and ROMAN.fullmatch(document.tokens[first].text)
        if is_number and first > 0 and document.tokens[first - 1].pos == "PROPN":
            first -= 1  # "XVI" alone is the end of "Benedict XVI"
    text = text_of(document, first, last)
    if entity.label in CORRECTABLE and not is_name(entity.label, text):
        return None
    token = document.tokens[first]
    is_word = last - first == 1 and token.pos == "NOUN" and token.tag in {"NN", "NNS"}
    if is_word and entity.label in WORDLIKE and noun_class(token.lemma.lower()) is not None:
        return None
    if entity.label == "DATE" and re.match(r"^[a-z]+-\d", text):
        return None
    return Entity(first, last, entity.label, text)


def end_of_name(document: Document, entity: Entity, first: int, last: int) -> int:
    """Take a possessive, commas and small words off the end of a name."""
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
    return last


def start_of_name(document: Document, entity: Entity, first: int, last: int) -> int:
    """Skip what is no part of a name: a line above it, and "Suppose" in "Suppose Anna"."""
    if entity.label not in CORRECTABLE:
        return first
    text = document.article.text
    for index in range(last - 1, first, -1):
        if "\n" in text[document.tokens[index - 1].end : document.tokens[index].start]:
            return index
    opening = document.tokens[first]
    is_verb = (
        entity.label == "PERSON"
        and last - first > 1
        and opening.text.lower() in IMPERATIVES
        and gender_of(opening.text) is None
    )
    return first + 1 if is_verb else first


def is_name(label: str, text: str) -> bool:
    """Tell whether a text can be a name of its kind: "1349" and "Y. pestis" cannot."""
    if label in {"PERSON", "NORP", "GPE"} and (_NUMBER_NAME.search(text) or not text[:1].isupper()):
        return False
    return any(char.isupper() for char in text) and not SPECIES.match(text)


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
        if last < len(document.tokens) and ORDER.fullmatch(document.tokens[last].text):
            last += 1
        if last - first > 1 and not (events and events[-1].last > first):
            events.append(Entity(first, last, "EVENT", text_of(document, first, last)))
    return events


def is_part_of_name(document: Document, index: int) -> bool:
    """Tell whether the token before belongs to a capitalised name."""
    token = document.tokens[index]
    is_sentence_start = any(s.first == index for s in document.sentences)
    if token.text in {"-", "\u2013"}:
        return document.tokens[index + 1].text[:1].isupper()
    if token.tag == "CD" and len(token.text) == 4 and token.text.isdigit():
        return True
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", token.text):
        return True
    return (
        token.text[:1].isupper() and token.pos in {"PROPN", "ADJ", "NOUN"} and not is_sentence_start
    )
