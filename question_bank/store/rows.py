"""What the modules of the store share: stored content to items, and ways to insert many rows."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from sqlalchemy import Table, func, insert, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from question_bank.formats import jsonl
from question_bank.item import Item

_ADDING_ITEMS = 7_206_451  # any number that names the lock of those who add items


@lru_cache(maxsize=2_048)
def item_of(content: str) -> Item:
    """Return the item of a stored line; lines never change, so it is read once."""
    return jsonl.item_from_line(content)


def on_server(session: Session) -> bool:
    """Tell whether the bank is on PostgreSQL."""
    return session.get_bind().dialect.name == "postgresql"


def insert_new(session: Session, table: Table, rows: Sequence[Mapping[str, object]]) -> int:
    """Insert the rows whose unique keys are not there yet and return how many that were."""
    if not rows:
        return 0
    insert = postgresql.insert(table) if on_server(session) else sqlite.insert(table)
    # Drivers do not agree on how to count the rows of many inserts; the rows themselves tell.
    statement = insert.on_conflict_do_nothing().returning(literal(1))
    return len(session.connection().execute(statement, list(rows)).all())


def load(session: Session, table: Table, rows: Iterable[dict[str, object]]) -> None:
    """Insert rows of the same columns, which nobody else can insert meanwhile, fast."""
    if on_server(session):
        copy_rows(session, table, rows)
    elif held := list(rows):
        session.connection().execute(insert(table), held)


def load_searched(session: Session, table: Table, rows: Iterable[dict[str, object]]) -> None:
    """Insert rows as `load` does into a table with full-text search.

    A statement that returns something takes many rows at once.  With a statement a row, SQLite
    writes the search index out after each, which takes twice as long as all the rest.
    """
    if on_server(session):
        copy_rows(session, table, rows)
    elif held := list(rows):
        session.connection().execute(insert(table).returning(literal(1)), held)


def copy_rows(session: Session, table: Table, rows: Iterable[dict[str, object]]) -> None:
    """Insert rows of the same columns with COPY; the server works while the next are made."""
    import psycopg  # costs 0.1 s that a SQLite bank need not pay
    from psycopg import sql

    coming = iter(rows)
    if (first := next(coming, None)) is None:
        return
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, psycopg.Connection)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, first))
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in chain((first,), coming):
            copy.write_row(tuple(row.values()))


def hold_items(session: Session) -> None:
    """Let nobody else number items until this write ends; on SQLite that is so for every write."""
    if on_server(session):
        session.connection().execute(select(func.pg_advisory_xact_lock(_ADDING_ITEMS)))
