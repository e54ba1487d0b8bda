"""Every hard check against good items and against items with a planted fault."""

import click
import pytest

from quizgen.checks.run import is_sound, problems
from tests.quizgen.checks.corinth import GOOD, TEXT
from tests.quizgen.checks.corinth_kinds import KINDS
from tests.quizgen.checks.mutants import CAUGHT
from tests.quizgen.checks.mutants_article import ELSEWHERE_RIGHT

FEWEST = 10  # planted faults of each code
LEAST_SHARE = 0.98
CODES = (
    "F01 F02 F03 F04 F05 F06 F07 F10 C01 C02 C03 C04 C05 C06 K01 K02 K03 K04 K05 K06 K07 K08 K09 "
    "K10 D01 D04 D08 W01 W05 W07"
).split()
ALL_GOOD = GOOD | KINDS


def is_caught(item, text, code):
    return any(f.code == code and f.severity == "hard" for f in problems(item, text))


def rows(table):
    return [
        pytest.param(code, item, text, id=f"{code}-{number}")
        for code, planted in table.items()
        for number, (item, text) in enumerate(planted, 1)
    ]


@pytest.mark.parametrize("name", ALL_GOOD)
def test_a_good_item_has_no_hard_finding(name):
    found = problems(ALL_GOOD[name], TEXT)
    assert is_sound(found), found


def test_every_kind_has_a_good_item():
    assert {item.kind for item in ALL_GOOD.values()} == {
        "multiple_choice",
        "cloze",
        "true_false",
        "numeric",
        "short_answer",
        "matching",
        "ordering",
        "multi_select",
    }


@pytest.mark.parametrize(("code", "item", "text"), rows(CAUGHT))
def test_a_planted_fault_is_found(code, item, text):
    assert is_caught(item, text, code), (item.stem, item.key)


@pytest.mark.parametrize(("code", "item", "text"), rows(ELSEWHERE_RIGHT))
def test_what_looks_like_a_fault_is_none(code, item, text):
    assert code not in {finding.code for finding in problems(item, text)}


def test_there_are_enough_faults_of_every_code():
    assert set(CAUGHT) == set(CODES)
    assert {code for code, planted in CAUGHT.items() if len(planted) < FEWEST} == set()


def test_the_catch_rate(capsys):
    lines = []
    caught = 0
    for code, planted in sorted(CAUGHT.items()):
        found = sum(is_caught(item, text, code) for item, text in planted)
        caught += found
        lines.append(f"{code} {found}/{len(planted)}")
        assert found / len(planted) >= LEAST_SHARE, code
    total = sum(map(len, CAUGHT.values()))
    with capsys.disabled():
        click.echo(
            f"\nplanted faults caught: {caught}/{total} = {caught / total:.1%}: {', '.join(lines)}"
        )
    assert caught / total >= LEAST_SHARE
