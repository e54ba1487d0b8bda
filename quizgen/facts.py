"""Facts: what an article states, with the answer's own span; every pattern yields these."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from quizgen.anchoring.anchored import Anchored
from quizgen.document import Document, Sentence, Span
from quizgen.naming.names import Names
from quizgen.naming.terms import Term

FactKind: TypeAlias = Literal[
    "count",
    "amount",
    "date",
    "place",
    "person",
    "organisation",
    "role",
    "definition",
    "ranking",
    "part",
    "event",
    "cause",
    "purpose",
    "means",
    "result",
    "relation",
    "comparison",
    "quote",
    "contrast",
    "claim",
]
AnswerType: TypeAlias = Literal[
    "count",
    "bound",
    "percent",
    "fraction",
    "money",
    "measure",
    "ordinal",
    "year",
    "month",
    "month_year",
    "day",
    "decade",
    "century",
    "time",
    "person",
    "country",
    "city",
    "state",
    "continent",
    "place",
    "organisation",
    "event",
    "term",
    "reason",
    "means",
    "phrase",
    "list",
    "contrast",
    "claim",
]
Where: TypeAlias = Literal["subject", "before", "after"]
# What follows the question words: a clause as questions have it, as it is told, or its subject.
Order: TypeAlias = Literal["asked", "told", "subject"]

NUMERIC: frozenset[str] = frozenset({"count", "percent", "fraction", "money", "measure"})
TIMES: frozenset[str] = frozenset(
    {"year", "month", "month_year", "day", "decade", "century", "time"}
)
# Answers of several words, in the article's own wording: they are chosen, not typed.
PHRASES: frozenset[str] = frozenset({"reason", "means", "phrase"})
PLACES: frozenset[str] = frozenset({"country", "city", "state", "continent", "place"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The key of an item to come.  `tokens` are neighbours in the text."""

    type: AnswerType
    tokens: tuple[int, ...]
    text: str  # as the key is shown: "Li Hui", "nearly two dozen"
    accepted: tuple[str, ...]
    unit: str = ""  # what is counted, in the text's words: "visits"; a term's or phrase's head noun
    is_typeable: bool = True  # False where other words would fill a gap just as well


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the answer stands.  `is_whole` when it fills its piece, title and article aside."""

    where: Where
    number: int  # which piece of `before` or `after`; 0 for the subject
    is_whole: bool
    preposition: int | None = None  # token that leads the piece: "on" in "on 40 occasions"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the article states, and the two ways to ask for its answer."""

    kind: FactKind
    sentence: Sentence
    answer: Answer
    subject: str
    relation: str
    question: str | None  # ends in "?"; None when no safe question can be formed
    statement: str | None  # holds the gap; None when no safe cloze can be formed
    evidence: Span
    weight: float = 0.0  # how much the pattern itself speaks for the fact, 0.0 to 1.0
    words: frozenset[str] = field(default=frozenset(), repr=False)  # content words of its clause


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pattern's find before it is worded: what is asked and where it stands."""

    kind: FactKind
    anchored: Anchored
    answer: Answer
    slot: Slot
    weight: float = 0.5
    asks: str = ""  # question words that the pattern knows: "what"; "" leaves them to wh_phrases
    order: Order = "asked"


@dataclass(frozen=True, slots=True)
class Context:
    """What the patterns may look at."""

    document: Document
    names: Names
    terms: list[Term]
    roles: dict[str, frozenset[str]]  # of people by full name

    def text(self, tokens: tuple[int, ...]) -> str:
        """Return the article's own words from the first to the last token."""
        first, last = self.document.tokens[tokens[0]], self.document.tokens[tokens[-1]]
        return self.document.article.text[first.start : last.end].replace("\n", " ")
