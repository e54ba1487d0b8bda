"""Quizzes, what each attempt showed, what was answered, and corrections after that."""

from datetime import datetime

from sqlalchemy import BigInteger, Text, UniqueConstraint
from sqlmodel import Field

from question_bank.tables.base import METADATA, BankTable, UtcDateTime


class QuizRow(BankTable, table=True):
    """A quiz behind its code."""

    __tablename__ = "quiz"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=6, unique=True)
    title: str = Field(sa_type=Text)
    mode: str = Field(max_length=16)  # practice or test
    created_at: datetime = Field(sa_type=UtcDateTime)
    blueprint: str | None = Field(default=None, sa_type=Text)  # what it was drawn by, as JSON
    random_seed: int | None = Field(default=None, sa_type=BigInteger)  # of that draw
    mixes_options: bool = False  # each attempt shows the options in an order of its own


class QuizItemRow(BankTable, table=True):
    """Which version of which item a quiz shows at a position; never changed."""

    __tablename__ = "quiz_item"

    quiz_id: int = Field(foreign_key="quiz.id", primary_key=True)
    position: int = Field(primary_key=True)  # from 0
    item_version_id: int = Field(foreign_key="item_version.id", index=True)


class AttemptRow(BankTable, table=True):
    """One learner's run through a quiz; `attempt_item` says what was shown."""

    __tablename__ = "attempt"

    id: int | None = Field(default=None, primary_key=True)
    token: str = Field(max_length=32, unique=True)
    quiz_id: int = Field(foreign_key="quiz.id", index=True)
    name: str = Field(sa_type=Text, index=True)
    started_at: datetime = Field(sa_type=UtcDateTime)
    submitted_at: datetime | None = Field(sa_type=UtcDateTime)
    score: float | None = None  # 0.0 to 1.0, counted when submitted


class AttemptItemRow(BankTable, table=True):
    """Which version an attempt showed at a position, with its options in which order; for ever."""

    __tablename__ = "attempt_item"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # as SQLAlchemy wants it

    attempt_id: int = Field(foreign_key="attempt.id", primary_key=True)
    position: int = Field(primary_key=True)  # from 0
    item_version_id: int = Field(foreign_key="item_version.id", index=True)
    option_order: str = Field(sa_type=Text)  # "2,0,1": the third first; "": as in the version


class ResponseRow(BankTable, table=True):
    """One answer as it was sent; a change is a new row with a higher revision."""

    __tablename__ = "response"
    __table_args__ = (UniqueConstraint("attempt_id", "position", "revision"),)

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id")
    position: int
    answer: str = Field(sa_type=Text)
    revision: int
    saved_at: datetime = Field(sa_type=UtcDateTime)


class CorrectionRow(BankTable, table=True):
    """That answers given to one version are scored by another from now on."""

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    from_version_id: int = Field(foreign_key="item_version.id", index=True)
    to_version_id: int = Field(foreign_key="item_version.id")
    change: str = Field(max_length=16)  # key or accepted
    teacher_id: int | None = Field(foreign_key="teacher.id")
    reason: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UtcDateTime)


class CorrectedAttemptRow(BankTable, table=True):
    """What a correction did to the score of one attempt; 0.0 to 1.0 over the whole quiz."""

    __tablename__ = "corrected_attempt"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # as SQLAlchemy wants it

    correction_id: int = Field(foreign_key="correction.id", primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id", primary_key=True, index=True)
    score_before: float | None  # None: not submitted yet
    score_after: float | None


QUIZ = METADATA.tables["quiz"]
QUIZ_ITEM = METADATA.tables["quiz_item"]
ATTEMPT = METADATA.tables["attempt"]
ATTEMPT_ITEM = METADATA.tables["attempt_item"]
RESPONSE = METADATA.tables["response"]
CORRECTION = METADATA.tables["correction"]
CORRECTED_ATTEMPT = METADATA.tables["corrected_attempt"]
