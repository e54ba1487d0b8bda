"""F05 to F10: are the options, pairs or steps a set to choose from?"""

import re
from collections.abc import Iterator

from question_bank.item import (
    Item,
    MatchingItem,
    MultiSelectItem,
    OrderingItem,
    options_of,
    pairs_of,
)
from question_bank.proof import Finding
from quizgen.checks.finding import distractors, hard, has_statements, soft, words
from quizgen.checks.times import when

FORBIDDEN = re.compile(
    r"\b(?:all|none|both) of (?:the above|these|them)\b|\bi don['\u2019]t know\b|^both\b",
    re.IGNORECASE,
)
FEW = range(3, 5)  # options with one key
MANY = range(4, 7)  # options with several keys
ENTRIES = range(3, 7)  # pairs to match, steps to order: two are a guess of one in two


def options_differ(item: Item, text: str) -> Iterator[Finding]:
    """F05: the right number of options or entries, no two alike, case, signs, articles apart."""
    if isinstance(item, MatchingItem | OrderingItem):
        yield from find_bad_entries(item)
    elif options := options_of(item):
        usual = MANY if isinstance(item, MultiSelectItem) else FEW
        if len(options) not in usual:
            yield hard("F05", f"{len(options)} options instead of {usual[0]} to {usual[-1]}")
        if not are_different([option.text for option in options]):
            yield hard("F05", "two options are the same or one is empty")


def find_bad_entries(item: MatchingItem | OrderingItem) -> Iterator[Finding]:
    pairs = pairs_of(item)
    if len(pairs) not in ENTRIES:
        yield hard("F05", f"{len(pairs)} entries instead of {ENTRIES[0]} to {ENTRIES[-1]}")
    if not are_different([pair.left for pair in pairs]):
        yield hard("F05", "two entries are the same or one is empty")
    if not are_different([pair.right for pair in pairs]):
        yield hard("F05", "two partners are the same or one is empty")


def are_different(texts: list[str]) -> bool:
    bare = [" ".join(w for w in words(text) if w not in {"a", "an", "the"}) for text in texts]
    return len(set(bare)) == len(bare) and "" not in bare


def key_is_an_option(item: Item, text: str) -> Iterator[Finding]:
    """F06: exactly one option is the key; where several are asked for, two or more but not all."""
    keys = [option.text for option in options_of(item) if option.is_key]
    if isinstance(item, MultiSelectItem):
        if not 2 <= len(keys) < len(item.options):
            yield hard("F06", f"{len(keys)} of {len(item.options)} options are keys")
    elif options_of(item) and keys != [item.key]:
        yield hard("F06", "the key is not exactly one of the options")


def options_are_answers(item: Item, text: str) -> Iterator[Finding]:
    """F07: no "all of the above" and the like."""
    texts = [option.text for option in options_of(item)]
    texts += [side for pair in pairs_of(item) for side in (pair.left, pair.right)]
    if any(FORBIDDEN.search(option) for option in texts):
        yield hard("F07", "an option speaks of the other options")


def options_are_in_order(item: Item, text: str) -> Iterator[Finding]:
    """F09: numbers and times stand in ascending order."""
    if has_statements(item):
        return
    sizes = [size for option in options_of(item) if (size := when(option.text)) is not None]
    if len(sizes) == len(options_of(item)) and sizes != sorted(sizes):
        yield soft("F09", "the options are not in ascending order")


def reasons_are_given(item: Item, text: str) -> Iterator[Finding]:
    """F10: every distractor says why it is wrong, the key does not."""
    if any(bool(option.reason) == option.is_key for option in options_of(item)):
        yield hard("F10", "a distractor has no reason")
    if len(set(distractors(item))) != len(distractors(item)):
        yield hard("F05", "two distractors are the same")
