"""Numbers and times: the form, size and roundness of the key, and the key at every place."""

import random
import re
import sys
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from quizgen.distractors.amounts import nearby, numbers_with_sign, unit_of, whole_numbers
from quizgen.distractors.calendar_days import other_days, other_month_years, other_months
from quizgen.distractors.find import find_distractors
from quizgen.distractors.rows import Mark, arrange
from quizgen.distractors.times import centuries, shifted_years
from quizgen.numbers import parse_quantity
from tests.quizgen.reading import facts_of, read

MONTHS = ("January", "March", "May", "June", "August", "October", "December")


def first_three(marks, value, seed=0):
    return [text for text, _, _ in list(arrange(marks, value, random.Random(seed)))[:3]]


@pytest.mark.parametrize("key", [*range(2, 60), 75, 99, 100, 106, 150, 329, 711, 1200, 2850, 15000])
def test_whole_numbers_are_near_and_as_round(key):
    found = whole_numbers(key, 2)
    assert len(found) >= 3
    assert key not in found
    assert len(set(found)) == len(found)
    assert all(0.2 <= n / key <= 5 for n in found)
    if key > 20 and key % 5 and key != 100:
        assert not [n for n in found if unit_of(n) > unit_of(key)]


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("97%", r"\d\d%"),
        ("5%", r"\d+%"),
        ("32.9%", r"\d\d\.\d%"),
        ("99.5 percent", r"\d\d\.\d percent"),
        ("about 20%", r"about \d+%"),
        ("$1.4 trillion", r"\$[1-9]\.\d trillion"),
        ("£500,000", r"£\d00,000"),
        ("2,850 kilometres", r"\d,\d{3} kilometres"),
        ("five miles", r"[a-z]+ miles"),
        ("-40 degrees", r"-\d0 degrees"),
    ],
)
def test_amounts_keep_sign_and_unit(key, form):
    for seed in range(12):
        found = first_three(*numbers_with_sign(key, "r"), seed)
        assert len(found) == 3
        assert all(re.fullmatch(form, text) for text in found)
        assert key not in found
        assert "one miles" not in found


@pytest.mark.parametrize("key", ["2%", "50%", "80%", "97%", "99%"])
def test_no_share_is_above_a_hundred(key):
    marks, _ = numbers_with_sign(key, "r")
    assert all(0 < mark.value < 100 for mark in marks)


def test_two_numbers_in_one_amount_are_refused():
    assert numbers_with_sign("2,850 kilometres (1,770 miles)", "r") == ([], 0.0)


@pytest.mark.parametrize("key", ["two dozen", "nearly two dozen", "about 30", "only 27,000"])
def test_a_hedge_stands_in_every_option(key):
    quantity = parse_quantity(key)
    assert quantity is not None
    assert len(nearby(quantity)) >= 3


def number_in(text):
    return int(re.findall(r"\d+", text)[0])


@pytest.mark.parametrize(
    ("key", "nearest", "farthest"),
    [("2015", 1, 8), ("1917", 2, 12), ("1733", 4, 23), ("1350", 50, 200), ("44 BC", 3, 22)],
)
def test_years_lie_closer_together_the_younger_they_are(key, nearest, farthest):
    marks = shifted_years(key, "r", 1)
    year = number_in(key)
    offsets = {abs(number_in(mark.proposal[0]) - year) for mark in marks}
    assert (min(offsets), max(offsets)) == (nearest, farthest)


def test_centuries_stay_within_the_calendar():
    marks, _ = centuries("21st century", "r")
    assert max(mark.value for mark in marks) < 21
    marks, value = centuries("fifth century BC", "r")
    assert value == -5
    assert all("century BC" in mark.proposal[0] for mark in marks)


def test_days_share_only_the_year():
    for seed in range(20):
        found = other_days("7 January 1943", "r", random.Random(seed), (9999, 12, 31))
        texts = [text for text, _, _ in found]
        assert len(texts) >= 3
        assert all(re.fullmatch(r"\d{1,2} [A-Z][a-z]+ 1943", text) for text in texts)
        assert not [text for text in texts if "January" in text or text.startswith("7 ")]


def test_days_do_not_lie_after_the_article():
    found = other_days("May 16, 2024", "r", random.Random(0), (2024, 5, 17))
    months = [text.split()[0] for text, _, _ in found]
    assert set(months) <= {"January", "February", "March", "April"}


def test_an_ordinal_day_keeps_its_ending():
    found = [text for text, _, _ in other_days("May 21st", "r", random.Random(0), (9999, 1, 1))]
    assert all(re.fullmatch(r"[A-Z][a-z]+ \d{1,2}(st|nd|rd|th)", text) for text in found)
    assert not [text for text in found if re.search(r"(?<!1)1th|(?<!1)2th|(?<!1)3th", text)]


@pytest.mark.parametrize("month", MONTHS)
def test_month_and_year_share_as_much_with_every_option(month):
    for seed in range(12):
        found = list(other_month_years(f"{month} 2013", "r", random.Random(seed), 2020))[:3]
        years = Counter(text.split()[1] for text, _, _ in [(f"{month} 2013", "", ""), *found])
        assert sorted(years.values()) == [2, 2]


def test_months_stay_in_their_year():
    marks, value = other_months("December", "r")
    assert all(mark.value < value for mark in marks)


def places_of_keys():
    """Return how often the key stands at each place of rows of every kind."""
    places: Counter[int] = Counter()
    for number in range(300):
        chance = random.Random(number)
        kind = number % 5
        if kind == 0:
            count = 5 + number % 90
            key = float(count)
            marks = [Mark(n, (str(n), "r", "derived")) for n in whole_numbers(count, 2)]
        elif kind == 1:
            marks, key = numbers_with_sign(f"{3 + number % 90}%", "r")
        elif kind == 2:
            key = 1500.0 + number
            marks = shifted_years(f"{key:.0f}", "r", 1)
        elif kind == 3:
            marks, key = centuries(f"{5 + number % 14}th century", "r")
        else:
            marks, key = other_months(MONTHS[number % len(MONTHS)], "r")
        chosen = set(list(arrange(marks, key, chance))[:3])
        places[sum(mark.value < key for mark in marks if mark.proposal in chosen)] += 1
    return places


def test_the_key_is_about_as_often_at_each_place_of_300_rows(capsys):
    places = places_of_keys()
    with capsys.disabled():
        sys.stdout.write(f"\nplace of the key in 300 rows: {dict(sorted(places.items()))}\n")
    assert set(places) == {0, 1, 2, 3}
    assert all(0.18 <= count / 300 <= 0.32 for count in places.values())
    assert (places[1] + places[2]) / 2 / 300 <= 0.30  # what a guesser of the middle would win


@pytest.mark.parametrize(
    ("text", "key", "published_on", "low", "high"),
    [
        ("Norway joined a union in 2024.", "2024", date(2024, 5, 1), 2010, 2024),
        ("The Games will be held in Norway in 2026.", "2026", date(2024, 5, 1), 2024, 2040),
        ("Norway bought 40 ships in 1936.", "1936", None, 1920, 1950),
    ],
)
def test_years_fit_the_article_and_the_stem(text, key, published_on, low, high):
    context = read(text, published_on=published_on)
    fact = next(f for f in facts_of(text, published_on=published_on) if f.answer.text == key)
    for seed in range(10):
        found = find_distractors(context, fact, fact.question or fact.statement or "", seed)
        assert len(found) >= 2
        assert all(low <= int(each.text) <= high for each in found)


def test_years_before_the_one_the_stem_begins_with_are_left_out():
    text = "Norway joined NATO in 1908. Norway bought 40 ships in 1904."
    fact = next(f for f in facts_of(text) if f.answer.text == "1908")
    asked = replace(fact, question="After the war of 1905, in which year did Norway join NATO?")
    for seed in range(10):
        found = find_distractors(read(text), asked, asked.question or "", seed)
        assert found
        assert all(int(each.text) > 1905 for each in found)
