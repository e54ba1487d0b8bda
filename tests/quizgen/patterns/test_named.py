"""People, places, organisations and events that take part."""

import pytest

from quizgen.patterns.named import find_named
from tests.quizgen.reading import finds


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Roald Amundsen led Norway.", ["[Roald Amundsen] person", "[Norway] country"]),
        ("Roald Amundsen sailed from Oslo.", ["[Roald Amundsen] person", "[Oslo] city"]),
        (
            "Roald Amundsen sailed to Antarctica.",
            ["[Roald Amundsen] person", "[Antarctica] continent"],
        ),
        (
            "Roald Amundsen wrote to Fridtjof Nansen.",
            ["[Roald Amundsen] person", "[Fridtjof Nansen] person"],
        ),
        (
            "Roald Amundsen studied at the University of Oslo.",
            ["[Roald Amundsen] person", "[University of Oslo] organisation"],
        ),
        (
            "The South Pole was reached by Roald Amundsen in 1911.",
            ["[South Pole] place", "[Roald Amundsen] person"],
        ),
        ("Norway joined NATO in 1949.", ["[Norway] country", "[NATO] organisation"]),
        (
            "Brazil hosted the 2016 Olympic Games.",
            ["[Brazil] country", "[2016 Olympic Games] event"],
        ),
        (
            "The Aldenham Museum was opened by Clara Whitfield.",
            ["[Aldenham Museum] organisation", "[Clara Whitfield] person"],
        ),
        ("The Rhine flows through Basel.", ["[Rhine] place", "[Basel] city"]),
        (
            "Clara Whitfield won the Nobel Prize. Whitfield lived in Leeds.",
            ["[Clara Whitfield] person", "[Leeds] city"],
        ),
        (
            "Roald Amundsen was born in Norway. He sailed to Antarctica.",
            ["[Roald Amundsen] person", "[Norway] country", "[Antarctica] continent"],
        ),
        ("Marie Curie and Pierre Curie lived in Paris.", ["[Paris] city"]),
        ("Norway sold ships to Sweden and Kenya.", ["[Norway] country"]),
        ("Fish swim in cold rivers.", []),
        ("The committee met in Oslo.", []),
        ("We sailed to Norway.", []),
        ("Norwegian ships sank.", []),
        ("“Norway won,” said Clara Whitfield.", []),
        ("Which country joined NATO?", []),
    ],
)
def test_facts(text, facts):
    assert finds(find_named, text) == facts
