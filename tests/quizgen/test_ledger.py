"""What became of every fact."""

from dataclasses import replace

import pytest

from question_bank.item import item_id, options_of
from quizgen.anchoring.anchored import Refusal
from quizgen.ledger import LABELS, Ledger, describe
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from quizgen.text_report import write_report
from tests.quizgen.reading import clauses_of, facts_of, make_article, read


@pytest.mark.parametrize("count", [1, 5])
def test_the_sums_add_up(article, count):
    generation = generate(article, GenerationOptions(count=count))
    ledger = generation.ledger
    refused = sum(ledger.facts_refused.values())
    used = [line for line in ledger.lines if line.items]
    assert ledger.facts_used == len(used)
    assert {name for line in used for name in line.items} == set(map(item_id, generation.items))
    assert ledger.facts_left_over >= 0
    assert ledger.facts_found == ledger.facts_used + refused + ledger.facts_left_over


def test_the_sums_add_up_when_all_is_used(generation):
    ledger = generation.ledger
    refused = sum(ledger.facts_refused.values())
    assert ledger.facts_found == ledger.facts_used + refused + ledger.facts_left_over


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
            "Asked for 10, made 7: 5 facts without a safe wording, 1 fact asked already.",
        ),
    ],
)
def test_a_shortfall_is_explained_in_one_sentence(refused, made, sentence):
    ledger = Ledger()
    ledger.facts_refused.update(refused)
    assert ledger.shortfall(10, made) == sentence


def test_a_shortfall_says_the_sums_where_there_are_any():
    ledger = Ledger()
    facts = facts_of("Norway built 40 ships. Iceland built 30 boats in 1850.")
    ledger.note_found(facts)
    ledger.refuse_fact(facts[0], Refusal("no_wording", "hard to ask"))
    found = ledger.facts_found
    assert ledger.shortfall(3, 0) == (
        "Asked for 3, made 0: 1 fact without a safe wording. "
        f"Facts found: {found} = 0 used + 1 refused + {found - 1} left over."
    )


@pytest.mark.parametrize("code", LABELS)
def test_a_label_reads_well_for_one_and_for_many(code):
    """The noun comes first, and no verb after it tells one from many."""
    noun, *rest = LABELS[code].split()
    assert noun in {"sentences", "facts", "claims"}
    assert not {"is", "are", "has", "have", "was", "were"} & set(rest[:2])
    assert describe(code, 1) == f"1 {noun[:-1]} {' '.join(rest)}"
    assert describe(code, 2) == f"2 {LABELS[code]}"


def test_a_code_without_a_label_is_shown_as_it_is():
    assert describe("no_moon", 1) == "1 no_moon"


def test_a_report_gives_an_example_of_each_code(article, generation):
    report = " ".join(write_report(article, generation, GenerationOptions(count=100)).split())
    ledger = generation.ledger
    for code, count in (ledger.clauses_refused + ledger.facts_refused).items():
        assert f"{describe(code, count)} e.g. {ledger.reasons[code][:30]}" in report
    for code, count in ledger.checks_failed.items():
        assert f"{count} by check {code} e.g." in report


def test_a_report_shows_the_sums(article, generation):
    report = write_report(article, generation, GenerationOptions(count=100))
    ledger = generation.ledger
    assert f"Facts found: {ledger.facts_found} = {ledger.facts_used} used +" in report
    keys = [option for item in generation.items for option in options_of(item) if option.is_key]
    assert report.count("<- key") == len(keys)


def test_a_text_without_facts_gives_an_empty_ledger():
    article = replace(make_article("Rain fell. Wind blew."), title="Weather")
    generation = generate(article, GenerationOptions())
    assert generation.items == []
    assert generation.ledger.facts_found == 0
