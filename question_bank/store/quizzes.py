"""Quizzes: a fixed sequence of item versions behind a code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast, get_args

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlmodel import Session, col
from sqlmodel import select as select_row

from question_bank.errors import BankError, NotInBank
from question_bank.quiz import Mode, Quiz
from question_bank.quiz_code import ALPHABET, LENGTH, clean_code, is_code, new_code
from question_bank.store.items import newest_versions
from question_bank.store.rows import item_of, load
from question_bank.tables.items import ITEM, ITEM_VERSION
from question_bank.tables.quizzes import ATTEMPT, QUIZ, QUIZ_ITEM, QuizRow

_DRAWS = 20  # of a code; the chance that all are taken is nil below a million quizzes


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizSummary:
    """One line of a list of quizzes."""

    id: int
    code: str
    title: str
    mode: Mode
    item_count: int
    attempt_count: int
    submitted_count: int
    mean_score: float | None  # 0.0 to 1.0 over submitted attempts; None when there is none
    created_at: datetime


def make_quiz(
    session: Session,
    title: str,
    item_ids: Sequence[str],
    *,
    mode: Mode,
    now: datetime,
    code: str | None = None,
) -> Quiz:
    """Pin the newest version of each item, in this order, behind a code.

    Raises: BankError when an item is unknown or named twice, or the code is taken or unfit.
    """
    require_sound(title, item_ids, mode)
    versions = [newest_version(session, item_id) for item_id in item_ids]
    chosen = free_code(session) if code is None else require_free(session, code)
    row = QuizRow(code=chosen, title=title.strip(), mode=mode, created_at=now)
    session.add(row)
    session.flush()
    pins: list[dict[str, object]] = [
        {"quiz_id": row.id, "position": position, "item_version_id": version}
        for position, version in enumerate(versions)
    ]
    load(session, QUIZ_ITEM, pins)
    return quiz_of(session, row)


def find_quiz(session: Session, code: str) -> Quiz | None:
    """Return the quiz behind a code as a learner types it, or None: "k7m-2qx" finds K7M2QX."""
    row = find_row(session, code)
    return None if row is None else quiz_of(session, row)


def list_quizzes(session: Session) -> list[QuizSummary]:
    """Return all quizzes, the newest first."""
    quiz = QUIZ.c
    query = select(
        quiz.id,
        quiz.code,
        quiz.title,
        quiz.mode,
        count(QUIZ_ITEM.c.quiz_id == quiz.id).label("item_count"),
        count(ATTEMPT.c.quiz_id == quiz.id).label("attempt_count"),
        count(ATTEMPT.c.quiz_id == quiz.id, ATTEMPT.c.submitted_at.is_not(None)).label(
            "submitted_count"
        ),
        select(func.avg(ATTEMPT.c.score))
        .where(ATTEMPT.c.quiz_id == quiz.id)
        .scalar_subquery()
        .label("mean_score"),
        quiz.created_at,
    ).order_by(quiz.id.desc())
    return [QuizSummary(**row) for row in session.connection().execute(query).mappings()]


def find_row(session: Session, code: str) -> QuizRow | None:
    """Return the row of a quiz by its code as a learner types it, or None."""
    cleaned = clean_code(code)
    if not is_code(cleaned):
        return None
    return session.exec(select_row(QuizRow).where(col(QuizRow.code) == cleaned)).first()


def quiz_of(session: Session, row: QuizRow) -> Quiz:
    """Return the quiz of a row, with its items."""
    pinned = (
        select(ITEM_VERSION.c.content)
        .join(QUIZ_ITEM, QUIZ_ITEM.c.item_version_id == ITEM_VERSION.c.id)
        .where(QUIZ_ITEM.c.quiz_id == row.id)
        .order_by(QUIZ_ITEM.c.position)
    )
    assert row.id is not None
    return Quiz(
        id=row.id,
        code=row.code,
        title=row.title,
        mode=cast(Mode, row.mode),
        items=tuple(item_of(content) for content in session.connection().scalars(pinned)),
        created_at=row.created_at,
    )


def count(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    """Select how many rows meet the conditions, beside each row of a list."""
    return select(func.count()).where(*conditions).correlate(QUIZ).scalar_subquery()


def require_sound(title: str, item_ids: Sequence[str], mode: Mode) -> None:
    """Raise BankError when a quiz has no title, no items, the same one twice or an odd mode."""
    if not title.strip():
        raise BankError("A quiz needs a title.")
    if not item_ids:
        raise BankError("A quiz needs at least one item.")
    if len(set(item_ids)) != len(item_ids):
        raise BankError("A quiz cannot hold the same item twice.")
    if mode not in get_args(Mode):
        raise BankError(f"The mode of a quiz is one of {', '.join(get_args(Mode))}, not {mode!r}.")


def newest_version(session: Session, item_id: str) -> int:
    """Return the row number of an item's newest version.  Raises: NotInBank, also when deleted."""
    query = newest_versions(ITEM_VERSION.c.id).where(
        ITEM.c.id == item_id, ITEM.c.status != "deleted"
    )
    found = session.connection().scalar(query)
    if found is None:
        raise NotInBank(f"The bank has no item {item_id!r}.")
    return int(found)


def free_code(session: Session) -> str:
    """Draw a code that no quiz has."""
    for _ in range(_DRAWS):
        code = new_code()
        if find_row(session, code) is None:
            return code
    raise BankError("No free code was found: name one.")


def require_free(session: Session, code: str) -> str:
    """Return a code as it is stored.  Raises: BankError when it is unfit or taken."""
    cleaned = clean_code(code)
    if not is_code(cleaned):
        raise BankError(f"A code is {LENGTH} characters of {ALPHABET}, not {code!r}.")
    if find_row(session, cleaned) is not None:
        raise BankError(f"The code {cleaned} is taken by another quiz.")
    return cleaned
