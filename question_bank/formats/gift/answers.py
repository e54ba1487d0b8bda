"""What stands in the braces of a GIFT question: its kind, then its answers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.gift.escaping import Masked, unescape
from question_bank.formats.markup import from_html
from question_bank.formats.moodle_shares import (
    DIFFICULTY,
    Answer,
    Question,
    choice_item,
    matching_item,
    number_of,
    numeric_item,
    typed_item,
)
from question_bank.item import Item, TrueFalseItem

_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]*)?)%")


def read_answers(question: Question, answers: Masked, text_format: str) -> Item:
    """Return the item, its kind told by the signs as Moodle does.

    Raises: InvalidItem, UnsupportedItem.
    """
    mask = answers.mask
    if not mask:
        raise UnsupportedItem("Its answer is an essay, which nobody but a teacher can score.")
    if mask.startswith("#"):
        return numeric(question, answers.part(1), text_format)
    if "~" in mask:
        options = tuple(weighted(question, answers, "~=", text_format))
        return choice_item(question, options, is_single="=" in mask)
    if "=" in mask and "->" in mask:
        return matching_item(question, tuple(pairs_of(answers, text_format)))
    told, feedback = answers.partition("#")
    if told.text.strip() in _TRUTH:
        return true_false(question, _TRUTH[told.text.strip()], feedback, text_format)
    if "=" not in mask:
        raise InvalidItem("An answer begins with “=”, a wrong one with “~”.")
    return typed_item(question, tuple(weighted(question, answers, "=", text_format)))


def weighted(question: Question, answers: Masked, signs: str, text_format: str) -> Iterator[Answer]:
    """Yield each answer with its share of the points and its feedback."""
    for piece in pieces_of(answers, signs):
        body, feedback = piece.part(1).strip().partition("#")
        percent = 100.0 if piece.mask[0] == "=" else 0.0
        weight = _WEIGHT.match(body.mask)
        if weight:
            percent, body = float(weight[1]), body.part(weight.end())
        elif body.mask.startswith("%") and "%" in body.mask[1:5]:
            raise InvalidItem(f"“{body.text[:10]}” is no share such as %50% or %-33.33333%.")
        if not -100 <= percent <= 100:
            raise InvalidItem(f"A share of {percent:g} % is not from -100 to 100.")
        text = body.shown(text_format)[0] if "~" in signs else body.plain()
        yield Answer(text, percent, feedback.shown(text_format)[0] if feedback else "")


def pieces_of(answers: Masked, signs: str) -> Iterator[Masked]:
    """Yield what begins with one of the signs.  Raises: InvalidItem.

    Moodle splits at a "=" inside a word too, and counts both halves as right.
    """
    first, *pieces = answers.split_before(signs)
    if first.text.strip():
        raise InvalidItem(f"“{first.text.strip()[:40]}” stands before the first answer.")
    for number, piece in enumerate(pieces):
        before = pieces[number - 1].text[-1:] if number else ""
        if piece.mask[0] == "=" and before and not before.isspace():
            raise InvalidItem(r"A “=” stands inside of an answer: write it as \=.")
        yield piece


def pairs_of(answers: Masked, text_format: str) -> Iterator[tuple[str, str]]:
    for piece in pieces_of(answers, "="):
        left, right = piece.part(1).partition("->")
        if right is None:
            raise InvalidItem("A pair is written as “=left -> right”.")
        yield left.shown(text_format)[0], from_html(unescape(right.text))


def true_false(
    question: Question, is_true: bool, feedback: Masked | None, text_format: str
) -> Item:
    while feedback is not None:  # the first is for the wrong answer, the second for the right one
        told, feedback = feedback.partition("#")
        question.explain(told.shown(text_format)[0])
    return TrueFalseItem(
        stem=question.stem,
        is_true=is_true,
        proof=question.proof(str(is_true)),
        difficulty=DIFFICULTY,
    )


def numeric(question: Question, answers: Masked, text_format: str) -> Item:
    """Return the item of "=83:0.5", "83", "82..84" or several of them."""
    numbers, wrong = answers.strip().partition("~")
    if wrong is not None:
        question.explain((wrong.partition("#")[1] or Masked.of("")).shown(text_format)[0])
    if not numbers.mask.startswith("="):
        numbers = Masked(f"={numbers.text}", f"={numbers.mask}")
    found = tuple(weighted(question, numbers, "=", text_format))
    return numeric_item(question, tuple(with_margin(answer) for answer in found), unit="")


def with_margin(answer: Answer) -> tuple[Answer, str]:
    """Return an answer whose text is the number, and its tolerance: "83:0.5" or "82..84"."""
    least, dots, most = (part.strip() for part in answer.text.partition(".."))
    if dots:
        number_of(least), number_of(most)
        middle = (Decimal(least) + Decimal(most)) / 2
        margin = format(abs(Decimal(most) - middle), "f")
        return Answer(format(middle, "f"), answer.percent, answer.feedback), margin
    number, colon, margin = (part.strip() for part in answer.text.partition(":"))
    return Answer(number, answer.percent, answer.feedback), margin if colon else "0"
