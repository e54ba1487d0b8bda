"""How many of something."""

import pytest

from quizgen.patterns.counts import find_counts
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Norway built six ships.", ["[six] count"]),
        ("Six engineers crossed Norway.", ["[six] count"]),
        ("Norway met Sweden on 12 occasions.", ["[12] count"]),
        ("Norway has more than 160 museums.", ["[160] bound"]),
        ("Nearly two dozen ships sank near Norway.", ["[nearly two dozen] count"]),
        ("Norway has at least three thousand lakes.", ["[three thousand] bound"]),
        ("Norway lost 1,200 ships.", ["[1,200] count"]),
        ("Norway, including Svalbard, has 5 million inhabitants.", ["[5 million] count"]),
        ("Marta Lindqvist has crossed the Baltic Sea nine times.", ["[nine] count"]),
        ("The Danube flows through ten countries.", ["[ten] count"]),
        ("Norway bought 40 ships and sold 12 planes.", ["[40] count", "[12] count"]),
        ("The fleet of Norway counts about 300 vessels.", ["[about 300] count"]),
        ("Norway has one king.", []),
        ("Norway sold its 12 ships.", []),
        ("Norway bought several ships.", []),
        ("Norway bought 40-year-old ships.", []),
        ("Norway has a 3-year plan for ships.", []),
        ("Norway joined NATO in 1949.", []),
        ("The 1936 fleet of Norway sank.", []),
        ("Norway spends 40% of its budget on roads.", []),
        ("Norway played its part on two sides.", []),
        ("Norway was attacked twice.", []),
        ("Norway built both ships.", []),
        ("The two ships sank near Norway.", []),
        ("Norway won its 20th medal.", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_counts, text) == facts
