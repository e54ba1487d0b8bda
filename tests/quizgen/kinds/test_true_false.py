"""Statements to be judged."""

import re

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
        ("The Danube rises in Germany. The Rhone rises in Switzerland.", "Germany"),
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
    value = re.search(r"\d+", false.stem)[0]
    assert false.proof.explanation.startswith(f"False: “30” is right, not “{value}”. The article")
    assert "Leeds bought 30 ships in 1849." in false.proof.explanation
    assert true.proof.explanation.startswith("True: the article says “Leeds bought 30 ships")
    assert false.proof.fact == true.proof.fact
    assert false.proof.fact.value == fact.answer.text


def test_a_claim_without_a_wrong_value_is_only_true():
    text = "Granite forms deep below the mountains because magma cools slowly there."
    context, facts = facts_in(text)
    phrases = [fact for fact in facts if fact.answer.type in {"reason", "phrase", "claim"}]
    assert phrases
    for fact in phrases:
        items = list(make_true_false(context, fact))
        assert all(item.is_true for item in items)


def test_nothing_without_a_statement():
    context, facts = facts_in("Norway did not join NATO in 1939.")
    for fact in facts:
        if true_claim(fact) is None:
            assert list(make_true_false(context, fact)) == []


def test_false_is_harder_than_true():
    _, _, (true, false) = made_of("Leeds bought 30 ships in 1849. Leeds sold 12 rooms.", "30")
    assert 0 < true.difficulty < false.difficulty < 1


def test_true_ones_are_sound_and_false_ones_are_false():
    """The checks let no false statement pass that the article makes elsewhere."""
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    said = {true_claim(fact).text for fact in facts if true_claim(fact)}
    judged = 0
    for fact in facts:
        for item in make_true_false(context, fact):
            if is_sound(problems(item, harbour.TEXT)) and not item.is_true:
                assert item.stem not in said
                judged += 1
    assert judged >= 20
