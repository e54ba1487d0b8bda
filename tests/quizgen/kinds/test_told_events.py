"""Facts about dates as events."""

from dataclasses import replace

import pytest

from quizgen.kinds.told_events import add_told_events, told_event, without_time
from tests.quizgen.kinds.making import fact_in, look


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("In _____, the war ended.", "the war ended"),
        ("On _____, the war ended in Paris.", "the war ended in Paris"),
        ("The war ended in _____.", "The war ended"),
        ("The war ended, in _____, in Paris.", "The war ended, in Paris"),
        ("The war ended in _____ after a siege.", "The war ended after a siege"),
        ("The _____ war ended.", None),
        ("By _____, the war had ended.", None),
        ("_____ saw the end of the war.", None),
    ],
)
def test_the_time_is_left_out(statement, expected):
    assert without_time(statement) == expected


def told(statement, time="1949", type_="year"):
    _, fact = fact_in("Norway joined NATO in 1949.", "1949")
    answer = replace(fact.answer, text=time, type=type_)
    asked = replace(fact, statement=statement, answer=answer)
    return [(event.statement, event.time, event.key) for event in told_event(asked)]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("In _____, the long war over the sea ended.", "The long war over the sea ended"),
        (
            "According to the article, the war over Crete ended in _____.",
            "The war over Crete ended",
        ),
        ("The war ended in _____.", None),  # two words are no event
        ("The war over Crete ended two years later in _____.", None),
        ("The war of 1880 over Crete ended in _____.", None),
        ("The war over Crete has ended in _____.", None),
        ("The war over Crete will end in _____.", None),
        ("The war over Crete ended before the peace in _____.", None),
        ("The wars of the century over Crete ended in _____.", None),
    ],
)
def test_events_that_stand_without_their_time(statement, expected):
    assert told(statement) == ([(expected, "1949", (1949, 0, 0))] if expected else [])


@pytest.mark.parametrize(
    ("time", "type_", "key"),
    [
        ("March 1889", "month_year", (1889, 3, 0)),
        ("9 November 1989", "day", (1989, 11, 9)),
        ("44 BC", "year", (-44, 0, 0)),
    ],
)
def test_their_times(time, type_, key):
    assert told("The long war over Crete ended in _____.", time, type_)[0][2] == key


@pytest.mark.parametrize(
    ("time", "type_"), [("March", "month"), ("1940s", "decade"), ("Kenya", "country")]
)
def test_other_times_are_no_events(time, type_):
    assert told("The long war over Crete ended in _____.", time, type_) == []


def test_no_event_is_there_twice():
    _, found = look("Norway joined NATO in 1949. The first stamp was issued in London in 1840.")
    events = add_told_events(found.events, found.facts)
    names = [(event.sentence.number, event.time) for event in events]
    assert len(set(names)) == len(names)
    assert set(names) >= {(0, "1949"), (1, "1840")}
    assert events[: len(found.events)] == found.events
