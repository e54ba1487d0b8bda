"""Which share of something."""

import pytest

from quizgen.patterns.fractions import find_fractions
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Nearly two thirds of the forests of Norway belong to farmers.",
            ["[nearly two thirds] fraction"],
        ),
        ("Two thirds of the members of the Althing left.", ["[two thirds] fraction"]),
        ("Nearly half of the land of the Netherlands lies low.", ["[nearly half] fraction"]),
        ("Norway owns a quarter of the shares of Statkraft.", ["[a quarter] fraction"]),
        ("Sometimes a third of the plastic in Norway is recycled.", []),
        ("Norway won the second half of the match.", []),
        ("Norway finished in third place.", []),
        ("Norway lost half a million trees.", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_fractions, text) == facts
