"""What a QTI package cannot hold of an item that it holds otherwise."""

from decimal import Decimal, localcontext

from question_bank.errors import UnsupportedItem
from question_bank.formats.losses import Loss
from question_bank.formats.moodle_text import LONGEST_NUMBER, plain_number
from question_bank.item import ClozeItem, Item, NumericItem, OrderingItem, item_id

_DIGITS = 400  # enough for the sum of any two numbers that are written


def losses_of(item: Item, *, shows_units: bool, orders: bool) -> list[Loss]:
    """Return the losses of an item; `orders` tells whether the format can ask for an order."""
    name = item_id(item)
    match item:
        case NumericItem():
            return numeric_losses(item, shows_units=shows_units)
        case ClozeItem() if item.options and len(item.accepted) > 1:
            message = "Whoever chooses needs no other accepted answers."
            return [Loss(name, "accepted", "dropped", message)]
        case OrderingItem() if orders:
            message = "What stands beside the steps, such as their dates, is not in the file."
            return [Loss(name, "pairs", "dropped", message)]
        case OrderingItem():
            message = (
                "The order is asked as matching: each step with its place. What stands beside the "
                "steps, such as their dates, is not in the file."
            )
            return [Loss(name, "pairs", "changed", message)]
        case _:
            return []


def numeric_losses(item: NumericItem, *, shows_units: bool) -> list[Loss]:
    """Tell what becomes of a key that is no bare number, of other answers and of the unit."""
    name, number, losses = item_id(item), plain_number(item.value), []
    if item.key != number:
        message = f"The answer “{item.key}” is written as {number}."
        losses.append(Loss(name, "key", "changed", message))
    words = [text for text in item.accepted if text not in (item.key, number)]
    if words:
        message = f"Only numbers count, so not “{'”, “'.join(words)}”."
        losses.append(Loss(name, "accepted", "dropped", message))
    if item.unit:
        message = (
            f"The unit “{item.unit}” is shown beside the field and cannot be typed."
            if shows_units
            else f"The unit “{item.unit}” cannot be typed with the number."
        )
        losses.append(Loss(name, "unit", "changed" if shows_units else "dropped", message))
    if item.pairs:
        message = "The numbers that the answer is computed from are not in the file."
        losses.append(Loss(name, "pairs", "dropped", message))
    return losses


def bounds_of(item: NumericItem) -> tuple[str, str]:
    """Return the least and the greatest number that count, without errors of rounding.

    Floating point would leave a tail of digits: 0.1 + 0.2 gives 0.30000000000000004.
    Raises: UnsupportedItem when they take too many digits.
    """
    with localcontext(prec=_DIGITS):
        value, margin = Decimal(repr(item.value)), Decimal(repr(item.tolerance))
        least, greatest = digits(value - margin), digits(value + margin)
    if max(len(least), len(greatest)) > LONGEST_NUMBER:
        raise UnsupportedItem("Its tolerance has too many digits.")
    return least, greatest


def digits(number: Decimal) -> str:
    """Return a number in digits with a point: "0.0250" gives "0.025", "-0" gives "0"."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
