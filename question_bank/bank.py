"""A bank is one database: opened, made, read and written through here and nowhere else."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_dir
from sqlalchemy import URL, Engine, String, column, select, table
from sqlalchemy import inspect as inspect_database
from sqlmodel import Session

from question_bank.driver_errors import explained
from question_bank.engine import SERVER_READS, WRITES, file_of, make_engine, parse_url
from question_bank.errors import BankError
from question_bank.gate import Gate, gate_for
from question_bank.migrations import REVISION, VERSION_TABLE


@dataclass(frozen=True)
class Bank:
    """An open bank.  `read()` and `write()` each give a session for one short transaction."""

    url: str  # without the password
    engine: Engine
    writer: Engine  # the same connections; on SQLite each transaction with BEGIN IMMEDIATE
    gate: Gate | None  # None: the database server queues writers by itself

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the bank and cannot change it."""
        with explained(self.url), Session(self.engine, expire_on_commit=False) as session:
            if self.gate is None:
                session.connection(execution_options=SERVER_READS)
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session that is committed, durably, at the end, or undone by any error."""
        with (
            explained(self.url),
            self._passing(),
            Session(self.writer, expire_on_commit=False) as session,
        ):
            session.connection()  # BEGIN IMMEDIATE now, not at the first statement
            yield session
            session.commit()

    def close(self) -> None:
        """Close the connections; a bank that is used again opens new ones."""
        self.engine.dispose()

    def _passing(self) -> AbstractContextManager[None]:
        return self.gate.passing() if self.gate else nullcontext()


def default_bank_url() -> str:
    """Return QUIZGEN_BANK, else a SQLite file in the user's data folder."""
    if url := os.environ.get("QUIZGEN_BANK"):
        return url
    path = Path(user_data_dir("quizgen")) / "quizgen.db"
    return URL.create("sqlite", database=path.as_posix()).render_as_string()


def open_bank(url: str) -> Bank:
    """Open a bank that exists.

    Raises: BankError when it is missing, empty, no bank, or of another version.
    """
    parts = parse_url(url)
    require_file(parts)
    bank = _bank(parts)
    try:
        require_revision(bank)
    except BaseException:
        bank.close()
        raise
    return bank


def init_bank(url: str) -> Bank:
    """Make a bank, with its folder, or bring an older one up to date; then open it.

    Raises: BankError when it cannot be made, or is of a newer version.
    """
    from question_bank import schema  # Alembic costs 0.2 s that opening a bank need not pay

    parts = parse_url(url)
    make_folder(parts)
    bank = _bank(parts, foreign_keys=False)
    try:
        require_not_newer(bank)
        with bank.write() as session:
            schema.upgrade(session.connection())
    finally:
        bank.close()
    return open_bank(url)


def _bank(url: URL, *, foreign_keys: bool = True) -> Bank:
    path = file_of(url)
    engine = make_engine(url, foreign_keys=foreign_keys)
    return Bank(
        url.render_as_string(),
        engine,
        engine.execution_options(**{WRITES: True}),
        gate_for(path) if path else None,
    )


def require_file(url: URL) -> None:
    """Raise BankError unless the file of a SQLite address is there; opening would make one."""
    path = file_of(url)
    if path is None:
        return
    with files_explained(path):
        if path.is_file():
            return
        if path.exists():
            raise BankError(f"{path} is not a file: name the bank's file, not a folder.")
    raise BankError(f"There is no bank at {path}: make one with `quizgen bank init`.")


def make_folder(url: URL) -> None:
    """Make the folder of a SQLite file.  Raises: BankError when that is not possible."""
    path = file_of(url)
    if path is None:
        return
    with files_explained(path):
        if path.is_dir():
            raise BankError(f"{path} is a folder: name a file in it.")
        path.parent.mkdir(parents=True, exist_ok=True)


@contextmanager
def files_explained(path: Path) -> Iterator[None]:
    """Turn what the system says about a bank's file or folder into a BankError."""
    try:
        yield
    except OSError as error:
        raise BankError(f"{path} cannot be opened: {error.strerror}.") from error


def require_revision(bank: Bank) -> None:
    """Raise BankError unless the tables are those that this version of the package knows."""
    revision = stored_revision(bank)
    if revision is None:
        raise BankError(f"{bank.url} holds no bank yet: make one with `quizgen bank init`.")
    require_not_newer(bank)
    if revision != REVISION:
        raise BankError(f"{bank.url} is of an older version: run `quizgen bank upgrade`.")


def require_not_newer(bank: Bank) -> None:
    """Raise BankError when a later version of the package has changed the tables."""
    revision = stored_revision(bank)
    if revision is not None and revision > REVISION:
        raise BankError(f"{bank.url} is of a newer version: install a newer quizgen.")


def stored_revision(bank: Bank) -> str | None:
    """Return the revision of the tables, or None where there are none of ours."""
    with bank.read() as session:
        connection = session.connection()
        if not inspect_database(connection).has_table(VERSION_TABLE):
            return None
        versions = table(VERSION_TABLE, column("version_num", String))
        return connection.scalar(select(versions.c.version_num))
