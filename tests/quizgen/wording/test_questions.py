"""Clauses to questions, word for word."""

from datetime import date

import pytest

from tests.quizgen.clause_questions import AMOUNTS, COUNTS, FRAMED, OTHERS, PEOPLE, PLACES, TIMES
from tests.quizgen.reading import facts_of, questions_for

PUBLISHED = date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Kenya sold 12 ships and a harbour to the U.S.",
            "Kenya sold _____ ships and a harbour to the U.S.",
        ),
        (
            "The larger, Oslo and Bergen, are 40 kilometres from Kenya.",
            "The larger, Oslo and Bergen, are _____ from Kenya.",
        ),
    ],
)
def test_a_statement_keeps_its_marks(text, statement):
    assert statement in [fact.statement for fact in facts_of(text)]


def test_no_question_counts_two_things():
    facts = facts_of("Kenya has 97 ships and a harbour.")
    assert [f for f in facts if f.answer.text == "97"]
    assert all(f.question is None for f in facts if f.answer.text == "97")


@pytest.mark.parametrize(
    ("text", "key", "question"), COUNTS + TIMES + PEOPLE + PLACES + OTHERS + AMOUNTS + FRAMED
)
def test_the_question_for_a_key(text, key, question):
    assert question in questions_for(text, key)


@pytest.mark.parametrize(
    ("text", "key", "question"),
    [
        (
            "Norway built 12 bridges this year.",
            "12",
            "How many bridges did Norway build in 2024?",
        ),
        (
            "Norway bought 40 ships on Thursday.",
            "40",
            "How many ships did Norway buy on 16 May 2024?",
        ),
        ("Norway will buy 40 ships.", "40", "How many ships will Norway buy?"),
    ],
)
def test_relative_times_are_asked_with_their_date(text, key, question):
    assert question in questions_for(text, key, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Norway did not join NATO in 1949.", "1949"),  # negated
        ("Roald Amundsen does not live in Norway.", "Norway"),
        ("The fleet of Norway counts about 300 vessels.", "Norway"),  # inside the subject
        ("The sculpture by Rodin was sold for $2.7 million.", "Rodin"),
        ("Angela Merkel won a fourth term as chancellor of Germany.", "fourth"),
        ("The company Nokia was founded in Finland.", "Nokia"),  # no kind of body is known
    ],
)
def test_keys_without_a_safe_question(text, key):
    assert questions_for(text, key) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Norway did not join NATO in 1949.", "Norway"),
        ("Norway never bought 12 ships.", "Norway"),
    ],
)
def test_a_negated_clause_has_no_cloze(text, key):
    facts = [fact for fact in facts_of(text) if fact.answer.text == key]
    assert facts
    assert all(fact.statement is None for fact in facts)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Norway has more than 160 museums.", "Norway has more than _____ museums."),
        ("Norway lost at least 40 ships.", "Norway lost at least _____ ships."),
    ],
)
def test_a_bound_stays_in_the_statement(text, statement):
    found = [fact for fact in facts_of(text) if fact.statement == statement]
    assert found
    assert all(fact.question is None for fact in found)


@pytest.mark.parametrize(
    ("text", "key", "question"), COUNTS + TIMES + PEOPLE + PLACES + OTHERS + AMOUNTS
)
def test_the_statement_holds_one_gap_and_not_the_key(text, key, question):
    facts = [fact for fact in facts_of(text) if fact.question == question]
    assert facts
    for fact in facts:
        assert fact.statement is not None
        assert fact.statement.count("_____") == 1
        assert fact.statement.endswith(".")
        assert key not in fact.statement.replace("_____", "")
