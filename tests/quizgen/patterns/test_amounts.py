"""Shares, sums of money and measures."""

import pytest

from quizgen.patterns.amounts import find_amounts
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Oxygen makes up 21% of the atmosphere of the Earth.", ["[21%] percent"]),
        ("Norway spends 40% of its budget on roads.", ["[40%] percent"]),
        ("Norway spends 40 percent of its budget on roads.", ["[40 percent] percent"]),
        ("Norway spent $3 billion on the Lofoten Tunnel.", ["[$3 billion] money"]),
        ("The sculpture by Rodin was sold for $2.7 million.", ["[$2.7 million] money"]),
        (
            "The painting by Edvard Munch was sold for 120 million dollars.",
            ["[120 million dollars] money"],
        ),
        ("The Danube is 2,850 kilometres long.", ["[2,850 kilometres] measure"]),
        (
            "The tunnel between Norway and Sweden is 24 kilometres long.",
            ["[24 kilometres] measure"],
        ),
        ("The marathon at the Olympic Games measures 42 kilometres.", ["[42 kilometres] measure"]),
        ("Norway spent between $3 billion and $4 billion on roads.", []),
        ("Norway built 40 ships.", []),
        ("Norway joined NATO in 1949.", []),
        ("Norway spent much money on roads.", []),
        ("Norway won a 12 kilometre race.", []),
        ("The committee spent $3 billion in Oslo.", []),
        ("Norway was settled in 9000 BC.", []),
        (
            "The Great Wall of China was built with bricks of 9 kilograms.",
            ["[9 kilograms] measure"],
        ),
        ("Jupiter's moon Europa is covered by an ice shell of about 20 kilometres.", []),
        ("Apple paid $3 billion for Beats Electronics.", ["[$3 billion] money"]),
        (
            "In 2019 Saudi Aramco raised $25.6 billion on the Riyadh exchange.",
            ["[$25.6 billion] money"],
        ),
        ("The Danish state owns 51 percent of Ørsted.", ["[51 percent] percent"]),
        ("Around a third of all plastic in Norway is recycled.", []),
        ("Two thirds of the members of the Althing voted for the treaty with Denmark.", []),
        ("Nearly half of the land of the Netherlands lies below the sea.", []),
        ("Usain Bolt ran 100 metres in Berlin in record time.", ["[100 metres] measure"]),
        ("The Mariana Trench is almost 11 kilometres deep.", ["[almost 11 kilometres] measure"]),
    ],
)
def test_facts(text, facts):
    assert finds(find_amounts, text) == facts
