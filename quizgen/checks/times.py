"""Times as written, as stretches that can be told apart: "1893" holds "25 July 1893"."""

import re
from functools import lru_cache

from quizgen.anchoring.reference_time import MONTHS
from quizgen.numbers import parse_quantity

Stretch = tuple[float, float]  # first and last instant, in years
_YEAR = re.compile(r"(?<![\d,.])(\d{3,4})(?![\d,])(?:\s*(BCE?|B\.C\.)|\b)")
_OLD = re.compile(r"\b(\d{1,4})\s*(BCE?|AD|CE)\b|\bAD\s*(\d{1,4})\b")
_DECADE = re.compile(r"\b(\d{3})0['\u2019]?s\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]century\b|\b([a-z]+)[ -]century\b")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()


@lru_cache(maxsize=8192)
def when(text: str) -> Stretch | None:
    """Read a time or a place in an order: "July 1893" gives (1893.5, 1893.58)."""
    lower = text.lower()
    if match := _CENTURY.search(lower):
        number = int(match.group(1) or 0) or ordinal(match.group(2) or "")
        if number:
            return turned((number - 1) * 100.0, number * 100 - 0.01, text)
    if match := _DECADE.search(lower):
        return int(match.group(1)) * 10.0, int(match.group(1)) * 10 + 9.99
    if years := years_of(text):
        return narrowed(years, text)
    if number := ordinal(lower.removeprefix("the ").strip()):
        return float(number), float(number)
    quantity = parse_quantity(text)
    return None if quantity is None else (quantity.value, quantity.value)


def years_of(text: str) -> list[float]:
    """Return the years of a text in order; those before our era are negative."""
    old = [
        -float(m.group(1))
        if m.group(2) and m.group(2)[0] == "B"
        else float(m.group(1) or m.group(3))
        for m in _OLD.finditer(text)
    ]
    return old or [float(m.group(1)) for m in _YEAR.finditer(text)]


def narrowed(years: list[float], text: str) -> Stretch:
    """Narrow a year to the month and the day that stand with it."""
    if len(years) > 1:
        return years[0], years[-1] + 0.99
    year = years[0]
    month = next((n for n, name in enumerate(MONTHS) if re.search(rf"\b{name}\b", text)), None)
    if month is None:
        return year, year + 0.99
    day = next((int(m.group(1)) for m in _DAY.finditer(text) if 1 <= int(m.group(1)) <= 31), None)
    if day is None:
        return year + month * 0.08, year + month * 0.08 + 0.079
    return year + month * 0.08 + day * 0.002, year + month * 0.08 + day * 0.002


def turned(first: float, last: float, text: str) -> Stretch:
    """Put a century before our era on its place."""
    return (-last, -first) if re.search(r"\bB\.?C", text) else (first, last)


def ordinal(word: str) -> int:
    """Return the number of an ordinal, 0 if it is none: "third" gives 3, "2nd" gives 2."""
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word):
        return int(match.group(1))
    return ORDINALS.index(word) + 1 if word in ORDINALS else 0
