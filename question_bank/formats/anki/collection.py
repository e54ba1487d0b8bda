"""The database inside an Anki package of unknown origin, read as data and never run."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO

from question_bank.archive import MAX_MEMBER, Archive
from question_bank.errors import BankError

NEWEST, NEWER, OLDEST = "collection.anki21b", "collection.anki21", "collection.anki2"
LONGEST_VALUE = 10_000_000  # bytes; the note types of an old collection are one value
MOST_STEPS = 20_000  # thousands of steps of SQLite's machine, about a second
MOST_WINDOW = 1 << 27  # bytes that zstd may look back, as in Anki itself
WAL = b"\x02\x02"  # journal mode in the header; only a file on disk can have it
ROLLBACK = b"\x01\x01"
SEPARATOR = "\x1f"  # between the fields of a note
ALLOWED = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
DAMAGE = (sqlite3.Error, UnicodeError, OverflowError, MemoryError)  # its messages may be no text
DAMAGED = "The collection inside the package is damaged."


@dataclass(frozen=True, slots=True)
class Note:
    """The fields of a note by name, in their order; they are HTML."""

    fields: dict[str, str]


def notes_of(data: bytes) -> Iterator[Note]:
    """Yield the notes of a package in the order in which they were made.

    Raises: BankError for what is no such package.
    """
    with closing(open_database(unpack(data))) as database:
        try:
            names = field_names(database)
            for kind, joined in database.execute("SELECT mid, flds FROM notes ORDER BY id"):
                if not isinstance(joined, str) or kind not in names:
                    raise BankError(f"{DAMAGED} A note in it has no type.")
                values = joined.split(SEPARATOR)
                if len(values) != len(names[kind]):
                    raise BankError(f"{DAMAGED} A note in it has too many fields or too few.")
                yield Note(dict(zip(names[kind], values, strict=True)))
        except DAMAGE:
            raise BankError(DAMAGED) from None


def unpack(data: bytes) -> bytes:
    """Return the database of a package; those of new Anki versions are packed with zstd."""
    archive = Archive(data, "The file")
    name = next((name for name in (NEWEST, NEWER, OLDEST) if name in archive.names), None)
    if name is None:
        raise BankError("The file is no Anki package: it holds no collection.")
    packed = archive.read(name)
    return unpack_zstd(packed) if name == NEWEST else packed


def unpack_zstd(packed: bytes) -> bytes:
    """Return unpacked bytes, never more than the limit."""
    import zstandard

    try:
        reader = zstandard.ZstdDecompressor(max_window_size=MOST_WINDOW).stream_reader(
            BytesIO(packed)
        )
        data = reader.read(MAX_MEMBER + 1)
    except (zstandard.ZstdError, MemoryError):
        raise BankError(DAMAGED) from None
    if len(data) > MAX_MEMBER:
        raise BankError("The collection inside the package is too large: export fewer decks.")
    return data


def open_database(data: bytes) -> sqlite3.Connection:
    """Open a database in memory, for reading of plain tables, for about a second.

    Raises: BankError
    """
    if not data.startswith(b"SQLite format 3\x00") or len(data) < 512:
        raise BankError(DAMAGED)
    if data[18:20] == WAL:
        data = data[:18] + ROLLBACK + data[20:]
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(data)
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("PRAGMA query_only = ON")
        database.execute("PRAGMA cell_size_check = ON")
        guard(database)
        require_tables(database)
    except DAMAGE:
        database.close()
        raise BankError(DAMAGED) from None
    except BankError:
        database.close()
        raise
    return database


def guard(database: sqlite3.Connection) -> None:
    """Allow nothing but reading, and not for long."""
    steps = 0

    def is_too_long() -> bool:
        nonlocal steps
        steps += 1
        return steps > MOST_STEPS

    def authorise(action: int, *_: object) -> int:
        return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY

    def compare(one: str, other: str) -> int:
        return (one > other) - (one < other)

    database.create_collation("unicase", compare)  # Anki's own; the order does not matter here
    database.text_factory = lambda text: text.decode(errors="replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    database.set_progress_handler(is_too_long, 1000)
    database.set_authorizer(authorise)


def require_tables(database: sqlite3.Connection) -> None:
    """Raise BankError where the notes are a view or a virtual table, which could run code."""
    rows = database.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    tables = {str(name) for kind, name, sql in rows if is_plain(kind, sql)}
    has_types = "col" in tables or {"notetypes", "fields"} <= tables
    if "notes" not in tables or not has_types:
        raise BankError(f"{DAMAGED} It has no table of notes.")


def is_plain(kind: object, sql: object) -> bool:
    """Tell whether something is a table that only holds rows."""
    return kind == "table" and isinstance(sql, str) and sql.upper().startswith("CREATE TABLE")


def field_names(database: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """Return the names of the fields of each note type: in tables, or before 2021 in JSON."""
    (count,) = database.execute(
        "SELECT 1 FROM sqlite_master WHERE name = 'fields' UNION ALL SELECT 0"
    ).fetchone()
    if not count:
        return field_names_in_json(database)
    names: dict[int, tuple[str, ...]] = {}
    for kind, name in database.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
        names[kind] = (*names.get(kind, ()), str(name))
    return names


def field_names_in_json(database: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    row = database.execute("SELECT models FROM col").fetchone()
    try:
        types = json.loads(row[0])
        return {
            int(number): tuple(str(field["name"]) for field in kind["flds"])
            for number, kind in types.items()
        }
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        raise BankError(f"{DAMAGED} Its note types cannot be read.") from None
