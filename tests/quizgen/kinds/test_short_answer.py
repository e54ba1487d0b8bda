"""Answers to be typed: numbers, times and names."""

from dataclasses import replace

import pytest

from quizgen.kinds.short_answer import make_numeric, make_short_answer, value_of
from tests.quizgen.kinds.making import fact_in, some


@pytest.mark.parametrize(
    ("text", "key", "value", "unit"),
    [
        ("Norway built 40 ships.", "40", 40.0, ""),
        ("Norway built six ships.", "six", 6.0, ""),
        ("Norway built 1,250 ships.", "1,250", 1250.0, ""),
        ("Norway has 5 million inhabitants.", "5 million", 5e6, ""),
        ("Norway joined NATO in 1949.", "1949", 1949.0, ""),
        ("Norway exports 35% of its fish to Germany.", "35%", 35.0, "%"),
    ],
)
def test_numbers_are_typed(text, key, value, unit):
    context, fact = fact_in(text, key)
    item = some(make_numeric(context, fact))
    assert (item.key, item.value, item.unit, item.tolerance) == (key, value, unit, 0.0)
    assert item.accepted[0] == key
    assert item.pairs == ()
    assert item.stem == fact.question
    assert item.proof.fact.value == key


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("40", "count", 40.0),
        ("twenty-one", "count", 21.0),
        ("2.5%", "percent", 2.5),
        ("12 percent", "percent", 12.0),
        ("12 per cent", "percent", 12.0),
        ("1949", "year", 1949.0),
        ("44 BC", "year", None),
        ("nearly two dozen", "count", None),
        ("about 40", "count", None),
        ("more than 2,500", "count", None),
        ("many", "count", None),
    ],
)
def test_the_number_of_a_key(text, type_, expected):
    _, fact = fact_in("Norway built 40 ships.", "40")
    asked = replace(fact, answer=replace(fact.answer, type=type_, text=text))
    assert value_of(asked) == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Norway joined NATO in April 1949.", "April 1949"),
        ("The Danube rises in Germany.", "Germany"),
        ("Nearly two dozen ships sank near Norway.", "nearly two dozen"),
    ],
)
def test_what_is_no_exact_number_is_not_numeric(text, key):
    context, fact = fact_in(text, key)
    assert make_numeric(context, fact) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Danube rises in Germany.", "Germany"),
        ("Norway joined NATO in April 1949.", "April 1949"),
        ("Norway joined NATO on 4 April 1949.", "4 April 1949"),
        ("Clara Whitfield founded the Aldenham Museum in 1888.", "Clara Whitfield"),
    ],
)
def test_names_and_times_are_typed(text, key):
    context, fact = fact_in(text, key)
    item = some(make_short_answer(context, fact))
    assert (item.key, item.accepted[0], item.stem) == (key, key, fact.question)
    assert len(set(item.accepted)) == len(item.accepted)


def test_a_person_may_be_named_as_the_article_does():
    context, fact = fact_in(
        "Clara Whitfield founded the Aldenham Museum in 1888. Whitfield died in 1901.",
        "Clara Whitfield",
    )
    assert "Whitfield" in some(make_short_answer(context, fact)).accepted


@pytest.mark.parametrize(
    ("text", "key"), [("Norway built 40 ships.", "40"), ("Norway joined NATO in 1949.", "1949")]
)
def test_numbers_are_no_short_answers(text, key):
    context, fact = fact_in(text, key)
    assert make_short_answer(context, fact) is None


def test_a_long_answer_is_not_typed():
    context, fact = fact_in("The Danube rises in Germany.", "Germany")
    long = replace(fact, answer=replace(fact.answer, text="the high mountains of southern Germany"))
    assert make_short_answer(context, long) is None


@pytest.mark.parametrize("make", [make_numeric, make_short_answer])
@pytest.mark.parametrize("type_", ["count", "country"])
def test_no_question_no_item(make, type_):
    context, fact = fact_in("Norway built 40 ships.", "40")
    silent = replace(fact, question=None, answer=replace(fact.answer, type=type_))
    assert make(context, silent) is None


@pytest.mark.parametrize("type_", ["reason", "means", "phrase", "claim", "contrast", "term"])
def test_words_that_others_might_fit_are_not_typed(type_):
    context, fact = fact_in("The Danube rises in Germany.", "Germany")
    asked = replace(fact, answer=replace(fact.answer, type=type_))
    assert make_short_answer(context, asked) is None
    assert make_numeric(context, asked) is None
