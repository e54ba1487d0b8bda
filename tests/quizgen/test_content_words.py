"""Words that carry meaning."""

import pytest

from quizgen.checks.finding import content_stems, words
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
