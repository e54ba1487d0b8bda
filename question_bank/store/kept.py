"""An item with all that teachers put on it."""

from typing import cast

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from question_bank.errors import NotInBank
from question_bank.reviews import Cause, KeptItem, Overruling, Status
from question_bank.store.items import newest_versions
from question_bank.store.rows import item_of
from question_bank.tables.items import ITEM, ITEM_VERSION
from question_bank.tables.labels import ITEM_TAG, TAG
from question_bank.tables.reviews import OVERRULING
from question_bank.tables.teachers import TEACHER

_COLUMNS = (
    *ITEM.c["number", "id", "version", "status", "cause", "folder_id"],
    ITEM_VERSION.c.content,
    ITEM_VERSION.c.id.label("version_id"),
)


def get_kept(session: Session, item_id: str) -> KeptItem:
    """Return an item as it is now, a deleted one too.  Raises: NotInBank."""
    return kept_where(session, ITEM.c.id == item_id, item_id)


def kept_by_number(session: Session, number: int) -> KeptItem:
    """Return an item as it is now by its number."""
    return kept_where(session, ITEM.c.number == number, str(number))


def kept_where(session: Session, condition: ColumnElement[bool], name: str) -> KeptItem:
    """Return the one item that meets a condition.  Raises: NotInBank with the name."""
    row = session.connection().execute(newest_versions(*_COLUMNS).where(condition)).first()
    if row is None:
        raise NotInBank(f"The bank has no item {name!r}.")
    return KeptItem(
        id=row.id,
        version=row.version,
        item=item_of(row.content),
        status=cast(Status, row.status),
        cause=cast(Cause | None, row.cause),
        folder_id=row.folder_id,
        tags=tags_of(session, row.number),
        overrulings=overrulings_of(session, row.version_id),
    )


def hold_item(session: Session, item_id: str) -> int:
    """Return an item's number and let nobody else change it until this write ends.

    It is a statement of its own: what was read together with a row that somebody else changed
    meanwhile would be the former state of all but that row.

    Raises: NotInBank.
    """
    query = select(ITEM.c.number).where(ITEM.c.id == item_id).with_for_update()
    number = session.connection().scalar(query)
    if number is None:
        raise NotInBank(f"The bank has no item {item_id!r}.")
    return int(number)


def tags_of(session: Session, number: int) -> tuple[str, ...]:
    """Return the tags of an item in order of the alphabet."""
    query = (
        select(TAG.c.name)
        .join(ITEM_TAG, ITEM_TAG.c.tag_id == TAG.c.id)
        .where(ITEM_TAG.c.item_number == number)
    )
    return tuple(sorted(session.connection().scalars(query)))


def overrulings_of(session: Session, version_id: int) -> tuple[Overruling, ...]:
    """Return which findings of a version were overruled, by whom and why, oldest first."""
    query = (
        select(OVERRULING.c.code, TEACHER.c.name, OVERRULING.c.reason, OVERRULING.c.made_at)
        .outerjoin(TEACHER, TEACHER.c.id == OVERRULING.c.teacher_id)
        .where(OVERRULING.c.item_version_id == version_id)
        .order_by(OVERRULING.c.id)
    )
    return tuple(Overruling(*row) for row in session.connection().execute(query))
