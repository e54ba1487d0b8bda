"""Moves items into folders, and back."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select, update
from sqlmodel import Session

from question_bank.tables.items import ITEM
from question_bank.tables.labels import FOLDER


def move(session: Session, numbers: Sequence[int], folder_id: int | None) -> dict[int, str | None]:
    """Move items into a folder that is held; return the former folder of those that moved."""
    query = select(ITEM.c.number, ITEM.c.folder_id).where(
        ITEM.c.number.in_(numbers), ITEM.c.folder_id.is_distinct_from(folder_id)
    )
    rows = session.connection().execute(query).all()
    put_into(session, [row.number for row in rows], folder_id)
    return {row.number: None if row.folder_id is None else str(row.folder_id) for row in rows}


def take_back(session: Session, was: Mapping[int, str | None], folder_id: int | None) -> list[int]:
    """Move items back to where they were; return which.

    An item that is not where it was moved to, or whose former folder is gone, stays.
    """
    query = select(ITEM.c.number).where(
        ITEM.c.number.in_(was), ITEM.c.folder_id.is_not_distinct_from(folder_id)
    )
    there = list(session.connection().scalars(query))
    restored = []
    for former in set(was.values()):
        target = None if former is None else int(former)
        if target is not None and not is_held(session, target):
            continue
        same = [number for number in there if was[number] == former]
        put_into(session, same, target)
        restored += same
    return restored


def put_into(session: Session, numbers: Sequence[int], folder_id: int | None) -> None:
    """Write the folder of items."""
    if numbers:
        change = update(ITEM).where(ITEM.c.number.in_(numbers)).values(folder_id=folder_id)
        session.connection().execute(change)


def is_held(session: Session, folder_id: int) -> bool:
    """Tell whether there is a folder; nobody deletes it until this write ends."""
    query = select(FOLDER.c.id).where(FOLDER.c.id == folder_id).with_for_update(read=True)
    return session.connection().scalar(query) is not None
