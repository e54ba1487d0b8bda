"""What became of every fact."""

from dataclasses import replace

import pytest

from quizgen.anchored import Refusal
from quizgen.ledger import LABELS, Ledger
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from quizgen.text_report import write_report
from tests.quizgen.reading import clauses_of, facts_of, make_article, read


@pytest.mark.parametrize("count", [1, 5])
def test_the_sums_add_up(article, count):
    generation = generate(article, GenerationOptions(count=count))
    ledger = generation.ledger
    refused = sum(ledger.facts_refused.values())
    assert ledger.facts_used == len(generation.items)
    assert ledger.facts_left_over >= 0
    assert ledger.facts_found == ledger.facts_used + refused + ledger.facts_left_over


def test_the_sums_add_up_when_all_is_used(generation):
    ledger = generation.ledger
    refused = sum(ledger.facts_refused.values())
    assert ledger.facts_found == len(generation.items) + refused + ledger.facts_left_over


@pytest.mark.parametrize("kinds", [("multiple_choice",), ("cloze",)])
def test_the_sums_add_up_with_one_kind(article, kinds):
    ledger = generate(article, GenerationOptions(count=100, kinds=kinds)).ledger
    refused = sum(ledger.facts_refused.values())
    assert ledger.facts_found == ledger.facts_used + refused + ledger.facts_left_over


def test_every_code_has_a_label_and_an_example(generation):
    ledger = generation.ledger
    for code in ledger.clauses_refused + ledger.facts_refused:
        assert code in LABELS
        assert ledger.reasons[code]


def test_checks_that_failed_are_counted(generation):
    ledger = generation.ledger
    dropped = ledger.facts_refused["check"]
    assert (sum(ledger.checks_failed.values()) > 0) == (dropped > 0)
    assert all(code in ledger.reasons for code in ledger.checks_failed)


def test_a_refused_clause_is_counted_by_its_code():
    ledger = Ledger()
    clause = clauses_of(read("He built 40 ships."))[0]
    ledger.refuse_clause(clause, Refusal("pronoun", "the first"))
    ledger.refuse_clause(clause, Refusal("pronoun", "the second"))
    assert ledger.clauses_refused == {"pronoun": 2}
    assert ledger.reasons == {"pronoun": "the first"}


def test_a_refused_fact_is_not_left_over():
    ledger = Ledger()
    fact = facts_of("Norway built 40 ships.")[0]
    ledger.facts_found = 3
    ledger.facts_used = 1
    ledger.refuse_fact(fact, Refusal("not_unique", "two answers"))
    assert ledger.facts_left_over == 1


@pytest.mark.parametrize(
    ("refused", "made", "sentence"),
    [
        ({}, 10, "Made 10 items."),
        ({}, 3, "Asked for 10, made 3."),
        ({"not_unique": 2}, 7, "Asked for 10, made 7: 2 facts with more than one answer."),
        (
            {"same_fact": 1, "no_wording": 5},
            7,
            "Asked for 10, made 7: 5 facts without a safe wording, 1 facts asked already.",
        ),
    ],
)
def test_a_shortfall_is_explained_in_one_sentence(refused, made, sentence):
    ledger = Ledger()
    ledger.facts_refused.update(refused)
    assert ledger.shortfall(10, made) == sentence


def test_a_report_shows_the_sums(article, generation):
    report = write_report(article, generation, GenerationOptions(count=100))
    ledger = generation.ledger
    assert f"Facts found: {ledger.facts_found} = {ledger.facts_used} used +" in report
    assert report.count("<- key") == sum(bool(item.options) for item in generation.items)


def test_a_text_without_facts_gives_an_empty_ledger():
    article = replace(make_article("Rain fell. Wind blew."), title="Weather")
    generation = generate(article, GenerationOptions())
    assert generation.items == []
    assert generation.ledger.facts_found == 0
