"""Items of one article that ask the same (S01), or of which one gives the other away (S02)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeAlias, assert_never

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    item_id,
)
from question_bank.proof import FactRecord
from quizgen.checks.finding import content_stems

SAME = 0.7  # share of common content words from which stems with one key ask the same
SAME_MATTER = 1 / 3  # of the asked stem's content words that the other stem repeats
LEAST_SHARED = 2  # content words

Code: TypeAlias = Literal["S01", "S02"]


@dataclass(frozen=True, slots=True)
class ItemPair:
    """Two items that should not be in one set; of a leak, `first` gives `second` away."""

    code: Code
    first: str  # item id
    second: str
    message: str


@dataclass(frozen=True, slots=True)
class PairAudit:
    """What is wrong between the items of each article."""

    duplicates: tuple[ItemPair, ...]
    leaks: tuple[ItemPair, ...]
    mentions: int  # pairs where one stem merely says the other's key


@dataclass(frozen=True, slots=True)
class Reading:
    """What a learner reads of an item, as stems of content words."""

    id: str
    stem: str
    key: str
    fact: FactRecord
    asks: frozenset[str]  # the stem
    tells: frozenset[str]  # the stem, with what else is shown and true
    answer: frozenset[str]  # the key; empty where reading it elsewhere does not help
    title: frozenset[str]


def audit_pairs(items: Iterable[Item]) -> PairAudit:
    """Compare every two items of each article."""
    by_article: dict[str, list[Reading]] = defaultdict(list)
    for item in items:
        by_article[item.proof.article.id].append(read(item))
    duplicates: list[ItemPair] = []
    leaks: list[ItemPair] = []
    mentions = 0
    for readings in by_article.values():
        for first, second in combinations(readings, 2):
            duplicates.extend(same(first, second))
            for teller, asked in ((first, second), (second, first)):
                if mentions_key(teller, asked):
                    mentions += 1
                    leaks.extend(leak(teller, asked))
    return PairAudit(tuple(duplicates), tuple(leaks), mentions)


def same(first: Reading, second: Reading) -> Iterator[ItemPair]:
    """Find a duplicate: the same fact and answer, or nearly the same stem with the same key."""
    if first.fact == second.fact:
        yield ItemPair("S01", first.id, second.id, f"same fact: {first.stem} / {second.stem}")
        return
    common, all_words = first.asks & second.asks, first.asks | second.asks
    if (
        first.key.casefold() == second.key.casefold()
        and all_words
        and len(common) / len(all_words) >= SAME
    ):
        yield ItemPair("S01", first.id, second.id, f"same stem: {first.stem} / {second.stem}")


def mentions_key(teller: Reading, asked: Reading) -> bool:
    """Tell whether one item says the key of another; what the title names gives nothing away."""
    return bool(asked.answer) and asked.answer <= teller.tells and not asked.answer <= asked.title


def leak(teller: Reading, asked: Reading) -> Iterator[ItemPair]:
    """Find a leak: the item that says the key also speaks of the same matter."""
    shared = (teller.tells & asked.asks) - asked.answer
    if len(shared) >= max(LEAST_SHARED, SAME_MATTER * len(asked.asks)):
        yield ItemPair(
            "S02", teller.id, asked.id, f"“{teller.stem}” says “{asked.key}”, key of “{asked.stem}”"
        )


def read(item: Item) -> Reading:
    """Return what an item asks, tells and wants to hear."""
    stem = content_stems(item.stem)
    return Reading(
        id=item_id(item),
        stem=item.stem,
        key=item.key,
        fact=item.proof.fact,
        asks=stem,
        tells=told(item, stem),
        answer=content_stems(item.key) if has_tellable_key(item) else frozenset(),
        title=content_stems(item.proof.article.title),
    )


def told(item: Item, stem: frozenset[str]) -> frozenset[str]:
    """Return what an item lets its reader know: a statement only when it is true."""
    match item:
        case TrueFalseItem():
            return stem if item.is_true else frozenset()
        case MatchingItem() | OrderingItem():
            return stem.union(*(content_stems(pair.left) for pair in item.pairs))
        case ChoiceItem() | ClozeItem() | NumericItem() | ShortAnswerItem() | MultiSelectItem():
            return stem
        case _:
            assert_never(item)


def has_tellable_key(item: Item) -> bool:
    """Tell whether one word or phrase is the answer."""
    return isinstance(item, ChoiceItem | ClozeItem | NumericItem | ShortAnswerItem)
