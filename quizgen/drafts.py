"""Drafts: items that passed the hard checks, with the facts they ask for and their rating."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from question_bank.item import (
    Item,
    MatchingItem,
    MultiSelectItem,
    OrderingItem,
    TrueFalseItem,
)
from quizgen.audit.pairs import Reading, read
from quizgen.content_words import content
from quizgen.document import Sentence
from quizgen.facts import Fact

Form: TypeAlias = Literal[
    "question",
    "statements",
    "first_event",
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

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the content words of the stem."""
        return content(self.item.stem)

    @cached_property
    def reading(self) -> Reading:
        """Return what a learner reads of the item."""
        return read(self.item)

    @cached_property
    def asked(self) -> frozenset[tuple[int, str]]:
        return frozenset(matter.name for matter in self.matters)

    @cached_property
    def touched(self) -> frozenset[tuple[int, str]]:
        return frozenset(matter.name for matter in (*self.matters, *self.beside))

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

    def sort_key(self) -> tuple[float, int, tuple[int, ...], tuple[str, ...]]:
        """Return what drafts are sorted by: score, then place in the text, then form and words."""
        first, fact = self.matters[0], self.item.proof.fact
        words = (self.form, self.item.stem, fact.relation, fact.kind, fact.subject, fact.value)
        return -self.score, first.sentence.start, first.tokens, words
