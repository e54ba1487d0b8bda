"""The tables of the bank; they validate nothing, `store` turns their rows into values."""

from datetime import UTC, date, datetime

from sqlalchemy import Column, Date, DateTime, MetaData, String, Text, UniqueConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time that comes back aware and in UTC; SQLite itself keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A time without a time zone cannot be stored: {value}.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class BankTable(SQLModel):
    """What all tables share: names of constraints that do not depend on the database."""

    metadata = METADATA


class ArticleRow(BankTable, table=True):
    """A text that items come from; stored once, never changed."""

    __tablename__ = "article"

    id: str = Field(sa_column=Column(String(16), primary_key=True))
    title: str = Field(sa_column=Column(Text, nullable=False))
    sha256: str = Field(sa_column=Column(String(64), nullable=False, unique=True))
    text: str = Field(sa_column=Column(Text, nullable=False))
    source: str = Field(sa_column=Column(Text, nullable=False))
    origin: str | None = Field(sa_column=Column(Text))
    licence: str | None = Field(sa_column=Column(Text))
    layout: str = Field(sa_column=Column(Text, nullable=False))
    published_on: date | None = Field(sa_column=Column(Date))
    added_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class ItemRow(BankTable, table=True):
    """The name that all versions of an item share."""

    __tablename__ = "item"

    id: str = Field(sa_column=Column(String(16), primary_key=True))
    added_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class ItemVersionRow(BankTable, table=True):
    """An item as it was at one time; `content` holds all of it, as a line of JSON Lines."""

    __tablename__ = "item_version"
    __table_args__ = (UniqueConstraint("item_id", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    item_id: str = Field(foreign_key="item.id", max_length=16)
    version: int
    article_id: str = Field(foreign_key="article.id", max_length=16, index=True)
    kind: str = Field(max_length=32)
    stem: str = Field(sa_column=Column(Text, nullable=False))
    key: str = Field(sa_column=Column(Text, nullable=False))
    rank: int
    content: str = Field(sa_column=Column(Text, nullable=False))
    status: str = Field(max_length=16)  # draft, approved or rejected
    fact_kind: str = Field(sa_column=Column(Text, nullable=False))
    fact_subject: str = Field(sa_column=Column(Text, nullable=False))
    fact_relation: str = Field(sa_column=Column(Text, nullable=False))
    fact_value: str = Field(sa_column=Column(Text, nullable=False))
    created_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class QuizRow(BankTable, table=True):
    """A quiz behind its code."""

    __tablename__ = "quiz"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=6, unique=True)
    title: str = Field(sa_column=Column(Text, nullable=False))
    mode: str = Field(max_length=16)  # practice or test
    created_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class QuizItemRow(BankTable, table=True):
    """Which version of which item a quiz shows at a position; never changed."""

    __tablename__ = "quiz_item"

    quiz_id: int = Field(foreign_key="quiz.id", primary_key=True)
    position: int = Field(primary_key=True)  # from 0
    item_version_id: int = Field(foreign_key="item_version.id", index=True)


class AttemptRow(BankTable, table=True):
    """One learner's run; the quiz is fixed, so it also says what was shown."""

    __tablename__ = "attempt"

    id: int | None = Field(default=None, primary_key=True)
    token: str = Field(max_length=32, unique=True)
    quiz_id: int = Field(foreign_key="quiz.id", index=True)
    name: str = Field(sa_column=Column(Text, nullable=False))
    started_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    submitted_at: datetime | None = Field(sa_column=Column(UtcDateTime))
    score: float | None = None  # 0.0 to 1.0, counted when submitted


class ResponseRow(BankTable, table=True):
    """One answer as it was sent; a change is a new row with a higher revision."""

    __tablename__ = "response"
    __table_args__ = (UniqueConstraint("attempt_id", "position", "revision"),)

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id")
    position: int
    answer: str = Field(sa_column=Column(Text, nullable=False))
    revision: int
    saved_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


ARTICLE = METADATA.tables["article"]
ITEM = METADATA.tables["item"]
ITEM_VERSION = METADATA.tables["item_version"]
QUIZ = METADATA.tables["quiz"]
ATTEMPT = METADATA.tables["attempt"]
QUIZ_ITEM = METADATA.tables["quiz_item"]
RESPONSE = METADATA.tables["response"]
