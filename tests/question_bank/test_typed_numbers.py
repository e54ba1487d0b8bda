"""A typed number, its unit, and what is no number."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.typed_numbers import typed_number


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        *[("40", "", 40.0), (" 40. ", "years", 40.0), ("-5 \u00b0C", "\u00b0C", -5.0)],
        *[("1,250", "", 1250.0), ("1 250 km", "km", 1250.0), ("1,250,000", "", 1.25e6)],
        *[("36.5", "", 36.5), ("36,5", "", 36.5), (".5", "", 0.5), ("1\u00bd", "", 1.5)],
        *[("3/4", "", 0.75), ("zero", "", 0.0), ("forty-two", "", 42.0), ("a hundred", "", 100.0)],
        *[("two hundred and five", "", 205.0), ("2.5 million", "", 2.5e6), ("a million", "", 1e6)],
        *[("40 thousand people", "people", 4e4), ("one person", "people", 1.0)],
        *[("minus five", "", -5.0), ("\u22125", "", -5.0), ("-$5", "dollars", -5.0)],
        *[
            ("$5 million", "US dollars", 5e6),
            ("US$5", "US dollars", 5.0),
            ("\u00a35", "pounds", 5.0),
        ],
        *[("5", "million dollars", 5.0), ("$5 million", "million dollars", 5.0)],
        *[
            ("40 %", "percent", 40.0),
            ("40 per cent", "%", 40.0),
            ("40%", "", 40.0),
            ("40%", "km", None),
        ],
        *[("1 year", "years", 1.0), ("40 years", "", None), ("40 km", "kilometers", 40.0)],
        *[("40 km\u00b2", "square kilometres", 40.0), ("3 boxes", "box", 3.0)],
        *[
            ("40 days", "years", None),
            ("\u20ac5", "dollars", None),
            ("40 years old", "years", None),
        ],
        *[("30-40", "", None), ("1941\u20131945", "", None), ("83 84", "", None)],
        *[("1.2.3", "", None), ("1,2000", "", None), ("1/0", "", None), ("1957, 300", "", None)],
        *[("five five", "", None), ("twenty eleven", "", None), ("million million", "", None)],
        *[("", "", None), ("km", "km", None), ("and", "", None), ("9" * 5_000, "", None)],
    ],
)
def test_typed_number(text, unit, expected):
    assert typed_number(text, unit) == expected


@given(
    st.text() | st.text(alphabet="0123456789.,/-+ $\u20ac%andhuremilov\u00bd"), st.text(max_size=9)
)
def test_any_text_is_a_number_or_none(text, unit):
    number = typed_number(text, unit)
    assert number is None or isinstance(number, float)


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_with_and_without_separators(number):
    assert typed_number(str(number)) == typed_number(f"{number:,}") == number


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "1," * 50_000,
        "five " * 20_000,
        "and " * 25_000,
        "1/" * 50_000,
        "40" + " " * 99_999,
    ],
    ids=lambda text: text[:4],
)
def test_long_answers_take_linear_time(text):
    started = time.perf_counter()
    typed_number(text, "km")
    assert time.perf_counter() - started < 1.0
