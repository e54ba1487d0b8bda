"""Events with their dates."""

import pytest

from tests.quizgen.patterns.asking import dated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway joined NATO in 1949.", ["Norway joined NATO [1949]"]),
        (
            "In 1901, Guglielmo Marconi sent a radio signal across the Atlantic.",
            ["Guglielmo Marconi sent a radio signal across the Atlantic [1901]"],
        ),
        (
            "The Berlin Wall was opened on 9 November 1989.",
            ["The Berlin Wall was opened [9 November 1989]"],
        ),
        (
            "The Eiffel Tower was completed in March 1889.",
            ["The Eiffel Tower was completed [March 1889]"],
        ),
        (
            "On July 20, 1969, Neil Armstrong walked on the Moon.",
            ["Neil Armstrong walked on the Moon [July 20, 1969]"],
        ),
        (
            "Julius Caesar crossed the Rubicon in 49 BC.",
            ["Julius Caesar crossed the Rubicon [49 BC]"],
        ),
        (
            "The first stamp was issued in London in 1840.",
            ["The first stamp was issued in London [1840]"],
        ),
        ("The Louvre was opened in 1793.", ["The Louvre was opened [1793]"]),
        (
            "Oxyacetylene welding was demonstrated in Paris in 1901.",
            ["Oxyacetylene welding was demonstrated in Paris [1901]"],
        ),
        (
            "Clara Whitfield founded the Aldenham Museum in 1888.",
            ["Clara Whitfield founded the Aldenham Museum [1888]"],
        ),
        (
            "The bridge over the Tay collapsed on 28 December 1879.",
            ["The bridge over the Tay collapsed [28 December 1879]"],
        ),
        ("ARPANET became operational in 1969.", ["ARPANET became operational [1969]"]),
        (
            "The Great Fire of London broke out in September 1666.",
            ["The Great Fire of London broke out [September 1666]"],
        ),
        ("Norway won medals in 1936 and 1952.", []),
        ("Norway was ruled by Sweden from 1814 to 1905.", []),
        ("Norway has been a member of NATO since 1949.", []),
        ("Norway will host the Winter Games in 2030.", []),
        ("Norway did not join NATO in 1939.", []),
        ("By 1949, Norway had joined NATO.", []),
        ("It was opened in 1793.", []),
        ("Norway was rich in 1970.", []),
        ("Norway grew rich in the 1970s.", []),
        ("The 1936 plan of Norway failed.", []),
        ("Norway joined NATO this year.", []),
        ("Greenpeace said that Norway joined NATO in 1949.", []),
        ("Norway opened a bridge in March.", []),
    ],
)
def test_facts(text, expected):
    assert dated(text) == expected
