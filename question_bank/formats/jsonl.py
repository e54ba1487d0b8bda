"""JSON Lines: one item a line with everything that proves it; docs/jsonl.md lists the fields."""

import json
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from question_bank.errors import BankError
from question_bank.formats.bundle import Bundle
from question_bank.formats.item_json import item_from_json, item_to_json
from question_bank.formats.losses import Loss
from question_bank.formats.reading import Note, Reading
from question_bank.item import Item

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write(items: Sequence[Item]) -> bytes:
    """Return one line of JSON per item, in UTF-8."""
    return "".join(item_to_line(item) + "\n" for item in items).encode()


def write_file(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write one line per item; nothing is lost."""
    for item in bundle.items:
        out.write((item_to_line(item) + "\n").encode())
    return []


def read(data: bytes) -> list[Item]:
    """Return the items of a file; empty lines are skipped.

    Raises: BankError that names the line and the field.
    """
    return list(read_file(data, "").items_or_error())


def read_file(data: bytes, name: str) -> Reading:
    """Read every line; each wrong one gets a note."""
    items: list[Item] = []
    notes: list[Note] = []
    for number, line in lines_of(data):
        try:
            items.append(item_from_line(line))
        except BankError as error:
            notes.append(Note(f"line {number}", str(error)))
    return Reading(items, notes)


def lines_of(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not empty, with their numbers from 1."""
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield number, line


def item_to_line(item: Item) -> str:
    """Return an item as one line of JSON, without the line end."""
    return _ENCODER.encode(item_to_json(item))


def item_from_line(line: bytes | str) -> Item:
    """Return the item that a line of JSON holds.

    Raises: BankError when it is not JSON, or not an item.
    """
    try:
        text = line.decode() if isinstance(line, bytes) else line  # json would guess UTF-16
        value: object = json.loads(text)
    except UnicodeDecodeError as error:
        raise BankError("The text is not UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise BankError(f"This is not JSON: {error}.") from error
    return item_from_json(value)
