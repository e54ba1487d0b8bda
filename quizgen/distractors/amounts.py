"""Wrong numbers in the form, unit, size and roundness of the key: 40 gives 20, 30, 60."""

import random
import re
from collections.abc import Iterator

from quizgen.distractors.rows import Mark, Proposal, arrange
from quizgen.document import Token
from quizgen.facts import Context, Fact
from quizgen.numbers import SCALES, Quantity, parse_quantity, write_quantity
from quizgen.remember import of_article

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD_NUMBER = re.compile(r"^((?:[a-z]+ )*?)((?:[a-z]+-)?[a-z]+)(?= )")
ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
SMALL = 19  # up to here any whole number is as good as its neighbours
SHARES = (0.45, 0.56, 0.65, 0.74, 0.83, 0.91, 1.1, 1.19, 1.31, 1.44, 1.58, 1.75)
FRACTIONS = (
    ("a tenth", 0.1),
    ("a fifth", 0.2),
    ("a quarter", 0.25),
    ("a third", 1 / 3),
    ("half", 0.5),
    ("two thirds", 2 / 3),
    ("three quarters", 0.75),
)


def number_distractors(context: Context, fact: Fact, chance: random.Random) -> Iterator[Proposal]:
    """Yield wrong numbers, the three wanted first; the key stands at any place among them."""
    key = fact.answer.text
    reason = f"The article says {key}."
    if fact.answer.type == "ordinal":
        marks, value = ordinals(key, reason)
    elif fact.answer.type == "fraction":
        marks, value = fractions(key, reason)
    elif (quantity := parse_quantity(key)) is not None:
        marks, value = plain_numbers(context, fact, quantity), quantity.value
    else:
        marks, value = numbers_with_sign(key, reason)
    yield from arrange(marks, value, chance)


def plain_numbers(context: Context, fact: Fact, quantity: Quantity) -> list[Mark]:
    """Return numbers that the article gives for something else, and derived ones."""
    unit = fact.answer.unit
    said = f"The article says {fact.answer.text}{' ' + unit if unit else ''}."
    marks = article_numbers(context, fact, quantity)
    taken = {mark.value for mark in marks} | values_of_unit(context, fact)
    for value in nearby(quantity):
        written = write_quantity(value, quantity)
        if written and value not in taken:
            marks.append(Mark(value, (written, said, "derived")))
    return marks


def article_numbers(context: Context, fact: Fact, quantity: Quantity) -> list[Mark]:
    """Return numbers that the article gives for other nouns, as large and round as the key."""
    unit, marks, seen = fact.answer.unit, list[Mark](), set(values_of_unit(context, fact))
    for token, noun in counted(context):
        other = parse_quantity(token.text)
        if token.index in fact.answer.tokens or other is None or other.form == "dozen":
            continue
        if not is_like(quantity, other) or other.value in seen:
            continue
        written = write_quantity(other.value, quantity)
        if written and noun.lemma.lower() != unit.lower():
            seen.add(other.value)
            reason = f"The article gives {token.text} for “{noun.text}”, not for {unit or 'this'}."
            marks.append(Mark(other.value, (written, reason, "article")))
    return marks


@of_article
def counted(context: Context) -> tuple[tuple[Token, Token], ...]:
    """Return each number of the article with the noun it counts."""
    tokens = context.document.tokens
    numbers = (token for token in tokens if token.tag == "CD" and token.dep == "nummod")
    return tuple((n, tokens[n.head]) for n in numbers if tokens[n.head].pos == "NOUN")


def values_of_unit(context: Context, fact: Fact) -> set[float]:
    """Return what else the article counts of the same thing: such a number may be right too."""
    unit = fact.answer.unit.lower()
    found = (
        parse_quantity(token.text)
        for token, noun in counted(context)
        if unit and unit in {noun.text.lower(), noun.lemma.lower()}
    )
    return {quantity.value for quantity in found if quantity is not None}


def is_like(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether a number is as large and as round as the key and no year."""
    if not 0.4 <= other.value / quantity.value <= 2.5 or other.value < 2:
        return False
    if other.decimals != quantity.decimals or other.form != quantity.form:
        return False
    if other.form == "digits" and 1000 < other.value < 2100:
        return False
    small = max(quantity.value, other.value) <= SMALL
    return small or unit_of(quantity.value) == unit_of(other.value)


def nearby(quantity: Quantity) -> list[float]:
    """Return wrong values as round as the key, in ascending order."""
    if quantity.form == "dozen":
        return [12.0 * n for n in range(1, 6) if 12 * n != quantity.value]
    scale = float(SCALES.get(quantity.scale, 1))
    fine = 10**quantity.decimals
    whole = round(quantity.value / scale * fine)
    least = 1 if quantity.decimals or quantity.scale else 2
    if (quantity.scale or quantity.decimals) and whole >= fine:
        least = fine  # "$1.4 trillion" beside "$0.8 trillion" reads badly
    values = [value for value in whole_numbers(whole, least) if value >= least]
    return [round(value * scale / fine, 6) for value in values]


def whole_numbers(key: int, least: int) -> list[int]:
    """Return whole numbers of the size and roundness of a whole number."""
    if key <= SMALL:
        reach = 4 if key <= 12 else 6
        return [n for n in range(max(least, key - reach), key + reach + 1) if n != key]
    unit = unit_of(key)
    digits = key // unit
    if digits == 1:  # 100 or 1,000: half and double are as round
        return [key // 5 * n for n in (2, 3, 4)] + [key * n for n in (2, 3, 4)]
    if digits < 10:
        most = min(digits + 4, 9) if unit == 100 else digits + 4  # "$1000" beside "$900" stands out
        return [n * unit for n in range(max(1, digits - 4), most + 1) if n != digits]
    step = 5 if digits % 5 == 0 and digits > SMALL else 1
    found: dict[int, None] = {}
    for share in SHARES:
        value = round(digits * share / step) * step
        while value % 10 == 0 or (step == 1 and value % 5 == 0 and digits > SMALL):
            value += step if share > 1 else -step
        if value != digits and value > 0:
            found[value * unit] = None
    return list(found)


def unit_of(value: float) -> int:
    """Return how round a number is: 40 gives 10, 150 gives 10, 26 gives 1, 1500 gives 100."""
    whole, unit = int(value), 1
    while whole and value == whole and whole % (unit * 10) == 0:
        unit *= 10
    return unit


def numbers_with_sign(key: str, reason: str) -> tuple[list[Mark], float]:
    """Return wrong amounts: the number changes, sign and unit stay: "$2.7 million", "97%"."""
    found = list(_NUMBER.finditer(key))
    if len(found) > 1:
        return [], 0.0  # "2,850 kilometres (1,770 miles)": both would have to change
    match = found[0] if found else _WORD_NUMBER.match(key.lower())
    text = match.group(0 if found else 2) if match else ""
    inner = parse_quantity(text)
    if match is None or inner is None or inner.value <= 0:
        return [], 0.0
    start, end = (match.start(), match.end()) if found else match.span(2)
    ceiling = 100.0 if "%" in key or "percent" in key else None
    marks = []
    least = 1 if ceiling or not key[0].isalnum() else 2  # "one miles"
    for value in amounts_near(inner, ceiling, least):
        written = write_quantity(value, inner)
        if written and (ceiling is None or value < ceiling):
            marks.append(Mark(value, (key[:start] + written + key[end:], reason, "derived")))
    return marks, inner.value


def amounts_near(inner: Quantity, ceiling: float | None, least: int) -> list[float]:
    """Return wrong amounts; a share near nothing or everything has its neighbours beside it."""
    if inner.value <= SMALL and not inner.decimals:
        return [float(value) for value in whole_numbers(round(inner.value), least)]
    if ceiling is not None and inner.value > 0.8 * ceiling:
        step = 5 if inner.value % 5 == 0 and not inner.decimals else 10.0**-inner.decimals * 2
        fine = [inner.value + n * step for n in range(-6, 7) if n]
        return [round(value, inner.decimals) for value in fine if 0 < value < ceiling]
    return nearby(inner)


def fractions(key: str, reason: str) -> tuple[list[Mark], float]:
    """Return other shares with the same hedge: "around a third" gives "around a quarter"."""
    match = re.search(
        r"(?:(?:an?|one|two|three)[ -])?(?:half|thirds?|quarters?|fifths?|tenths?)$", key
    )
    if match is None:
        return [], 0.0
    own = match.group(0).replace("one", "a").replace("-", " ")
    value = dict(FRACTIONS).get("half" if own == "a half" else own)
    if value is None:
        return [], 0.0
    lead, joint = key[: match.start()], "-" if "-" in match.group(0) else " "
    marks = []
    for text, share in FRACTIONS:
        written = text if text.startswith("a ") else text.replace(" ", joint)
        if share != value:
            marks.append(Mark(share, (lead + written, reason, "derived")))
    return marks, value


def ordinals(key: str, reason: str) -> tuple[list[Mark], float]:
    """Return other places in a row: "75th" gives "70th", "80th", "65th"."""
    lower = key.lower()
    if lower in ORDINAL_WORDS:
        here = ORDINAL_WORDS.index(lower) + 1
        near = [n for n in range(here - 4, here + 5) if 1 < n <= len(ORDINAL_WORDS) and n != here]
        words = ((n, ORDINAL_WORDS[n - 1]) for n in near)
        marks = [
            Mark(n, (word.capitalize() if key[0].isupper() else word, reason, "derived"))
            for n, word in words
        ]
        return marks, float(here)
    match = re.match(r"(\d+)(?:st|nd|rd|th)$", key)
    if match is None:
        return [], 0.0
    number = int(match.group(1))
    values = whole_numbers(number, 2)
    return [Mark(n, (ordinal(n), reason, "derived")) for n in values], float(number)


def ordinal(number: int) -> str:
    """Write an ordinal in digits: 21 gives "21st"."""
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"
