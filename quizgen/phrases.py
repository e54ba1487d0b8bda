"""Noun phrases that can be answers: "the failure of Lehman Brothers", with what they are like."""

from dataclasses import dataclass

from quizgen.document import Document
from quizgen.lexicon import noun_class
from quizgen.trimming import trim

SHORTEST, LONGEST = 2, 9  # words
VAGUE = frozenset(
    "thing way kind sort type part lot number example case fact one ones place time people "
    "use variety idea issue".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as the article writes it, in mid-sentence."""

    text: str
    tokens: tuple[int, ...]
    head: int
    noun_class: str
    is_plural: bool
    opening: str  # "a", "the" or ""


def phrase_at(document: Document, head: int) -> Phrase | None:
    """Return the phrase that a common noun heads; None when it leans on other sentences."""
    token = document.tokens[head]
    kind = noun_class(token.lemma.lower())
    if token.pos != "NOUN" or token.is_quoted or kind is None or token.lemma.lower() in VAGUE:
        return None
    tokens = trim(document, head)
    words = [document.tokens[i] for i in tokens]
    if not SHORTEST <= len(words) <= LONGEST or words[-1].index - words[0].index != len(words) - 1:
        return None
    if any(
        w.tag in {"PRP", "PRP$", "WDT", "WP", "WRB", "CD", "EX"} or w.pos in {"PUNCT", "AUX"}
        for w in words
    ):
        return None
    if any(
        w.text.lower()
        in {
            "this",
            "that",
            "these",
            "those",
            "such",
            "other",
            "another",
            "same",
            "each",
            "some",
            "any",
            "more",
            "no",
        }
        for w in words
    ):
        return None
    if words[-1].pos not in {"NOUN", "PROPN"} or any(w.entity in {"DATE", "TIME"} for w in words):
        return None
    text = document.article.text[words[0].start : words[-1].end].replace("\n", " ")
    first = words[0].text.lower()
    opening = "a" if first in {"a", "an"} else first if first == "the" else ""
    text = (
        text[:1].lower() + text[1:]
        if words[0].pos not in {"PROPN"} and not words[0].text.isupper()
        else text
    )
    return Phrase(text, tokens, head, kind, token.tag == "NNS", opening)


def find_phrases(document: Document) -> list[Phrase]:
    """Return every phrase that stands as an object in the article, in text order."""
    objects = (
        token.index
        for token in document.tokens
        if token.dep in {"dobj", "pobj", "attr", "nsubj", "nsubjpass"}
    )
    found = (phrase_at(document, index) for index in objects)
    return [phrase for phrase in found if phrase is not None]
