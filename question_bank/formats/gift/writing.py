"""Items to GIFT, each behind a comment with its id and kind and on lines without an empty one."""

from typing import BinaryIO, assert_never

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.gift.escaping import escape, rich, typed
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.markup import to_html
from question_bank.formats.moodle_text import (
    LONGEST_MATCH,
    escape_stars,
    losses_of,
    name_of,
    place_names,
    plain_number,
    require_shown,
    share_of,
    typed_answers,
)
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


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write every item in a category that has the bundle's title."""
    losses: list[Loss] = []
    title = name_of(bundle.title).replace("/", "//") or "quizgen"
    out.write(f"$CATEGORY: $course$/top/{title}\n\n".encode())
    for item, text in convert_each(bundle, losses, lambda item: to_text(item, bundle)):
        out.write(text.encode())
        losses += losses_of(item, holds_units=False)
        losses += unwritten_answers(item)
    return losses


def to_text(item: Item, bundle: Bundle) -> str:
    """Return the lines of an item.  Raises: UnsupportedItem."""
    require_shown(item.stem)
    feedback = feedback_of(bundle, item)
    sign, lines = answer_lines(item)
    head = f"// [id:{item_id(item)}] [tag:{item.kind.replace('_', ' ')}]"
    question = f"::{escape(name_of(item.stem) or item.kind)}::{rich(item.stem)}{{{sign}"
    if to_html(feedback):
        lines = [*lines, f"####{rich(feedback)}"]
    return "\n".join((head, question, *lines, "}", "", ""))


def answer_lines(item: Item) -> tuple[str, list[str]]:
    """Return what stands right behind the opening brace, and a line for each answer.

    A gap stays in the stem as underscores, where Moodle shows the field to type in.
    """
    match item:
        case ChoiceItem():
            return "", option_lines(item.options)
        case ClozeItem() if item.options:
            return "", option_lines(item.options)
        case MultiSelectItem():
            return "", option_lines(item.options)
        case ClozeItem() | ShortAnswerItem():
            require_shown(item.key)
            typed(typed_answers(item)[0])  # the key must fit, the others may be left out
            return "", [f"={escape_answer(text)}" for text in writable(typed_answers(item))]
        case TrueFalseItem():
            return "TRUE" if item.is_true else "FALSE", []
        case NumericItem():
            # Moodle reads "{#0}" as no answer; with "=" and a tolerance it reads every number.
            number, margin = plain_number(item.value), plain_number(item.tolerance)
            return "#", [f"={number}:{margin}"]
        case MatchingItem():
            return "", pair_lines([(pair.left, pair.right) for pair in item.pairs])
        case OrderingItem():
            steps = [pair.left for pair in item.pairs]
            places = dict(zip(steps, place_names(len(steps)), strict=True))
            return "", pair_lines([(step, places[step]) for step in item.shown])
        case _:
            assert_never(item)


def option_lines(options: tuple[Option, ...]) -> list[str]:
    """Return a line for each option; of several keys none has "=", which means one right answer."""
    require_shown(*(option.text for option in options))
    keys = sum(option.is_key for option in options)
    right, wrong = ("=", "~") if keys == 1 else (f"~%{share_of(keys)}%", f"~%-{share_of(keys)}%")
    lines = []
    for option in options:
        line = (right if option.is_key else wrong) + rich(option.text)
        reason = option.reason or ""
        lines.append(f"{line}#{rich(reason)}" if to_html(reason) else line)
    return lines


def pair_lines(pairs: list[tuple[str, str]]) -> list[str]:
    """Return a line for each pair; the right side has no format but is shown as HTML."""
    require_shown(*(left for left, _ in pairs))
    require_shown(*(right for _, right in pairs))
    rights = [to_html(right).replace("<br>", " ") for _, right in pairs]
    if any(len(right) > LONGEST_MATCH for right in rights):
        raise UnsupportedItem(f"Moodle holds {LONGEST_MATCH} characters of a right side.")
    return [
        f"={rich(left)} -> {escape(right)}" for (left, _), right in zip(pairs, rights, strict=True)
    ]


def writable(answers: tuple[str, ...]) -> list[str]:
    return [answer for answer in answers if is_writable(answer)]


def is_writable(answer: str) -> bool:
    try:
        typed(answer)
    except UnsupportedItem:
        return False
    return True


def escape_answer(answer: str) -> str:
    return typed(escape_stars(answer))


def unwritten_answers(item: Item) -> list[Loss]:
    """Tell which accepted answers GIFT has no way to write."""
    if not isinstance(item, ClozeItem | ShortAnswerItem) or (
        isinstance(item, ClozeItem) and item.options
    ):
        return []
    return [
        Loss(item_id(item), "accepted", "dropped", f"GIFT cannot hold the answer “{answer}”.")
        for answer in typed_answers(item)
        if not is_writable(answer)
    ]
