"""Words with a clear opposite."""

import pytest

from quizgen.patterns.contrasts import VERBS, WORDS, form, pairs_in, verb_forms, words
from tests.quizgen.reading import facts_of


def turned(text):
    facts = (fact for fact in facts_of(text) if fact.answer.type == "contrast")
    return sorted({(fact.answer.text, fact.answer.unit) for fact in facts})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price of stockfish rose in the harbour of Bergen in 1740.", [("rose", "fell")]),
        ("Norway lost the long war over the sea against Sweden.", [("lost", "won")]),
        ("Bergen lies north of the lake that feeds its rivers.", [("north", "south")]),
        (
            "The bank of Norway increased the rate of interest in 1986.",
            [("increased", "decreased")],
        ),
        # two of them: nobody knows which one is turned
        ("The northern coast of Norway has many deep fjords.", []),
        # a name, a measure, a quotation
        ("North Korea bought 40 ships from the harbour of Bergen.", []),
        ("More than 40 ships sank near the harbour of Bergen.", []),
        ("The harbour “rose from the sea in the night” as Bergen says.", []),
        # too short, negated
        ("Norway exports oil to Germany.", []),
        ("The bank of Norway did not increase the rate of interest.", []),
        # building is not what a reader takes for the opposite of anything
        ("Norway built 40 ships in the harbour of Bergen in 1949.", []),
    ],
)
def test_facts(text, expected):
    assert turned(text) == expected


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("rose", "VBD", "fell"),
        ("rises", "VBZ", "falls"),
        ("risen", "VBN", "fallen"),
        ("rising", "VBG", "falling"),
        ("won", "VBD", "lost"),
        ("imported", "VBN", "exported"),
        ("accepted", "VBD", "rejected"),
    ],
)
def test_an_opposite_has_the_same_form(word, tag, expected):
    assert verb_forms()[word, tag] == expected


@pytest.mark.parametrize("table", [VERBS, WORDS])
def test_every_line_is_a_pair_of_two(table):
    pairs = list(pairs_in(table))
    assert len(pairs) >= 10
    assert all(one != other for one, other in pairs)


def test_no_word_is_its_own_opposite():
    assert all(one != other for one, other in words().items())
    assert all(key[0] != other for key, other in verb_forms().items())


def test_an_unknown_word_keeps_its_form():
    assert form("zzz", "VBD")
