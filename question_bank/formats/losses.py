"""What a file could not hold: every writer returns it, so that nothing is lost in silence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.item import Item, item_id

Happened: TypeAlias = Literal["refused", "dropped", "changed"]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Loss:
    """What became of a part of an item; "refused" means that the item is not in the file.

    What a format never holds, whatever the item, is said once in its `Format.omits`.
    """

    item: str  # its id
    field: str  # "item", "accepted", "tolerance", ...
    happened: Happened
    message: str  # one sentence for a teacher


def convert_each(
    bundle: Bundle, losses: list[Loss], convert: Callable[[Item], Made]
) -> Iterator[tuple[Item, Made]]:
    """Yield each item with what `convert` makes of it; note those that it refuses.

    `convert` raises UnsupportedItem for an item that the format cannot express correctly.
    """
    for item in bundle.items:
        try:
            made = convert(item)
        except UnsupportedItem as error:
            losses.append(Loss(item_id(item), "item", "refused", str(error)))
            continue
        yield item, made
