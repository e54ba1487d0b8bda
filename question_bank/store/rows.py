"""What the modules of the store share: stored content to items, and inserts that skip doubles."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import CursorResult, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from question_bank.formats import jsonl
from question_bank.item import Item


@lru_cache(maxsize=2_048)
def item_of(content: str) -> Item:
    """Return the item of a stored line; lines never change, so it is read once."""
    return jsonl.item_from_line(content)


def insert_new(session: Session, table: Table, rows: Sequence[Mapping[str, object]]) -> int:
    """Insert the rows whose unique keys are not there yet and return how many that were."""
    if not rows:
        return 0
    sqlite_used = session.get_bind().dialect.name == "sqlite"
    insert = sqlite.insert(table) if sqlite_used else postgresql.insert(table)
    result: CursorResult[Any] = session.connection().execute(
        insert.on_conflict_do_nothing(), list(rows)
    )
    return result.rowcount
