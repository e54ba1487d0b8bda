"""Attempts and their responses: every answer is a row of its own, none is overwritten."""

import secrets
from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, and_, bindparam, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql
from sqlmodel import Session, col
from sqlmodel import select as select_row

from question_bank.errors import AttemptClosed, BankError, NotInBank
from question_bank.quiz import Attempt, Quiz, Response
from question_bank.scoring import score_attempt
from question_bank.store.quizzes import find_row, quiz_of
from question_bank.store.rows import on_server
from question_bank.tables.quizzes import (
    ATTEMPT,
    ATTEMPT_ITEM,
    QUIZ_ITEM,
    RESPONSE,
    AttemptRow,
    QuizRow,
)

MAX_ANSWER = 1_000  # characters
MAX_NAME = 100  # characters
MAX_POSITION = 100_000
MAX_REVISION = 1_000_000

# One answer is one query and one insert; both are built once, since this is the hot path.
_NEWEST = (
    select(
        ATTEMPT.c.id,
        ATTEMPT.c.submitted_at,
        select(func.count())
        .where(ATTEMPT_ITEM.c.attempt_id == ATTEMPT.c.id)
        .correlate(ATTEMPT)
        .scalar_subquery()
        .label("item_count"),
        RESPONSE.c.answer,
        RESPONSE.c.revision,
        RESPONSE.c.saved_at,
    )
    .outerjoin_from(
        ATTEMPT,
        RESPONSE,
        and_(RESPONSE.c.attempt_id == ATTEMPT.c.id, RESPONSE.c.position == bindparam("position")),
    )
    .where(ATTEMPT.c.token == bindparam("token"))
    .order_by(RESPONSE.c.revision.desc())
    .limit(1)
    # On a server nobody submits the attempt between this query and the insert after it.
    .with_for_update(read=True, of=ATTEMPT)
)
_SAVE = insert(RESPONSE).inline()
_SAVE_ON_SERVER = postgresql.insert(RESPONSE).on_conflict_do_nothing()


def start_attempt(session: Session, quiz_code: str, name: str, now: datetime) -> Attempt:
    """Begin a run through a quiz under a new token.

    Raises: NotInBank when no quiz has the code; BankError when the name is empty or too long.
    """
    quiz = find_row(session, quiz_code)
    if quiz is None or quiz.id is None:
        raise NotInBank(f"No quiz has the code {quiz_code[:20]!r}: check it and try again.")
    row = AttemptRow(
        token=secrets.token_urlsafe(16),
        quiz_id=quiz.id,
        name=clean_name(name),
        started_at=now,
        submitted_at=None,
    )
    session.add(row)
    session.flush()
    pin_items(session, row)
    return attempt_of(row, quiz_of(session, quiz), {})


def pin_items(session: Session, attempt: AttemptRow) -> None:
    """Write down what an attempt shows: the items of its quiz, options as they are there."""
    shown = select(
        literal(attempt.id), QUIZ_ITEM.c.position, QUIZ_ITEM.c.item_version_id, literal("")
    ).where(QUIZ_ITEM.c.quiz_id == attempt.quiz_id)
    session.connection().execute(insert(ATTEMPT_ITEM).from_select(ATTEMPT_ITEM.c.keys(), shown))


def find_attempt(session: Session, token: str) -> Attempt | None:
    """Return an attempt with the newest response per position, or None."""
    row = session.exec(select_row(AttemptRow).where(col(AttemptRow.token) == token)).first()
    if row is None:
        return None
    quiz = session.get_one(QuizRow, row.quiz_id)
    return attempt_of(
        row, quiz_of(session, quiz), newest_responses(session, ATTEMPT.c.id == row.id)
    )


def submit_attempt(session: Session, token: str, now: datetime) -> Attempt:
    """Close an attempt and count its score; closing it again keeps the first time.

    Raises: NotInBank for an unknown token.
    """
    closed = session.connection().execute(
        update(ATTEMPT)
        .where(ATTEMPT.c.token == token, ATTEMPT.c.submitted_at.is_(None))
        .values(submitted_at=now)
    )
    session.expire_all()
    attempt = find_attempt(session, token)
    if attempt is None:
        raise NotInBank("This attempt is not in the bank.")
    if closed.rowcount:
        result = score_attempt(attempt)
        session.connection().execute(
            update(ATTEMPT)
            .where(ATTEMPT.c.token == token)
            .values(score=result.points / result.possible)
        )
    return attempt


def attempts_of_quiz(session: Session, code: str) -> list[Attempt]:
    """Return all attempts at a quiz in the order they began; empty when there is no such quiz."""
    row = find_row(session, code)
    if row is None:
        return []
    attempts = session.exec(
        select_row(AttemptRow).where(AttemptRow.quiz_id == row.id).order_by(col(AttemptRow.id))
    ).all()
    quiz = quiz_of(session, row)
    responses = newest_responses(session, ATTEMPT.c.quiz_id == row.id)
    return [attempt_of(attempt, quiz, responses) for attempt in attempts]


def save_response(
    session: Session,
    token: str,
    position: int,
    answer: str,
    *,
    revision: int | None,
    now: datetime,
) -> Response:
    """Store an answer and return the response that now counts.

    The page sends the revision it saw plus one; a late, older one is ignored and the newest
    response comes back.  The same answer again stores nothing.  `None` replaces whatever is there.

    Raises: NotInBank for an unknown token; AttemptClosed once submitted; BankError when the
    position is not in the quiz or the answer has more than MAX_ANSWER characters.
    """
    require_fit(position, answer, revision)
    found = session.connection().execute(_NEWEST, {"token": token, "position": position}).first()
    if found is None:
        raise NotInBank("This attempt is not in the bank.")
    if found.submitted_at is not None:
        raise AttemptClosed("This attempt was submitted and takes no more answers.")
    if position >= found.item_count:
        raise BankError(f"The quiz has no question {position + 1}.")
    newest = None
    if found.revision is not None:
        newest = Response(position, found.answer, found.revision, found.saved_at)
        if is_settled(newest, answer, revision):
            return newest
    if revision is None:
        revision = newest.revision + 1 if newest else 1
    response = Response(position, answer, revision, now.astimezone(UTC))
    row = {"attempt_id": found.id, **asdict(response)}
    if not on_server(session):
        session.connection().execute(_SAVE, row)
    elif not session.connection().execute(_SAVE_ON_SERVER, row).rowcount:
        # The same revision came twice at once, and the other one is stored by now.
        return save_response(session, token, position, answer, revision=revision, now=now)
    return response


def is_settled(newest: Response, answer: str, revision: int | None) -> bool:
    """Tell whether the newest response stands: the same answer again, or a late older one.

    The same answer with a jump in revisions is stored: the one in between may still be under way.
    """
    if newest.answer == answer and (revision is None or revision <= newest.revision + 1):
        return True
    return revision is not None and revision <= newest.revision


def newest_responses(
    session: Session, condition: ColumnElement[bool]
) -> dict[int, dict[int, Response]]:
    """Return the newest responses of attempts: by the attempt's id, then by position."""
    other = RESPONSE.alias()
    newest = select(func.max(other.c.revision)).where(
        other.c.attempt_id == RESPONSE.c.attempt_id, other.c.position == RESPONSE.c.position
    )
    query = (
        select(*RESPONSE.c["attempt_id", "position", "answer", "revision", "saved_at"])
        .join(ATTEMPT, ATTEMPT.c.id == RESPONSE.c.attempt_id)
        .where(condition, RESPONSE.c.revision == newest.scalar_subquery())
        .order_by(RESPONSE.c.attempt_id, RESPONSE.c.position)
    )
    responses: dict[int, dict[int, Response]] = {}
    for attempt_id, *values in session.connection().execute(query):
        response = Response(*values)
        responses.setdefault(attempt_id, {})[response.position] = response
    return responses


def attempt_of(row: AttemptRow, quiz: Quiz, responses: dict[int, dict[int, Response]]) -> Attempt:
    """Return the attempt of a row; `responses` holds those of its id, if there are any."""
    assert row.id is not None
    return Attempt(
        token=row.token,
        quiz=quiz,
        name=row.name,
        started_at=row.started_at,
        submitted_at=row.submitted_at,
        responses=responses.get(row.id, {}),
    )


def clean_name(name: str) -> str:
    """Return a learner's name with single spaces.  Raises: BankError when empty or too long."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise BankError("A name is needed to start.")
    if len(cleaned) > MAX_NAME:
        raise BankError(f"A name has at most {MAX_NAME} characters.")
    return cleaned


def require_fit(position: int, answer: str, revision: int | None) -> None:
    """Raise BankError for what no page of ours sends and no database column holds."""
    if len(answer) > MAX_ANSWER:
        raise BankError(f"An answer has at most {MAX_ANSWER:,} characters.")
    if any("\ud800" <= char <= "\udfff" for char in answer):
        raise BankError("An answer cannot hold half a character.")
    if not 0 <= position <= MAX_POSITION:
        raise BankError("The quiz has no question with this number.")
    if revision is not None and not 1 <= revision <= MAX_REVISION:
        raise BankError(f"A revision is a number from 1 to {MAX_REVISION:,}.")
