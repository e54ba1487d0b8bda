"""Errors of the database driver that a person can act on, as one sentence each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

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

# Codes of PostgreSQL (its manual, appendix A), by their start.
_SERVER_SENTENCES: tuple[tuple[str, type[BankError], str], ...] = (
    ("25006", BankError, "{bank} is read-only: nothing was written."),
    ("28", BankError, "{bank} does not let you in: check user and password."),
    ("42501", BankError, "{bank} lacks a right: the user must own the database."),
    ("53100", BankFull, "There is no room left to write to {bank}: free some disk space."),
    ("53", BankBusy, "{bank} is busy: try again in a moment."),
    ("57P", BankBusy, "{bank} was stopped or is starting: try again in a moment."),
    ("08", BankBusy, "The connection to {bank} broke: try again in a moment."),
    ("55P03", BankBusy, "{bank} is busy with a long write: try again in a moment."),
    ("40", BankBusy, "Somebody else changed the same thing in {bank}: try again."),
    ("23505", BankBusy, "Somebody else added the same thing to {bank}: try again."),
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
    return explain_server(bank, cause)


def explain_server(bank: str, cause: BaseException | None) -> BankError | None:
    """Return the sentence for an error of PostgreSQL, or None."""
    if not type(cause).__module__.startswith("psycopg"):
        return None
    import psycopg  # costs 0.1 s that a SQLite bank need not pay

    if not isinstance(cause, psycopg.Error):
        return None
    if isinstance(cause, psycopg.DataError) and "NUL" in str(cause):
        return BankError("A text with a null character cannot be kept on a database server.")
    for start, kind, sentence in _SERVER_SENTENCES:
        if (cause.sqlstate or "").startswith(start):
            return kind(sentence.format(bank=bank))
    if isinstance(cause, psycopg.OperationalError) and cause.sqlstate is None:
        said = str(cause).strip().splitlines() or ["no answer"]  # while connecting: without a code
        return BankBusy(f"{bank} cannot be reached: {said[-1].rpartition('FATAL:')[2].strip()}.")
    return None
