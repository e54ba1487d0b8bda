"""Times, numbers and forms of answers as the checks read them."""

import pytest

from quizgen.checks.quantities import numbers_in
from quizgen.checks.shapes import shape_of
from quizgen.checks.times import when, years_of


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("67", "1882"),
        ("44 BC", "AD 14"),
        ("300 BC", "44 BC"),
        ("1882", "1893"),
        ("May 1893", "July 1893"),
        ("5 May 1893", "25 May 1893"),
        ("25 May 1893", "1 June 1893"),
        ("May 5, 1893", "May 6, 1893"),
        ("1892", "January 1893"),
        ("the 1880s", "1893"),
        ("the eighteenth century", "the 19th century"),
        ("the 2nd century BC", "the 1st century BC"),
        ("1789", "the nineteenth century"),
        ("1914–1918", "1939–1945"),
        ("first", "third"),
        ("1", "2"),
        ("about 20 million", "about 30 million"),
    ],
)
def test_one_time_is_over_before_another(earlier, later):
    before, after = when(earlier), when(later)
    assert before is not None
    assert after is not None
    assert before[1] < after[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("1893", "July 1893"), ("the 1890s", "1893"), ("19th century", "1893"), ("1893", "1893")],
)
def test_times_that_hold_each_other_have_no_order(one, other):
    first, second = when(one), when(other)
    assert first is not None
    assert second is not None
    assert not first[1] < second[0]
    assert not second[1] < first[0]


@pytest.mark.parametrize("text", ["long ago", "later", "", "Nero", "in summer"])
def test_what_is_no_time(text):
    assert when(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [("from 1882 to 1893", [1882, 1893]), ("44 BC", [-44]), ("2,500 men", []), ("no year", [])],
)
def test_years(text, years):
    assert years_of(text) == years


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("40 of the two dozen", {40, 2, 12, 24}),
        ("2,500 men and 40 million francs", {2500, 40, 40_000_000}),
        ("forty-two", {42}),
        ("nobody came", set()),
    ],
)
def test_numbers(text, numbers):
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("1893", "year"),
        ("44 BC", "year"),
        ("the 1890s", "decade"),
        ("nineteenth century", "century"),
        ("July 1893", "month"),
        ("25 July 1893", "day"),
        ("2,500", "number"),
        ("nearly two dozen", "number"),
        ("$5 million", "number"),
        ("Istvan Turr", "name"),
        ("the Bank of Athens", "name"),
        ("heavy rain", "words"),
    ],
)
def test_shapes(text, shape):
    assert shape_of(text) == shape
