"""What a term is, and what something is called."""

import pytest

from quizgen.patterns.definitions import find_definitions
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "A glacier is a mass of ice that moves slowly down a valley. Glaciers melt fast.",
            ["[glacier] term", "[a mass of ice that moves slowly down a valley] phrase"],
        ),
        (
            "A fjord is a narrow arm of the sea between cliffs. Fjords are deep. Fjords freeze.",
            ["[fjord] term", "[a narrow arm of the sea between cliffs] phrase"],
        ),
        ("The hot liquid beneath the crust of the Earth is called magma.", ["[magma] term"]),
        ("The frozen ground of Siberia is known as permafrost.", ["[permafrost] term"]),
        ("The study of the birds of Norway is called ornithology.", ["[ornithology] term"]),
        ("The wooden churches of Norway are called stave churches.", ["[stave churches] term"]),
        ("The deep valleys of Norway are known as fjords.", ["[fjords] term"]),
        (
            "A violin is a small instrument with four strings. Violins sing. A violin costs much.",
            ["[violin] term", "[a small instrument with four strings] phrase"],
        ),
        ("Norway is a kingdom in the north of Europe.", []),
        ("A glacier is old. Glaciers melt. Glaciers move.", []),
        ("A glacier is a river. Glaciers melt. Glaciers move.", []),
        (
            "A glacier is not a mass of ice that moves in a street. Glaciers melt. Glaciers move.",
            [],
        ),
        ("The hot liquid beneath the crust of the Earth is not called lava.", []),
        ("It is called magma in Norway.", []),
        ("Norway called the deep valleys fjords.", []),
        ("They are a mass of ice that moves slowly down a valley.", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_definitions, text) == facts
