"""When something happened."""

import pytest

from quizgen.patterns.dates import find_dates
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Norway joined NATO in 1949.", ["[1949] year"]),
        ("In 1949 Norway joined NATO.", ["[1949] year"]),
        ("Norway joined NATO on 4 April 1949.", ["[4 April 1949] day"]),
        ("Norway joined NATO on April 4, 1949.", ["[April 4, 1949] day"]),
        ("Norway joined NATO in April 1949.", ["[April 1949] month_year"]),
        ("Norway joined NATO in late April 1949.", ["[late April 1949] month_year"]),
        ("Norway grew rich in the 1970s.", ["[1970s] decade"]),
        ("Norway was converted in the eleventh century.", ["[eleventh century] century"]),
        ("Norway has been a member of NATO since 1949.", ["[1949] year"]),
        ("Sweden ruled Norway until 1905.", ["[1905] year"]),
        ("By 1949, Norway had joined NATO.", ["[1949] year"]),
        ("The 2030 Winter Games will open on 7 February.", ["[7 February] day"]),
        ("The 2030 Winter Games will be held in Norway in February.", ["[February] month"]),
        ("Norway bought ships in 1936 and sold planes in 1952.", ["[1936] year", "[1952] year"]),
        ("Norway won medals in 1936 and 1952.", []),
        ("Norway was ruled by Sweden from 1814 to 1905.", []),
        ("Norway fought for two years.", []),
        ("The 1936 plan of Norway failed.", []),
        ("Norway opened a bridge in March.", []),
        ("Norway opened a bridge this year.", []),
        ("Norway hosted the 1994 Winter Games.", []),
        pytest.param(
            "Norway was settled in 9000 BC.",
            ["[9000 BC] year"],
            marks=pytest.mark.xfail(
                strict=True, reason='patterns: spaCy calls "9000 BC" a quantity'
            ),
        ),
        ("Julius Caesar was murdered on 15 March 44 BC.", []),
        ("The Berlin Wall fell on 9 November 1989.", ["[9 November 1989] day"]),
        ("The Great Fire of London broke out in September 1666.", ["[September 1666] month_year"]),
        ("Gustav Vasa ruled Sweden in the 16th century.", ["[16th century] century"]),
    ],
)
def test_facts(text, facts):
    assert finds(find_dates, text) == facts
