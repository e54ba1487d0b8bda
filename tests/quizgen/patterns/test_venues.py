"""Where and when an event is held: neither question tells the other's answer."""

import pytest

from quizgen.patterns.venues import find_venues
from tests.quizgen.patterns.asking import asked
from tests.quizgen.reading import anchored_clauses, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The World Dairy Congress will be held in Norway in mid-June.",
            [
                "In which country will the World Dairy Congress be held? [Norway]",
                "When will the World Dairy Congress be held? [mid-June]",
            ],
        ),
        (
            "The 1931 Dairy Congress was held in Copenhagen in July.",
            ["In which city was the 1931 Dairy Congress held? [Copenhagen]"],
        ),
    ],
)
def test_place_and_time_are_asked_apart(text, expected):
    questions = [line for line in asked(text, "place", "date") if "?" in line]
    assert questions == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Dairy Congress was held in Norway in 1931.",  # one of many
        "A congress will be held in Norway in June.",  # no name
        "The World Dairy Congress will not be held in Norway in June.",
        "The World Dairy Congress will be held in Norway.",  # no time that would be told
        "The World Dairy Congress will be held in Norway and in Sweden in June.",
        "The World Dairy Congress will be praised in Norway in June.",
    ],
)
def test_what_is_no_single_event_with_a_place_and_a_time(text):
    context = read(text)
    for anchored in anchored_clauses(context):
        assert list(find_venues(context, anchored)) == []
