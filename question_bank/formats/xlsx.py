"""XLSX: the sheet of the CSV format with widths, wrapped lines and text that stays text."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from lxml.etree import LxmlError

from question_bank.archive import Archive
from question_bank.errors import BankError, UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.imported import Origin
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.reading import MOST_BYTES, Reading, refused
from question_bank.formats.sheet import COLUMNS, Row, to_row
from question_bank.formats.sheet_reading import read_rows
from question_bank.item import Item

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_ROWS = 1_048_575  # of a sheet, without the heading
MOST_CELL = 32_767  # characters that Excel holds
MOST_COLUMNS = 100  # of a sheet that is read
WIDTHS = {"question": 60, "answers": 30, "explanation": 60, "quote": 60, "pairs": 40}
OTHER_WIDTH = 18
DAMAGE = (
    BadZipFile,
    LxmlError,
    ParseError,
    AttributeError,
    KeyError,
    IndexError,
    OSError,
    TypeError,
    ValueError,
)


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write a sheet with a heading and a row for each item; rows go to disk as they come."""
    import xlsxwriter  # takes a tenth of a second that other commands need not pay

    losses: list[Loss] = []
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    book.set_properties({"title": bundle.title[:255], "created": bundle.made_at})
    heading = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet("Questions")
    sheet.freeze_panes(1, 2)
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, WIDTHS.get(column, OTHER_WIDTH))
        sheet.write_string(0, place, column, heading)
    rows = convert_each(bundle, losses, lambda item: to_cells(bundle, item))
    for number, (_, row) in enumerate(rows, 1):
        for place, column in enumerate(COLUMNS):
            if cell := row.get(column):
                sheet.write_string(number, place, cell, wrapped)
    book.close()
    return losses


def to_cells(bundle: Bundle, item: Item) -> Row:
    """Return the cells of an item.  Raises: UnsupportedItem for a text that Excel would cut."""
    row = to_row(bundle, item)
    if any(len(cell) > MOST_CELL for cell in row.values()):
        raise UnsupportedItem(f"A cell of a sheet holds {MOST_CELL:,} characters at most.")
    return row


def read(data: bytes, name: str) -> Reading:
    """Read the first sheet of a workbook; formulas are not evaluated."""
    import openpyxl

    if len(data) > MOST_BYTES:
        return refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB: split it.")
    try:
        require_harmless(Archive(data, name))
    except BankError as error:
        return refused(str(error))
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        try:
            return read_rows(rows_of(book), Origin.of(name, data))
        finally:
            book.close()
    except DAMAGE:
        return refused(f"{name} is no workbook that can be read: save it again as XLSX.")


def require_harmless(archive: Archive) -> None:
    """Raise BankError for an archive that unpacks beyond its limits or declares entities."""
    for member in sorted(archive.names):
        if b"<!DOCTYPE" in archive.read(member)[:4096].upper():
            raise BankError(f"{archive.source} declares a document type (DTD), which is refused.")


def rows_of(book: "Workbook") -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the first sheet that say something, with their numbers."""
    sheet = book.worksheets[0]
    rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    for number, cells in enumerate(rows, 1):
        yield number, [shown(cell) for cell in cells]


def shown(cell: object) -> str:
    """Return a cell as it is shown: 5.0 is "5", TRUE is "True"."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
