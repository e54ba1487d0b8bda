"""The neutral model of a question: one frozen class per kind, and what each one can prove."""

import hashlib
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias, assert_never, get_args

from question_bank.errors import InvalidItem
from question_bank.item_rules import (
    require_different,
    require_key_in,
    require_number,
    require_one_key,
    require_several_keys,
    require_text,
    require_tolerance,
)
from question_bank.mixing import disordered, mixed
from question_bank.proof import Evidence, Option, Proof, key_of

Kind: TypeAlias = Literal[
    "multiple_choice",
    "cloze",
    "true_false",
    "numeric",
    "short_answer",
    "matching",
    "ordering",
    "multi_select",
]
Bloom: TypeAlias = Literal["remember", "understand", "apply", "analyze"]
GAP = "_____"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together, and the words that say so.

    In a matching item: what is shown on the left and its partner.  In an ordering item: an event
    and its time.  In a computed number: what was measured and the number that entered the sum.
    """

    left: str
    right: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceItem:
    """A question with options, exactly one of them the key."""

    kind: ClassVar[Kind] = "multiple_choice"
    stem: str
    options: tuple[Option, ...]  # as shown: numbers ascending, others in a fixed mixed order
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_one_key(self.options)

    @property
    def key(self) -> str:
        return key_of(self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeItem:
    """A statement with one gap, filled by typing or, when there are options, by choosing."""

    kind: ClassVar[Kind] = "cloze"
    stem: str  # holds GAP exactly once
    key: str
    accepted: tuple[str, ...]  # every answer that counts, the key first
    options: tuple[Option, ...]  # empty: the answer is typed
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_text("key", self.key)
        if self.stem.count(GAP) != 1:
            raise InvalidItem(f"A cloze needs exactly one gap {GAP}: {self.stem!r}.")
        require_key_in(self.key, self.accepted)
        if self.options:
            require_one_key(self.options, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseItem:
    """A statement that the article makes, or one that differs from it in exactly one place."""

    kind: ClassVar[Kind] = "true_false"
    stem: str
    is_true: bool
    proof: Proof  # the explanation of a false statement holds the correction
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)

    @property
    def key(self) -> str:
        return "True" if self.is_true else "False"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericItem:
    """A question whose answer is a number, typed.

    A computed answer declares its operation in the fact's relation ("difference", "duration") and
    its operands in `pairs`.
    """

    kind: ClassVar[Kind] = "numeric"
    stem: str
    key: str  # as a reader would write it: "40", "1,250", "36.5"
    value: float
    tolerance: float  # how far off still counts, in the same unit; 0.0 is exact
    unit: str  # "years", "km"; "" when the stem asks for a bare number
    accepted: tuple[str, ...]  # every text that counts whatever its number, the key first
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    pairs: tuple[Pair, ...] = ()
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_text("key", self.key)
        require_number("value", self.value)
        require_tolerance(self.tolerance)
        require_key_in(self.key, self.accepted)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswerItem:
    """A question answered by typing a word or a few."""

    kind: ClassVar[Kind] = "short_answer"
    stem: str
    key: str
    accepted: tuple[str, ...]  # every answer that counts, the key first
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "remember"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_text("key", self.key)
        require_key_in(self.key, self.accepted)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItem:
    """Things on the left, each with exactly one partner on the right."""

    kind: ClassVar[Kind] = "matching"
    stem: str
    pairs: tuple[Pair, ...]  # 2 to 8, in the order of the left side as shown
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "understand"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_different("left sides", tuple(pair.left for pair in self.pairs))
        require_different("right sides", tuple(pair.right for pair in self.pairs))

    @property
    def key(self) -> str:
        return "; ".join(f"{pair.left}: {pair.right}" for pair in self.pairs)

    @property
    def rights(self) -> tuple[str, ...]:
        """Return the right side as shown, in a fixed order that tells nothing."""
        return mixed(tuple(pair.right for pair in self.pairs), self.stem)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItem:
    """Events or steps to put in order."""

    kind: ClassVar[Kind] = "ordering"
    stem: str
    pairs: tuple[Pair, ...]  # 3 to 8 in the right order, each with its time or place in the order
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "analyze"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_different("steps", tuple(pair.left for pair in self.pairs), least=3)

    @property
    def key(self) -> str:
        return "; ".join(pair.left for pair in self.pairs)

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the steps as shown, in a fixed order that is not the right one."""
        return disordered(tuple(pair.left for pair in self.pairs), self.stem)


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiSelectItem:
    """A question with options, two or more of them keys."""

    kind: ClassVar[Kind] = "multi_select"
    stem: str
    options: tuple[Option, ...]
    proof: Proof
    difficulty: float  # 0.0 easy to 1.0 hard, an estimate
    bloom: Bloom = "understand"
    rank: int = 0  # 1 is the best of its article; 0 is not ranked

    def __post_init__(self) -> None:
        require_text("stem", self.stem)
        require_several_keys(self.options)

    @property
    def key(self) -> str:
        return "; ".join(option.text for option in self.options if option.is_key)


Item: TypeAlias = (
    ChoiceItem
    | ClozeItem
    | TrueFalseItem
    | NumericItem
    | ShortAnswerItem
    | MatchingItem
    | OrderingItem
    | MultiSelectItem
)
KINDS: tuple[Kind, ...] = get_args(Kind)


def options_of(item: Item) -> tuple[Option, ...]:
    """Return the options with their reasons; none for kinds without."""
    match item:
        case ChoiceItem() | ClozeItem() | MultiSelectItem():
            return item.options
        case TrueFalseItem() | NumericItem() | ShortAnswerItem() | MatchingItem() | OrderingItem():
            return ()
        case _:
            assert_never(item)


def accepted_of(item: Item) -> tuple[str, ...]:
    """Return every text that counts when it is typed, the key first; none for kinds without."""
    return item.accepted if isinstance(item, ClozeItem | NumericItem | ShortAnswerItem) else ()


def pairs_of(item: Item) -> tuple[Pair, ...]:
    """Return the parts that an item is put together from; none for kinds without."""
    match item:
        case NumericItem() | MatchingItem() | OrderingItem():
            return item.pairs
        case ChoiceItem() | ClozeItem() | TrueFalseItem() | ShortAnswerItem() | MultiSelectItem():
            return ()
        case _:
            assert_never(item)


def item_id(item: Item) -> str:
    """Name an item by its content: 16 hex digits of kind, form, stem and key.

    The same item generated or exported twice keeps its id, so it updates and never doubles.
    """
    form = "choose" if options_of(item) else "type"
    content = "\x1f".join((item.kind, form, item.stem, item.key))
    return hashlib.sha256(content.encode()).hexdigest()[:16]
