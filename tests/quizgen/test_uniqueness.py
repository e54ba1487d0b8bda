"""Facts that the article answers in two ways, or tells twice."""

from dataclasses import replace

import pytest

from quizgen.ledger import Ledger
from quizgen.uniqueness import drop_ambiguous
from tests.quizgen.reading import facts_of


def kept_of(text):
    ledger = Ledger()
    return drop_ambiguous(facts_of(text), ledger), ledger


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Norway built six ships. Norway built 40 ships.",
            "How many ships did Norway build?",
        ),
        (
            "The Danube rises in Germany. The Danube rises in Kenya.",
            "In which country does the Danube rise?",
        ),
        (
            "The Louvre was opened in 1793. The Louvre was opened in 1803.",
            "In which year was the Louvre opened?",
        ),
        (
            "Ferdinand de Lesseps built the Suez Canal. Alfred Nobel built the Suez Canal.",
            "Who built the Suez Canal?",
        ),
        (
            "Mozart composed operas in Vienna. Mozart composed operas in Prague.",
            "In which city did Mozart compose operas?",
        ),
    ],
)
def test_a_question_with_two_answers_is_dropped(text, question):
    facts = facts_of(text)
    asked = [fact for fact in facts if fact.question == question]
    assert len(asked) == 2
    kept, ledger = kept_of(text)
    assert question not in {fact.question for fact in kept}
    assert ledger.facts_refused["not_unique"] >= 2


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Norway built six ships. Norway built six ships.", "How many ships did Norway build?"),
        (
            "The Louvre was opened in 1793. The Louvre was opened in 1793.",
            "In which year was the Louvre opened?",
        ),
    ],
)
def test_what_is_told_twice_is_asked_once(text, question):
    kept, ledger = kept_of(text)
    assert [fact.question for fact in kept].count(question) == 1
    assert ledger.facts_refused["same_fact"] >= 1
    assert ledger.facts_refused["not_unique"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Norway built six ships. Sweden built 40 planes.",
        "The Louvre was opened in 1793. The Eiffel Tower was painted in 1889.",
        "Mozart composed operas in Vienna. Haydn died in Prague.",
    ],
)
def test_different_facts_are_kept(text):
    kept, ledger = kept_of(text)
    assert len(kept) == len(facts_of(text))
    assert not ledger.facts_refused


def test_a_name_is_compared_by_its_relation_too():
    """Two wordings that differ only in a side remark still have two answers."""
    one, two = (
        next(f for f in facts_of(f"Mozart worked with {name}.") if f.answer.text == name)
        for name in ("Joseph Haydn", "Clara Whitfield")
    )
    assert one.subject == two.subject
    reworded = replace(two, question="Who was it that Mozart worked with?", statement=None)
    assert drop_ambiguous([one, reworded], Ledger()) == []


def test_upper_case_makes_no_other_answer():
    fact = next(f for f in facts_of("Norway built six ships.") if f.answer.text == "six")
    other = replace(fact, answer=replace(fact.answer, text="Six"))
    assert drop_ambiguous([fact, other], Ledger()) == [fact]


def test_the_ledger_counts_what_was_found():
    _, ledger = kept_of("Norway built six ships. Norway built six ships.")
    assert ledger.facts_found == len(facts_of("Norway built six ships. Norway built six ships."))
