"""A rare word of the stem must not return in the key alone."""

import pytest

from quizgen.distractors.find import tells_by_word


@pytest.mark.parametrize(
    ("key", "stem", "others", "expected"),
    [
        ("by burning acetylene", "How was oxyacetylene welding shown?", ["by melting iron"], True),
        ("by burning acetylene", "How was oxyacetylene made?", ["by cooling acetylene"], False),
        ("Evolutionary psychology", "_____ studies how minds have evolved.", [], True),
        ("Radio", "What changed how Americans enjoyed sports?", ["Television"], False),
    ],
)
def test_a_word_of_the_stem_tells_the_key(key, stem, others, expected):
    assert tells_by_word(key, stem, others) is expected
