"""Tokens back to text: spacing, capitals and marks after words were left out or replaced."""

import re
from collections.abc import Iterable, Mapping

from quizgen.document import Document, Token
from quizgen.knowledge.gazetteer import element_named
from quizgen.lexicon import is_common_word, noun_class
from quizgen.sieve import Sieve

OPENERS = frozenset("([\u201c\u2018$\u00a3\u20ac#")
CLOSERS = frozenset(")]\u201d\u2019,.;:?!%")
SENTENCE_ENDS = ".!?\u201d:"
NAMES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"}
SMALL_WORDS = {"DET", "NUM", "ADV", "ADP"}
PAIRS = (("\u201c", "\u201d"), ("(", ")"), ("[", "]"))
MERCURY = "mercury"  # a planet too
SHORTEST_WORD = 3  # letters; "I" and "A" are looked at elsewhere
_FORMULA = Sieve(r"\b(O|N|H|CO|SO|NO|CH|NH) ([2-9])\b(?! [a-z]+s\b)")  # "O 2", as pages lose it
_SPACES = re.compile(r"\s+")
_LONELY_COMMAS = re.compile(r"(?:\s*,)+\s*(?=[,.;:?!]|$)")


def render(
    document: Document, indices: Iterable[int], replace: Mapping[int, str] | None = None
) -> str:
    """Write the tokens in text order; `replace` gives other words for some, "" leaves one out.

    Neighbours in the text keep their spacing, others are set apart by one space.
    """
    replace = replace or {}
    parts: list[str] = []
    last: Token | None = None  # the token written or left out just before
    for index in sorted(set(indices)):
        token = document.tokens[index]
        text = replace.get(index, token.text)
        if parts and text and needs_space(last, token, parts[-1], text):
            parts.append(" ")
        if text:
            parts.append(text)
        last = token
    return tidy("".join(parts))


def needs_space(last: Token | None, token: Token, before: str, text: str) -> bool:
    """Tell whether a space goes between what was written and the next word."""
    if last is not None and last.index == token.index - 1:
        return last.space
    return text[0] not in CLOSERS and before[-1] not in OPENERS


def tidy(text: str) -> str:
    """Remove doubled spaces, commas that lost their words, and marks without a partner."""
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = _FORMULA.sub(r"\1\2", text)
    text = text.replace(" \u201d", "\u201d").replace("\u201c ", "\u201c")
    if "," in text:
        text = _LONELY_COMMAS.sub("", text)
    if "  " in text:
        text = _SPACES.sub(" ", text)
    return text.replace(" ,", ",").strip(" ,;:\u2013\u2014-")


def capitalise(text: str) -> str:
    """Give a sentence its capital: "in 1943 she won." gives "In 1943 she won."."""
    return text[:1].upper() + text[1:]


def lower_first(document: Document, index: int) -> str:
    """Return a token as it is written in mid-sentence: "The" gives "the", "Paris" stays."""
    token = document.tokens[index]
    before = document.tokens[index - 1] if index else None
    is_opening = before is None or before.text[-1] in SENTENCE_ENDS or before.text in OPENERS
    if not is_opening or not token.text[:1].isupper():
        return token.text
    if any(char.isupper() for char in token.text[1:]):
        return token.text
    after = document.tokens[index + 1] if index + 1 < len(document.tokens) else None
    goes_on = after is not None and after.pos == "PROPN" and after.text[:1].isupper()
    if goes_on and token.pos in {"PROPN", "NOUN", "ADJ"}:
        return token.text  # "Pro Bowl"
    lowered = token.text[0].lower() + token.text[1:]
    if is_name_like(token) and not is_written_small(document, token, lowered):
        return token.text
    return lowered


def is_written_small(document: Document, token: Token, lowered: str) -> bool:
    """Tell whether a word that no name is known for has no capital elsewhere in the article."""
    if lowered != MERCURY and (element := element_named(lowered)) and element.name == lowered:
        return True
    if token.entity:  # "Complex interdependence" is no name though the parser says so
        after = document.tokens[token.index + 1 : token.index + 2]
        goes_on = bool(after) and after[0].entity == token.entity
        is_alone = not goes_on and token.entity not in {"PERSON", "GPE"}
        return (goes_on and after[0].tag in {"NN", "NNS"}) or (
            is_alone and f" {lowered} " in document.article.text
        )
    if len(lowered) < SHORTEST_WORD:
        return False
    is_form = token.pos == "PROPN" and lowered.endswith(("ed", "ing"))
    return is_form or f" {lowered} " in document.article.text


def lower_article(document: Document, name: str) -> str:
    """Write a name as in mid-sentence: "The French" gives "the French", "The Hague" stays."""
    bare = name.removeprefix("The ")
    if bare == name or re.search(rf"[a-z,] The {re.escape(bare)}\b", document.article.text):
        return name
    return f"the {bare}"


def is_name_like(token: Token) -> bool:
    """Tell whether a word at the start of a sentence owes its capital to being a name."""
    if token.text == "I" or (token.text.isupper() and len(token.text) > 1):
        return True
    if token.pos == "PROPN":
        return bool(token.entity) or not is_common_word(token.text)
    if token.pos == "NOUN" and noun_class(token.lemma.lower()) is None:
        return not is_common_word(token.lemma)
    return token.entity in NAMES and token.pos not in SMALL_WORDS
