"""Mends what the parser gets wrong in a regular way, before anything is read from the parse."""

import re
from collections.abc import Iterable
from dataclasses import replace

from quizgen.document import Document, Token
from quizgen.knowledge.wordnet import senses_of, synset
from quizgen.lexicon import is_common_word, noun_class

PLAIN = {"substance", "body", "animal", "plant", "food", "process", "phenomenon", "cognition"}
# of nouns too new or too learned for the dictionary
ENDINGS = (
    "ing",
    "tion",
    "sion",
    "ism",
    "ist",
    "ness",
    "ity",
    "ment",
    "logy",
    "er",
    "or",
    "ics",
    "s",
)
_YEAR = re.compile(r"1\d{3}|20\d{2}")


def mend(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens of a paragraph with years put under their preposition.

    "In 1891 Scottish chemist James Dewar ...": the parser takes 1891 for a number of chemists.
    """
    mended = list(tokens)
    heads = {token.head for token in mended}
    for place, token in enumerate(mended[1:], 1):
        if token.dep not in {"nummod", "conj"} and token.text != "I":
            continue
        before = mended[place - 1]
        is_lost = token.dep == "nummod" and before.pos == "ADP" and before.index not in heads
        if is_lost and _YEAR.fullmatch(token.text):
            mended[place] = replace(token, dep="pobj", head=before.index)
        elif token.dep == "nummod" and ends_span(mended[max(place - 3, 0) : place + 1]):
            mended[place] = replace(token, dep="conj", head=mended[place - 2].index)
        elif token.dep == "conj" and token.pos == "PROPN":
            mended[place] = after_span(mended, token)
        elif is_number_of_monarch(token, before, mended):
            mended[place] = replace(token, pos="PROPN", tag="NNP")
            mended[place - 1] = replace(before, dep="compound", head=token.index)
    return mended


def is_number_of_monarch(token: Token, before: Token, paragraph: list[Token]) -> bool:
    """Tell whether "I" is a number: "Elizabeth I ruled", not "Since I met Anna I ruled"."""
    if token.text != "I" or token.dep not in {"nsubj", "nsubjpass"} or before.entity != "PERSON":
        return False
    if before.head != token.head or before.dep in {"dobj", "pobj", "nsubj", "conj"}:
        return False
    verb = paragraph[token.head - paragraph[0].index]
    return verb.tag in {"VBZ", "VBD"} and verb.index > token.index


def ends_span(words: list[Token]) -> bool:
    """Tell whether words are "between 1940 and 1945", whose last the parser gave to a noun."""
    if len(words) < 4 or [words[0].text.lower(), words[2].text] != ["between", "and"]:
        return False
    return all(_YEAR.fullmatch(words[i].text) for i in (1, 3))


def after_span(words: list[Token], name: Token) -> Token:
    """Return a name as the subject that it is: "Between 1914 and 1918 Norway lost ..."."""
    start = words[0].index
    year = words[name.head - start]
    before = words[year.index - start - 1]
    is_span = _YEAR.fullmatch(year.text) and before.text.lower() == "between"
    verb = words[before.head - start]
    if not is_span or verb.pos != "VERB" or verb.index < name.index:
        return name
    return replace(name, dep="nsubj", head=verb.index)


def demote_names(document: Document) -> Document:
    """Return the document with common nouns that only a sentence's capital made names.

    "Melatonin is thought to ...": a word that the article or the dictionary knows as a noun.
    """
    known = {token.text for token in document.tokens if token.pos == "NOUN"}
    starts = {sentence.first for sentence in document.sentences}
    tokens = tuple(
        replace(token, pos="NOUN", tag={"NNP": "NN", "NNPS": "NNS"}.get(token.tag, token.tag))
        if token.index in starts
        and token.pos == "PROPN"
        and not token.entity
        and (token.text.lower() in known or noun_class(token.text.lower()) in PLAIN)
        else token
        for token in document.tokens
    )
    return replace(document, tokens=tokens)


def promote_names(document: Document) -> Document:
    """Return the document with names that the parser took for nouns at the start of a sentence.

    "Greenpeace was founded ...": a word that only ever stands there with its capital.
    """
    written = {token.text for token in document.tokens}
    starts = {sentence.first for sentence in document.sentences}
    tokens = tuple(
        replace(token, pos="PROPN", tag="NNP")
        if token.index in starts and token.tag == "NN" and is_only_name(token.text, written)
        else token
        for token in document.tokens
    )
    return replace(document, tokens=tokens)


def is_only_name(text: str, written: set[str]) -> bool:
    """Tell whether a word is a name and no noun: "Greenpeace", "DECnet", not "Oxygen"."""
    lower = text.lower()
    if not text[:1].isupper() or not text.isalpha() or lower in written or text.isupper():
        return False
    if any(char.isupper() for char in text[1:]):
        return True
    if senses := senses_of(lower):
        return synset(senses[0].synset).is_instance
    return not lower.endswith(ENDINGS) and not is_common_word(lower)
