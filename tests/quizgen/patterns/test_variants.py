"""Every form of an answer that is as right as the key is accepted, and no other."""

import pytest

from quizgen.facts import Answer
from quizgen.patterns.variants import is_short_for, other_forms
from tests.quizgen.reading import read

TEXT = (
    "The suprachiasmatic nucleus (SCN) lies in the brain. Ann Reed met George “Geordie” Herbert. "
    "Tom Stone and Mary Stone watched the Broncos. The Norwegian Ship Museum (NSM) opened in Oslo."
)


@pytest.mark.parametrize(
    ("kind", "key", "expected"),
    [
        ("term", "SCN", {"suprachiasmatic nucleus"}),
        ("organisation", "Broncos", {"Denver Broncos", "Denver"}),
        ("organisation", "Norwegian Ship Museum", {"NSM"}),
        ("person", "George “Geordie” Herbert", {"George Herbert", "Geordie Herbert", "Herbert"}),
        ("person", "Ann Reed", {"Reed"}),
        ("person", "Tom Stone", set()),  # Mary is a Stone too
        ("percent", "60%", {"60 percent", "60 per cent", "60"}),
        ("ordinal", "4th", {"fourth"}),
        ("ordinal", "tenth", {"10th"}),
        ("city", "Oslo", set()),
    ],
)
def test_right_forms_are_accepted(kind, key, expected):
    assert set(other_forms(read(TEXT), Answer(kind, (0,), key, (key,)))) == expected


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("WHO", "World Health Organization", True),
        ("SCN", "suprachiasmatic nucleus", True),
        ("SCN", "pineal gland", False),
        ("nasa", "national agency", False),
    ],
)
def test_short_forms_are_made_of_their_name(short, name, expected):
    assert is_short_for(short, name.split()) is expected
