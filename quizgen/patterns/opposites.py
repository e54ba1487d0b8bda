"""The table of opposites: a word in its place to its opposite in the same form, "rose" "fell"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.data.tables import read_rows
from quizgen.document import Document, Token
from quizgen.inflection import inflected
from quizgen.lexicon import noun_class

TABLE = "opposites.tsv"
PARTS = {"VERB": "verb", "AUX": "verb", "ADJ": "adj", "ADV": "adv", "ADP": "prep", "NOUN": "noun"}
INFLECTED = frozenset({"verb", "noun"})
CLAUSAL = frozenset({"xcomp", "ccomp", "oprd"})
# "lost the city to Rome", "defended her from the wind": the opposite needs another preposition.
TURNING = frozenset({"to", "from", "into", "as"})
PEOPLE_OR_THINGS = frozenset({"dobj", "nsubjpass", "nsubj"})
VAGUE_NUMBER = frozenset("some several many certain various other few another any more".split())


@dataclass(frozen=True, slots=True)
class Opposite:
    """One row: what a word turns into, in which frame and beside which nouns, () for any."""

    other: str
    frame: str
    nouns: frozenset[str]


def opposite_of(document: Document, token: Token) -> str | None:
    """Return the opposite that fits where a word stands, in the same form: "rose" gives "fell"."""
    part = PARTS.get(token.pos, "")
    if token.dep in {"prep", "mark"}:
        part = "prep"
    elif token.pos == "SCONJ":
        return None
    word = token.lemma.lower() if part in INFLECTED else token.text.lower()
    for row in table().get((part, word), ()):
        if FRAMES[row.frame](document, token) and stands_beside(document, token, row):
            return form(row.other, token.tag) if part in INFLECTED else row.other
    return None


def stands_beside(document: Document, token: Token, row: Opposite) -> bool:
    """Tell whether one of a row's nouns stands where the word would find it."""
    if not row.nouns:
        return True
    if row.frame == "verb":
        return document.tokens[token.head].lemma.lower() in row.nouns
    found = {t.lemma.lower() for t in below(document, token) if t.dep in PEOPLE_OR_THINGS}
    above = document.tokens[token.head]
    found.add(above.lemma.lower())
    found |= {t.lemma.lower() for t in below(document, above) if t.dep in {"nsubj", "nsubjpass"}}
    return bool(found & row.nouns)


def below(document: Document, token: Token) -> Iterator[Token]:
    """Yield the words that hang on a word."""
    return (document.tokens[i] for i in document.children[token.index])


def has(document: Document, token: Token, deps: frozenset[str]) -> bool:
    return any(t.dep in deps for t in below(document, token))


def is_plain(document: Document, verb: Token) -> bool:
    return not has(document, verb, CLAUSAL)


def is_alone(document: Document, verb: Token) -> bool:
    """Tell whether a verb has no object: "prices rose", not "succeeded in taking it"."""
    if has(document, verb, CLAUSAL | {"dobj", "auxpass", "dative", "acomp", "attr"}):
        return False
    leads = [t for t in below(document, verb) if t.dep == "prep"]
    texts = {t.text.lower() for t in leads}
    if {"from", "to"} <= texts or texts & LEVELS:
        return False  # "rose from 10 to 20", "fell into ruin", "rises above the boiling point"
    return not any(has(document, t, PCOMP) for t in leads)


PCOMP = frozenset({"pcomp"})
LEVELS = frozenset({"into", "for", "upon", "above", "below", "over", "past", "beyond"})


def has_object(document: Document, verb: Token) -> bool:
    """Tell whether a verb has one plain object, or is passive."""
    objects = [t for t in below(document, verb) if t.dep in {"dobj", "nsubjpass"}]
    if len(objects) != 1 or not is_plain(document, verb) or has(document, verb, DATIVE):
        return False
    if objects[0].pos == "PRON" or is_vague_number(document, objects[0]):
        return False
    return not any(
        t.dep in {"prep", "agent"} and t.text.lower() in TURNING and not leads_number(document, t)
        for t in below(document, verb)
    )


DATIVE = frozenset({"dative"})


def leads_number(document: Document, preposition: Token) -> bool:
    """Tell whether a number follows: "cut to 10%"."""
    return any(document.tokens[i].tag == "CD" for i in document.subtree(preposition.index))


def is_vague_number(document: Document, noun: Token) -> bool:
    """Tell whether a noun leaves open which of many: who accepted some may have rejected some."""
    return noun.text.lower() in VAGUE_NUMBER or any(
        t.text.lower() in VAGUE_NUMBER for t in below(document, noun)
    )


def has_infinitive(document: Document, verb: Token) -> bool:
    return any(
        t.dep in {"xcomp", "ccomp"} and any(x.tag == "TO" for x in below(document, t))
        for t in below(document, verb)
    )


def has_own_infinitive(document: Document, verb: Token) -> bool:
    return has_infinitive(document, verb) and not has(document, verb, frozenset({"dobj"}))


def has_statement(document: Document, verb: Token) -> bool:
    return has(document, verb, frozenset({"ccomp"})) and not has_infinitive(document, verb)


def has_mass(document: Document, verb: Token) -> bool:
    """Tell whether a verb has an object that one can be without: not "a cat", not "two"."""
    objects = [t for t in below(document, verb) if t.dep == "dobj"]
    if len(objects) != 1 or objects[0].pos not in {"NOUN", "PROPN"} or verb.dep == "aux":
        return False
    words = list(below(document, objects[0]))
    is_counted = any(
        t.dep in {"nummod", "poss"} or t.text.lower() in {"a", "an", "no"} for t in words
    )
    return not is_counted and not is_vague_number(document, objects[0])


def has_person(document: Document, verb: Token) -> bool:
    """Tell whether a verb is done to somebody: "released the prisoner", not "releases heat"."""
    objects = [t for t in below(document, verb) if t.dep in {"dobj", "nsubjpass"}]
    return has_object(document, verb) and (
        objects[0].entity == "PERSON" or noun_class(objects[0].lemma.lower()) == "person"
    )


def is_done_by(document: Document, verb: Token) -> bool:
    return has(document, verb, frozenset({"agent"}))


def modifies(document: Document, word: Token) -> bool:
    """Tell whether an adjective stands before a noun that may be one of several: not "the main"."""
    return word.dep == "amod" and not any(
        t.dep == "poss" or t.text.lower() == "the"
        for t in below(document, document.tokens[word.head])
    )


def compares(document: Document, word: Token) -> bool:
    """Tell whether "more" or "fewer" counts things: "more ships than", not "more than 40"."""
    return document.tokens[word.head].tag == "NNS" and word.dep == "amod"


def is_amount(document: Document, word: Token) -> bool:
    """Tell whether a number follows at once: "over 60%"."""
    after = document.tokens[word.index + 1 : word.index + 2]
    return bool(after) and (after[0].tag in {"CD", "$"} or after[0].text in {"\u00a3", "\u20ac"})


def needs_nothing(document: Document, word: Token) -> bool:
    """Tell whether no preposition belongs to a word: "dependent on", "independently of"."""
    leads = {t.text.lower() for t in below(document, word) if t.dep == "prep"}
    return word.pos not in {"ADJ", "ADV"} or not leads & BOUND


BOUND = frozenset({"on", "upon", "of", "from", "to", "with"})


def fits_always(document: Document, word: Token) -> bool:
    return True


FRAMES: dict[str, Callable[[Document, Token], bool]] = {
    "": needs_nothing,
    "any": fits_always,
    "verb": fits_always,
    "plain": is_plain,
    "alone": is_alone,
    "object": has_object,
    "infinitive": has_infinitive,
    "to": has_own_infinitive,
    "that": has_statement,
    "mass": has_mass,
    "person": has_person,
    "by": is_done_by,
    "attribute": modifies,
    "comparative": compares,
    "amount": is_amount,
}


@cache
def table() -> dict[tuple[str, str], tuple[Opposite, ...]]:
    """Return the rows of each word by its part of speech, the more special rows first."""
    found: dict[tuple[str, str], list[Opposite]] = {}
    for part, one, other, ways, frame, nouns in read_rows(TABLE):
        beside = frozenset(nouns.split())
        found.setdefault((part, one), []).append(Opposite(other, frame, beside))
        if ways == "=":
            found.setdefault((part, other), []).append(Opposite(one, frame, beside))
    return {key: tuple(sorted(rows, key=lambda row: not row.nouns)) for key, rows in found.items()}


@cache
def form(lemma: str, tag: str) -> str:
    """Return a verb or noun in the form of its Penn tag; unknown ones stay as they are."""
    forms = inflected(lemma, tag)
    return str(forms[0]) if forms else lemma
