"""How much is in the bank."""

from dataclasses import dataclass

from sqlalchemy import Column, FromClause, func, select
from sqlmodel import Session

from question_bank.tables.articles import ARTICLE
from question_bank.tables.items import ITEM
from question_bank.tables.quizzes import ATTEMPT, QUIZ, RESPONSE


@dataclass(frozen=True, slots=True, kw_only=True)
class BankStats:
    """Counts; `by_kind` and `by_status` count the newest version of each item."""

    articles: int
    items: int
    by_kind: dict[str, int]
    by_status: dict[str, int]
    quizzes: int
    attempts: int
    responses: int  # newest only: one per answered item


def bank_stats(session: Session) -> BankStats:
    """Count what the bank holds."""
    answered = select(RESPONSE.c.attempt_id, RESPONSE.c.position).distinct().subquery()
    return BankStats(
        articles=count(session, ARTICLE),
        items=count(session, ITEM),
        by_kind=count_by(session, ITEM.c.kind),
        by_status=count_by(session, ITEM.c.status),
        quizzes=count(session, QUIZ),
        attempts=count(session, ATTEMPT),
        responses=count(session, answered),
    )


def count(session: Session, rows: FromClause) -> int:
    """Count the rows of a table or query."""
    return session.connection().scalar(select(func.count()).select_from(rows)) or 0


def count_by(session: Session, column: Column[str]) -> dict[str, int]:
    """Count items by a column of their newest version: {"cloze": 12, ...}."""
    query = select(column, func.count()).group_by(column).order_by(column)
    return {str(name): int(number) for name, number in session.connection().execute(query)}
