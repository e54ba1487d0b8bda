"""Items: what is true of each now, in columns to search by; and every version there ever was."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from question_bank.tables.base import METADATA, BankTable, UtcDateTime


def index(*columns: str, only_where_set: bool = False) -> Index:
    """Index `item` by columns; if told so, only the rows that have the first one at all."""
    where = text(f"{columns[0]} IS NOT NULL") if only_where_set else None
    name = f"ix_item_{'_'.join(columns)}"
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)


class ItemRow(BankTable, table=True):
    """An item as it is now: its newest version's searchable parts, its status, where it is kept.

    `number` counts up without gaps as items are added and is never used again, so it orders pages
    (`number > last`) and serves uniform draws: pick numbers at random, keep those that fit.  `id`
    is the name that the item got from its content when it was added, and keeps when it is edited.
    """

    __tablename__ = "item"
    __table_args__ = (
        index("status", "number"),
        index("kind", "number"),
        index("status", "kind", "difficulty", "number"),  # a small pool to draw from, whole
        index("article_id", "number"),
        index("stem_hash"),
        index("claim_hash", "value_hash"),
        index("folder_id", "number", only_where_set=True),
        index("cause", "number", only_where_set=True),
    )

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    id: str = Field(max_length=16, unique=True)
    version: int  # the newest, which the columns below describe
    status: str = Field(max_length=16)  # draft, approved, rejected, held or deleted
    cause: str | None = Field(max_length=16)  # why it waits again: edited, stale, contradiction
    kind: str = Field(max_length=32)
    form: str = Field(max_length=8)  # how it is answered: choose or type
    article_id: str = Field(foreign_key="article.id", max_length=16)
    section: str = Field(sa_type=Text)
    folder_id: int | None = Field(default=None, foreign_key="folder.id")
    stem: str = Field(sa_type=Text)
    key: str = Field(sa_type=Text)
    answers: str = Field(sa_type=Text)  # all that is offered or accepted, a line each; for search
    difficulty: float
    rank: int
    stem_hash: int = Field(sa_type=BigInteger)  # these three: see `fingerprints`
    claim_hash: int = Field(sa_type=BigInteger)
    value_hash: int = Field(sa_type=BigInteger)
    added_at: datetime = Field(sa_type=UtcDateTime)


class ItemVersionRow(BankTable, table=True):
    """An item as it was made or edited, never changed; `content` is its line of JSON Lines."""

    __tablename__ = "item_version"
    __table_args__ = (UniqueConstraint("item_number", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = Field(foreign_key="item.number")
    version: int  # from 1
    article_id: str = Field(foreign_key="article.id", max_length=16)
    content: str = Field(sa_type=Text)
    teacher_id: int | None = Field(default=None, foreign_key="teacher.id")  # None: the generator
    created_at: datetime = Field(sa_type=UtcDateTime)


class ItemFindingRow(BankTable, table=True):
    """That a check said something of an item's newest version; the words are in its content."""

    __tablename__ = "item_finding"
    __table_args__ = (
        Index("ix_item_finding_code_item_number", "code", "item_number"),
        {"sqlite_with_rowid": False},
    )

    item_number: int = Field(foreign_key="item.number", primary_key=True)
    code: str = Field(max_length=16, primary_key=True)
    severity: str = Field(max_length=8)  # hard or soft


ITEM = METADATA.tables["item"]
ITEM_VERSION = METADATA.tables["item_version"]
ITEM_FINDING = METADATA.tables["item_finding"]
