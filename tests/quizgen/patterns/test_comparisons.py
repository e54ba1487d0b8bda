"""Which one is the largest, first or only one."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lake Victoria is the largest lake in Africa.",
            ["What is the largest lake in Africa? [Lake Victoria]"],
        ),
        (
            "The Nile is the longest river in Africa.",
            ["What is the longest river in Africa? [Nile]"],
        ),
        (
            "Mercury is the smallest planet in the Solar System.",
            ["What is the smallest planet in the Solar System? [Mercury]"],
        ),
        (
            "Mount Everest is the highest mountain above sea level.",
            ["What is the highest mountain above sea level? [Mount Everest]"],
        ),
        (
            "Marie Curie was the first woman to win a Nobel Prize.",
            ["Who was the first woman to win a Nobel Prize? [Marie Curie]"],
        ),
        (
            "Edmund Barton was the first prime minister of Australia.",
            ["Who was the first prime minister of Australia? [Edmund Barton]"],
        ),
        (
            ("Bhutan is the only country in the world with a negative carbon balance."),
            [("What is the only country in the world with a negative carbon balance? [Bhutan]")],
        ),
        (
            "Harvard University is the oldest university in the United States.",
            [("What is the oldest university in the United States? [Harvard University]")],
        ),
        (
            "Luxembourg is the richest country in the European Union.",
            ["What is the richest country in the European Union? [Luxembourg]"],
        ),
        (
            "The blue whale is the largest animal on Earth.",
            ["What is the largest animal on Earth? [blue whale]"],
        ),
        (
            "Yuri Gagarin became the first pilot in space.",
            ["Who became the first pilot in space? [Yuri Gagarin]"],
        ),
        ("Iceland has the oldest parliament in the world.", []),
        ("The cheetah is the fastest animal on land.", []),
        (
            "Vatican City is the smallest state in the world.",
            ["What is the smallest state in the world? [Vatican City]"],
        ),
        ("The liver is the largest organ inside the human body.", []),
        (
            "Hydrogen is the most common element in the Milky Way.",
            ["What is the most common element in the Milky Way? [hydrogen]"],
        ),
        (
            "Roald Amundsen was the first explorer to reach the South Pole.",
            ["Who was the first explorer to reach the South Pole? [Roald Amundsen]"],
        ),
        ("Wyoming was the first state to give women the vote.", []),
        ("Oslo is the capital of Norway.", []),
        ("Oslo is one of the fastest growing cities in Europe.", []),
        ("Lake Victoria is not the deepest lake in Africa.", []),
        ("It is the largest lake in Africa.", []),
        ("The lake is large.", []),
        ("Norway and Sweden are the largest countries in Scandinavia.", []),
        ("This is the first step to peace in Europe.", []),
        ("Clara Whitfield is a better singer than Marta Lindqvist.", []),
        (
            "Mars is the fourth planet from the Sun.",
            ["What is the fourth planet from the Sun? [Mars]"],
        ),
        (
            "Joe Biden became the 46th president of the United States.",
            ["Who became the 46th president of the United States? [Joe Biden]"],
        ),
    ],
)
def test_facts(text, expected):
    assert asked(text, "comparison") == expected
