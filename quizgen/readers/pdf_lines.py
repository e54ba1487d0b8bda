"""The letters of a PDF page, each with its place, to lines."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from quizgen.readers.marks import raise_text

HYPHEN = "\x02"  # what PDFium puts where a word is parted at the end of a line
GAP = "\t"  # a space so wide that it parts the cells of a table or two columns
WIDEST_SPACE = 1.8  # times the size of the letters
LEAST_BOLD_LETTERS = 0.9  # of a line in bold
LEAST_ROWS = 6  # of two columns
LEAST_COLUMN = 20  # characters of a line in a column; a table has less
RAISED = 0.12  # times the size, above the line
SMALL = 0.85  # of the size of the line
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": ""}
)
SYMBOL_BULLET = re.compile(r"^[\ue000-\uf8ff]\s*")


@dataclass(frozen=True, slots=True)
class Sign:
    """A letter; places are in points from the left and from the bottom of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    angle: float  # radians


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; places and size in points."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool

    @property
    def first_word(self) -> float:
        """Return the width of the first word."""
        word = len(self.text.split(maxsplit=1)[0])
        return (self.right - self.left) * word / len(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which it draws them; width and height in points."""

    lines: list[Line]
    width: float
    height: float


def lines_of(signs: Iterable[Sign]) -> list[Line]:
    """Put letters together to lines.

    A page that draws two columns line by line has a gap at one place in most of its lines; its
    first column comes before its second.
    """
    rows = [cells for row in rows_of(signs) if (cells := cells_of(row))]
    place = place_of_second_column(rows)
    if place is None:
        return [join_cells(row) for row in rows]
    return untangle(rows, place)


def rows_of(signs: Iterable[Sign]) -> Iterator[list[Sign]]:
    """Yield the letters that stand on one line; a parted word ends with a hyphen."""
    row: list[Sign] = []
    for sign in signs:
        if not sign.text.strip():
            if row:
                row.append(sign)
        elif row and is_elsewhere(last_seen(row), sign):
            yield row
            row = [sign]
        else:
            row.append(sign)
    if row:
        yield row


def last_seen(row: Sequence[Sign]) -> Sign:
    return next(sign for sign in reversed(row) if sign.text.strip())


def is_elsewhere(last: Sign, sign: Sign) -> bool:
    """Tell whether a letter stands on another line than the one before."""
    size = max(last.size, sign.size)
    is_back = sign.left < last.left - size / 2
    return abs(sign.baseline - last.baseline) > size * (0.1 if is_back else 0.7)


def cells_of(row: Sequence[Sign]) -> list[Line]:
    """Turn the letters of a line into its text, parted at gaps; footnote marks are left out."""
    seen = [sign for sign in row if sign.text.strip()]
    sizes = Counter(round(sign.size, 1) for sign in seen)
    size = max(sizes, key=lambda value: (sizes[value], value))
    baseline = median(sign.baseline for sign in seen if abs(sign.size - size) <= 0.1)
    cells: list[list[Sign]] = [[]]
    last = seen[0]
    for sign in row:
        if sign.text.strip():
            if sign.left - last.right > WIDEST_SPACE * size:
                cells.append([])
            last = sign
        cells[-1].append(sign)
    lines = [make_line(cell, size, baseline) for cell in cells]
    return [line for line in lines if line.text]


def make_line(cell: Sequence[Sign], size: float, baseline: float) -> Line:
    seen = [sign for sign in cell if sign.text.strip()]
    text = " ".join(write(cell, size, baseline).translate(LIGATURES).split())
    bold = sum(sign.is_bold for sign in seen)
    return Line(
        SYMBOL_BULLET.sub("• ", text),
        seen[0].left,
        max(sign.right for sign in seen),
        baseline,
        size,
        bold >= LEAST_BOLD_LETTERS * len(seen),
    )


def write(cell: Sequence[Sign], size: float, baseline: float) -> str:
    """Write the letters of a line; raised ones are footnote marks or powers."""
    written = raised = ""
    for sign in cell:
        letter = sign.text if sign.text.strip() or sign.text == HYPHEN else " "
        is_raised = sign.size <= SMALL * size and sign.baseline >= baseline + RAISED * size
        if is_raised and letter != " ":
            raised += letter
            continue
        written = put_above(written, raised) + letter
        raised = ""
    return put_above(written, raised)


def put_above(written: str, raised: str) -> str:
    power = raise_text(written.rstrip(), raised) if raised else ""
    return written.rstrip() + power if power else written


def join_cells(row: Sequence[Line]) -> Line:
    """Make one line of the pieces between gaps."""
    first, last = row[0], row[-1]
    text = GAP.join(cell.text for cell in row)
    is_bold = all(cell.is_bold for cell in row)
    return Line(text, first.left, last.right, first.baseline, first.size, is_bold)


def place_of_second_column(rows: Sequence[Sequence[Line]]) -> float | None:
    """Return where the second of two columns begins; None if the page does not mix them."""
    pairs = [row for row in rows if len(row) == 2]
    if len(pairs) < LEAST_ROWS or len(pairs) < 0.5 * len(rows):
        return None
    place = median(row[1].left for row in pairs)
    is_even = sum(abs(row[1].left - place) <= row[1].size for row in pairs) >= 0.8 * len(pairs)
    is_text = median(len(row[1].text) for row in pairs) >= LEAST_COLUMN
    return place if is_even and is_text else None


def untangle(rows: Sequence[Sequence[Line]], place: float) -> list[Line]:
    """Put the first column before the second; a line over both begins both anew."""
    done: list[Line] = []
    first: list[Line] = []
    second: list[Line] = []
    for row in rows:
        if len(row) == 1 and row[0].left < place - row[0].size and row[0].right > place:
            done += [*first, *second, row[0]]
            first, second = [], []
            continue
        for cell in row:
            (second if cell.left >= place - cell.size else first).append(cell)
    return done + first + second
