"""Wrong days and months in the form of the key: "7 January 1943" gives "19 March 1943"."""

import random
import re
from collections.abc import Iterator

from quizgen.anchoring.reference_time import MONTHS
from quizgen.distractors.amounts import ordinal
from quizgen.distractors.rows import PLACES_OF_KEY, Mark, Proposal, arrange

_DAY = re.compile(r"(?<!\d)(\d{1,2})(st|nd|rd|th)?(?!\d)")
_YEAR = re.compile(r"\d{4}")
# Days and months away from the key; each differs in both, so that none shares more with the key.
DAY_STEPS = ((-4, 9), (-3, -6), (-2, 5), (-1, -8), (1, 7), (2, -5), (3, 10), (4, -9))
MONTH_STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)


def other_days(
    key: str, reason: str, chance: random.Random, latest: tuple[int, int, int]
) -> Iterator[Proposal]:
    """Yield other days of the same year, none after the article was written."""
    month, day = month_of(key), _DAY.search(key)
    if month is None or day is None:
        return
    number = int(day.group(1))
    year = _YEAR.search(key)
    marks = []
    for months, days in DAY_STEPS:
        other_month = month + months
        other_day = (number + days - 1) % 28 + 1
        if not 1 <= other_month <= len(MONTHS):
            continue
        if year and (int(year.group(0)), other_month, other_day) > latest:
            continue
        written = ordinal(other_day) if day.group(2) else str(other_day)
        text = key[: day.start()] + written + key[day.end() :]
        text = text.replace(MONTHS[month - 1], MONTHS[other_month - 1])
        marks.append(Mark(other_month * 32.0 + other_day, (text, reason, "derived")))
    yield from arrange(marks, month * 32.0 + number, chance)


def month_of(text: str) -> int | None:
    """Return the number of the month a text names."""
    return next((n for n, month in enumerate(MONTHS, 1) if month in text), None)


def other_months(key: str, reason: str) -> tuple[list[Mark], float]:
    """Put other months of the same year in place: "mid-June" gives "mid-April"."""
    month = month_of(key)
    if month is None:
        return [], 0.0
    marks = []
    for step in MONTH_STEPS:
        if 1 <= month + step <= len(MONTHS):
            text = key.replace(MONTHS[month - 1], MONTHS[month + step - 1])
            marks.append(Mark(float(month + step), (text, reason, "derived")))
    return marks, float(month)


def other_month_years(
    key: str, reason: str, chance: random.Random, last_year: float
) -> Iterator[Proposal]:
    """Yield one other month of the same year and two of a neighbouring one.

    So the key shares its year with as many options as each wrong one does.
    """
    month, match = month_of(key), _YEAR.search(key)
    if month is None or match is None:
        return
    year = int(match.group(0))
    same = [month + step for step in MONTH_STEPS if 1 <= month + step <= len(MONTHS)]
    places = list(range(PLACES_OF_KEY)) if year + 1 <= last_year else [2, 3]
    place = chance.choice(places)
    side = 1 if place < PLACES_OF_KEY // 2 else -1
    is_edge = place in {0, PLACES_OF_KEY - 1}
    # At the edge of the row the option of the same year lies towards the other year.
    beside = [m for m in same if ((m - month) * side > 0) == is_edge] or same
    chance.shuffle(beside)
    others = same[:]
    chance.shuffle(others)
    elsewhere = [(m, year + side) for m in others if m != beside[0]]
    first = [(beside[0], year), *elsewhere[:2]]
    every = [(m, y) for y in (year - 1, year, year + 1) for m in same if y <= max(last_year, year)]
    every += [(m, year + side) for m in same]
    for other, its_year in dict.fromkeys([*first, *every]):
        text = key.replace(MONTHS[month - 1], MONTHS[other - 1])
        text = text.replace(match.group(0), str(its_year))
        yield text, reason, "derived"
