"""A database address to a SQLAlchemy engine whose connections are safe to write through."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from question_bank.errors import BankError

BUSY_SECONDS = 10
WRITES = "bank_writes"  # execution option of the engine that may change the bank
SERVER_READS = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def parse_url(url: str) -> URL:
    """Return the parts of a database address.

    Raises: BankError when it is no address, or names no file.
    """
    try:
        parts = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise BankError(
            f"{url!r} is no database address: a file is written sqlite:///folder/name.db."
        ) from error
    if parts.drivername == "postgresql":  # else SQLAlchemy looks for the driver of long ago
        return parts.set(drivername="postgresql+psycopg")
    if parts.get_backend_name() == "sqlite":
        name = parts.database or ""
        if name in ("", ":memory:") or name.startswith("file:"):
            raise BankError("A bank needs a file: write sqlite:///folder/name.db.")
        if "\0" in name:
            raise BankError("The name of a bank's file cannot hold a null character.")
    return parts


def file_of(url: URL) -> Path | None:
    """Return the file of a SQLite address, None for a database server."""
    if url.get_backend_name() != "sqlite" or url.database is None:
        return None
    return Path(url.database)


def make_engine(url: URL, *, foreign_keys: bool = True) -> Engine:
    """Make an engine; nothing is opened yet.

    Raises: BankError when there is no driver for the address.
    """
    try:
        if file_of(url) is None:
            return make_server_engine(url)
        engine = create_engine(
            url,
            connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
            pool_size=8,
            max_overflow=-1,  # a reader never waits for a connection, only for the disk
        )
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise BankError(f"There is no driver for a {url.drivername} address.") from error
    event.listen(engine, "connect", _prepare if foreign_keys else _prepare_for_migration)
    event.listen(engine, "begin", _begin)
    return engine


def make_server_engine(url: URL) -> Engine:
    """Make an engine for a database server; no statement of it waits for a lock without end."""
    return create_engine(
        url,
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=8,
        connect_args={
            "connect_timeout": BUSY_SECONDS,
            "options": f"-c lock_timeout={BUSY_SECONDS}s -c timezone=UTC",
        },
    )


def _prepare(connection: DBAPIConnection, record: ConnectionPoolEntry | None) -> None:
    """Set what every SQLite connection needs; leave BEGIN and COMMIT to us."""
    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    (journal,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if journal != "wal":
        raise BankError(f"The bank cannot be kept here: SQLite's journal is {journal!r}, not WAL.")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _prepare_for_migration(connection: DBAPIConnection, record: ConnectionPoolEntry | None) -> None:
    """Let a migration rebuild a table that others point to."""
    _prepare(connection, record)
    assert isinstance(connection, sqlite3.Connection)
    connection.execute("PRAGMA foreign_keys = OFF")


def _begin(connection: Connection) -> None:
    """Take the write lock before the first read of a write.

    A deferred BEGIN that reads and then writes fails at once with SQLITE_BUSY_SNAPSHOT when
    somebody committed in between, whatever the busy timeout.
    """
    writes = connection.get_execution_options().get(WRITES, False)
    if connection.info.get(WRITES) is not writes:  # so that a read cannot change the bank
        connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
        connection.info[WRITES] = writes
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
