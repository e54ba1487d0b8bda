"""Drafts: items that passed the hard checks, with the facts they ask for and their rating."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

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
)
from quizgen.content_words import content
from quizgen.document import Sentence
from quizgen.facts import Fact

Form: TypeAlias = Literal[
    "question",
    "statements",
    "first_event",
    "which_of_these",
    "typed cloze",
    "chosen cloze",
    "true_false",
    "numeric",
    "duration",
    "short_answer",
    "matching",
    "ordering",
    "multi_select",
]

COMPOSED: frozenset[Form] = frozenset(
    {
        "statements",
        "first_event",
        "which_of_these",
        "duration",
        "matching",
        "ordering",
        "multi_select",
    }
)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing an item asks about or speaks of: a fact, a dated event, a member of a list."""

    sentence: Sentence
    value: str  # the answer in the article's words: two matters of one sentence and value are one
    tokens: tuple[int, ...]  # of the answer, () where it has none of its own
    weight: float  # how much speaks for it, 0.0 to 1.0
    words: frozenset[str] = frozenset()  # content words of the clause it stands in
    fact: Fact | None = None  # None for an event or member, which no single question asks for

    @property
    def name(self) -> tuple[int, str]:
        return self.sentence.number, self.value.casefold()


def matter_of(fact: Fact) -> Matter:
    """Return what a fact is about."""
    return Matter(
        fact.sentence, fact.answer.text, fact.answer.tokens, fact.weight, fact.words, fact
    )


@dataclass(frozen=True)
class Draft:
    """An item that passed the hard checks.

    `asked` names what it asks for, `touched` also what its wrong options speak of.
    """

    item: Item
    form: Form
    matters: tuple[Matter, ...]  # what it asks about, what holds its key first
    score: float  # log odds that a teacher uses it as it is; 0.0 is one in two
    beside: tuple[Matter, ...] = ()  # what only its wrong options speak of
    words: frozenset[str] = field(init=False, repr=False)  # content words of the stem
    told: frozenset[str] = field(init=False, repr=False)  # content words of all it shows as true
    asked: frozenset[tuple[int, str]] = field(init=False, repr=False)
    touched: frozenset[tuple[int, str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", content(self.item.stem))
        object.__setattr__(self, "told", content(shown_text(self.item, self.form)))
        object.__setattr__(self, "asked", frozenset(m.name for m in self.matters))
        object.__setattr__(
            self, "touched", frozenset(m.name for m in (*self.matters, *self.beside))
        )

    @property
    def is_composed(self) -> bool:
        """Tell whether several facts make the item together."""
        return self.form in COMPOSED

    @property
    def is_worth_a_place(self) -> bool:
        """Tell whether a composed item asks enough: three pairs, steps or keys at least."""
        match self.item:
            case MatchingItem() | OrderingItem():
                return True
            case MultiSelectItem():
                return sum(option.is_key for option in self.item.options) > 2
            case _:
                return self.form == "duration"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return the facts that the item asks for."""
        return tuple(matter.fact for matter in self.matters if matter.fact is not None)

    @property
    def sentence(self) -> int:
        """Return the number of the sentence that holds the key."""
        return self.matters[0].sentence.number

    @property
    def tokens(self) -> tuple[int, ...]:
        return self.matters[0].tokens

    @property
    def truth(self) -> bool | None:
        """Tell whether a statement is true; None for kinds that are neither."""
        return self.item.is_true if isinstance(self.item, TrueFalseItem) else None

    def sort_key(self) -> tuple[float, int, tuple[int, ...], str, str, str]:
        """Return what drafts are sorted by: score, then place in the text, then form."""
        first, stem, relation = self.matters[0], self.item.stem, self.item.proof.fact.relation
        return -self.score, first.sentence.start, first.tokens, self.form, stem, relation


def shown_text(item: Item, form: Form) -> str:
    """Return what a learner may take for true from an item: stem, sides of pairs, events."""
    match item:
        case ChoiceItem() if form == "first_event":
            return f"{item.stem} {' '.join(option.text for option in item.options)}"
        case MatchingItem():
            return f"{item.stem} {' '.join(pair.left for pair in item.pairs)}"
        case OrderingItem():
            return f"{item.stem} {' '.join(pair.left for pair in item.pairs)}"
        case _:
            return item.stem


def sides_of(draft: Draft) -> Iterator[tuple[frozenset[str], str]]:
    """Yield each thing a draft asks for, as content words and as text."""
    match draft.item:
        case OrderingItem() | MatchingItem():
            return  # no word of another item says what goes together
        case TrueFalseItem():
            value = draft.item.proof.fact.value  # whoever reads it knows if the statement is true
            yield content(value), value
        case ChoiceItem() | ClozeItem() | NumericItem() | ShortAnswerItem() | MultiSelectItem():
            yield content(draft.item.key), draft.item.key
