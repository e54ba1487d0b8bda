"""What does what to what, as terms."""

import pytest

from quizgen.patterns.parts import find_parts
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "The Vikings of Norway paid for wine with silver bullion from Russia.",
            ["[wine] term", "[silver bullion] term"],
        ),
        ("Oxygen makes up 21% of the atmosphere of the Earth.", ["[Oxygen] term"]),
        (
            "The collapse of Lehman Brothers triggered a global recession in 2008.",
            ["[global recession] term"],
        ),
        ("Greenpeace demands a ban on nuclear weapons.", []),
        ("Norway exports aluminium to the Netherlands by ship.", ["[aluminium] term"]),
        ("Norway built six ships.", []),
        ("Norway did not export aluminium to the Netherlands by ship.", []),
        ("Alexander Fleming said that London exports penicillin to Kenya.", []),
        ("Norway exports aluminium and nickel to the Netherlands.", []),
        ("Norway has aluminium.", []),
        ("It contains penicillin from London.", []),
        ("Norway met Sweden.", []),
        ("The committee discovered penicillin in London.", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_parts, text) == facts
