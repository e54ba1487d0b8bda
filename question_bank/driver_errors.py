"""Errors of the database driver that a person can act on, as one sentence each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from question_bank.errors import BankBusy, BankError, BankFull

# Primary result codes of SQLite (https://sqlite.org/rescode.html), by the start of their name.
_SENTENCES: tuple[tuple[str, type[BankError], str], ...] = (
    ("SQLITE_CANTOPEN", BankError, "{bank} cannot be opened: check the folder and its rights."),
    ("SQLITE_READONLY", BankError, "{bank} is read-only: check the rights of file and folder."),
    ("SQLITE_PERM", BankError, "{bank} may not be opened: check the rights of file and folder."),
    ("SQLITE_NOTADB", BankError, "{bank} is no bank: the file is not a SQLite database."),
    ("SQLITE_CORRUPT", BankError, "{bank} is damaged: restore it from a backup."),
    ("SQLITE_FULL", BankFull, "There is no room left to write to {bank}: free some disk space."),
    ("SQLITE_IOERR", BankFull, "{bank} cannot be written or read: check the disk and its space."),
    ("SQLITE_BUSY", BankBusy, "{bank} is in use by another program: try again in a moment."),
    ("SQLITE_LOCKED", BankBusy, "{bank} is in use by another program: try again in a moment."),
)


@contextmanager
def explained(bank: str) -> Iterator[None]:
    """Turn what the driver raises into a BankError about `bank`; let bugs through unchanged."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        explanation = explain(bank, error)
        if explanation is None:
            raise
        raise explanation from error


def explain(bank: str, error: DBAPIError | sqlite3.Error) -> BankError | None:
    """Return the sentence for a driver's error, or None when nobody but us can act on it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        name = getattr(cause, "sqlite_errorname", "")
        for start, kind, sentence in _SENTENCES:
            if name.startswith(start):
                return kind(sentence.format(bank=bank))
        return None
    if isinstance(error, OperationalError) and error.connection_invalidated:
        return BankBusy(f"The connection to {bank} broke: try again in a moment.")
    return None
