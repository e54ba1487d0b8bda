"""Sentences that may stand as they are."""

import pytest

from quizgen.clauses.whole import FEWEST, MOST, whole_sentences
from tests.quizgen.reading import read, show


def wholes(text):
    document = read(text).document
    return [show(document, clause.after[0].tokens) for clause in whole_sentences(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Bergen Railway was opened to all travellers in November 1909.",
            ["The Bergen Railway was opened to all travellers in November 1909"],
        ),
        (
            "However, the Bergen Railway was opened to all travellers in November 1909.",
            ["the Bergen Railway was opened to all travellers in November 1909"],
        ),
        (
            "In addition, the Bergen Railway was opened to all travellers in November 1909.",
            ["the Bergen Railway was opened to all travellers in November 1909"],
        ),
        (
            "But the Bergen Railway was opened to all travellers in November 1909.",
            ["the Bergen Railway was opened to all travellers in November 1909"],
        ),
        (
            "The harbour of Bergen also exports oil, timber and fish to Germany.",
            ["The harbour of Bergen exports oil, timber and fish to Germany"],
        ),
        (
            (
                "The harbour of Bergen has 42 piers and 18 cranes; the Bergen Railway has 182 "
                "tunnels and 39 stations."
            ),
            [
                "The harbour of Bergen has 42 piers and 18 cranes",
                "the Bergen Railway has 182 tunnels and 39 stations",
            ],
        ),
        (
            "The Bergen Railway (opened in 1909) has 182 tunnels and 39 stations.",
            ["The Bergen Railway has 182 tunnels and 39 stations"],
        ),
        (
            "For instance the Bergen Railway was opened to all travellers in November 1909.",
            ["the Bergen Railway was opened to all travellers in November 1909"],
        ),
        (
            "As mentioned earlier, the Bergen Railway was opened to all travellers in 1909.",
            ["the Bergen Railway was opened to all travellers in 1909"],
        ),
        (
            "The Bergen Railway, by contrast, was opened to all travellers in November 1909.",
            ["The Bergen Railway was opened to all travellers in November 1909"],
        ),
        (
            "The air of Bergen consists of 78% nitrogen (N2), 21% oxygen (O2), and 1% argon (Ar).",
            ["The air of Bergen consists of 78% nitrogen, 21% oxygen, and 1% argon"],
        ),
        (
            "After all, the Bergen Railway, though, was opened to travellers in November 1909.",
            ["the Bergen Railway was opened to travellers in November 1909"],
        ),
        (
            "The harbour of Bergen itself, was opened to all travellers in November 1909.",
            ["The harbour of Bergen itself was opened to all travellers in November 1909"],
        ),
        # a rumour, a verb that stands for more
        ("It is said that the harbour of Bergen exports oil and fish to Germany.", []),
        ("Since most of the ships are Norwegian, their captains in Bergen are as well.", []),
        # a guess, and a verb that does not agree
        ("Perhaps the harbour of Bergen exports oil, timber and fish to Germany.", []),
        ("Common goods of the harbour includes oil, timber and fish from Norway.", []),
        # too short
        ("Norway joined NATO in 1949.", []),
        # no plain statement
        ("See the map of the harbour of Bergen for all the piers.", []),
        ("Did the harbour of Bergen export oil, timber and fish to Germany?", []),
        ("What a harbour of piers and cranes and ships Bergen has!", []),
        ("The harbour of Bergen, with 42 piers and 18 cranes and ships.", []),
        ("The harbour of Bergen exports three goods: oil, timber and fish to Germany.", []),
        # somebody speaking
        ("“The harbour of Bergen exports oil, timber and fish to Germany,” said Haakon Lie.", []),
        # a bracket without its partner
        ("The Bergen Railway (opened in 1909 has 182 tunnels and 39 stations.", []),
        ("The Bergen Railway has 182 tunnels) and 39 stations in all of Norway.", []),
    ],
)
def test_statements(text, expected):
    assert wholes(text) == expected


def test_a_negation_is_known():
    text = "The harbour of Bergen does not export oil, timber and fish to Germany."
    (clause,) = whole_sentences(read(text).document)
    assert clause.is_negated


def test_a_long_statement_loses_its_remark_or_is_refused():
    short = "The Bergen Railway was opened to all travellers by the king of Norway"
    text = (
        f"{short}, who had waited for the day since the first stone was laid near the old castle "
        "by the river in the cold winter of the long war over the sea."
    )
    assert wholes(text) in ([short], [])
    for clause in whole_sentences(read(text).document):
        assert FEWEST <= len(clause.after[0].tokens) <= MOST + 4  # marks are tokens too


def test_subject_and_verbs_are_those_of_the_statement():
    text = "However, the Bergen Railway was opened to all travellers in November 1909."
    document = read(text).document
    (clause,) = whole_sentences(document)
    assert show(document, clause.subject.tokens) == "the Bergen Railway"
    assert show(document, clause.verbs) == "was opened"
    assert clause.origin == "whole"
