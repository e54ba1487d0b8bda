"""Items to the Markdown of text2qti, each behind a comment with its id and kind."""

import math
from typing import BinaryIO, assert_never

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.moodle_text import one_line_of_words, require_shown, typed_answers
from question_bank.formats.text2qti.escaping import to_markdown
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
    item_id,
)
from question_bank.proof import Option

LETTERS = "abcdefgh"
DECIMALS = 4  # text2qti rounds to so many
LEAST = 1e-4  # text2qti refuses what is nearer to zero, as Canvas takes it for zero
MOST = 1e15  # digits that a float holds


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write every item that text2qti can express, numbered from 1."""
    losses: list[Loss] = []
    seen: set[str] = set()
    title = one_line_of_words(bundle.title)
    if title:
        out.write(f"Quiz title: {title}\n\n".encode())
    for item, (stem, lines) in convert_each(bundle, losses, lambda item: to_parts(item, bundle)):
        name = item_id(item)
        if stem in seen:
            message = "Another question of the set has the same text, which text2qti refuses."
            losses.append(Loss(name, "item", "refused", message))
            continue
        seen.add(stem)
        head = f"% id: {name}, kind: {item.kind}"
        out.write("\n".join((head, f"{len(seen)}. {stem}", *lines, "", "")).encode())
        losses += losses_of(item)
    return losses


def to_parts(item: Item, bundle: Bundle) -> tuple[str, list[str]]:
    """Return the text of a question, and the lines after it.  Raises: UnsupportedItem."""
    require_shown(item.stem)
    answers = answer_lines(item)
    feedback = to_markdown(feedback_of(bundle, item))
    return to_markdown(item.stem), [f"... {feedback}", *answers] if feedback else answers


def answer_lines(item: Item) -> list[str]:
    """Return the lines that hold the answers.  Raises: UnsupportedItem."""
    match item:
        case ChoiceItem():
            return option_lines(item.options)
        case ClozeItem() if item.options:
            return option_lines(item.options)
        case TrueFalseItem():
            return option_lines((Option("True", item.is_true), Option("False", not item.is_true)))
        case MultiSelectItem():
            return option_lines(item.options, are_boxes=True)
        case ClozeItem() | ShortAnswerItem():
            require_shown(item.key)
            return [f"* {text}" for text in typed_answers(item)]
        case NumericItem():
            return [f"= {to_number(item)}"]
        case MatchingItem() | OrderingItem():
            raise UnsupportedItem("text2qti has no matching and no ordering.")
        case _:
            assert_never(item)


def option_lines(options: tuple[Option, ...], *, are_boxes: bool = False) -> list[str]:
    """Return a line for each option and, below it, the reason why it is wrong."""
    require_shown(*(option.text for option in options))
    lines = []
    for letter, option in zip(LETTERS, options, strict=False):
        star = "*" if option.is_key else ""
        mark = f"[{star or ' '}]" if are_boxes else f"{star}{letter})"
        lines.append(f"{mark} {to_markdown(option.text)}")
        if reason := to_markdown(option.reason or ""):
            lines.append(f"... {reason}")
    return lines


def to_number(item: NumericItem) -> str:
    """Return a number with what it may be off: "83 +- 0.5".  Raises: UnsupportedItem."""
    value, margin = item.value, item.tolerance
    ends = (value - margin, value, value + margin)
    if any(abs(end) < LEAST for end in ends):
        raise UnsupportedItem("text2qti takes no number that is zero or reaches it.")
    if abs(value) + margin >= MOST:
        raise UnsupportedItem("Its number has too many digits for text2qti.")
    if not all(math.isclose(end, round(end, DECIMALS), rel_tol=1e-12) for end in ends):
        raise UnsupportedItem(f"text2qti rounds to {DECIMALS} decimals, its number has more.")
    return f"{plain(value)} +- {plain(margin)}"


def plain(value: float) -> str:
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")


def losses_of(item: Item) -> list[Loss]:
    """Tell what text2qti cannot hold of an item."""
    name, losses = item_id(item), []
    if isinstance(item, ClozeItem) and item.options and len(item.accepted) > 1:
        message = "Whoever chooses needs no other accepted answers."
        losses.append(Loss(name, "accepted", "dropped", message))
    if isinstance(item, NumericItem):
        number = plain(item.value)
        if words := [text for text in item.accepted if text not in (item.key, number)]:
            message = f"text2qti takes numbers only, so not “{'”, “'.join(words)}”."
            losses.append(Loss(name, "accepted", "dropped", message))
        if item.key != number:
            message = f"The answer “{item.key}” is written as {number}."
            losses.append(Loss(name, "key", "changed", message))
        if item.unit:
            message = f"The unit “{item.unit}” cannot be typed with the number."
            losses.append(Loss(name, "unit", "dropped", message))
        if item.pairs:
            message = "The numbers that the answer is computed from are not in the file."
            losses.append(Loss(name, "pairs", "dropped", message))
    return losses
