"""Events in their order, and the first or last of some."""

import pytest

from question_bank.item import OrderingItem
from quizgen.kinds.events import overlap, spread, usable
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import composed, look

RAILWAY = (
    "The Bergen Railway was begun in 1875. The Bergen Railway was opened in 1909. Norway "
    "electrified the Bergen Railway in 1964."
)
FIVE = (
    "The Louvre was opened in 1793. Norway joined NATO in 1949. The Eiffel Tower was completed in "
    "March 1889. The bridge over the Tay collapsed on 28 December 1879. The Berlin Wall was opened "
    "on 9 November 1989."
)
ANCIENT = (
    "Julius Caesar crossed the Rubicon in 49 BC. The Romans destroyed Carthage in 146 BC. "
    "Vesuvius buried Pompeii in 79."
)


def orders(text):
    return [p.item for p in composed(text, "ordering")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RAILWAY, ["1875", "1909", "1964"]),
        (FIVE, ["1793", "28 December 1879", "March 1889", "1949", "9 November 1989"]),
    ],
)
def test_events_in_their_order(text, expected):
    (item,) = orders(text)
    assert [pair.right for pair in item.pairs] == expected


def test_years_before_christ_come_first():
    for item in orders(ANCIENT):
        times = [pair.right for pair in item.pairs]
        assert times[:2] == ["146 BC", "49 BC"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway joined NATO in 1949.",
        "Norway joined NATO in 1949. The Louvre was opened in 1793.",
        # what leans on the sentence before is no event of its own
        (
            "Norway joined NATO in 1949. The Louvre was opened in 1793. Shortly thereafter, the "
            "Berlin Wall was opened in 1989."
        ),
        # one year thrice is no order
        "Norway joined NATO in 1949. The Louvre was opened in 1949. Kenya met Japan in 1949.",
        # one event told thrice
        (
            "The Louvre was opened in 1793. The Louvre was opened in 1794. The Louvre was opened "
            "in 1795."
        ),
    ],
)
def test_too_few_events(text):
    assert orders(text) == []
    assert composed(text, "first_event") == []


def test_the_order_is_never_shown():
    items = [p.item for text in (RAILWAY, FIVE) for p in composed(text, "ordering")]
    items += [p.item for p in composed(harbour.TEXT, "ordering", harbour.TITLE)]
    assert len(items) >= 4
    for item in items:
        right = tuple(pair.left for pair in item.pairs)
        assert item.shown != right
        assert sorted(item.shown) == sorted(right)


def test_no_event_tells_its_time():
    for item in orders(FIVE):
        for pair in item.pairs:
            assert not any(char.isdigit() for char in pair.left)


def test_every_event_has_its_sentence():
    for item in orders(FIVE):
        for pair in item.pairs:
            assert FIVE[pair.evidence.start : pair.evidence.end] == pair.evidence.quote
            assert pair.right in pair.evidence.quote


def test_no_event_is_in_two_orders():
    items = [p.item for p in composed(harbour.TEXT, "ordering", harbour.TITLE)]
    steps = [pair.left for item in items for pair in item.pairs]
    assert len(items) == 2
    assert len(set(steps)) == len(steps)
    assert all(isinstance(item, OrderingItem) for item in items)


@pytest.mark.parametrize(("text", "title"), [(RAILWAY, None), (FIVE, None), (harbour.TEXT, 1)])
def test_the_first_or_last_of_some(text, title):
    proposals = (
        composed(text, "first_event", harbour.TITLE) if title else composed(text, "first_event")
    )
    assert proposals
    _, found = look(text, harbour.TITLE) if title else look(text)
    times = {f"{event.statement}.": event.key for event in found.events}
    for proposal in proposals:
        item = proposal.item
        keys = [times[option.text] for option in item.options if option.text in times]
        assert len(keys) >= 3
        pick = min if item.stem.endswith("first?") else max
        assert times[item.key] == pick(keys)
        assert item.stem.endswith(("happened first?", "happened last?"))
        for option in item.options:
            assert option.is_key or f"; {item.stem.split()[-1][:-1]} came " in option.reason


def test_events_far_apart_are_chosen():
    _, found = look(FIVE)
    events = usable(found.events)
    chosen = spread(events, 3)
    assert [event.time for event in chosen] == ["1793", "March 1889", "9 November 1989"]
    assert spread(events, 9) == events


def test_usable_events_ascend_one_a_year():
    _, found = look(f"{FIVE} Kenya met Japan in Paris in 1949.")
    events = usable(found.events)
    assert [event.key for event in events] == sorted(event.key for event in events)
    assert len({event.key[0] for event in events}) == len(events)
    assert all(overlap(event, event) == 1.0 for event in events)
