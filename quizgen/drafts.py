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
from quizgen.facts import Context, Fact

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
    {"statements", "first_event", "duration", "matching", "ordering", "multi_select"}
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
    score: float
    beside: tuple[Matter, ...] = ()  # what only its wrong options speak of
    words: frozenset[str] = field(init=False, repr=False)  # content words of the stem
    told: frozenset[str] = field(init=False, repr=False)  # content words of all it shows as true
    asked: frozenset[tuple[int, str]] = field(init=False, repr=False)
    touched: frozenset[tuple[int, str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", content(self.item.stem))
        object.__setattr__(self, "told", content(shown_text(self.item)))
        object.__setattr__(self, "asked", frozenset(m.name for m in self.matters))
        object.__setattr__(
            self, "touched", frozenset(m.name for m in (*self.matters, *self.beside))
        )

    @property
    def is_composed(self) -> bool:
        """Tell whether several facts make the item together."""
        return self.form in COMPOSED

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

    def sort_key(self) -> tuple[float, int, tuple[int, ...], str, str]:
        """Return what drafts are sorted by: score, then place in the text, then form."""
        first = self.matters[0]
        return -self.score, first.sentence.start, first.tokens, self.form, self.item.stem


def shown_text(item: Item) -> str:
    """Return what a learner may take for true from an item: its stem, the sides of its pairs."""
    match item:
        case MatchingItem():
            return f"{item.stem} {' '.join(pair.left for pair in item.pairs)}"
        case OrderingItem():
            return f"{item.stem} {' '.join(pair.left for pair in item.pairs)}"
        case _:
            return item.stem


def sides_of(draft: Draft) -> Iterator[tuple[frozenset[str], str]]:
    """Yield each thing a draft asks for, as content words and as text."""
    match draft.item:
        case TrueFalseItem() | OrderingItem():
            return  # no word of another item says whether a statement is true
        case MatchingItem():
            return
        case ChoiceItem() | ClozeItem() | NumericItem() | ShortAnswerItem() | MultiSelectItem():
            yield content(draft.item.key), draft.item.key


def rate(context: Context, matter: Matter) -> float:
    """Rate a matter: its pattern, the place and names of its sentence, words of the title."""
    document = context.document
    sentence = matter.sentence
    position = sentence.number / max(1, len(document.sentences))
    title = content(document.article.title)
    words = content(document.article.text[sentence.start : sentence.end])
    overlap = len(title & words) / max(1, len(title))
    names = [e for e in document.entities if sentence.first <= e.first < sentence.last]
    central = max((context.names.mentions[context.names.full(e.text)] for e in names), default=0)
    length = sentence.last - sentence.first
    return (
        matter.weight
        + 0.3 * (1 - position)
        + 0.4 * overlap
        + 0.04 * min(central, 8)
        - 0.006 * max(0, length - 25)
    )


def item_score(item: Item, rating: float) -> float:
    """Lower a rating by the doubts about the item."""
    soft = sum(finding.severity == "soft" for finding in item.proof.findings)
    return rating - 0.12 * soft
