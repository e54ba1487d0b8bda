"""CSV: a row an item, safe against formulas, readable by Excel, LibreOffice and Google Sheets."""

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from question_bank.formats.bundle import Bundle
from question_bank.formats.imported import Origin
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.reading import MOST_BYTES, Reading, refused
from question_bank.formats.sheet import COLUMNS, to_row
from question_bank.formats.sheet_reading import MOST_CELL, read_rows
from question_bank.formats.text import decode

# A program for sheets takes a cell that begins so for a formula and may run it.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
DELIMITERS = ",;\t"


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write a heading and a row for each item, in UTF-8 with the mark that Excel asks for."""
    losses: list[Loss] = []
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for _, row in convert_each(bundle, losses, lambda item: to_row(bundle, item)):
        writer.writerow([as_text(row.get(column, "")) for column in COLUMNS])
    text.detach()
    return losses


def as_text(cell: str) -> str:
    """Return a cell that no program takes for a formula: "=1+1" gives "'=1+1"."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def without_guard(cell: str) -> str:
    """Return what `as_text` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def read(data: bytes, name: str) -> Reading:
    """Read a sheet with commas, semicolons or tabs between its cells."""
    if len(data) > MOST_BYTES:
        return refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB: split it.")
    text = decode(data)
    if text is None:
        return refused("The file is not text in UTF-8: save it as “CSV UTF-8”.")
    try:
        return read_rows(rows_of(text), Origin.of(name, data))
    except csv.Error as error:
        return refused(f"The file is not CSV: {error}.")


def rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield rows with their numbers from 1, by the delimiter that the heading has most of."""
    heading = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heading.count)
    csv.field_size_limit(max(csv.field_size_limit(), 2 * MOST_CELL))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, cells in enumerate(reader, 1):
        yield number, [without_guard(cell) for cell in cells]
