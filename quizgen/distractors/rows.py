"""Wrong values below and above a key to an order that puts the key at every place of its row."""

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

Proposal: TypeAlias = tuple[str, str, str]  # text, why it is wrong, source

PLACES_OF_KEY = 4  # options in a row of numbers or times
MOST_FROM_ARTICLE = 2  # values of the article on each side that go before derived ones


class Mark(NamedTuple):
    """A wrong value on the scale of the key."""

    value: float
    proposal: Proposal


def arrange(
    marks: Iterable[Mark],
    key: float,
    chance: random.Random,
    barred: frozenset[int] = frozenset(),
) -> Iterator[Proposal]:
    """Yield the three marks that put the key at a place drawn by chance, then the rest.

    Where fewer than three values fit on one side, the key would stand at that edge too often:
    then the edge is left out, so that over many rows every place is about as frequent.  At a
    `barred` place the stem would tell the key; nothing is yielded when no other is left.
    """
    every = list(marks)
    below = by_preference([mark for mark in every if mark.value < key], key, chance)
    above = by_preference([mark for mark in every if mark.value > key], key, chance)
    last = PLACES_OF_KEY - 1
    places = [n for n in range(PLACES_OF_KEY) if n <= len(below) and last - n <= len(above)]
    if barred:
        places = [n for n in places if n not in barred]
        if not places:
            return
    if len(places) > 1 and len(below) < last:
        places = places[1:] if places[0] == 0 else places
    elif len(places) > 1 and len(above) < last:
        places = places[:-1] if places[-1] == last else places
    count = chance.choice(places) if places else min(len(below), 2)
    first = [*below[:count], *above[: last - count]]
    yield from (mark.proposal for mark in first)
    yield from (mark.proposal for mark in [*below, *above] if mark not in first)


def by_preference(marks: list[Mark], key: float, chance: random.Random) -> list[Mark]:
    """Put the article's nearest values first, then derived ones in an order drawn by chance."""
    article = [mark for mark in marks if mark.proposal[2] == "article"]
    derived = [mark for mark in marks if mark.proposal[2] != "article"]
    article.sort(key=lambda mark: (abs(mark.value - key), mark.proposal[0]))
    derived.sort(key=lambda mark: (mark.value, mark.proposal[0]))
    chance.shuffle(derived)
    return [*article[:MOST_FROM_ARTICLE], *derived, *article[MOST_FROM_ARTICLE:]]


def spread(marks: Sequence[Mark], least: float) -> list[Mark]:
    """Leave out derived values that stand too near to a value of the article."""
    fixed = [mark.value for mark in marks if mark.proposal[2] == "article"]
    return [
        mark
        for mark in marks
        if mark.proposal[2] == "article" or all(abs(mark.value - v) >= least for v in fixed)
    ]
