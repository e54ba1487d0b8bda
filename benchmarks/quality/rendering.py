"""An item as a grader sees it, who has only this text: all that belongs to it is in the stem."""

from collections.abc import Iterable
from typing import Literal, TypeAlias, assert_never

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
    options_of,
)

GradedType: TypeAlias = Literal[
    "mcq",
    "cloze",
    "true_false",
    "short_answer",
    "numeric",
    "matching",
    "ordering",
    "multi_select",
]
Json = dict[str, object]


def to_graded(item: Item, article: str) -> Json:
    """Return an item in the form that graders' batches are made from.

    `rank` is kept for the count and is not shown to graders.
    """
    with_options = isinstance(item, ChoiceItem | ClozeItem)
    return {
        "id": f"{article}-{item.rank:02d}",
        "type": type_of(item),
        "stem": stem_of(item),
        "options": [option.text for option in options_of(item)] if with_options else [],
        "key": item.key,
        "accept": accepted(item),
        "rank": item.rank,
        "item": item_id(item),
        "difficulty": item.difficulty,
        "bloom": item.bloom,
        "explanation": item.proof.explanation,
        "evidence": " ".join(item.proof.evidence.quote.split()),
    }


def type_of(item: Item) -> GradedType:
    """Return the type's name as graders know it."""
    return "mcq" if item.kind == "multiple_choice" else item.kind


def stem_of(item: Item) -> str:
    """Return the stem with everything else that the learner sees, on one line."""
    match item:
        case ChoiceItem() | ClozeItem() | TrueFalseItem() | ShortAnswerItem():
            return item.stem
        case NumericItem():
            unit = f" in {item.unit}" if item.unit else ""
            return f"{item.stem} [Type a number{unit}.]"
        case MatchingItem():
            left = listed(pair.left for pair in item.pairs)
            right = "; ".join(item.rights)
            return f"{item.stem} [Match each of: {left} - with one of: {right}.]"
        case OrderingItem():
            return f"{item.stem} [Put into order: {listed(item.shown)}.]"
        case MultiSelectItem():
            options = listed(option.text.removesuffix(".") for option in item.options)
            return f"{item.stem} [Choose all that are right: {options}.]"
        case _:
            assert_never(item)


def listed(texts: Iterable[str]) -> str:
    """Number some texts: "(1) Oslo; (2) Rome"."""
    return "; ".join(f"({number}) {text}" for number, text in enumerate(texts, 1))


def accepted(item: Item) -> list[str]:
    """Return what counts besides the key."""
    match item:
        case ClozeItem() | ShortAnswerItem():
            return [text for text in item.accepted if text != item.key]
        case NumericItem():
            others = [text for text in item.accepted if text != item.key]
            low, high = item.value - item.tolerance, item.value + item.tolerance
            return [*others, f"any number from {low:g} to {high:g}"] if item.tolerance else others
        case ChoiceItem() | TrueFalseItem() | MatchingItem() | OrderingItem() | MultiSelectItem():
            return []
        case _:
            assert_never(item)
