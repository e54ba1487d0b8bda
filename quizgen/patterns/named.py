"""People, places, organisations and events that take part in what a clause states."""

from collections.abc import Iterator

from quizgen.anchored import Anchored
from quizgen.document import Entity
from quizgen.facts import Answer, AnswerType, Candidate, Context, FactKind
from quizgen.gazetteer import find_organisation, find_place, gender_of
from quizgen.lexicon import noun_class
from quizgen.patterns.slots import find_slot, is_one_of_several

KINDS: dict[str, FactKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
}
NAMING = {"call", "name", "dub", "term"}
EXAMPLES = {"include", "feature", "contain", "involve", "comprise", "see"}
PLACE_TYPES: dict[str, AnswerType] = {
    "country": "country",
    "city": "city",
    "state": "state",
    "continent": "continent",
    "region": "place",
}


def find_named(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield each name that fills a place of the clause."""
    document = context.document
    inside = set(anchored.clause.tokens)
    for entity in document.entities:
        tokens = tuple(range(entity.first, entity.last))
        if entity.label not in KINDS or not set(tokens) <= inside:
            continue
        head = entity_head(context, entity)
        if is_one_of_several(document, head) or document.tokens[head].dep in {
            "compound",
            "amod",
            "nmod",
        }:
            continue
        slot = find_slot(document, anchored.clause, tokens)
        kind = answer_type(entity)
        if context.document.tokens[anchored.clause.verb].lemma in NAMING:
            continue  # what a thing is called is a definition
        if is_half_a_name(context, entity) or is_one_of_many(context, anchored):
            continue
        if entity.label == "PERSON" and not is_surely_person(context, entity):
            continue
        if slot is None or kind is None or document.tokens[head].is_quoted:
            continue
        if (
            kind == "city"
            and document.tokens[head].dep == "dobj"
            and context.names.mentions[entity.text] < 2
        ):
            continue  # a lone name that happens to be a city's too
        if document.tokens[head].dep == "poss":
            continue  # whose something is, is seldom what matters
        full = context.names.full(entity.text)
        accepted = context.names.variants(full)
        yield Candidate(
            KINDS[entity.label],
            anchored,
            Answer(kind, tokens, full, accepted),
            slot,
            weight=0.3 if kind == "place" else 0.6,
        )


def is_half_a_name(context: Context, entity: Entity) -> bool:
    """Tell whether a word before the name narrows it: "central Europe"."""
    before = context.document.tokens[entity.first - 1] if entity.first else None
    return before is not None and before.dep == "amod" and entity.label != "PERSON"


def is_one_of_many(context: Context, anchored: Anchored) -> bool:
    """Tell whether the verb names examples only: "the line featured Jared Allen"."""
    return context.document.tokens[anchored.clause.verb].lemma in EXAMPLES


def is_surely_person(context: Context, entity: Entity) -> bool:
    """Tell whether a name is a person's: in full, known as a first name, or in the dictionary."""
    full = context.names.full(entity.text)
    if len(full.split()) > 1:
        return True
    return gender_of(full) is not None or noun_class(full.lower()) == "person"


def entity_head(context: Context, entity: Entity) -> int:
    """Return the token of a name that links it to the sentence."""
    for index in range(entity.last - 1, entity.first - 1, -1):
        if (
            not entity.first <= context.document.tokens[index].head < entity.last
            or context.document.tokens[index].head == index
        ):
            return index
    return entity.last - 1


def answer_type(entity: Entity) -> AnswerType | None:
    """Name what kind of answer an entity is; None when it is too uncertain to ask for."""
    if entity.label == "PERSON":
        return "person"
    if entity.label == "EVENT":
        return "event"
    place = find_place(entity.text)
    if entity.label == "ORG":
        return "organisation" if place is None or find_organisation(entity.text) else None
    if place is not None:
        return PLACE_TYPES.get(place.kind, "place")
    return "place"
