"""Each code by an item that has the fault and one that looks like it and has none."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.checks.run import CHECKS, problems
from quizgen.checks.sets import SET_CHECKS
from tests.quizgen.checks.corinth import (
    COUNTRY,
    DATE,
    EMPEROR,
    FRANCS,
    PERSON,
    STONE,
    TEXT,
    WORKERS,
    with_key,
    with_options,
    with_stem,
)
from tests.quizgen.checks.corinth_kinds import (
    EVENTS,
    FALSE_YEAR,
    FRANCS_LENT,
    MATCHING,
    ORDERING,
    SEVERAL,
    SHORT,
    STATEMENTS,
    TRUE,
    YEARS_BETWEEN,
)
from tests.quizgen.checks.mutants import CAUGHT
from tests.quizgen.checks.small_articles import ask

ACRONYMS = "The Norwegian Shipping Union (NSU) sold 40 ships in 1890. It rained."
LONG_TAIL = (
    "after a long and hard day with the tools of the company in the heat of the sun of Greece"
)

WORK = replace(EVENTS[0], left="work on the canal")
TYPED = replace(COUNTRY, stem="The Corinth Canal is in _____. (a country)", options=())

SOFT = [  # code, item with the fault, item without
    ("F03", with_stem(PERSON, f"Who began the work on the canal in 1882 {LONG_TAIL}?"), PERSON),
    ("F04", with_stem(PERSON, "Whom did the Bank of Athens give the money to?"), PERSON),
    ("F08", with_stem(PERSON, "Who did not begin the work on the Corinth Canal?"), PERSON),
    ("F09", with_options(WORKERS, "3,000", "*2,500", "4,000"), WORKERS),
    ("F09", with_options(DATE, "25 August 1893", "*25 July 1893", "25 May 1893"), DATE),
    ("C03", with_stem(PERSON, "Who began the work on the Corinth Canal in March?"), PERSON),
    ("C06", with_stem(STONE, "_____ falls on the rower after heavy storms."), STONE),
    ("K03", replace(MATCHING, pairs=(WORK, *EVENTS[1:])), MATCHING),
    ("K08", with_stem(TYPED, "The canal was dug through rock in _____."), TYPED),
    ("D02", with_options(PERSON, "*Istvan Turr", "Gustave Eiffel", "John Smith"), PERSON),
    ("D03", with_options(PERSON, "*Istvan Turr of Hungary", "Nero", "Galba"), PERSON),
    ("D03", with_options(EMPEROR, "*Nero", "Marcus Aurelius", "Septimius Severus"), EMPEROR),
    ("D05", with_options(PERSON, "*Turr at work", "Nero", "Galba"), PERSON),
    ("D06", with_options(STONE, "Never marble", "*Limestone", "Always granite"), STONE),
    ("D09", with_options(PERSON, "*The old Turr", "The new Turr", "Nero"), PERSON),
    ("D10", with_options(EMPEROR, "*Nero", "Hadrian", "Publius Hadrian"), EMPEROR),
    ("W02", STONE, PERSON),
    ("W03", COUNTRY, PERSON),
    ("W04", with_options(PERSON, "*Turr at work on the canal", "Turr at sea", "The canal"), PERSON),
    ("W06", replace(YEARS_BETWEEN, bloom="remember"), YEARS_BETWEEN),
    ("W06", replace(ORDERING, bloom="remember"), ORDERING),
    ("W06", replace(FRANCS, bloom="analyze"), FRANCS),
    ("W07", with_stem(TRUE, f"Istvan Turr began the work on the Corinth Canal {LONG_TAIL}."), TRUE),
]  # fmt: skip


def codes(item, text=TEXT, severity=None):
    return {f.code for f in problems(item, text) if severity in {None, f.severity}}


@pytest.mark.parametrize(("code", "faulty", "good"), SOFT)
def test_a_soft_check(code, faulty, good):
    assert code in codes(faulty, severity="soft")
    assert good is faulty or code not in codes(good)


def test_an_acronym_is_spelt_out_once():
    stem = "How many ships did the {} sell in 1890?"
    item, text = ask(ACRONYMS, stem.format("NSU"), "*40", "50", "60")
    full, _ = ask(ACRONYMS, stem.format("Norwegian Shipping Union (NSU)"), "*40", "50", "60")
    assert "C05" in codes(item, text, "soft")
    assert "C05" not in codes(full, text)


@pytest.mark.parametrize(
    ("code", "item"),
    [
        ("F01", with_stem(SHORT, "Who began the work on the Corinth Canal? (first and last name)")),
        ("F01", with_stem(COUNTRY, "The Corinth Canal cuts through rock in _____. (a country)")),
        ("F03", STATEMENTS),
        ("F03", ORDERING),
        ("F05", SEVERAL),
        ("C01", with_stem(TRUE, "In his first year, Istvan Turr began the Corinth Canal.")),
        ("C01", with_stem(PERSON, "How many years did it take to dig the Corinth Canal?")),
        ("C01", with_stem(PERSON, "How many sons of his own did Istvan Turr have?")),
        ("C01", with_stem(COUNTRY, "_____ is proud of its canal at the Isthmus of Corinth.")),
        ("C01", with_stem(TRUE, "There are white walls of limestone at the Corinth Canal.")),
        ("C01", with_stem(TRUE, "When Turr came, he began the work on the Corinth Canal.")),
        ("C01", with_stem(TRUE, "Brown had wanted to dig canals since his youth in Corinth.")),
        ("C01", with_stem(TRUE, "Regardless of their weight, all ships can pass Corinth.")),
        ("C01", with_stem(TRUE, "Anyone who crosses the canal must have their ticket ready.")),
        ("C01", with_stem(COUNTRY, "Soon after its founding, _____ dug the canal at Corinth.")),
        ("C01", with_stem(TRUE, "There may be limestone in the walls of the Corinth Canal.")),
        ("C02", with_stem(PERSON, "Who owned the former site of the Corinth Canal?")),
        ("D01", with_options(PERSON, "*Istvan Turr", "William A. Dar Jr.", "Nero")),
        ("C02", with_stem(PERSON, "Who led the company of Istvan Turr in 1882?")),
        ("C03", with_stem(PERSON, "Who came to Corinth in the last week of May 1882?")),
        ("C03", with_stem(PERSON, "Which canal at Corinth is known today as a wonder?")),
        ("C03", with_stem(PERSON, "Who dug a canal in what is now Greece?")),
        ("C06", ORDERING),
        ("C06", with_stem(TRUE, "Limestone from the canal is lighter than granite.")),
        ("K04", STATEMENTS),
        ("K07", replace(FRANCS_LENT, stem=FRANCS_LENT.stem)),
        ("K09", FALSE_YEAR),
        ("D01", MATCHING),
        ("D08", TRUE),
        ("D08", STATEMENTS),
        ("D04", with_key(STONE, "stones", "rocks", "walls")),
        ("W01", TRUE),
        ("W07", TRUE),
        ("W07", with_stem(TRUE, "Some 2,500 workers dug the Corinth Canal.")),
        ("W07", with_stem(TRUE, "Istvan Turr said that the canal should be open to all.")),
        ("W07", with_stem(TRUE, "The Corinth Canal is an example of a waterway without locks.")),
    ],
)  # fmt: skip
def test_what_is_allowed(code, item):
    assert code not in codes(item)


def test_every_code_is_planted_or_a_soft_row():
    here = Path(__file__).parents[3] / "quizgen" / "checks"
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(here.glob("*.py")))
    hard = set(re.findall(r'hard\("([A-Z]\d\d)"', source))
    soft = set(re.findall(r'soft\("([A-Z]\d\d)"', source))
    assert hard - set(CAUGHT) == {"S01", "S02"}  # tests/quizgen/checks/test_sets.py
    assert soft - {code for code, *_ in SOFT} == {"C05", "S03", "S04", "D07"}


def test_every_check_is_run():
    here = Path(__file__).parents[3] / "quizgen" / "checks"
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(here.glob("*.py")))
    items = re.findall(r"^def (\w+)\(item: Item, text: str\)", source, re.MULTILINE)
    sets = re.findall(r"^def (\w+)\(items: Sequence\[Item\], text: str\)", source, re.MULTILINE)
    helpers = {"find_missing_key", "names_topic"}
    assert {check.__name__ for check in CHECKS} == set(items) - helpers
    assert {check.__name__ for check in SET_CHECKS} == set(sets)


def test_every_code_is_documented_with_its_severity():
    root = Path(__file__).parents[3]
    source = "".join(
        path.read_text(encoding="utf-8") for path in sorted((root / "quizgen/checks").glob("*.py"))
    )
    reported: dict[str, set[str]] = {}
    for severity, code in re.findall(r'(hard|soft)\("([A-Z]\d\d)"', source):
        reported.setdefault(code, set()).add(severity)
    page = (root / "docs" / "checks.md").read_text(encoding="utf-8")
    documented = {
        code: set(severities.split(", "))
        for code, severities in re.findall(r"^\| ([A-Z]\d\d) \| ([a-z, ]+?) \|", page, re.MULTILINE)
    }
    assert documented == reported
