"""What a question page offers to answer with; one form serves several kinds of item."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeAlias, assert_never

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
from question_bank.proof import Option
from webapp.answer_fields import TRUTH

LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class OptionLine:
    """An option as shown; `value` is what the form sends, `letter` may be empty."""

    value: str
    letter: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ChooseForm:
    """Rows to choose one of, or, when `is_many`, any number."""

    template: ClassVar[str] = "attempt/_choose.html"
    hint: str | None
    options: tuple[OptionLine, ...]
    is_many: bool


@dataclass(frozen=True, slots=True)
class TypeForm:
    """One field to type into."""

    template: ClassVar[str] = "attempt/_type.html"
    hint: str | None
    label: str
    typed: str
    is_number: bool
    unit: str


@dataclass(frozen=True, slots=True)
class SelectRow:
    """One left side or step with a list of its own; `chosen` is what the form sends."""

    label: str
    chosen: str


@dataclass(frozen=True, slots=True)
class SelectForm:
    """Rows that each choose from the same list."""

    template: ClassVar[str] = "attempt/_select.html"
    hint: str | None
    rows: tuple[SelectRow, ...]
    choices: tuple[tuple[str, str], ...]  # what the form sends, what the learner reads
    is_order: bool


AnswerForm: TypeAlias = ChooseForm | TypeForm | SelectForm


def answer_form(item: Item, fields: Sequence[str]) -> AnswerForm:
    """Show how to answer an item, with what was entered so far in its fields."""
    match item:
        case ChoiceItem():
            return ChooseForm(None, option_lines(item.options, fields), is_many=False)
        case ClozeItem():
            if item.options:
                return ChooseForm(None, option_lines(item.options, fields), is_many=False)
            return type_form("Your answer for the gap", fields)
        case TrueFalseItem():
            lines = tuple(
                OptionLine(value, "", value.capitalize(), value in fields) for value in TRUTH
            )
            return ChooseForm("Is this statement true or false?", lines, is_many=False)
        case NumericItem():
            return type_form("Your answer as a number", fields, is_number=True, unit=item.unit)
        case ShortAnswerItem():
            return type_form("Your answer in a word or a few", fields)
        case MultiSelectItem():
            hint = "Choose all that apply. Each wrong choice cancels a right one."
            return ChooseForm(hint, option_lines(item.options, fields), is_many=True)
        case MatchingItem():
            return matching_form(item, fields)
        case OrderingItem():
            return ordering_form(item, fields)
        case _:
            assert_never(item)


def option_lines(options: tuple[Option, ...], fields: Sequence[str]) -> tuple[OptionLine, ...]:
    return tuple(
        OptionLine(str(index), LETTERS[index], option.text, str(index) in fields)
        for index, option in enumerate(options)
    )


def type_form(
    label: str, fields: Sequence[str], *, is_number: bool = False, unit: str = ""
) -> TypeForm:
    return TypeForm(None, label, fields[0] if fields else "", is_number, unit)


def matching_form(item: MatchingItem, fields: Sequence[str]) -> SelectForm:
    return SelectForm(
        hint="Choose for each line what belongs to it. Each fits once.",
        rows=select_rows([pair.left for pair in item.pairs], fields),
        choices=tuple((str(index), right) for index, right in enumerate(item.rights)),
        is_order=False,
    )


def ordering_form(item: OrderingItem, fields: Sequence[str]) -> SelectForm:
    places = range(1, len(item.shown) + 1)
    return SelectForm(
        hint=f"Give each line its place, from 1 for the first to {len(item.shown)} for the last.",
        rows=select_rows(item.shown, fields),
        choices=tuple((str(place), str(place)) for place in places),
        is_order=True,
    )


def select_rows(labels: Sequence[str], fields: Sequence[str]) -> tuple[SelectRow, ...]:
    padded = [*fields, *[""] * len(labels)]
    return tuple(SelectRow(label, padded[index]) for index, label in enumerate(labels))
