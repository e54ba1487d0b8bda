"""Where the keys stand, how long they are, and how many statements are true."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from question_bank.item import Item, TrueFalseItem, options_of
from quizgen.audit.guess import is_guessable
from quizgen.audit.intervals import ChiSquare, Share

ENOUGH_ITEMS = 20  # with fewer, chi-square says nothing
ENOUGH_EXPECTED = 5  # items a position, the usual condition of the chi-square test


@dataclass(frozen=True, slots=True)
class Positions:
    """How often the key stands first, second, ... among items with so many options."""

    options: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class KeyAudit:
    """What the keys of a set give away."""

    positions: tuple[Positions, ...]  # fewest options first
    balance: ChiSquare | None  # None: too few items
    longest: Share  # items whose key is longer than every other option
    true: Share  # true/false items whose key is "True"


def audit_keys(items: Iterable[Item]) -> KeyAudit:
    """Count positions, longest keys and true statements."""
    counts: dict[int, Counter[int]] = {}
    longest = guessable = true = statements = 0
    for item in items:
        if isinstance(item, TrueFalseItem):
            statements += 1
            true += item.is_true
        if is_guessable(item):
            options = options_of(item)
            place = next(p for p, option in enumerate(options) if option.is_key)
            counts.setdefault(len(options), Counter())[place] += 1
            others = [len(option.text) for option in options if not option.is_key]
            longest += len(item.key) > max(others)
            guessable += 1
    positions = tuple(
        Positions(number, tuple(counts[number][place] for place in range(number)))
        for number in sorted(counts)
    )
    return KeyAudit(
        positions, balance_of(positions), Share(longest, guessable), Share(true, statements)
    )


def balance_of(positions: Iterable[Positions]) -> ChiSquare | None:
    """Compare positions with an even spread, each number of options by itself, and add them up."""
    groups = [group for group in positions if sum(group.counts) >= ENOUGH_EXPECTED * group.options]
    if sum(sum(group.counts) for group in groups) <= ENOUGH_ITEMS:
        return None
    statistic = 0.0
    for group in groups:
        expected = sum(group.counts) / group.options
        statistic += sum((count - expected) ** 2 / expected for count in group.counts)
    return ChiSquare(statistic, sum(group.options - 1 for group in groups))
