"""People, places, organisations and events that take part in what a clause states."""

import re
from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.document import Entity
from quizgen.facts import PLACES, Answer, AnswerType, Candidate, Context, FactKind, Slot
from quizgen.knowledge.gazetteer import country_of_demonym, find_organisation, find_place, gender_of
from quizgen.knowledge.places import find_places
from quizgen.lexicon import hypernyms, noun_class
from quizgen.naming.mentions import entities_in
from quizgen.patterns.slots import find_slot, is_one_of_several
from quizgen.remember import of_article

KINDS: dict[str, FactKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
}
NAMING = {"call", "name", "dub", "term", "abbreviate"}
EXAMPLES = {"include", "feature", "contain", "involve", "comprise", "see"}
CONTESTS = {"beat", "defeat", "score", "win", "lose", "play", "tie", "outscore", "trail", "draft"}
ERAS = frozenset({"BC", "BCE", "AD", "CE"})
MACS = frozenset({"Mc", "Ma", "De", "Di", "La", "Le", "Du", "Fi"})  # "McKinley", "DeVries"
_GLUED = re.compile(r"[a-z][A-Z]")
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
    if document.tokens[anchored.clause.verb].lemma in NAMING | EXAMPLES:
        return  # what a thing is called is a definition; one of several examples is no key
    for entity in entities_in(document, anchored.clause.sentence):
        tokens = tuple(range(entity.first, entity.last))
        if entity.label not in KINDS or not set(tokens) <= inside:
            continue
        kind = type_here(context, entity)
        slot = find_slot(document, anchored.clause, tokens)
        if kind is None or slot is None or not is_askable(context, entity, kind):
            continue
        if says_nothing_of(anchored, slot):
            continue
        verb = document.tokens[anchored.clause.verb]
        if is_player(kind, slot, verb.lemma):
            continue  # the name of a team
        full = context.names.full(entity.text)
        answer = Answer(kind, tokens, full, context.names.variants(full))
        weight = 0.3 if kind == "place" else 0.6
        yield Candidate(KINDS[entity.label], anchored, answer, slot, weight)


def is_player(kind: AnswerType, slot: Slot, verb: str) -> bool:
    """Tell whether a place stands for its team, or a league for its game."""
    if slot.preposition is not None:
        return False
    is_league = kind == "organisation" and verb == "play" and slot.where == "after"
    return is_league or (kind in {"city", "state"} and verb in CONTESTS)


def says_nothing_of(anchored: Anchored, slot: Slot) -> bool:
    """Tell whether a clause only says that its subject did something, or has a rival object."""
    clause = anchored.clause
    if slot.where == "subject":
        return not clause.after and not clause.is_passive and clause.origin != "whole"
    is_object = slot.where == "after" and clause.after[slot.number].dep == "dobj"
    return is_object and sum(piece.dep == "dobj" for piece in clause.after) > 1


def is_askable(context: Context, entity: Entity, kind: AnswerType) -> bool:
    """Tell whether a name stands alone in its place and surely is what it seems to be."""
    document = context.document
    head = document.tokens[entity_head(context, entity)]
    # "poss": whose something is, is seldom what matters
    if head.dep in {"compound", "amod", "nmod", "poss"} or head.is_quoted:
        return False
    if is_one_of_several(document, head.index) or is_half_a_name(context, entity):
        return False
    if entity.label == "PERSON":
        return is_surely_person(context, entity)
    if kind == "city" and head.dep == "dobj" and context.names.mentions[entity.text] < 2:
        return False  # a lone name that happens to be a city's too
    return kind not in PLACES or not is_team(context, entity.text)


@of_article
def is_team(context: Context, name: str) -> bool:
    """Tell whether a place stands for its team: "Denver" beside "Denver Broncos"."""
    names = (other.split() for other in context.names.mentions)
    return any(len(words) == 2 and words[0] == name for words in names)


def is_half_a_name(context: Context, entity: Entity) -> bool:
    """Tell whether a word before the name narrows it: "central Europe"."""
    before = context.document.tokens[entity.first - 1] if entity.first else None
    return before is not None and before.dep == "amod" and entity.label != "PERSON"


def is_clean(name: str) -> bool:
    """Refuse what is no person's name: "BCE Octavian", "Roman Empire", "Eric DraperEvery"."""
    words = name.split()
    if country_of_demonym(words[0]) is not None and len(words) > 1:
        return False
    if words[0] in ERAS or any(_GLUED.search(word) for word in words if word[:2] not in MACS):
        return False
    if len(words) > 2 and noun_class(words[0].lower()) == "person" and gender_of(words[0]) is None:
        return False  # "Explorer Samuel de Champlain": no name of his
    return not (len(words) > 1 and noun_class(words[-1].lower()) == "group")


def is_surely_person(context: Context, entity: Entity) -> bool:
    """Tell whether a name is a person's: in full, known as a first name, or in the dictionary."""
    full = context.names.full(entity.text)
    if not is_clean(full):
        return False
    if len(full.split()) > 1:
        return True
    if gender_of(full) is not None:
        return True
    kinds = set(hypernyms(full.lower()))
    return noun_class(full.lower()) == "person" and not kinds & {"deity", "spiritual being"}


def entity_head(context: Context, entity: Entity) -> int:
    """Return the token of a name that links it to the sentence."""
    for index in range(entity.last - 1, entity.first - 1, -1):
        if (
            not entity.first <= context.document.tokens[index].head < entity.last
            or context.document.tokens[index].head == index
        ):
            return index
    return entity.last - 1


def type_here(context: Context, entity: Entity) -> AnswerType | None:
    """Name the kind of answer; "Georgia" is a state where the article speaks of other states."""
    kind = answer_type(entity)
    kinds = {place.kind for place in find_places(entity.text)}
    if kind != "country" or "state" not in kinds:
        return kind
    firsts = (find_places(name)[:1] for name in context.names.mentions if name != entity.text)
    is_american = any(place.kind == "state" for found in firsts for place in found)
    return "state" if is_american else kind


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
