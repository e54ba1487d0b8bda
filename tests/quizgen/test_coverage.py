"""Paragraphs, headings and thirds of an article, and how full each of them is."""

import pytest

from quizgen.coverage import coverage_of, crowding, taken_by
from tests.quizgen.reading import read

TEXT = """Early days

Norway built ships. Denmark built boats.

Sweden built carts. Finland built sleds.

Late days

Iceland built nothing. Ireland built roads.
"""


@pytest.fixture(scope="module")
def coverage():
    return coverage_of(read(TEXT, "Northern transport").document)


def test_each_sentence_has_a_paragraph_a_heading_and_a_third(coverage):
    sections = [dict(parts)["section"] for parts in coverage.parts]
    thirds = [dict(parts)["third"] for parts in coverage.parts]
    paragraphs = [dict(parts)["paragraph"] for parts in coverage.parts]
    assert sections == ["Early days"] * 4 + ["Late days"] * 2
    assert thirds == [0, 0, 1, 1, 2, 2]
    assert len(set(paragraphs)) == 3


def test_the_shares_of_each_kind_of_part_add_up(coverage):
    for kind in ("paragraph", "section", "third"):
        assert sum(s for part, s in coverage.shares.items() if part[0] == kind) == pytest.approx(1)


@pytest.mark.parametrize(
    ("asked", "sentence", "expected"),
    [
        ([], 0, 0.0),  # one item is never too many
        ([0], 1, 1 + 2 / 3 + 1),  # the heading holds two thirds of the text: 4/3 of two items
        ([0], 2, 2 / 3),  # another paragraph and third under the same heading
        ([0], 4, 0.0),
        ([0, 2, 4], 5, 2 / 3 + 2 / 3 + 2 / 3),
    ],
)
def test_a_part_is_crowded_by_what_it_has_beyond_its_share(coverage, asked, sentence, expected):
    taken = taken_by(coverage, asked)
    assert crowding(coverage, taken, len(asked), sentence) == pytest.approx(expected, abs=0.05)
