"""A quiz, one learner's attempt at it, and the responses: values without a database."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from question_bank.item import Item

Mode: TypeAlias = Literal["practice", "test"]  # feedback after each answer / after submitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A fixed sequence of items; it pins each item as it was when the quiz was made."""

    id: int
    code: str  # six characters that learners type, e.g. "K7M2QX"
    title: str
    mode: Mode
    items: tuple[Item, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Response:
    """What was answered to one item, as sent; a later revision replaces an earlier one.

    How each kind of item writes its `answer` is said in `question_bank.answers`.
    """

    position: int  # 0-based place of the item in the quiz
    answer: str
    revision: int  # starts at 1, increases with each change
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One learner's run through a quiz.  Whoever holds the token may continue it."""

    token: str  # 128 random bits, URL-safe
    quiz: Quiz
    name: str
    started_at: datetime
    submitted_at: datetime | None
    responses: dict[int, Response]  # newest response per position


@dataclass(frozen=True, slots=True)
class ItemResult:
    """How one item of a submitted attempt went.  `response` is None when it was left out."""

    item: Item
    response: Response | None
    score: float  # 0.0 to 1.0


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """The whole score of an attempt; each item is worth one point."""

    results: tuple[ItemResult, ...]

    @property
    def points(self) -> float:
        return sum(result.score for result in self.results)

    @property
    def possible(self) -> int:
        return len(self.results)
