"""What a section's heading adds to its sentences."""

import pytest

from quizgen.anchoring.anchor import anchor
from quizgen.anchoring.anchored import Anchored, set_scene
from quizgen.clauses.whole import whole_sentences
from quizgen.wording.text import render
from tests.quizgen.reading import HEADLINE, read

RINGS = """The Saturn System

Saturn has rings of ice and rock that shine in the light of the sun. Saturn is large.

{text}
"""
SCHOOLS = """Kenya

A private school belongs to a church or to a family of the town. Schools ask for fees.

{heading}

{text}
"""


def framed(text):
    document = (context := read(text, HEADLINE)).document
    scene = set_scene(document, context.names)
    last = document.sentences[-1]
    found = [anchor(scene, c) for c in whole_sentences(document) if c.sentence == last]
    return [
        render(document, a.clause.tokens, a.words) if isinstance(a, Anchored) else a.code
        for a in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The five largest moons are similar in size to the small planet Mercury.",
            "The five largest moons of Saturn are similar in size to the small planet Mercury.",
        ),
        (
            "The largest moons of Jupiter are similar in size to the planet Mercury.",
            "The largest moons of Jupiter are similar in size to the planet Mercury.",
        ),
    ],
)
def test_a_superlative_gets_the_name_in_the_heading(text, expected):
    assert framed(RINGS.format(text=text)) == [expected.rstrip(".")]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("India", "in India, a private school is an independent school without any public money"),
        ("History", "A private school is an independent school without any public money"),
    ],
)
def test_a_country_among_others_is_named(heading, expected):
    text = "A private school is an independent school without any public money."
    assert framed(SCHOOLS.format(heading=heading, text=text)) == [expected]


def test_a_superlative_of_nothing_is_refused():
    assert framed("The five largest moons are similar in size to the planet Mercury.") == ["frame"]
