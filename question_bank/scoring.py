"""Item and response to a score between 0.0 and 1.0: the same for page, command line and tests.

How an answer is written as text is said in `answers`.
"""

from itertools import combinations
from typing import assert_never

from question_bank.answers import numbers_of
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
from question_bank.normalising import normalise
from question_bank.proof import Option
from question_bank.quiz import Attempt, AttemptResult, ItemResult
from question_bank.typed_numbers import typed_number

_ROUNDING = 1e-9  # relative; 0.1 + 0.2 must be within 0.1 of 0.2


def score(item: Item, answer: str) -> float:
    """Return 1.0 for a right answer, a share of it for one right in part, else 0.0.

    An answer that could not have been given, such as the index of no option, scores 0.0.
    """
    match item:
        case ChoiceItem():
            return float(is_key_index(item.options, answer))
        case ClozeItem():
            if item.options:
                return float(is_key_index(item.options, answer))
            return float(is_accepted(item.accepted, answer))
        case TrueFalseItem():
            return float(answer == item.key.lower())
        case NumericItem():
            return float(is_near(item, answer) or is_accepted(item.accepted, answer))
        case ShortAnswerItem():
            return float(is_accepted(item.accepted, answer))
        case MultiSelectItem():
            return share_of_keys(item, answer)
        case MatchingItem():
            return share_of_pairs(item, answer)
        case OrderingItem():
            return share_of_order(item, answer)
        case _:
            assert_never(item)


def is_key_index(options: tuple[Option, ...], answer: str) -> bool:
    """Tell whether `answer` is the index of the key; anything that is no index is wrong."""
    match numbers_of(answer, len(options)):
        case (int(index),):
            return options[index].is_key
        case _:
            return False


def is_accepted(accepted: tuple[str, ...], answer: str) -> bool:
    """Tell whether a typed answer is one of the accepted ones, but for what is forgiven."""
    typed = normalise(answer)
    if not typed:  # nothing but punctuation: right only if that is what was asked for
        return bool(answer.strip()) and answer.strip() in accepted
    return typed in {normalise(text) for text in accepted}


def is_near(item: NumericItem, answer: str) -> bool:
    """Tell whether a typed answer is a number, with the right unit or none, within tolerance."""
    number = typed_number(answer, item.unit)
    if number is None:
        return False
    return abs(number - item.value) <= item.tolerance + _ROUNDING * abs(item.value)


def share_of_keys(item: MultiSelectItem, answer: str) -> float:
    """Return the keys chosen less the others chosen, as a share of all keys, never below 0.0.

    So choosing every option does not pay: each wrong choice cancels a right one.
    """
    chosen = numbers_of(answer, len(item.options))
    if chosen is None or len(set(chosen)) != len(chosen):
        return 0.0
    right = sum(item.options[index].is_key for index in chosen if index is not None)
    wrong = sum(not item.options[index].is_key for index in chosen if index is not None)
    keys = sum(option.is_key for option in item.options)
    return max(0.0, (right - wrong) / keys)


def share_of_pairs(item: MatchingItem, answer: str) -> float:
    """Return the share of left sides that have their own partner."""
    return sum(right_pairs(item, answer)) / len(item.pairs)


def right_pairs(item: MatchingItem, answer: str) -> tuple[bool, ...]:
    """Tell of each left side whether it has its own partner."""
    chosen = numbers_of(answer, len(item.rights))
    if chosen is None or len(chosen) != len(item.pairs):
        return (False,) * len(item.pairs)
    return tuple(
        index is not None and item.rights[index] == pair.right
        for index, pair in zip(chosen, item.pairs, strict=True)
    )


def share_of_order(item: OrderingItem, answer: str) -> float:
    """Return Kendall's rank correlation of the answer and the right order, 0.0 when negative.

    That is: of all pairs of steps those in the right order, less those the wrong way round, as a
    share of all pairs.  One swap of neighbours among four steps costs a third.  A step without a
    place counts neither way.  Kendall, A New Measure of Rank Correlation, Biometrika 30 (1938).
    """
    steps = numbers_of(answer, len(item.shown))
    if steps is None or len(steps) != len(item.pairs):
        return 0.0
    placed = [item.shown[step] for step in steps if step is not None]
    if len(set(placed)) != len(placed):
        return 0.0
    right = {pair.left: place for place, pair in enumerate(item.pairs)}
    two = list(combinations((right[step] for step in placed), 2))
    forward = sum(first < second for first, second in two)
    possible = len(item.pairs) * (len(item.pairs) - 1) / 2
    return max(0.0, (forward - (len(two) - forward)) / possible)


def score_attempt(attempt: Attempt) -> AttemptResult:
    """Score every item of an attempt; an item without a response scores 0.0."""
    results = []
    for position, item in enumerate(attempt.quiz.items):
        response = attempt.responses.get(position)
        points = score(item, response.answer) if response else 0.0
        results.append(ItemResult(item, response, points))
    return AttemptResult(tuple(results))
