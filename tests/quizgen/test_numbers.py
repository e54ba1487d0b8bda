"""Quantities read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.numbers import Quantity, parse_quantity, word_value, write_quantity, write_words


@pytest.mark.parametrize(
    ("text", "value", "form", "hedge"),
    [
        ("40", 40, "digits", ""),
        ("1,500", 1500, "digits", ""),
        ("12,345,678", 12_345_678, "digits", ""),
        ("3.5", 3.5, "digits", ""),
        ("forty", 40, "words", ""),
        ("forty-two", 42, "words", ""),
        ("forty two", 42, "words", ""),
        ("Seven", 7, "words", ""),
        ("two dozen", 24, "dozen", ""),
        ("a dozen", 12, "dozen", ""),
        ("dozen", 12, "dozen", ""),
        ("nearly two dozen", 24, "dozen", "nearly"),
        ("more than 160", 160, "digits", "more than"),
        ("at least five", 5, "words", "at least"),
        ("well over 300", 300, "digits", "well over"),
        ("2.7 million", 2_700_000, "scaled", ""),
        ("two million", 2_000_000, "words", ""),
        ("three hundred", 300, "words", ""),
        ("about 4 billion", 4_000_000_000, "scaled", "about"),
        ("only just 3", 3, "digits", "only just"),
    ],
)
def test_a_number_is_read(text, value, form, hedge):
    quantity = parse_quantity(text)
    assert quantity is not None
    assert (quantity.value, quantity.form, quantity.hedge) == (value, form, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "more than",
        "3-5",
        "3\u20135",
        "three to five",
        "between 3 and 5",
        "1990-95",
        "16 May 2024",
        "mid-June",
        "May",
        "4/5",
        "12,34",
        "1.2.3",
        "21%",
        "$5",
        "5 km",
        "third",
        "75th",
        "many",
        "zero-sum",
        "twenty-zero",
        "-5",
        "Paris",
    ],
)
def test_what_is_no_single_number(text):
    assert parse_quantity(text) is None


WORDS = st.integers(0, 99).map(write_words)
DIGITS = st.integers(0, 9_999).map(str)
GROUPED = st.integers(1_000, 10**9).map("{:,}".format)
DECIMALS = st.tuples(st.integers(0, 9_999), st.integers(0, 99)).map("{0[0]}.{0[1]:02d}".format)
DOZENS = st.integers(2, 19).map(lambda count: f"{write_words(count)} dozen") | st.just("a dozen")
SCALED = st.tuples(
    st.integers(1, 999), st.sampled_from(["hundred", "thousand", "million", "billion", "trillion"])
).map("{0[0]} {0[1]}".format)
SCALED_WORDS = st.tuples(
    st.sampled_from(["one", "two", "ten", "nineteen"]), st.sampled_from(["hundred", "million"])
).map(" ".join)
HEDGES = st.sampled_from(["", "nearly ", "more than ", "at least ", "up to ", "about "])
NUMBERS = st.one_of(WORDS, DIGITS, GROUPED, DECIMALS, DOZENS, SCALED, SCALED_WORDS)


@given(HEDGES, NUMBERS)
def test_what_is_read_is_written_again(hedge, number):
    quantity = parse_quantity(hedge + number)
    assert quantity is not None
    assert write_quantity(quantity.value, quantity) == hedge + number


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text):
    assert parse_quantity(text) is None or parse_quantity(text) == parse_quantity(f" {text} ")


@pytest.mark.parametrize(
    ("value", "like", "written"),
    [
        (30, "40", "30"),
        (30, "more than 160", "more than 30"),
        (36, "two dozen", "three dozen"),
        (36, "nearly two dozen", "nearly three dozen"),
        (12, "two dozen", "a dozen"),
        (30, "two dozen", None),
        (50, "forty", "fifty"),
        (150, "forty", None),
        (3_100_000, "2.7 million", "3.1 million"),
        (3_000_000, "two million", "three million"),
        (1200, "1,500", "1,200"),
        (900, "1,500", "900"),
        (4.5, "3.5", "4.5"),
    ],
)
def test_a_number_is_written_like_another(value, like, written):
    quantity = parse_quantity(like)
    assert quantity is not None
    assert write_quantity(value, quantity) == written


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (99, "ninety-nine"),
        (100, None),
        (-1, None),
        (2.5, None),
    ],
)
def test_words_go_from_zero_to_ninety_nine(value, words):
    assert write_words(value) == words


@given(st.integers(0, 99))
def test_words_have_the_value_they_were_written_for(number):
    words = write_words(number)
    assert words is not None
    assert word_value(words) == number


def test_large_digits_are_grouped_beside_large_ones():
    assert write_quantity(20_000, Quantity(15_000, "digits")) == "20,000"
