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
from quizgen.checks.finding import content_stems

SAME = 0.7  # share of common content words from which stems with one key ask the same
SAME_MATTER = 1 / 3  # of the asked stem's content words that the other stem repeats
LEAST_SHARED = 2  # content words

ORDER = frozenset({"happen first", "happen last"})  # which of some events came first, or last

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

    item: Item
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


def clash(first: Reading, second: Reading) -> bool:
    """Tell whether two items of one article are duplicates, or either gives the other away."""
    return (
        have_same_fact(first, second)
        or have_same_stem(first, second)
        or gives_away(first, second)
        or gives_away(second, first)
    )


def same(first: Reading, second: Reading) -> Iterator[ItemPair]:
    """Find a duplicate: the same fact and answer, or nearly the same stem with the same key."""
    if have_same_fact(first, second):
        yield pair_up("S01", first, second, "same fact")
    elif have_same_stem(first, second):
        yield pair_up("S01", first, second, "same stem")


def pair_up(code: Code, first: Reading, second: Reading, what: str) -> ItemPair:
    stems = f"{first.item.stem} / {second.item.stem}"
    return ItemPair(code, item_id(first.item), item_id(second.item), f"{what}: {stems}")


def have_same_fact(first: Reading, second: Reading) -> bool:
    return first.item.proof.fact == second.item.proof.fact


def have_same_stem(first: Reading, second: Reading) -> bool:
    """Tell whether two items with one key ask for it in nearly the same words."""
    if first.item.key.casefold() != second.item.key.casefold():
        return False
    common, all_words = first.asks & second.asks, first.asks | second.asks
    return bool(all_words) and len(common) / len(all_words) >= SAME


def mentions_key(teller: Reading, asked: Reading) -> bool:
    """Tell whether one item says the key of another; what the title names gives nothing away."""
    return bool(asked.answer) and asked.answer <= teller.tells and not asked.answer <= asked.title


def gives_away(teller: Reading, asked: Reading) -> bool:
    """Tell whether the item that says the key also speaks of the same matter."""
    if not mentions_key(teller, asked):
        return False
    shared = (teller.tells & asked.asks) - asked.answer
    return len(shared) >= max(LEAST_SHARED, SAME_MATTER * len(asked.asks))


def leak(teller: Reading, asked: Reading) -> Iterator[ItemPair]:
    """Find a leak: one item gives the other away."""
    if gives_away(teller, asked):
        said = f"“{teller.item.stem}” says “{answer_of(asked.item)}”, key of “{asked.item.stem}”"
        yield ItemPair("S02", item_id(teller.item), item_id(asked.item), said)


def read(item: Item) -> Reading:
    """Return what an item asks, tells and wants to hear."""
    stem = content_stems(item.stem)
    return Reading(
        item=item,
        asks=stem,
        tells=told(item, stem),
        answer=content_stems(answer_of(item)),
        title=content_stems(item.proof.article.title),
    )


def told(item: Item, stem: frozenset[str]) -> frozenset[str]:
    """Return what an item lets its reader know: a statement only when it is true."""
    match item:
        case TrueFalseItem():
            return stem if item.is_true else frozenset()
        case MatchingItem() | OrderingItem():
            return stem.union(*(content_stems(pair.left) for pair in item.pairs))
        case ChoiceItem() if item.proof.fact.relation in ORDER:  # every option happened
            return stem.union(*(content_stems(option.text) for option in item.options))
        case ChoiceItem() | ClozeItem() | NumericItem() | ShortAnswerItem() | MultiSelectItem():
            return stem
        case _:
            assert_never(item)


def answer_of(item: Item) -> str:
    """Return the word or phrase that is the answer, "" where reading it elsewhere does not help.

    Whoever reads the right value elsewhere knows whether a statement with a value is true.
    """
    match item:
        case ChoiceItem() | ClozeItem() | NumericItem() | ShortAnswerItem():
            return item.key
        case TrueFalseItem():
            return item.proof.fact.value
        case MatchingItem() | OrderingItem() | MultiSelectItem():
            return ""
        case _:
            assert_never(item)
