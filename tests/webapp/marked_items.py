"""A quiz made by hand whose secrets are words that stand nowhere else."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from question_bank.bank import init_bank
from question_bank.item import ChoiceItem, ClozeItem, Item, item_id
from question_bank.proof import ArticleRef, Evidence, FactRecord, Finding, Option, Proof
from question_bank.quiz import Mode
from question_bank.store.articles import add_article
from question_bank.store.items import add_items
from question_bank.store.quizzes import make_quiz
from question_bank.stored_article import StoredArticle

NOW = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)
CODE = "K7M2QX"
TITLE = "How Sputnik flew"
ARTICLE_TITLE = "Marktitel and the first satellite"
TEXT = (
    "Markquote one: Sputnik was launched on 4 October 1957. "
    "Markquote two: it weighed 83.6 kilograms. "
    "Markquote three: its signal was heard for Markkey days."
)
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()


def proof(number: int, quote: str) -> Proof:
    start = TEXT.index(quote)
    return Proof(
        article=ArticleRef(SHA256[:16], ARTICLE_TITLE, SHA256),
        section="Marksection",
        evidence=Evidence(quote, start, start + len(quote)),
        fact=FactRecord("count", "Marksubject", "Markrelation", f"Markvalue{number}"),
        explanation=f"Markexplanation{number} says why.",
        findings=(Finding("S7", "soft", f"Markfinding{number} is a doubt."),),
    )


def options(key: str, *distractors: str) -> tuple[Option, ...]:
    """The key stands second, so that nothing follows from its place."""
    wrong = [Option(text, False, f"Markreason of {text}.") for text in distractors]
    return (wrong[0], Option(key, True), *wrong[1:])


def marked_items() -> list[Item]:
    """A question, a gap to choose and a gap to type."""
    first, second, third = (part.strip() for part in TEXT.split(". ", 2))
    return [
        ChoiceItem(
            stem="When was Sputnik launched?",
            options=options("4 October 1957", "12 April 1961", "20 July 1969", "3 May 1955"),
            proof=proof(1, first),
            difficulty=0.3,
        ),
        ClozeItem(
            stem="It weighed _____ kilograms.",
            key="83.6",
            accepted=("83.6",),
            options=options("83.6", "41.2", "508.3"),
            proof=proof(2, second),
            difficulty=0.5,
        ),
        ClozeItem(
            stem="Its signal was heard for _____ days.",
            key="Markkey",
            accepted=("Markkey", "Markaccepted"),
            options=(),
            proof=proof(3, third),
            difficulty=0.6,
        ),
    ]


def make_marked_bank(folder: Path, mode: Mode = "test", items: Sequence[Item] | None = None) -> str:
    """Make a bank that holds a quiz of the items; return its address."""
    items = marked_items() if items is None else items
    url = f"sqlite:///{folder / 'quiz.db'}"
    bank = init_bank(url)
    article = StoredArticle(
        id=SHA256[:16], title=ARTICLE_TITLE, sha256=SHA256, text=TEXT, source="-"
    )
    with bank.write() as session:
        add_article(session, article, NOW)
        add_items(session, items, NOW)
    with bank.write() as session:
        ids = [item_id(item) for item in items]
        make_quiz(session, TITLE, ids, mode=mode, now=NOW, code=CODE)
    bank.close()
    return url
