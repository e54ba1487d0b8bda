"""Which one in a row."""

import pytest

from quizgen.patterns.rankings import find_rankings
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Angela Merkel won a fourth term as chancellor of Germany in 2018.", ["[fourth] ordinal"]),
        ("Norway won its 20th medal in Beijing.", ["[20th] ordinal"]),
        ("Norway celebrated the 100th birthday of Roald Amundsen.", ["[100th] ordinal"]),
        ("Norway built a fifth bridge near Oslo.", ["[fifth] ordinal"]),
        ("Norway is the eighth largest country in Europe.", []),
        ("The third bridge in Norway opened in 1805.", ["[third] ordinal"]),
        ("Norway sold the 75th ship of its fleet.", ["[75th] ordinal"]),
        ("The first bridge in Norway opened in 1805.", []),
        ("Norway built a second bridge near Oslo.", []),
        ("Norway came third in the 1994 World Cup.", []),
        ("The Eleventh Doctor was played by Matt Smith.", []),
        ("Norway was converted in the eleventh century.", []),
        ("Norway joined NATO in 1949.", []),
        ("Norway built five bridges.", []),
        ("The 75th Cannes Film Festival took place in May 2022.", []),
        ("Franklin Roosevelt won a fourth term in 1944.", ["[fourth] ordinal"]),
        ("The Panthers reached their third Super Bowl.", ["[third] ordinal"]),
        ("Germany won its fourth World Cup in Brazil.", ["[fourth] ordinal"]),
        ("Norway celebrated the 200th anniversary of its constitution.", ["[200th] ordinal"]),
        ("Mars is the fourth planet from the Sun.", ["[fourth] ordinal"]),
        ("The tenth president of Finland visited Oslo.", ["[tenth] ordinal"]),
        ("Hawaii was admitted as the 50th state in 1959.", ["[50th] ordinal"]),
        ("Ghana reached the eighth place in Africa.", ["[eighth] ordinal"]),
        ("Neptune is the eighth planet of the Solar System.", ["[eighth] ordinal"]),
        ("Joe Biden became the 46th president of the United States.", ["[46th] ordinal"]),
    ],
)
def test_facts(text, facts):
    assert finds(find_rankings, text) == facts
