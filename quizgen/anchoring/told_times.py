"""The dates a text has told so far: what "two years later" counts from."""

import re

from quizgen.document import Document, Sentence

YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")
FAR = 2  # sentences back


def last_date(document: Document, sentence: Sentence, index: int) -> int | None:
    """Return the only year that the nearest sentence with one tells, up to token `index`."""
    for number in range(sentence.number, max(-1, sentence.number - FAR - 1), -1):
        earlier = document.sentences[number]
        if earlier.paragraph != sentence.paragraph:
            return None
        found = years_in(document, earlier.first, min(earlier.last, index))
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def only_year(document: Document, sentence: Sentence, index: int) -> int | None:
    """Return the year of a paragraph that tells no other before token `index`."""
    first = sentence.first
    for number in range(sentence.number, -1, -1):
        if document.sentences[number].paragraph != sentence.paragraph:
            break
        first = document.sentences[number].first
    found = years_in(document, first, sentence.last)
    told = years_in(document, first, index)
    return told.pop() if len(told) == 1 and len(found) == 1 else None


def years_in(document: Document, first: int, last: int) -> set[int]:
    """Return the years that tokens `[first, last)` name as dates or as numbers of four digits."""
    return {
        int(token.text)
        for token in document.tokens[first:last]
        if YEAR.fullmatch(token.text) and token.entity in {"DATE", ""}
    }
