"""A typed answer to a number, if it is one: "1,250 km", "$5 million", "forty-two"."""

import re

from question_bank.normalising import normalise

_DIGITS = re.compile(
    r"(?P<sign>[+-]?)(?P<money>(?:us)?[$€£¥])?(?P<sign2>[+-]?)"
    r"(?P<whole>\d{1,30})"
    r"(?:(?: (?P<top>\d{1,9}))?/(?P<bottom>[1-9]\d{0,8})|\.(?P<part>\d{1,30})|,(?P<comma>\d{1,2}))?"
    r"(?![\d.,/])"
)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MONEY = {"$": "dollar", "us$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_SAME_UNIT = (
    "km kilometre kilometer",
    "m metre meter",
    "cm centimetre centimeter",
    "mm millimetre millimeter",
    "mi mile",
    "ft foot feet",
    "in inch inches",
    "kg kilogram kilogramme kilo",
    "g gram gramme",
    "t tonne",
    "lb pound",
    "l litre liter",
    "ha hectare",
    "h hr hour",
    "min minute",
    "s sec second",
    "% percent",
    "person people",
    "man men",
    "woman women",
    "child children",
)
_UNIT_NAMES = {name: names.split()[0] for names in _SAME_UNIT for name in names.split()}
_POWERS = {"2": "square", "3": "cubic"}  # what is left of "km²"
_MOST_WORDS = 40


def typed_number(text: str, unit: str = "") -> float | None:
    """Return the number that was typed, or None when it is none or has another unit.

    The unit may be left out, be singular or plural, or stand as a sign: of "dollars", "$5" is 5.0.
    "1,250", "1 250", "1\u00bd", "36,5", "40 thousand" and "two hundred and five" are numbers.
    """
    typed, sign = normalise(text), 1.0
    for word in ("minus ", "negative "):
        if typed.startswith(word):
            typed, sign = typed.removeprefix(word), -1.0
    scale, name = split_unit(unit)
    found = _DIGITS.match(typed)
    if found and found["money"] and not is_money(found["money"], name):
        return None
    words = typed[found.end() if found else 0 :].split(maxsplit=_MOST_WORDS)
    count = next((n for n, word in enumerate(words) if not is_number_word(word)), len(words))
    number = words_value(words[:count], first=digits_value(found) if found else None)
    if number is None or not is_unit(" ".join(words[count:]), name):
        return None
    is_scaled = any(word in _LARGE for word in words[:count])
    return sign * (number / scale if is_scaled else number)


def split_unit(unit: str) -> tuple[int, str]:
    """Take a unit as a reader normalises it apart: "million dollars" gives (1000000, "dollars")."""
    first, _, rest = normalise(unit).partition(" ")
    return (_LARGE[first], rest) if first in _LARGE else (1, normalise(unit))


def digits_value(found: re.Match[str]) -> float:
    """Return the value of "-1250", "1 1/2" or "36,5"."""
    whole, top, bottom = found["whole"], found["top"], found["bottom"]
    value = float(f"{whole}.{found['part'] or found['comma'] or 0}")
    if bottom:
        value = value + int(top) / int(bottom) if top else value / int(bottom)
    return -value if "-" in (found["sign"], found["sign2"]) else value


def is_number_word(word: str) -> bool:
    return word in _SMALL or word in _LARGE or word in {"hundred", "and"}


def words_value(words: list[str], first: float | None = None) -> float | None:
    """Return the value of number words, with digits before them or without; None if it is none.

    "two hundred and five" gives 205.0, 2.5 and "million" 2500000.0, "five five" None.
    """
    total, group = 0.0, first  # `group` is what stands before the next thousand, million ...
    room = 10.0**15 if first is None else 0.0  # what is added next must be smaller
    largest = 10**15
    for word in words:
        if word in _LARGE:
            if _LARGE[word] >= largest:
                return None
            largest = _LARGE[word]
            total += (1 if group is None else group) * largest
            group, room = None, largest
        elif word == "hundred":
            if group is not None and not 1 <= group < 10:
                return None
            group, room = 100 * (1 if group is None else group), 100
        elif word != "and":
            value = _SMALL[word]
            if value >= room or (value == 0 and len(words) > 1):
                return None
            group = (group or 0) + value
            room = 10 if value >= 20 else 0
    return None if group is None and largest == 10**15 else total + (group or 0)


def is_money(sign: str, unit: str) -> bool:
    """Tell whether a currency sign fits a unit such as "us dollars"."""
    return not unit or unit == sign or singular_word(_MONEY[sign]) in singular(unit).split()


def is_unit(typed: str, unit: str) -> bool:
    """Tell whether a typed unit is the item's own, or none; "%" fits an item without a unit."""
    return not typed or singular(typed) == (singular(unit) or "%")


def singular(unit: str) -> str:
    """Return one name for all forms of a unit: "kilometres", "km" and "kilometer" give "km"."""
    return " ".join(singular_word(word) for word in unit.replace("per cent", "percent").split())


def singular_word(word: str) -> str:
    if word in _UNIT_NAMES:
        return _UNIT_NAMES[word]
    if word[-1] in _POWERS and word[:-1] in _UNIT_NAMES:
        return f"{_POWERS[word[-1]]} {_UNIT_NAMES[word[:-1]]}"
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and not word.endswith("ss") and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending) + instead
            return _UNIT_NAMES.get(stem, stem)
    return word
