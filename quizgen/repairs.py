"""Mends what the parser gets wrong in a regular way, before anything is read from the parse."""

import re
from collections.abc import Iterable
from dataclasses import replace

from quizgen.document import Document, Token
from quizgen.lexicon import noun_class

PLAIN = {"substance", "body", "animal", "plant", "food", "process", "phenomenon", "cognition"}
_YEAR = re.compile(r"1\d{3}|20\d{2}")


def mend(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens of a paragraph with years put under their preposition.

    "In 1891 Scottish chemist James Dewar ...": the parser takes 1891 for a number of chemists.
    """
    mended = list(tokens)
    heads = {token.head for token in mended}
    for place, token in enumerate(mended[1:], 1):
        before = mended[place - 1]
        is_lost = token.dep == "nummod" and before.pos == "ADP" and before.index not in heads
        if is_lost and _YEAR.fullmatch(token.text):
            mended[place] = replace(token, dep="pobj", head=before.index)
    return mended


def demote_names(document: Document) -> Document:
    """Return the document with common nouns that only a sentence's capital made names.

    "Melatonin is thought to ...": a word that the article or the dictionary knows as a noun.
    """
    known = {token.text.lower() for token in document.tokens if token.pos == "NOUN"}
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
