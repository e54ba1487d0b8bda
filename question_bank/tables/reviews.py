"""Reviews: who decided what, what follows from it, and how to take it back."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from question_bank.tables.base import METADATA, BankTable, UtcDateTime

_OPEN = text("resolved_at IS NULL")


class ReviewEventRow(BankTable, table=True):
    """One line of the audit log; never changed."""

    __tablename__ = "review_event"
    __table_args__ = (Index("ix_review_event_item_number_id", "item_number", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    made_at: datetime = Field(sa_type=UtcDateTime)
    teacher_id: int | None = Field(foreign_key="teacher.id", index=True)  # None: the program
    item_number: int = Field(foreign_key="item.number")
    version: int  # that the decision was about
    action: str = Field(max_length=16)  # approve, reject, edit, overrule, delete, undo, stale, ...
    reason: str | None = Field(sa_type=Text)
    from_status: str = Field(max_length=16)
    to_status: str = Field(max_length=16)


class SuppressionRow(BankTable, table=True):
    """A fact in a form of question that a teacher rejected: it is not asked like that again."""

    __tablename__ = "suppression"
    __table_args__ = (UniqueConstraint("claim_hash", "value_hash", "kind", "form"),)

    id: int | None = Field(default=None, primary_key=True)
    claim_hash: int = Field(sa_type=BigInteger)
    value_hash: int = Field(sa_type=BigInteger)
    kind: str = Field(max_length=32)
    form: str = Field(max_length=8)
    item_number: int = Field(foreign_key="item.number")  # the item that was rejected
    reason: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UtcDateTime)


class OverrulingRow(BankTable, table=True):
    """That a teacher lets a version stand in spite of a soft finding."""

    __tablename__ = "overruling"
    __table_args__ = (UniqueConstraint("item_version_id", "code"),)

    id: int | None = Field(default=None, primary_key=True)
    item_version_id: int = Field(foreign_key="item_version.id")
    code: str = Field(max_length=16)
    teacher_id: int | None = Field(foreign_key="teacher.id")
    reason: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UtcDateTime)


class ContradictionRow(BankTable, table=True):
    """Two items of different articles that give different values for one claim; `first` is older.

    Both are held until a teacher resolves it.
    """

    __tablename__ = "contradiction"
    __table_args__ = (
        UniqueConstraint("first_number", "second_number"),
        Index("ix_contradiction_open", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: int | None = Field(default=None, primary_key=True)
    claim_hash: int = Field(sa_type=BigInteger)
    first_number: int = Field(foreign_key="item.number")
    second_number: int = Field(foreign_key="item.number", index=True)
    found_at: datetime = Field(sa_type=UtcDateTime)
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    teacher_id: int | None = Field(default=None, foreign_key="teacher.id")
    resolution: str | None = Field(default=None, max_length=16)  # first, second, both or neither


class BulkActionRow(BankTable, table=True):
    """One action on many items, which can be undone for ten minutes."""

    __tablename__ = "bulk_action"

    id: int | None = Field(default=None, primary_key=True)
    made_at: datetime = Field(sa_type=UtcDateTime, index=True)
    teacher_id: int | None = Field(foreign_key="teacher.id")
    action: str = Field(max_length=16)  # tag, untag, retag, move, a decision or undo
    argument: str | None = Field(sa_type=Text)  # tags, folder, reason, or the action undone
    undone_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # all of it
    # The newest line of the audit log then: what came after it may stand against an undo.
    last_event_id: int | None = None


class BulkChangeRow(BankTable, table=True):
    """One item that an action changed, and what it was before."""

    __tablename__ = "bulk_change"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # as SQLAlchemy wants it

    action_id: int = Field(foreign_key="bulk_action.id", primary_key=True)
    item_number: int = Field(foreign_key="item.number", primary_key=True)
    was: str | None = Field(sa_type=Text)  # former status and cause, folder, or tags among those


REVIEW_EVENT = METADATA.tables["review_event"]
SUPPRESSION = METADATA.tables["suppression"]
OVERRULING = METADATA.tables["overruling"]
CONTRADICTION = METADATA.tables["contradiction"]
BULK_ACTION = METADATA.tables["bulk_action"]
BULK_CHANGE = METADATA.tables["bulk_change"]
