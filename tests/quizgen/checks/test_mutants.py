"""Every hard check against good items and against items with a planted fault."""

import click
import pytest

from quizgen.checks.run import is_sound, problems
from tests.quizgen.checks.corinth import GOOD, TEXT
from tests.quizgen.checks.mutants import CAUGHT, HOLES

FEWEST = 10  # planted faults of each code
LEAST_SHARE = 0.98
CODES = (
    "F01 F02 F03 F04 F05 F06 F07 F10 C01 C02 C03 C04 C06 K01 K02 K04 K07 D01 D04 D08 W01".split()
)


def is_caught(item, code):
    return any(f.code == code and f.severity == "hard" for f in problems(item, TEXT))


def rows(table):
    return [
        pytest.param(code, item, id=f"{code}-{number}")
        for code, items in table.items()
        for number, item in enumerate(items, 1)
    ]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_item_has_no_hard_finding(name):
    found = problems(GOOD[name], TEXT)
    assert is_sound(found), found


@pytest.mark.parametrize(("code", "item"), rows(CAUGHT))
def test_a_planted_fault_is_found(code, item):
    assert is_caught(item, code), (item.stem, [o.text for o in item.options])


@pytest.mark.xfail(strict=True, reason="quizgen/checks: faults that pass today")
@pytest.mark.parametrize(("code", "item"), rows(HOLES))
def test_a_fault_that_is_not_found_yet(code, item):
    assert is_caught(item, code)


def test_there_are_enough_faults_of_every_code():
    assert set(CAUGHT) == set(CODES)
    assert all(len(items) >= FEWEST for items in CAUGHT.values())


def test_the_catch_rate(capsys):
    lines = []
    for code, items in CAUGHT.items():
        found = sum(is_caught(item, code) for item in items)
        lines.append(f"{code} {found}/{len(items)}")
        assert found / len(items) >= LEAST_SHARE, code
    known = sum(map(len, HOLES.values()))
    total = sum(map(len, CAUGHT.values()))
    caught = sum(is_caught(item, code) for code, items in CAUGHT.items() for item in items)
    with capsys.disabled():
        click.echo(
            f"\nplanted faults caught: {caught}/{total} = {caught / total:.1%}"
            f" ({caught / (total + known):.1%} with the {known} known holes): {', '.join(lines)}"
        )
    assert caught / total >= LEAST_SHARE
