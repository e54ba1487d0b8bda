"""What an article's names stand for: "Oslo" is a city, "the Great Theatre" a theatre."""

from collections import Counter
from dataclasses import dataclass

from quizgen.document import Document, Entity
from quizgen.knowledge.gazetteer import find_organisation, find_place, gender_of
from quizgen.lexicon import is_kind_of, noun_class
from quizgen.naming.mentions import head_of
from quizgen.naming.names import NAMED, Names, title_person

PLACE_NOUNS = {
    "country": frozenset({"country", "nation"}),
    "city": frozenset({"city", "town"}),
    "state": frozenset({"state"}),
    "continent": frozenset({"continent"}),
    "region": frozenset({"region"}),
}
TOO_GENERAL = frozenset(
    "thing object entity whole unit part group abstraction attribute state matter relation "
    "person individual someone body causal agent process act activity way form kind type "
    "region name word result system work piece structure feature area place point member set "
    "collection case example problem change people action condition content fact".split()
)
OVERWHELMING = 0.5  # share of the mentions of people that makes an article one about somebody
LEAST_MENTIONS = 5


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is about, in the words of its running text: "the Black Death"."""

    text: str
    is_person: bool
    gender: str | None = None


def find_kinds(document: Document, names: Names) -> dict[str, frozenset[str]]:
    """Return the nouns that each full name is known or said to be."""
    kinds: dict[str, set[str]] = {}
    for entity in document.entities:
        if entity.label not in NAMED - {"NORP"}:
            continue
        full = names.full(entity.text)
        if full not in kinds:
            kinds[full] = known_kinds(entity, full)
        kinds[full] |= said_kinds(document, entity)
    return {name: frozenset(found) for name, found in kinds.items() if found}


def known_kinds(entity: Entity, full: str) -> set[str]:
    """Return what the tables and the name itself say."""
    found: set[str] = set()
    if entity.label in {"GPE", "LOC"} and (place := find_place(full)) is not None:
        found |= PLACE_NOUNS[place.kind]
        if place.kind == "city" and place.capital is not None:
            found.add("capital")
    if entity.label == "ORG" and (organisation := find_organisation(full)) is not None:
        found |= {organisation.kind, organisation.kind.split()[-1]}
    if entity.label in {"ORG", "FAC", "EVENT", "LOC", "LAW"}:
        words = full.split(" of ", maxsplit=1)[0].split(" for ", maxsplit=1)[0].split()
        last = next((w.lower() for w in reversed(words) if w.isalpha()), "")
        if len(full.split()) > 1 and noun_class(last) is not None:
            found.add(last)
    return found | ({"event"} if entity.label == "EVENT" else set())


def said_kinds(document: Document, entity: Entity) -> set[str]:
    """Return the nouns that a mention is called beside it: "Nokia, a company", "Nokia is a ..."."""
    head = head_of(document, entity)
    token = document.tokens[head]
    beside = [document.tokens[i] for i in document.children[head]]
    found = {t.lemma.lower() for t in beside if t.dep == "appos" and t.tag == "NN"}
    above = document.tokens[token.head]
    if token.dep == "appos" and above.tag == "NN" and not above.entity:
        found.add(above.lemma.lower())
    if token.dep in {"nsubj", "nsubjpass"} and above.lemma in {"be", "become"}:
        attributes = (document.tokens[i] for i in document.children[above.index])
        found |= {t.lemma.lower() for t in attributes if t.dep == "attr" and t.tag == "NN"}
    return {noun for noun in found if noun_class(noun) is not None} - TOO_GENERAL


def is_of_kind(kinds: frozenset[str], noun: str) -> bool:
    """Tell whether something of these kinds can be called by the noun."""
    if noun in kinds:
        return True
    return noun not in TOO_GENERAL and any(is_kind_of(kind, noun) for kind in sorted(kinds))


def find_topic(document: Document, names: Names) -> Topic | None:
    """Return the person an article is about; None when it has no such hero."""
    person = title_person(document.article) or hero_of(document, names)
    if person is None:
        return None
    return Topic(person, True, gender_of(person.split()[0]) or gender_in_text(document))


def hero_of(document: Document, names: Names) -> str | None:
    """Return the person who has most of all mentions of people."""
    counted = Counter(names.full(e.text) for e in document.entities if e.label == "PERSON")
    if not counted:
        return None
    name, count = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[0]
    is_hero = count >= LEAST_MENTIONS and count > OVERWHELMING * sum(counted.values())
    is_in_title = any(word in document.article.title.split() for word in name.split())
    return name if is_hero and is_in_title else None


def gender_in_text(document: Document) -> str | None:
    """Return the gender of nearly all pronouns of a text about one person."""
    words = Counter(t.text.lower() for t in document.tokens if t.tag in {"PRP", "PRP$"})
    he = words["he"] + words["his"] + words["him"]
    she = words["she"] + words["her"]
    if max(he, she) < LEAST_MENTIONS or min(he, she) * 4 > max(he, she):
        return None
    return "m" if he > she else "f"
