"""K and D of entries: the steps of an ordering, the sides of a matching."""

from collections.abc import Iterator
from itertools import pairwise

from question_bank.item import Item, MatchingItem, OrderingItem
from question_bank.proof import Finding
from quizgen.checks.finding import content_stems, hard, sense_of, soft
from quizgen.checks.shapes import shape_of
from quizgen.checks.times import when, years_of


def steps_follow_each_other(item: Item, text: str) -> Iterator[Finding]:
    """K10: every step has its time, and each is over before the next begins."""
    if not isinstance(item, OrderingItem):
        return
    times = [when(pair.right) for pair in item.pairs]
    for pair, time in zip(item.pairs, times, strict=True):
        if time is None:
            yield hard("K10", f"“{pair.right}” is no time")
    for before, after in pairwise(time for time in times if time is not None):
        if not before[1] < after[0]:
            yield hard("K10", "two steps are not one after the other")
            return


def partners_are_alike(item: Item, text: str) -> Iterator[Finding]:
    """D01 of a matching: all partners are of one kind: years, days, numbers, names or words."""
    if isinstance(item, MatchingItem):
        shapes = {shape_of(pair.right) for pair in item.pairs}
        if shapes == {"number", "year"} and all(pair.right.isdigit() for pair in item.pairs):
            return  # "67" is a year among years
        if len(shapes) > 1:
            yield hard("D01", f"the partners are of different kinds: {', '.join(sorted(shapes))}")


def sides_do_not_tell(item: Item, text: str) -> Iterator[Finding]:
    """D08 of entries: no left side says its own partner or time."""
    if not isinstance(item, MatchingItem | OrderingItem):
        return
    for pair in item.pairs:
        right, left = sense_of(pair.right), sense_of(pair.left)
        years = set(years_of(pair.right)) & set(years_of(pair.left))
        others = [content_stems(other.right) for other in item.pairs if other is not pair]
        if right <= left or years:
            yield hard("D08", f"“{pair.left}” says its own partner")
        elif isinstance(item, MatchingItem) and any(
            len(word) > 3 and not any(word in other for other in others) for word in right & left
        ):
            yield soft("D05", f"“{pair.left}” shares a word with its partner alone")
