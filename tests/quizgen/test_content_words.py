"""Words that carry meaning."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.checks.finding import content_stems, split_words, words
from quizgen.content_words import content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ships of the fleet", {"ships", "fleet"}),
        ("THE and of", set()),
        ("", set()),
        ("mid-June", {"mid", "june"}),
        ("40 ships, 12 planes!", {"40", "ships", "12", "planes"}),
        ("Ångström’s law", {"ångström", "law", "s"} - {"s"}),
        ("Straße", {"strasse"}),
    ],
)
def test_content(text, expected):
    assert content(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn't one.", ["it", "isn't", "one"]),
        ("mid-June 2024", ["mid-june", "2024"]),
        ("1,500 ships", ["1,500", "ships"]),
        ("3.5 km", ["3.5", "km"]),
        ("a _____ b", ["a", "b"]),
        ("(U.S.) “yes”", ["u.s", "yes"]),
        ("", []),
    ],
)
def test_words_of_a_check(text, expected):
    assert list(words(text)) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [("meetings", "meeting"), ("Norway’s", "Norway"), ("Norway's", "norway"), ("ships", "ship")],
)
def test_stems_do_not_know_forms(left, right):
    assert content_stems(left) == content_stems(right)


def test_stems_are_of_whole_words():
    assert not content_stems("another notable knot") & content_stems("nothing not other table")


@given(st.text(alphabet="abé19 ,.-_'’\t²(“", max_size=20))
def test_words_are_those_that_a_pattern_for_whole_texts_finds(text):
    word = r"[^\W_]+(?:(?:[-'\u2019.]|(?<=\d),(?=\d{3}))[^\W_]+)*"
    assert split_words(text) == re.findall(word, text)
    plain = {found for found in re.findall(r"[^\W_]+", text.casefold()) if found != "a"}
    assert content(text) == {found for found in plain if found in content(found)}
