"""The noun phrases of a sentence as what a pronoun may stand for: number, kind and part played."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from quizgen.document import Document, Entity, Sentence, Token
from quizgen.knowledge.gazetteer import gender_of
from quizgen.lexicon import noun_class
from quizgen.naming.names import NAMED, Names

Number: TypeAlias = Literal["one", "many", "either"]
Kind: TypeAlias = Literal["person", "thing", "either"]
Part: TypeAlias = Literal["subject", "object", "place", "inner"]

PERSON_TITLES = dict.fromkeys(("mr", "sir", "king", "prince", "lord", "emperor", "pope"), "m") | (
    dict.fromkeys(("mrs", "ms", "queen", "princess", "lady", "dame", "miss", "empress"), "f")
)
GENDERED = dict.fromkeys(
    "man boy king father son brother husband uncle prince monk priest emperor businessman".split(),
    "m",
) | dict.fromkeys(
    "woman girl queen mother daughter sister wife aunt princess nun empress actress".split(), "f"
)
SETTING_PREPOSITIONS = frozenset(
    "in at near on from into through across around during after before since within by until "
    "under over throughout".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "dative", "agent", "oprd", "iobj"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
QUANTITIES = frozenset("number lot majority range variety amount series couple".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase by its head.  `name` is the full name, or "" for a common noun."""

    head: int
    first: int
    number: Number
    kind: Kind
    part: Part
    name: str = ""
    gender: str | None = None  # "m", "f" or unknown; of persons


def mentions_of(document: Document, names: Names, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of a sentence in text order; times, amounts and attributes left out."""
    inside = entities_in(document, sentence)
    entities = {head_of(document, e): e for e in inside}
    covered = {i for e in inside if e.label in NAMED - {"NORP"} for i in range(e.first, e.last)}
    found = []
    for token in document.of(sentence):
        entity = entities.get(token.index)
        is_part = entity is None and token.index in covered
        if token.pos not in {"NOUN", "PROPN"} or token.is_quoted or is_part:
            continue
        if is_mention(token, entity):
            found.append(mention_at(document, names, token, entity))
    return tuple(found)


def head_of(document: Document, entity: Entity) -> int:
    """Return the token of a name that the rest depends on: "University" in "University of Oslo"."""
    for index in range(entity.last - 1, entity.first - 1, -1):
        head = document.tokens[index].head
        if not entity.first <= head < entity.last or head == index:
            return index
    return entity.last - 1


def entities_in(document: Document, sentence: Sentence) -> tuple[Entity, ...]:
    """Return the entities of a sentence; binary search keeps long articles quick."""
    low, high = 0, len(document.entities)
    while low < high:
        middle = (low + high) // 2
        if document.entities[middle].first < sentence.first:
            low = middle + 1
        else:
            high = middle
    last = low
    while last < len(document.entities) and document.entities[last].first < sentence.last:
        last += 1
    return document.entities[low:last]


def is_mention(token: Token, entity: Entity | None) -> bool:
    """Tell whether a noun heads a phrase of its own."""
    if token.entity in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"}:
        return False
    if token.dep in {"attr", "npadvmod"}:
        return False
    if entity is not None and entity.label in NAMED - {"NORP"}:
        return True  # possessors and first parts too: "Putin's visit"
    return token.dep not in {"compound", "amod", "nmod"}


def mention_at(document: Document, names: Names, head: Token, entity: Entity | None) -> Mention:
    """Describe the phrase that a noun heads."""
    is_name = entity is not None and entity.label in NAMED and entity.label != "NORP"
    name = names.full(entity.text) if entity is not None and is_name else ""
    if entity is None and not head.entity:
        name = role_name(document, head)
    first = entity.first if entity is not None else head.index
    return Mention(
        head.index,
        first,
        number_of(document, head, entity),
        "person" if name.startswith("the ") else kind_of(head, entity),
        part_of(document, head),
        name,
        gender_at(document, head, name if entity and entity.label == "PERSON" else "", first),
    )


def role_name(document: Document, head: Token) -> str:
    """Return a role that a text writes as a name: "the Doctor", "the Pope"; else ""."""
    is_capital = head.text[:1].isupper() and head.text[1:].islower() and head.index > 0
    before = document.tokens[head.index - 1] if head.index else head
    if not is_capital or before.text.lower() != "the" or noun_class(head.lemma.lower()) != "person":
        return ""
    return f"the {head.text}" if head.tag in {"NN", "NNP"} else ""


def number_of(document: Document, head: Token, entity: Entity | None) -> Number:
    """Return whether a phrase is one or many: peoples, teams and firms can be both."""
    below = [document.tokens[i] for i in document.children[head.index]]
    if any(t.dep == "conj" and t.pos in {"NOUN", "PROPN"} for t in below) and any(
        t.dep == "cc" and t.text.lower() in {"and", "&"} for t in below
    ):
        return "many"
    if entity is not None and entity.label == "NORP":
        return "many" if head.tag in {"NNS", "NNPS"} else "either"
    if head.tag in {"NNS", "NNPS"}:
        is_name = entity is not None and entity.label in {"ORG", "GPE"}
        return "either" if is_name else "many"
    if head.lemma.lower() in QUANTITIES or noun_class(head.lemma.lower()) == "group":
        return "either"
    return "either" if entity is not None and entity.label in {"ORG", "GPE"} else "one"


def kind_of(head: Token, entity: Entity | None) -> Kind:
    """Return whether a phrase stands for people or for things."""
    if entity is not None and entity.label in NAMED:
        if entity.label == "PERSON":
            return "person"
        return "person" if entity.label == "NORP" else "thing"
    kind = noun_class(head.lemma.lower())
    if kind == "person":
        return "person"
    return "either" if kind in {None, "group", "animal"} else "thing"


def part_of(document: Document, head: Token) -> Part:
    """Return the part a phrase plays in its clause."""
    while head.dep == "conj" and head.head != head.index:
        head = document.tokens[head.head]
    if head.dep in SUBJECTS:
        return "subject"
    if head.dep in OBJECTS:
        return "object"
    above = document.tokens[head.head]
    if head.dep == "pobj":
        if above.dep == "agent":
            return "object"
        if above.text.lower() in SETTING_PREPOSITIONS:
            return "place"
        if above.dep == "dative" or document.tokens[above.head].pos == "VERB":
            return "object"
    return "inner"


def gender_at(document: Document, head: Token, name: str, first: int) -> str | None:
    """Tell a person's gender from a title, a first name or a noun such as "king"."""
    if not name:
        return GENDERED.get(head.lemma.lower())
    if first > 0:
        title = document.tokens[first - 1].text.lower().rstrip(".")
        if title in PERSON_TITLES:
            return PERSON_TITLES[title]
    words = name.split()
    if words[0].lower().rstrip(".") in PERSON_TITLES:
        return PERSON_TITLES[words[0].lower().rstrip(".")]
    return gender_of(words[0]) if len(words) > 1 else None
