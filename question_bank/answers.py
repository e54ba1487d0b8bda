"""Answers as text, the way they are stored and scored.

- true_false: "true" or "false"
- typed (numeric, short_answer, cloze without options): what was typed
- one option: its index, as shown, in decimal digits
- multi_select: the indices chosen, ascending: "0,2"
- matching: for each left side the index of its partner in `item.rights`: "2,,0"
- ordering: for each place the index of its step in `item.shown`: "1,0,2"

An empty piece is a choice not made yet.  "" is no answer.
"""

from collections.abc import Sequence
from typing import assert_never

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)

_LONGEST = 100  # characters; eight indices take far less


def answer_text(numbers: Sequence[int | None]) -> str:
    """Write indices as an answer: (2, None, 0) gives "2,,0"; nothing chosen gives ""."""
    if all(number is None for number in numbers):
        return ""
    return ",".join("" if number is None else str(number) for number in numbers)


def numbers_of(answer: str, count: int) -> tuple[int | None, ...] | None:
    """Read indices below `count`: "2,,0" gives (2, None, 0); None when it is anything else."""
    if not answer:
        return ()
    if len(answer) > _LONGEST:
        return None
    numbers: list[int | None] = []
    for piece in answer.split(","):
        if not piece:
            numbers.append(None)
        elif piece.isascii() and piece.isdigit() and len(piece) <= 2 and int(piece) < count:
            numbers.append(int(piece))
        else:
            return None
    return tuple(numbers)


def right_answer(item: Item) -> str:
    """Return an answer that scores 1.0."""
    match item:
        case ChoiceItem():
            return answer_text(key_indices(item))
        case ClozeItem():
            return answer_text(key_indices(item)) if item.options else item.key
        case MultiSelectItem():
            return answer_text(key_indices(item))
        case TrueFalseItem():
            return item.key.lower()
        case NumericItem() | ShortAnswerItem():
            return item.key
        case MatchingItem():
            return answer_text([item.rights.index(pair.right) for pair in item.pairs])
        case OrderingItem():
            return answer_text([item.shown.index(pair.left) for pair in item.pairs])
        case _:
            assert_never(item)


def key_indices(item: ChoiceItem | ClozeItem | MultiSelectItem) -> tuple[int, ...]:
    """Return the places of the keys among the options, from 0."""
    return tuple(index for index, option in enumerate(item.options) if option.is_key)
