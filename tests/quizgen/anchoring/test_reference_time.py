"""Relative times to absolute ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anchoring.reference_time import (
    MONTHS,
    WEEKDAYS,
    Reference,
    absolute,
    counted_from,
    find_reference,
    has_year,
    is_bare_month,
    is_relative,
)
from tests.quizgen.reading import read

DAY = date(2024, 5, 17)  # a Friday


@pytest.mark.parametrize(
    "text",
    [
        "this year",
        "last week",
        "next month",
        "the past decade",
        "recent years",
        "two years ago",
        "today",
        "Yesterday",
        "currently",
        "recently",
        "Thursday",
        "the same day",
        "the following year",
        "the weekend",
        "March",
        "mid-June",
        "February 7",
        "7 February",
        "several years",
    ],
)
def test_times_that_need_a_date(text):
    assert is_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "1943",
        "March 1943",
        "7 February 2016",
        "the 1920s",
        "the nineteenth century",
        "66 million years ago",
        "thousands of years ago",
        "nine days",
        "Easter",
        "winter",
        "marching",
    ],
)
def test_times_that_stand_alone(text):
    assert not is_relative(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [("in 1066", True), ("2024", True), ("2124", False), ("21066", False), ("1,066", False)],
)
def test_years_have_four_digits(text, found):
    assert has_year(text) is found


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_without_year_is_bare(month):
    assert is_bare_month(f"early {month}")
    assert not is_bare_month(f"{month} 1969")


@pytest.mark.parametrize(
    ("text", "is_past", "expected"),
    [
        ("this year", False, "2024"),
        ("last year", True, "2023"),
        ("next year", False, "2025"),
        ("Thursday", True, "16 May 2024"),
        ("Friday", True, "17 May 2024"),
        ("Saturday", True, "11 May 2024"),
        ("Saturday", False, "18 May 2024"),
        ("Friday", False, "17 May 2024"),
        ("March", True, "March 2024"),
        ("May", True, "May 2024"),
        ("October", True, "October 2023"),
        ("October", False, "October 2024"),
        ("March", False, "March 2025"),
        ("mid-June", False, "mid-June 2024"),
        ("late February", True, "late February 2024"),
        ("two years ago", True, None),
        ("recently", True, None),
        ("the weekend", True, None),
    ],
)
def test_times_of_an_article_with_a_day(text, is_past, expected):
    assert absolute(text, Reference(DAY, DAY.year), is_past=is_past) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("this year", "2024"), ("last year", "2023"), ("Thursday", None), ("March", None)],
)
def test_an_article_of_which_only_the_year_is_known(text, expected):
    assert absolute(text, Reference(None, 2024), is_past=True) == expected


@pytest.mark.parametrize("text", ["this year", "Thursday", "March", "today"])
def test_nothing_is_absolute_without_a_date(text):
    assert absolute(text, Reference(None, None), is_past=True) is None


@given(st.dates(date(1950, 1, 1), date(2030, 12, 31)), st.sampled_from(WEEKDAYS), st.booleans())
def test_a_weekday_is_within_a_week(day, weekday, is_past):
    text = absolute(weekday, Reference(day, day.year), is_past=is_past)
    assert text is not None
    number, month, year = text.split()
    found = date(int(year), MONTHS.index(month) + 1, int(number))
    assert WEEKDAYS[found.weekday()] == weekday
    limits = (timedelta(-6), timedelta(0)) if is_past else (timedelta(0), timedelta(6))
    assert limits[0] <= found - day <= limits[1]


def test_a_day_of_the_month_gone_by_is_of_this_year():
    """A past "December 24" in an article of 3 January is of the year before."""
    reference = Reference(date(2024, 1, 3), 2024)
    assert absolute("December 24", reference, is_past=True) == "December 24, 2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two years later", "1903"),
        ("three years earlier", "1898"),
        ("12 years later", "1913"),
        ("the same year", "1901"),
        ("that year", "1901"),
        ("the following year", "1902"),
        ("the previous year", "1900"),
        ("several years later", None),
        ("later", None),
        ("two weeks later", None),
    ],
)
def test_times_counted_from_a_year_told_before(text, expected):
    assert counted_from(text, 1901) == expected


def test_the_date_of_publication_is_the_reference():
    context = read("Norway joined NATO in 1949.", published_on=DAY)
    found = find_reference(context.document, context.document.sentences[0])
    assert found == Reference(DAY, 2024)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Norway hosts the 2030 Winter Games.", 2030),
        ("Norway hosted the 1952 Winter Games.", None),
        ("Norway joined NATO in 1949.", None),
        ("Norway hosts the Winter Games.", None),
    ],
)
def test_an_event_told_in_the_present_tense_is_a_reference(text, year):
    context = read(text)
    assert find_reference(context.document, context.document.sentences[0]).year == year
