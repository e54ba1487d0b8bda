"""What does what to what, as terms."""

import pytest

from quizgen.patterns.parts import find_parts
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("The Vikings of Norway paid for wine with silver bullion from Russia.", []),
        (
            (
                "The Vikings of Norway paid for wine with silver bullion from Russia. "
                "Silver bullion was rare."
            ),
            ["[silver bullion] term"],
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
        ("The Great Barrier Reef suffers from coral bleaching.", []),
        (
            "The Kepler telescope measured stellar brightness with mirrors from Arizona.",
            ["[Kepler telescope] term", "[stellar brightness] term"],
        ),
        ("Chilean miners extract lithium from salt flats near Antofagasta.", ["[lithium] term"]),
        (
            "Photosynthesis turns sunlight into sugar in the leaves of Norway spruces.",
            ["[sugar] term"],
        ),
        (
            "The Bessemer process removed carbon from molten iron in Sheffield.",
            ["[carbon] term", "[molten iron] term"],
        ),
        ("Louis Pasteur tested a vaccine against rabies in Paris.", []),
        ("Aspirin was first made from willow bark in Germany by Bayer.", []),
        ("The Vikings of Norway traded walrus ivory in Dublin for silver.", []),
        ("Norway bought planes.", []),
        ("The rivers of Norway carry salmon.", []),
        ("They extract lithium from salt flats near Antofagasta.", []),
        ("Norway wants lithium.", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_parts, text) == facts
