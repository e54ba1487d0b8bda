"""Who took part."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Alexander Fleming discovered penicillin in London.",
            ["Who discovered penicillin in London? [Alexander Fleming]"],
        ),
        (
            "The Suez Canal was built by Ferdinand de Lesseps.",
            [
                "Who built the Suez Canal? [Ferdinand de Lesseps]",
                "The Suez Canal was built by _____. [Ferdinand de Lesseps]",
            ],
        ),
        (
            "Florence Nightingale trained nurses in London.",
            ["Who trained nurses in London? [Florence Nightingale]"],
        ),
        (
            "The Sagrada Familia was designed by Antoni Gaudí.",
            [
                "The _____ was designed by Antoni Gaudí. [Sagrada Familia]",
                "Who designed the Sagrada Familia? [Antoni Gaudí]",
                "The Sagrada Familia was designed by _____. [Antoni Gaudí]",
            ],
        ),
        (
            "Amelia Earhart crossed the Atlantic in 1932.",
            ["Who crossed the Atlantic in 1932? [Amelia Earhart]"],
        ),
        (
            "Angela Merkel led Germany for sixteen years.",
            ["Who led Germany for sixteen years? [Angela Merkel]"],
        ),
        (
            "UNESCO was founded in London in 1945.",
            ["Which agency was founded in London in 1945? [UNESCO]"],
        ),
        (
            "The World Health Organization declared an emergency in 2020.",
            [
                "Which organization declared an emergency? [World Health Organization]",
                "The _____ declared an emergency in 2020. [World Health Organization]",
            ],
        ),
        ("Norway joined NATO in 1949.", ["Which organization did Norway join in 1949? [NATO]"]),
        (
            "Edmund Hillary climbed Mount Everest with Tenzing Norgay.",
            [
                "Who climbed Mount Everest with Tenzing Norgay? [Edmund Hillary]",
                "With whom did Edmund Hillary climb Mount Everest? [Tenzing Norgay]",
                "_____ climbed Mount Everest with Tenzing Norgay. [Edmund Hillary]",
                "Edmund Hillary climbed Mount Everest with _____. [Tenzing Norgay]",
            ],
        ),
        (
            "Microsoft bought Nokia in 2014.",
            [
                "Which company bought Nokia in 2014? [Microsoft]",
                "Microsoft bought _____ in 2014. [Nokia]",
            ],
        ),
        (
            "Julius Caesar was murdered by Brutus.",
            ["Who was murdered by Brutus? [Julius Caesar]", "Who murdered Julius Caesar? [Brutus]"],
        ),
        ("The telephone was patented by Alexander Graham Bell.", []),
        (
            "Serena Williams won Wimbledon in 2016.",
            ["Who won Wimbledon in 2016? [Serena Williams]"],
        ),
        ("Galileo Galilei observed the moons of Jupiter.", []),
        (
            "The European Union imposed tariffs on Chinese cars.",
            [
                "Which organization imposed tariffs on Chinese cars? [European Union]",
                "The _____ imposed tariffs on Chinese cars. [European Union]",
            ],
        ),
        (
            "Isaac Newton taught at the University of Cambridge.",
            [
                "Who taught at the University of Cambridge? [Isaac Newton]",
                "At which university did Isaac Newton teach? [University of Cambridge]",
                "_____ taught at the University of Cambridge. [Isaac Newton]",
                "Isaac Newton taught at the _____. [University of Cambridge]",
            ],
        ),
        ("The painting was sold to J. P. Morgan.", []),
        (
            "Emmanuel Macron met Olaf Scholz in Paris.",
            [
                "Who met Olaf Scholz in Paris? [Emmanuel Macron]",
                "Emmanuel Macron met _____ in Paris. [Olaf Scholz]",
            ],
        ),
        ("Marie Curie and Pierre Curie discovered radium.", []),
        ("Fish swim in cold rivers.", []),
        ("She discovered radium in Paris.", []),
        ("The president's son won.", []),
        ("“Norway won,” said Clara Whitfield.", []),
        ("Which person discovered radium?", []),
    ],
)
def test_facts(text, expected):
    assert asked(text, "person", "organisation") == expected
