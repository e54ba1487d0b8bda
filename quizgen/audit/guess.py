"""What a guesser solves who has not read the article, with four strategies on the options."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from question_bank.item import ChoiceItem, ClozeItem, Item, options_of
from quizgen.audit.intervals import Share
from quizgen.checks.finding import content_stems, words

Strategy: TypeAlias = Callable[[str, Sequence[str]], list[float]]  # stem, options -> ratings
Chances: TypeAlias = list[Fraction]  # one an option: how likely a guesser picks it

ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Solved:
    """How many items a way of guessing solves, and how many if the key stood anywhere by chance."""

    name: str
    share: Share
    chance: float  # 0.0 to 1.0

    @property
    def beats_chance(self) -> bool:
        """Tell whether even the low end of the interval is above chance."""
        return self.share.interval[0] > self.chance


def longest(stem: str, options: Sequence[str]) -> list[float]:
    """Rate options by their characters."""
    return [float(len(option)) for option in options]


def stem_words(stem: str, options: Sequence[str]) -> list[float]:
    """Rate options by the content words that they share with the stem."""
    asked = content_stems(stem)
    return [float(len(asked & content_stems(option))) for option in options]


def convergence(stem: str, options: Sequence[str]) -> list[float]:
    """Rate options by the words that they share with the other options, articles aside."""
    sets = [set(words(option)) - ARTICLES for option in options]
    return [float(sum(len(mine & other) for other in sets) - len(mine)) for mine in sets]


def middle(stem: str, options: Sequence[str]) -> list[float]:
    """Rate options by how near they stand to the middle; of four, two are equally near."""
    centre = (len(options) - 1) / 2
    return [-abs(place - centre) for place in range(len(options))]


STRATEGIES: dict[str, Strategy] = {
    "longest": longest,
    "stem_words": stem_words,
    "convergence": convergence,
    "middle": middle,
}


def is_guessable(item: Item) -> bool:
    """Tell whether an item shows options of which exactly one is the key."""
    return isinstance(item, ChoiceItem | ClozeItem) and bool(item.options)


def guess(items: Iterable[Item]) -> tuple[Solved, ...]:
    """Return what each strategy solves, then their vote, then at least one and two of them."""
    tally = Tally()
    for item in items:
        if is_guessable(item):
            tally.add(item)
    return tally.solved()


class Tally:
    """Adds up what the strategies solve, item by item."""

    def __init__(self) -> None:
        self.total = 0
        self.hits = dict.fromkeys((*STRATEGIES, "vote", "any", "two"), Fraction(0))
        self.chance = dict.fromkeys(self.hits, Fraction(0))

    def add(self, item: Item) -> None:
        """Guess one item in every way."""
        options = options_of(item)
        texts = [option.text for option in options]
        key = next(place for place, option in enumerate(options) if option.is_key)
        even = Fraction(1, len(options))
        picked = {name: spread(rate(item.stem, texts)) for name, rate in STRATEGIES.items()}
        picked["vote"] = spread([sum(votes) for votes in zip(*picked.values(), strict=True)])
        for name, chances in picked.items():
            self.hits[name] += chances[key]
            self.chance[name] += even
        hunches = [picked[name] for name in STRATEGIES]
        for name, least in (("any", 1), ("two", 2)):
            by_option = [
                at_least(least, [chances[o] for chances in hunches]) for o in range(len(texts))
            ]
            self.hits[name] += by_option[key]
            self.chance[name] += sum(by_option) * even
        self.total += 1

    def solved(self) -> tuple[Solved, ...]:
        """Return the shares; of no items, nothing."""
        if not self.total:
            return ()
        return tuple(
            Solved(name, Share(float(hits), self.total), float(self.chance[name] / self.total))
            for name, hits in self.hits.items()
        )


def spread(ratings: Sequence[float | Fraction]) -> Chances:
    """Split one pick among the best rated: [3, 5, 5] gives [0, 1/2, 1/2]."""
    best = max(ratings)
    picks = sum(rating == best for rating in ratings)
    return [Fraction(rating == best, picks) for rating in ratings]


def at_least(least: int, chances: Sequence[Fraction]) -> Fraction:
    """Return how likely one or two (`least`) of independent picks fall on an option."""
    none = Fraction(1)
    one = Fraction(0)
    for chance in chances:
        one = one * (1 - chance) + none * chance
        none *= 1 - chance
    return 1 - none - (one if least == 2 else 0)
