"""What a term is, asked from both sides."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("A glacier is a mass of ice that moves slowly down a valley. Glaciers melt fast."),
            [
                "What is a mass of ice that moves slowly down a valley? [glacier]",
                (
                    "Which of these best describes a glacier? [a mass of "
                    "ice that moves slowly down a valley]"
                ),
            ],
        ),
        (
            ("A fjord is a narrow arm of the sea between cliffs. Fjords are deep. Fjords freeze."),
            [
                "What is a narrow arm of the sea between cliffs? [fjord]",
                ("Which of these best describes a fjord? [a narrow arm of the sea between cliffs]"),
            ],
        ),
        (
            (
                "A violin is a small instrument with four strings. "
                "Violins sing. A violin costs much."
            ),
            [
                "What is a small instrument with four strings? [violin]",
                ("Which of these best describes a violin? [a small instrument with four strings]"),
            ],
        ),
        (
            ("DECnet is a suite of network protocols created by Digital Equipment Corporation."),
            [
                (
                    "What is a suite of network protocols created by "
                    "Digital Equipment Corporation? [DECnet]"
                ),
                (
                    "Which of these best describes DECnet? [a suite of network "
                    "protocols created by Digital Equipment Corporation]"
                ),
            ],
        ),
        (
            (
                "Ornithology is the study of the birds of a region. "
                "Ornithology is old. Ornithology thrives."
            ),
            [
                "What is the study of the birds of a region? [ornithology]",
                ("Which of these best describes ornithology? [the study of the birds of a region]"),
            ],
        ),
        (
            (
                "A sextant is an instrument that measures the angle "
                "between stars. Sextants are old. Sextants break."
            ),
            [],
        ),
        (
            "The Storting is the supreme legislature of Norway.",
            [
                "What is the supreme legislature of Norway? [Storting]",
                ("Which of these best describes the Storting? [the supreme legislature of Norway]"),
            ],
        ),
        (
            "Clara Whitfield was the founder of a museum in Leeds.",
            [("Which of these best describes Clara Whitfield? [the founder of a museum in Leeds]")],
        ),
        (
            (
                "Inflation is a general rise of prices in an "
                "economy. Inflation hurts. Inflation is high."
            ),
            [
                "What is a general rise of prices in an economy? [inflation]",
                (
                    "Which of these best describes inflation? [a "
                    "general rise of prices in an economy]"
                ),
            ],
        ),
        (
            "UNESCO is an organisation that protects old monuments.",
            [
                (
                    "Which of these best describes UNESCO? [an "
                    "organisation that protects old monuments]"
                )
            ],
        ),
        (
            "The hot liquid beneath the crust of the Earth is called magma.",
            ["What is the hot liquid beneath the crust of the Earth called? [magma]"],
        ),
        (
            "The frozen ground of Siberia is known as permafrost.",
            ["What is the frozen ground of Siberia known as? [permafrost]"],
        ),
        (
            "The study of the birds of Norway is called ornithology.",
            ["What is the study of the birds of Norway called? [ornithology]"],
        ),
        (
            "The wooden churches of Norway are called stave churches.",
            ["What are the wooden churches of Norway called? [stave churches]"],
        ),
        (
            "The deep valleys of Norway are known as fjords.",
            ["What are the deep valleys of Norway known as? [fjords]"],
        ),
        (
            "The winds of the Adriatic are called the bora.",
            ["What are the winds of the Adriatic called? [bora]"],
        ),
        ("A small moon of Mars is named Phobos.", ["What is a small moon of Mars named? [Phobos]"]),
        ("Norway is a kingdom in the north of Europe.", []),
        ("A glacier is old. Glaciers melt. Glaciers move.", []),
        ("A glacier is a river. Glaciers melt. Glaciers move.", []),
        (("A glacier is a thing that moves in a valley. Glaciers melt. Glaciers move."), []),
        (
            (
                "A glacier is not a mass of ice that moves in a "
                "street. Glaciers melt. Glaciers move."
            ),
            [],
        ),
        (
            (
                "A glacier may be a mass of ice that moves in a "
                "street. Glaciers melt. Glaciers move."
            ),
            [],
        ),
        ("The hot liquid beneath the crust of the Earth is not called lava.", []),
        ("It is called magma in Norway.", []),
        ("Norway called the deep valleys fjords.", []),
        ("They are a mass of ice that moves slowly down a valley.", []),
    ],
)
def test_facts(text, expected):
    assert asked(text, "definition") == expected
