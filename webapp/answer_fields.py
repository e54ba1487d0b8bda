"""The fields of an answer form to an answer as it is stored, and back."""

from collections.abc import Sequence
from typing import assert_never

from question_bank.answers import answer_text, numbers_of
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
from question_bank.store.attempts import MAX_ANSWER
from quizgen.errors import QuizgenError

TRUTH = ("true", "false")
NOT_AN_OPTION = "This answer is not one of the options. Choose one from the list."
NOT_IN_LIST = "This answer holds a choice that is not in the list. Choose again."
NOT_COMPLETE = "This answer does not fit the question. Reload the page and choose again."
TOO_LONG = f"This answer has more than {MAX_ANSWER} characters. Make it shorter."


class BadAnswer(QuizgenError):
    """Say in one sentence why an answer cannot be saved and what to do."""


def answer_from(item: Item, fields: Sequence[str]) -> str | None:
    """Return what was sent as an answer; "" takes an earlier one back, None changes nothing.

    Raises: BadAnswer for what no form of ours sends, and for two steps in one place.
    """
    match item:
        case ChoiceItem():
            return one_of(fields, indices(len(item.options)))
        case ClozeItem():
            return one_of(fields, indices(len(item.options))) if item.options else typed(fields)
        case TrueFalseItem():
            return one_of(fields, TRUTH)
        case NumericItem() | ShortAnswerItem():
            return typed(fields)
        case MultiSelectItem():
            return ticked(fields, len(item.options))
        case MatchingItem():
            return selected(fields, len(item.rights))
        case OrderingItem():
            return placed(fields, len(item.shown))
        case _:
            assert_never(item)


def fields_from(item: Item, answer: str) -> tuple[str, ...]:
    """Return the fields that a form with this answer in it would send."""
    match item:
        case MultiSelectItem() | MatchingItem():
            numbers = numbers_of(answer, len(choices_of(item))) or ()
            return tuple("" if number is None else str(number) for number in numbers)
        case OrderingItem():
            steps = numbers_of(answer, len(item.shown)) or ()
            return tuple(
                str(steps.index(index) + 1) if index in steps else ""
                for index in range(len(item.shown))
            )
        case _:
            return (answer,) if answer else ()


def choices_of(item: MultiSelectItem | MatchingItem) -> tuple[str, ...]:
    """Return what an index in the answer points to."""
    if isinstance(item, MatchingItem):
        return item.rights
    return tuple(option.text for option in item.options)


def one_of(fields: Sequence[str], choices: Sequence[str]) -> str | None:
    """Read radio buttons, which cannot be taken back."""
    if not any(fields):
        return None
    if len(fields) != 1 or fields[0] not in choices:
        raise BadAnswer(NOT_AN_OPTION)
    return fields[0]


def typed(fields: Sequence[str]) -> str | None:
    if len(fields) > 1:
        raise BadAnswer(NOT_COMPLETE)
    if fields and len(fields[0]) > MAX_ANSWER:
        raise BadAnswer(TOO_LONG)
    return fields[0] if fields else None


def ticked(fields: Sequence[str], count: int) -> str:
    """Read checkboxes; a browser sends nothing for one that is not ticked."""
    chosen = [field for field in fields if field]
    if len(set(chosen)) != len(chosen) or not set(chosen) <= set(indices(count)):
        raise BadAnswer(NOT_IN_LIST)
    return answer_text(sorted(int(field) for field in chosen))


def selected(fields: Sequence[str], count: int) -> str | None:
    """Read one index per left side; "" is one not chosen yet."""
    if not fields:
        return None
    if len(fields) != count:
        raise BadAnswer(NOT_COMPLETE)
    if not set(fields) <= {"", *indices(count)}:
        raise BadAnswer(NOT_IN_LIST)
    return answer_text([int(field) if field else None for field in fields])


def placed(fields: Sequence[str], count: int) -> str | None:
    """Read one place from 1 on per step as shown; return the steps by place."""
    if not fields:
        return None
    if len(fields) != count:
        raise BadAnswer(NOT_COMPLETE)
    steps: list[int | None] = [None] * count
    for index, field in enumerate(fields):
        if field and field not in {str(place) for place in range(1, count + 1)}:
            raise BadAnswer(NOT_IN_LIST)
        if field and steps[int(field) - 1] is not None:
            raise BadAnswer(
                f"Not saved yet: two lines have the place {field}. Give each a place of its own."
            )
        if field:
            steps[int(field) - 1] = index
    return answer_text(steps)


def indices(count: int) -> tuple[str, ...]:
    return tuple(str(index) for index in range(count))
