"""Fact to a question answered by typing: a number, a time, a name."""

import re

from question_bank.item import NumericItem, ShortAnswerItem
from quizgen.facts import Context, Fact
from quizgen.kinds.drafting import estimate_difficulty, make_proof
from quizgen.numbers import parse_quantity

NUMBERS = frozenset({"count", "percent", "measure", "year"})
NAMES = frozenset(
    {
        "person",
        "country",
        "city",
        "state",
        "continent",
        "organisation",
        "event",
        "month",
        "month_year",
        "day",
        "decade",
        "century",
        "ordinal",
    }
)
LONGEST_KEY = 5  # words
_ONE_OF = re.compile(r"\b(?:[Ww]ho|[Ww](?:hich|hat) [\w ]+?) (?:is|was) (?:only )?one of\b")


def make_numeric(context: Context, fact: Fact) -> NumericItem | None:
    """Ask for a number; None when the fact has no question or its number is only about right."""
    if fact.question is None or fact.answer.type not in NUMBERS:
        return None
    number = value_of(fact)
    if number is None:
        return None
    return NumericItem(
        stem=fact.question,
        key=fact.answer.text,
        value=number,
        tolerance=0.0,
        unit=unit_of(fact),
        accepted=tuple(dict.fromkeys((fact.answer.text, *fact.answer.accepted))),
        proof=make_proof(context, fact),
        difficulty=estimate_difficulty(fact, [], fact.question, context.document.article.text),
    )


def value_of(fact: Fact) -> float | None:
    """Read the number of a key: "two" gives 2.0; None for "nearly two dozen" and 44 BC."""
    text = fact.answer.text
    if fact.answer.type == "year":
        return float(text) if text.isdigit() else None
    if fact.answer.type == "percent":
        text = text.removesuffix("%").removesuffix("percent").removesuffix("per cent").strip()
    quantity = parse_quantity(text)
    return None if quantity is None or quantity.hedge else quantity.value


def unit_of(fact: Fact) -> str:
    """Name what the number counts; "" when the question says it already."""
    return "%" if fact.answer.type == "percent" else ""


def make_short_answer(context: Context, fact: Fact) -> ShortAnswerItem | None:
    """Ask for a name or time; None when the fact has no question or several words would fit."""
    if fact.question is None or fact.answer.type not in NAMES or not fact.answer.is_typeable:
        return None
    if len(fact.answer.text.split()) > LONGEST_KEY or _ONE_OF.search(fact.question):
        return None
    return ShortAnswerItem(
        stem=fact.question,
        key=fact.answer.text,
        accepted=tuple(dict.fromkeys((fact.answer.text, *fact.answer.accepted))),
        proof=make_proof(context, fact),
        difficulty=estimate_difficulty(fact, [], fact.question, context.document.article.text),
    )
