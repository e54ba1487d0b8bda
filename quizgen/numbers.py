"""Quantities as words and digits: "nearly two dozen" is 24 with a hedge, and its neighbours."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["digits", "words", "dozen", "scaled"]

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
HEDGES = (
    "more than",
    "less than",
    "fewer than",
    "at least",
    "at most",
    "up to",
    "as many as",
    "over",
    "under",
    "nearly",
    "almost",
    "about",
    "around",
    "approximately",
    "roughly",
    "some",
    "an estimated",
    "estimated",
    "only",
    "just",
    "exactly",
    "well over",
    "close to",
)
_HEDGE = re.compile(
    r"^(?:" + "|".join(sorted(HEDGES, key=len, reverse=True)) + r")\s+", re.IGNORECASE
)
_DIGITS = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$")
_SCALED = re.compile(r"^(\d+(?:\.\d+)?|[a-z]+)[ -](hundred|thousand|million|billion|trillion)$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written.  `value` is the number itself, `hedge` the words before it."""

    value: float
    form: Form
    hedge: str = ""
    scale: str = ""  # "million" when the form is scaled
    decimals: int = 0
    grouped: bool = False  # written with thousands separators


@lru_cache(maxsize=8192)  # the checks read the same options again and again
def parse_quantity(text: str) -> Quantity | None:
    """Read one number: "more than 160" gives 160, "two dozen" 24; ranges and dates give None."""
    hedge = ""
    body = " ".join(text.split())
    while match := _HEDGE.match(body):
        hedge = f"{hedge} {match.group(0).strip()}".strip()
        body = body[match.end() :]
    lower = body.lower()
    if match := _DIGITS.match(lower):
        decimals = len(match.group(2) or "") - 1
        number = float(match.group(0).replace(",", ""))
        return Quantity(number, "digits", hedge, "", max(decimals, 0), "," in match.group(1))
    if match := re.match(r"^(\w+) dozen$", lower) or re.match(r"^(a )?dozen$", lower):
        count = 1 if lower in {"dozen", "a dozen"} else word_value(match.group(1))
        return None if count is None else Quantity(count * 12, "dozen", hedge)
    if match := _SCALED.match(lower):
        factor = word_value(match.group(1)) if match.group(1).isalpha() else float(match.group(1))
        if factor is not None:
            decimals = len(match.group(1).partition(".")[2])
            form: Form = "words" if match.group(1).isalpha() else "scaled"
            return Quantity(factor * SCALES[match.group(2)], form, hedge, match.group(2), decimals)
    value = word_value(lower)
    return None if value is None else Quantity(value, "words", hedge)


def word_value(text: str) -> float | None:
    """Read a number word up to ninety-nine: "forty-two" gives 42."""
    if text in ONES:
        return ONES.index(text)
    tens, _, ones = text.replace(" ", "-").partition("-")
    if tens in TENS:
        value = 20 + 10 * TENS.index(tens)
        if not ones:
            return value
        return value + ONES.index(ones) if ones in ONES[1:10] else None
    return None


def write_quantity(value: float, like: Quantity) -> str | None:
    """Write a number in the form of another: 36 like "two dozen" gives "three dozen"."""
    hedge = f"{like.hedge} " if like.hedge else ""
    if like.form == "digits":
        return hedge + write_digits(value, like)
    if like.form == "dozen":
        if value % 12 or value < 12:
            return None
        return hedge + ("a dozen" if value == 12 else f"{write_words(value / 12)} dozen")
    if like.form == "scaled" or like.scale:
        amount = value / SCALES[like.scale]
        words = write_words(amount) if like.form == "words" else f"{amount:.{like.decimals}f}"
        return None if words is None else f"{hedge}{words} {like.scale}"
    words = write_words(value)
    return None if words is None else hedge + words


def write_digits(value: float, like: Quantity) -> str:
    """Write digits with the same decimals and separators."""
    separator = "," if like.grouped or (value >= 10_000 and like.value >= 10_000) else ""
    return f"{value:{separator}.{like.decimals}f}"


def write_words(value: float) -> str | None:
    """Write a whole number below 100 in words: 42 gives "forty-two"."""
    if value != int(value) or not 0 <= value < 100:
        return None
    number = int(value)
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
