"""The form of an answer: what can be seen of its kind without knowing what it means."""

import re

from quizgen.anchoring.reference_time import MONTHS
from quizgen.numbers import parse_quantity

_YEAR = re.compile(r"(?:1\d{3}|20\d{2}|\d{1,4} (?:BC|AD|BCE|CE)|AD \d{1,4})")
_DECADE = re.compile(r"(?:the )?(?:early |mid-|late )?\d{3}0s")
_CENTURY = re.compile(r"\bcentur(?:y|ies)\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


def shape_of(text: str) -> str:
    """Return the form of an answer: "1893" is a year, "July 1893" a month, "Nero" a name."""
    body = text.strip()
    if _YEAR.fullmatch(body):
        return "year"
    if _DECADE.fullmatch(body):
        return "decade"
    if _CENTURY.search(body):
        return "century"
    if _MONTH.search(body) and len(body.split()) <= 4 and body != "May":
        return "day" if re.search(r"(?<!\d)\d{1,2}(?!\d)", body) else "month"
    if parse_quantity(body) is not None or body[:1].isdigit() or body[:1] in "$£€¥":
        return "number"
    return "name" if is_name(body) else "words"


def is_name(text: str) -> bool:
    """Tell whether a text is written as a name; a capital after "the" counts."""
    first = text.removeprefix("the ").removeprefix("The ").removeprefix("a ")
    return first[:1].isupper()
