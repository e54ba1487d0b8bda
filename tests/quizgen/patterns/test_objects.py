"""What somebody or something did, as a phrase."""

import pytest

from quizgen.patterns.objects import find_objects
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "The storm in Norway destroyed the wooden pier of Bergen.",
            ["[the wooden pier of Bergen] phrase"],
        ),
        (
            "The Treaty of Versailles required the payment of large reparations by Germany.",
            ["[the payment of large reparations by Germany] phrase"],
        ),
        ("Angela Merkel won a fourth term as chancellor of Germany.", ["[a fourth term] phrase"]),
        (
            "The collapse of Lehman Brothers triggered a global recession in 2008.",
            ["[a global recession] phrase"],
        ),
        ("The war between Norway and Sweden led to a long famine.", ["[a long famine] phrase"]),
        (
            "The failure of Norway resulted in the loss of Finnmark.",
            ["[the loss of Finnmark] phrase"],
        ),
        ("President Emmanuel Macron opened the museum in Lyon.", ["[the museum in Lyon] phrase"]),
        ("Norway built six ships.", []),
        ("Norway has a long coast.", []),
        ("Norway did not build a long bridge.", []),
        ("Norway built a bridge and a tunnel.", []),
        ("Norway built this long bridge.", []),
        ("Norway sailed to the cold south.", []),
        ("Norway sold its old ships.", []),
        ("Norway told a long story.", []),
        ("Norway joined NATO.", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_objects, text) == facts
