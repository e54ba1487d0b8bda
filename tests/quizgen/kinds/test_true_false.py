"""Statements to be judged."""

import re
from dataclasses import replace

import pytest

from quizgen.checks.run import is_sound, problems
from quizgen.kinds.claims import true_claim
from quizgen.kinds.true_false import make_true_false
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import fact_in, facts_in


def made_of(text, key):
    context, fact = fact_in(text, key)
    return context, fact, list(make_true_false(context, fact))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Museum of Leeds opened 12 rooms in 1843. Leeds bought 30 ships in 1849.", "1843"),
        ("The Museum of Leeds opened 12 rooms in 1843. Leeds bought 30 ships in 1849.", "12"),
        ("The Danube rises in Germany. Leeds bought 30 ships in Kenya in 1849.", "30"),
    ],
)
def test_one_true_and_one_false(text, key):
    _, _, items = made_of(text, key)
    assert [item.is_true for item in items] == [True, False]
    assert [item.key for item in items] == ["True", "False"]
    assert key in items[0].stem
    assert key not in items[1].stem


def test_the_false_one_carries_the_correction():
    _, fact, (true, false) = made_of("Leeds bought 30 ships in 1849. Leeds sold 12 rooms.", "30")
    value = re.findall(r"\d+", false.stem)[0]
    assert false.proof.explanation.startswith(f"False: “30” is right, not “{value}”. The article")
    assert "Leeds bought 30 ships in 1849." in false.proof.explanation
    assert true.proof.explanation.startswith("True: the article says “Leeds bought 30 ships")
    assert false.proof.fact == true.proof.fact
    assert false.proof.fact.value == fact.answer.text


@pytest.mark.parametrize("type_", ["reason", "means", "phrase", "claim"])
def test_what_another_value_may_fit_too_is_only_true(type_):
    context, fact = fact_in("Leeds bought 30 ships in 1849. Leeds sold 12 rooms.", "30")
    asked = replace(fact, answer=replace(fact.answer, type=type_))
    assert [item.is_true for item in make_true_false(context, asked)] == [True]


def test_without_a_good_wrong_value_it_is_only_true():
    _, _, items = made_of("The Danube rises in Germany.", "Germany")
    assert [item.is_true for item in items] == [True]


def test_nothing_without_a_statement():
    context, fact = fact_in("Leeds bought 30 ships in 1849.", "30")
    assert list(make_true_false(context, replace(fact, statement=None))) == []


def test_false_is_harder_than_true():
    _, _, (true, false) = made_of("Leeds bought 30 ships in 1849. Leeds sold 12 rooms.", "30")
    assert 0 < true.difficulty < false.difficulty < 1


def test_true_ones_are_sound_and_false_ones_are_false():
    """The checks let no false statement pass that the article makes elsewhere."""
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    said = {claim.text for fact in facts if (claim := true_claim(fact))}
    judged = 0
    for fact in facts:
        for item in make_true_false(context, fact):
            if is_sound(problems(item, harbour.TEXT)) and not item.is_true:
                assert item.stem not in said
                judged += 1
    assert judged >= 20
