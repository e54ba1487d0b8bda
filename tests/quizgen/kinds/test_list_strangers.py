"""What could stand in a list and does not."""

import pytest

from quizgen.kinds.list_strangers import shares_word, strangers
from tests.quizgen.kinds.making import look


def found_for(text, number=0):
    context, found = look(text)
    return [name for name, _ in strangers(context, found.lists[number], found.lists)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Denmark, Norway and Sweden founded the Nordic Council in 1952. Finland and "
                "Estonia joined the Baltic League. Japan built 40 ships."
            ),
            ["Finland", "Estonia", "Japan"],
        ),
        # a member is no stranger, whatever else is said of it
        (
            (
                "Denmark, Norway and Sweden founded the Nordic Council in 1952. Norway and Japan "
                "joined the Baltic League."
            ),
            ["Japan"],
        ),
        # nor what stands in the list's sentence
        (
            "Denmark and Norway founded the Nordic Council in Japan. Kenya built 40 ships.",
            ["Kenya"],
        ),
        # times and numbers are never strangers
        ("Denmark, Norway and Sweden founded the Nordic Council. Ice fell in May 1952.", []),
        # people are not of the kind of countries
        ("Denmark, Norway and Sweden founded the Nordic Council. Clara Whitfield came.", []),
    ],
)
def test_strangers(text, expected):
    assert found_for(text) == expected


def test_each_has_its_reason():
    context, found = look(
        "Denmark, Norway and Sweden founded the Nordic Council. Finland and Estonia met."
    )
    for name, reason in strangers(context, found.lists[0], found.lists):
        assert (
            reason == f"The article names {name} elsewhere; here it names Denmark, Norway, Sweden."
        )


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("east germany", "germany, france", False),  # a comma is part of the word
        ("east germany", "germany france", True),
        ("new york", "new jersey", False),  # three letters are too few to be the same
        ("iron ore", "copper ore", False),
        ("olive oil", "palm oil", False),
        ("lake como", "lake garda", True),
    ],
)
def test_words_in_common(text, other, expected):
    assert shares_word(text, other) is expected
