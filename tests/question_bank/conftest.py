"""Banks to test with: empty, with items, and with an attempt under way."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from question_bank.bank import Bank, init_bank
from question_bank.item import item_id
from question_bank.quiz import Attempt, Quiz
from question_bank.store.articles import add_article
from question_bank.store.attempts import start_attempt
from question_bank.store.items import add_items
from question_bank.store.quizzes import make_quiz
from tests.question_bank.sputnik import NOW, make_article, three_items


@dataclass(frozen=True)
class Taken:
    """A bank with a quiz of three items and one attempt at it."""

    bank: Bank
    quiz: Quiz
    attempt: Attempt


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/bank/quizgen.db"


@pytest.fixture
def bank(url: str) -> Iterator[Bank]:
    """An empty bank."""
    bank = init_bank(url)
    yield bank
    bank.close()


@pytest.fixture
def filled(bank: Bank) -> Bank:
    """A bank with the article and its three items."""
    with bank.write() as session:
        add_article(session, make_article(), NOW)
        add_items(session, three_items(), NOW)
    return bank


@pytest.fixture
def taken(filled: Bank) -> Taken:
    """A bank with a quiz and an attempt."""
    with filled.write() as session:
        ids = [item_id(item) for item in three_items()]
        quiz = make_quiz(session, "Sputnik", ids, mode="test", now=NOW)
        attempt = start_attempt(session, quiz.code, "Ada", NOW)
    return Taken(filled, quiz, attempt)
