"""The table of opposites and the forms of its words."""

import pytest

from quizgen.data.tables import read_rows
from quizgen.patterns.opposites import FRAMES, PARTS, TABLE, form, opposite_of, table
from tests.quizgen.reading import read

ROWS = [tuple(row) for row in read_rows(TABLE)]


def test_there_are_enough_of_every_part_of_speech():
    assert len(ROWS) >= 500
    assert {row[0] for row in ROWS} == set(PARTS.values())


def test_every_row_turns_a_word_into_another_in_a_known_frame():
    for part, one, other, ways, frame, nouns in ROWS:
        assert one != other
        assert ways in {"=", ">"}
        assert frame in FRAMES
        assert part in set(PARTS.values())
        assert nouns == " ".join(nouns.split())


def test_no_row_stands_twice():
    assert len(set(ROWS)) == len(ROWS)


def test_rows_that_need_nouns_come_first():
    for rows in table().values():
        needs = [bool(row.nouns) for row in rows]
        assert needs == sorted(needs, reverse=True)


@pytest.mark.parametrize(
    ("lemma", "tag", "expected"),
    [
        ("fall", "VBD", "fell"),
        ("fall", "VBZ", "falls"),
        ("fall", "VBN", "fallen"),
        ("fall", "VBG", "falling"),
        ("lose", "VBD", "lost"),
        ("export", "VBN", "exported"),
        ("enemy", "NNS", "enemies"),
        ("minority", "NN", "minority"),
    ],
)
def test_an_opposite_has_the_same_form(lemma, tag, expected):
    assert form(lemma, tag) == expected


def test_an_unknown_word_keeps_its_form():
    assert form("zzz", "VBD")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway won the war.", "won", "lost"),
        ("The king raised the tax.", "raised", "cut"),
        ("The heat raised the temperature.", "raised", "lowered"),
        ("The town raised a child.", "raised", None),
        ("The king raised some taxes.", "raised", None),
        ("The rate of interest rose in May.", "rose", "fell"),
        ("He allowed the sale of beer.", "allowed", "banned"),
        ("They granted him a patent.", "granted", "denied"),
        ("The cell has a nucleus.", "has", None),
        ("The cell has water.", "has", "lacks"),
        ("The price is dependent on the weather.", "dependent", None),
        ("The gas is poisonous to fish.", "poisonous", "harmless"),
        ("They voted for the law.", "for", "against"),
        ("They worked for the king.", "for", None),
        ("The gland releases hormones.", "releases", None),
        ("The court releases the prisoner.", "releases", "arrests"),
        ("The Doctor has many enemies.", "enemies", None),
        ("The view reveals a varied land.", "reveals", None),
        ("It was a major event.", "major", "minor"),
        ("It is the major event.", "major", None),
    ],
)
def test_a_word_turns_where_it_stands(text, word, expected):
    document = read(text).document
    token = next(t for t in document.tokens if t.text == word)
    assert opposite_of(document, token) == expected
