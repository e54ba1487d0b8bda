"""Wrong numbers in the form, unit and size of the key: 40 gives 30, 50, 60."""

import random
import re
from collections.abc import Iterator

from quizgen.facts import Context, Fact
from quizgen.numbers import Quantity, parse_quantity, write_quantity

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()


def number_distractors(
    context: Context, fact: Fact, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """Yield wrong numbers: those the article gives for other things, then derived ones."""
    key = fact.answer.text
    if fact.answer.type == "ordinal":
        yield from ordinals(key, chance)
        return
    if fact.answer.type == "fraction":
        yield from fractions(key, chance)
        return
    quantity = parse_quantity(key)
    if quantity is not None:
        yield from plain_numbers(context, fact, quantity, chance)
        return
    match = _NUMBER.search(key)
    inner = parse_quantity(match.group(0)) if match else None
    if match is None or inner is None:
        return
    for value in nearby(inner, chance, ceiling=100.0 if "%" in key or "percent" in key else None):
        written = write_quantity(value, inner)
        if written:
            text = key[: match.start()] + written + key[match.end() :]
            yield text, f"The article says {key}.", "derived"


def plain_numbers(
    context: Context, fact: Fact, quantity: Quantity, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """Yield numbers that the article gives for something else, then derived ones."""
    key, unit = fact.answer.text, fact.answer.unit
    for token in context.document.tokens:
        if token.tag != "CD" or token.dep != "nummod" or token.index in fact.answer.tokens:
            continue
        other = parse_quantity(token.text)
        noun = context.document.tokens[token.head]
        if (
            other is None
            or noun.pos != "NOUN"
            or noun.lemma == unit
            or other.value == quantity.value
        ):
            continue
        if (
            not 0.4 <= other.value / quantity.value <= 2.5
            or other.value < 2
            or (other.form == "digits" and 1000 < other.value < 2100)
        ):
            continue
        if is_rounder(quantity.value, other.value):
            continue
        written = write_quantity(other.value, quantity)
        if written and noun.text.lower() != unit.lower():
            yield (
                written,
                f"The article gives {token.text} for “{noun.text}”, not for {unit or 'this'}.",
                "article",
            )
            break
    for value in nearby(quantity, chance):
        written = write_quantity(value, quantity)
        if written:
            yield written, f"The article says {key}{' ' + unit if unit else ''}.", "derived"


def is_rounder(key: float, other: float) -> bool:
    """Tell whether a round key would stand out beside an odd number or the other way round."""
    return key >= 20 and step_of(key) != step_of(other)


def nearby(quantity: Quantity, chance: random.Random, ceiling: float | None = None) -> list[float]:
    """Return wrong values as round as the key, some below and some above it."""
    if quantity.value >= 100 and step_of(quantity.value * 10) == quantity.value:
        values = [quantity.value * factor for factor in (0.2, 0.5, 1.5, 2.0, 3.0)]
        chance.shuffle(values)
        return [v for v in values if ceiling is None or v < ceiling]
    step = 12.0 if quantity.form == "dozen" else step_of(quantity.value)
    if quantity.decimals:
        step = 3 * 10.0**-quantity.decimals
    reach = max(2, min(4, round(0.5 * quantity.value / step)))
    offsets = [
        n
        for n in range(-reach, reach + 1)
        if n and quantity.value + n * step >= min(2.0, quantity.value / 2)
    ]
    values = [round(quantity.value + n * step, 6) for n in offsets]
    values = [v for v in values if v > 0 and (ceiling is None or v < ceiling)]
    below = [v for v in values if v < quantity.value]
    above = [v for v in values if v > quantity.value]
    chance.shuffle(below)
    chance.shuffle(above)
    take_below = (
        chance.choice((0, 1, 2, 3)) if len(below) >= 2 else min(len(below), chance.choice((0, 1)))
    )
    first = below[:take_below] + above[: max(0, 3 - take_below)]
    return first + [v for v in values if v not in first]


def step_of(value: float) -> float:
    """Return how round a number is: 40 gives 10, 160 gives 10, 26 gives 1, 1500 gives 100."""
    if value < 20 or value != int(value):
        return 1.0
    step = 1.0
    while value % (step * 10) == 0 and step * 10 < value:
        step *= 10
    return 5.0 if step == 1.0 and value % 5 == 0 else step


def fractions(key: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Yield other shares with the same hedge: "around a third" gives "around a quarter"."""
    match = re.search(
        r"(?:(?:an?|one|two|three)[ -])?(?:half|thirds?|quarters?|fifths?|tenths?)$", key
    )
    if match is None:
        return
    shares = ["a tenth", "a fifth", "a quarter", "a third", "half", "two thirds", "three quarters"]
    own = match.group(0).replace("one", "a").replace("-", " ")
    near = [share for share in shares if share not in {own, f"a {own}"}]
    chance.shuffle(near)
    for share in near:
        yield key[: match.start()] + share, f"The article says {key}.", "derived"


def ordinals(key: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Yield other places in a row: "75th" gives "70th", "80th", "60th"."""
    reason = f"The article says {key}."
    if key.lower() in ORDINAL_WORDS:
        here = ORDINAL_WORDS.index(key.lower())
        near = [i for i in range(max(1, here - 3), min(len(ORDINAL_WORDS), here + 4)) if i != here]
        chance.shuffle(near)
        yield from ((ORDINAL_WORDS[i], reason, "derived") for i in near)
        return
    match = re.match(r"(\d+)(?:st|nd|rd|th)$", key)
    if match:
        values = nearby(Quantity(float(match.group(1)), "digits"), chance)
        yield from ((ordinal(int(value)), reason, "derived") for value in values)


def ordinal(number: int) -> str:
    """Write an ordinal in digits: 21 gives "21st"."""
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"
