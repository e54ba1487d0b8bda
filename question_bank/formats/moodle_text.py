"""What Moodle's two text formats share on the way out: names, numbers, typed answers, shares."""

import re
from decimal import Decimal

from question_bank.errors import UnsupportedItem
from question_bank.formats.losses import Loss
from question_bank.formats.text import one_line
from question_bank.item import (
    ClozeItem,
    Item,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    accepted_of,
    item_id,
)

LONGEST_NUMBER = 40  # characters
LONGEST_MATCH = 255  # characters; Moodle's database holds no more of a right side
LONGEST_UNIT = 50  # characters, likewise
_LONGEST_NAME = 80
_NOT_IN_NAMES = re.compile(r"[<>{}\\]|::+")  # Moodle takes "<" in a name for a tag
_KINDS_OF_SHARES = {2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571"}


def name_of(text: str) -> str:
    """Return the beginning of a text as a name for lists, on one line and without signs."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", one_line(text)).split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def share_of(keys: int) -> str:
    """Return the share in per cent of each of several keys, as Moodle lists it.

    Moodle refuses others: two thirds of "33" and one of "34" do not import.
    """
    return _KINDS_OF_SHARES[keys]


def plain_number(value: float) -> str:
    """Return a number in digits with a point: 1250.0 gives "1250", 1e-05 "0.00001".

    Raises: UnsupportedItem for one that takes too many digits.
    """
    text = format(Decimal(repr(value)), "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if len(text) > LONGEST_NUMBER:
        raise UnsupportedItem("Its number has too many digits.")
    return "0" if text == "-0" else text


def typed_answers(item: ClozeItem | ShortAnswerItem) -> tuple[str, ...]:
    """Return the answers that count, the key first, on one line each and none twice."""
    answers: dict[str, str] = {}
    for text in map(one_line_of_words, (item.key, *item.accepted)):
        if text:
            answers.setdefault(text.casefold(), text)
    return tuple(answers.values())


def one_line_of_words(text: str) -> str:
    """Return text as it can be typed: "a\\t b" gives "a b"."""
    return " ".join(one_line(text).split())


def require_shown(*texts: str) -> None:
    """Raise UnsupportedItem when one of the texts is empty or two look the same.

    Moodle drops an empty option and takes two of the same, both without a word.
    """
    seen = [" ".join(one_line(text).split()).casefold() for text in texts]
    if not all(seen):
        raise UnsupportedItem("One of its texts is empty without control characters.")
    if len(set(seen)) != len(seen):
        raise UnsupportedItem("Two of its options look the same.")


def escape_stars(answer: str) -> str:
    """Keep a star a star; without a backslash Moodle takes it for "anything"."""
    return answer.replace("*", r"\*")


def place_names(count: int) -> tuple[str, ...]:
    """Name the places of an order: "1 (first)", "2", "3 (last)"."""
    middle = (str(place) for place in range(2, count))
    return "1 (first)", *middle, f"{count} (last)"


def losses_of(item: Item, *, holds_units: bool) -> list[Loss]:
    """Tell what Moodle cannot hold of an item that it holds otherwise."""
    match item:
        case NumericItem():
            return numeric_losses(item, holds_units=holds_units)
        case ClozeItem() if item.options and len(accepted_of(item)) > 1:
            message = "Whoever chooses needs no other accepted answers."
            return [Loss(item_id(item), "accepted", "dropped", message)]
        case OrderingItem():
            message = (
                "The order is asked as matching: each step with its place. What stands beside the "
                "steps, such as their dates, is not in the file."
            )
            return [Loss(item_id(item), "pairs", "changed", message)]
        case _:
            return []


def numeric_losses(item: NumericItem, *, holds_units: bool) -> list[Loss]:
    """Tell which accepted answers are no bare numbers, and what becomes of key and unit."""
    name, number, losses = item_id(item), plain_number(item.value), []
    if item.key != number:
        message = f"The answer “{item.key}” is written as {number}."
        losses.append(Loss(name, "key", "changed", message))
    words = [text for text in item.accepted if text not in (item.key, number)]
    if words:
        message = f"Moodle takes numbers only, so not “{'”, “'.join(words)}”."
        losses.append(Loss(name, "accepted", "dropped", message))
    if item.unit and not (holds_units and len(unit_of(item)) <= LONGEST_UNIT):
        message = f"The unit “{item.unit}” cannot be typed with the number."
        losses.append(Loss(name, "unit", "dropped", message))
    if item.pairs:
        message = "The numbers that the answer is computed from are not in the file."
        losses.append(Loss(name, "pairs", "dropped", message))
    return losses


def unit_of(item: NumericItem) -> str:
    return one_line_of_words(item.unit)
