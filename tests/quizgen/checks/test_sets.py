"""What is said of several items of one article together."""

from dataclasses import replace

import pytest

from quizgen.checks.sets import set_problems
from tests.quizgen.checks.corinth import (
    COUNTRY,
    DATE,
    EMPEROR,
    FRANCS,
    GOOD,
    PERSON,
    TEXT,
    WORKERS,
    with_options,
    with_stem,
)
from tests.quizgen.checks.corinth_kinds import FALSE_YEAR, SHORT, TRUE

LONG = TEXT + "\n".join(f"The {n}th lock of the canal was built of stone." for n in range(60))


def codes(items, text=TEXT):
    return {(finding.code, finding.severity) for finding in set_problems(items, text)}


def other_fact(item, relation):
    """The same item about another fact."""
    return replace(
        item, proof=replace(item.proof, fact=replace(item.proof.fact, relation=relation))
    )


def statements(true, false):
    """Statements that differ in number, some true and some false."""
    return [
        other_fact(with_number(item, number), f"{item.is_true} {number}")
        for item, count in ((TRUE, true), (FALSE_YEAR, false))
        for number in range(count)
    ]


def with_number(item, number):
    return replace(item, stem=f"{item.stem[:-1]} with {number} men.")


@pytest.mark.parametrize(
    ("code", "severity", "items"),
    [
        ("S01", "hard", [PERSON, SHORT]),
        ("S01", "hard", [PERSON, other_fact(PERSON, "start")]),
        ("S01", "hard", [COUNTRY, with_stem(COUNTRY, "In _____ lies the canal of Corinth.")]),
        (
            "S02",
            "hard",
            [PERSON, with_stem(DATE, "When did Istvan Turr begin the work on the Corinth Canal?")],
        ),
        (
            "S02",
            "hard",
            [other_fact(TRUE, "lead"), with_stem(PERSON, "Who began the work on the canal?")],
        ),
        (
            "S02",
            "hard",
            [with_stem(FRANCS, "_____ francs bought simple tools; 2,500 workers dug."), WORKERS],
        ),
        ("S02", "hard", [FALSE_YEAR, other_fact(SHORT, "lead")]),  # its stem says the right year
        ("S03", "soft", [other_fact(PERSON, name) for name in ("dig", "lead", "end")]),
        ("S04", "soft", [other_fact(SHORT, name) for name in ("dig", "lead", "end")]),
        ("S04", "soft", statements(8, 0)),
        ("S04", "soft", statements(2, 8)),
        (
            "D03",
            "soft",
            [
                other_fact(with_options(PERSON, "*Istvan Turr II", "Nero", "Galba"), str(n))
                for n in range(8)
            ],
        ),
        (
            "D07",
            "soft",
            [
                other_fact(
                    with_options(PERSON, "*Istvan Turr", "Istvan Eiffel", "Gustave Turr"), str(n)
                )
                for n in range(12)
            ],
        ),
    ],
)  # fmt: skip
def test_a_fault_of_a_set(code, severity, items):
    assert (code, severity) in codes(items)


@pytest.mark.parametrize(
    ("code", "items"),
    [
        ("S01", list(GOOD.values())),
        ("S02", [PERSON, WORKERS, EMPEROR, FRANCS]),
        ("S03", list(GOOD.values())),
        ("S04", list(GOOD.values())),
        ("S04", statements(4, 4)),
        ("S04", statements(2, 0)),
        (  # a false statement tells nothing
            "S02",
            [FALSE_YEAR, other_fact(with_stem(SHORT, "Who began the work?"), "lead")],
        ),
        ("D03", list(GOOD.values())),
        ("D07", [PERSON, EMPEROR]),
    ],
)
def test_a_good_set(code, items):
    assert code not in {found for found, _ in codes(items)}


def test_a_whole_set_reaches_every_part_of_a_long_article():
    items = [other_fact(with_stem(PERSON, f"Who came {n}th?"), str(n)) for n in range(10)]
    found = [f.message for f in set_problems(items, LONG) if f.code == "S03"]
    assert "no item is about part 3 of 3 of the article" in found


def test_an_empty_set_has_no_fault():
    assert set_problems([], TEXT) == ()
