"""Relations and subjects turned round."""

import pytest

from quizgen.patterns.contrasts import find_contrasts
from tests.quizgen.reading import anchored_clauses, read


def turned(text):
    """Return what is turned into what, the opposites of single words aside."""
    context = read(text)
    found = {
        (c.answer.text, c.answer.unit)
        for anchored in anchored_clauses(context)
        for c in find_contrasts(context, anchored)
        if len(c.answer.text.split()) > 1
        or " " in c.answer.unit
        or c.answer.unit in {"few", "little"}
    }
    return sorted(found)


MERGER = "In 1999 Exxon acquired Mobil for a large sum of money."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # reasons
        (
            "Bergen closed its harbour in 1740 because of a shortage of stockfish.",
            [("because of", "despite")],
        ),
        ("Bergen closed its harbour in 1740 due to a lack of money.", [("due to", "despite")]),
        ("The fall of Bergen in the war was due to a lack of money.", []),
        ("Bergen closed its harbour in 1740 largely because of a lack of money.", []),
        # how many
        ("Most merchants of Bergen traded with the towns of Germany.", [("most", "few")]),
        ("Many merchants of Bergen traded with the towns of Germany.", [("many", "few")]),
        ("All merchants of Bergen traded with Germany in 1740.", [("all", "only some")]),
        ("Much of the trade of Bergen was done in winter.", [("much", "little")]),
        ("Some merchants of Bergen traded with the towns of Germany.", []),
        ("Nearly all merchants of Bergen traded with Germany in 1740.", []),
        # bounds
        ("Bergen sold more than 500 barrels of cod in 1740.", [("more than", "fewer than")]),
        ("The harbour of Bergen cost more than $500 in 1740.", [("more than", "less than")]),
        ("Bergen sold more cod than the towns of Germany in 1740.", []),
        (
            "More than 18 million people in Norway faced a long hunger in 1740.",
            [("more than", "fewer than")],
        ),
        ("Bergen sold just more than 500 barrels of cod in 1740.", []),
        ("Bergen sold at least 500 barrels of cod in 1740.", []),
        ("Many merchants of Bergen had some power over the towns.", []),
        # who did what to whom
        (
            MERGER,
            [("Exxon acquired Mobil", "Mobil acquired Exxon")],
        ),
        ("In 1999 Exxon acquired the oil for a large sum of money.", []),
        (
            f"{MERGER} Mobil was once larger than Exxon.",
            [],
        ),
    ],
)
def test_relations(text, expected):
    assert turned(text) == expected


MITOSIS = (
    "Mitosis is a process of cell division that keeps the number of chromosomes. "
    "Meiosis is a process of cell division that halves the number of chromosomes."
)
LINEAGES = (
    "The green lineage is the one that contains the land plants. "
    "The red lineage is the one that contains many algae of the sea."
)
MAMMALS = (
    "A dog is a mammal that lives with people. "
    "A mammal is an animal that feeds its young with milk."
)
ROCK = (
    "Granite is a rock that forms from magma in the deep. "
    "Jealousy is a feeling that comes from the fear of losing somebody."
)


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        (MITOSIS, "mitosis", "meiosis"),
        (MITOSIS, "meiosis", "mitosis"),
        (LINEAGES, "green lineage", "red lineage"),
        (MAMMALS, "dog", None),  # one is a kind of the other
        (MAMMALS, "mammal", None),
        (ROCK, "granite", None),  # of another kind
        (ROCK, "jealousy", None),
    ],
)
def test_definitions_change_their_terms(text, key, expected):
    context = read(text)
    found = {
        c.answer.text.lower(): c.answer.unit
        for anchored in anchored_clauses(context)
        for c in find_contrasts(context, anchored)
    }
    assert found.get(key) == expected
