"""The lines of PDF pages to headings, paragraphs, lists and tables."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from quizgen.readers.boilerplate import is_phrase
from quizgen.readers.hyphens import join_lines, words_of
from quizgen.readers.marks import without_marks
from quizgen.readers.parts import Part
from quizgen.readers.pdf_lines import GAP, Line, Page
from quizgen.readers.pdf_margins import without_margins
from quizgen.readers.plain import BULLET, CLOSED, LONGEST_HEADING, NUMBERED

SAME_SIZE = 1.06  # times another
LARGE = 1.12  # times the size of the running text: a heading
SMALL = 0.93  # of it: a caption or a footnote
WIDE_STEP = 1.35  # times the usual distance of two lines
INDENT = 0.7  # times the size
LONGEST_INDENT = 6
HALF_EMPTY = 0.4  # of the width of the column
LEADERS = re.compile(r"(?:\s?[.·…_]){4,}[\s\t]*[\divxlc]*$")
FIGURE = re.compile(
    r"(?:fig(?:ure|\.)?|table|photo|image|source|map|chart)\b[\s:]*\d*", re.IGNORECASE
)
FOOTNOTE = re.compile(r"(?:\[?\d{1,3}[\].)]?|[*†‡§¶])\s?\S|[⁰¹²³⁴-⁹]")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, the page it is on, and where its column ends."""

    line: Line
    page: int
    height: float  # of the page
    right: float


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document, in points."""

    size: float
    step: float  # from a line to the next
    heading_sizes: tuple[float, ...]  # the largest first


def parts_of(pages: Sequence[Page]) -> list[Part]:
    """Return the parts of a document, without what is repeated in the margins of its pages."""
    cleaned = without_margins(pages)
    placed = [one for number, page in enumerate(cleaned) for one in place_lines(page, number)]
    placed = [one for one in placed if not LEADERS.search(one.line.text)]
    if not placed:
        return []
    measures = measure(placed)
    groups = list(group(placed, measures))
    known = words_of(one.line.text for one in placed)
    parts = [
        part
        for place, lines in enumerate(groups)
        if (part := make_part(lines, measures, known, groups, place)) is not None
    ]
    return heal(parts)


def place_lines(page: Page, number: int) -> Iterator[Placed]:
    """Yield each line with the right edge of its column: of the lines in it that begin alike."""
    for column in columns_of(page.lines):
        for line in column:
            alike = [
                one.right
                for one in column
                if abs(one.left - line.left) <= 2.5 * line.size and is_as_large(one, line)
            ]
            yield Placed(line, number, page.height, max(alike))


def columns_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that go down the page; one further up begins a new column."""
    column: list[Line] = []
    for line in lines:
        if column and line.baseline > column[-1].baseline + line.size:
            yield column
            column = []
        column.append(line)
    yield column


def is_as_large(one: Line, other: Line) -> bool:
    return 1 / SAME_SIZE <= one.size / other.size <= SAME_SIZE


def measure(placed: Sequence[Placed]) -> Measures:
    sizes: Counter[float] = Counter()
    for one in placed:
        sizes[one.line.size] += len(one.line.text)
    size = max(sizes, key=lambda value: (sizes[value], value))
    steps = [
        one.line.baseline - other.line.baseline
        for one, other in pairwise(placed)
        if one.page == other.page and one.line.size == other.line.size == size
    ]
    down = [step for step in steps if 0 < step < 3 * size]
    large = sorted((value for value in sizes if value >= LARGE * size), reverse=True)
    return Measures(size, median(down) if down else 1.2 * size, tuple(large))


def group(placed: Sequence[Placed], measures: Measures) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph, heading or table."""
    lines: list[Placed] = []
    for one in placed:
        if lines and begins(lines, one, measures):
            yield lines
            lines = []
        lines.append(one)
    if lines:
        yield lines


def begins(lines: Sequence[Placed], one: Placed, measures: Measures) -> bool:
    """Tell whether a line begins something new after these."""
    last, line, before = lines[-1], one.line, lines[-1].line
    if BULLET.match(line.text) or (GAP in line.text) != (GAP in before.text):
        return True
    if not is_as_large(line, before) or line.is_bold != before.is_bold:
        return not (len(before.text) == 1 and before.text.isupper())  # a large first letter
    if GAP in line.text:
        return last.page != one.page
    is_closed = CLOSED.search(before.text[-40:]) is not None
    step = before.baseline - line.baseline
    is_heading = before.size >= LARGE * measures.size
    if last.page != one.page or step <= 0:
        if is_heading:
            return True
        is_open = not is_closed or line.text[0].islower()
        return not is_open and (is_short(last, one) or is_indented(lines, one))
    if step > WIDE_STEP * max(measures.step, line.size * measures.step / measures.size):
        return True
    if is_heading or (before.is_bold and line.is_bold):
        return False
    if is_closed:
        return is_short(last, one) or is_indented(lines, one)
    return last.right - before.right > HALF_EMPTY * (last.right - before.left)


def is_short(last: Placed, one: Placed) -> bool:
    """Tell whether the first word of the next line would have had room on the last."""
    room = last.right - last.line.right
    return room > one.line.first_word + 0.5 * one.line.size


def is_indented(lines: Sequence[Placed], one: Placed) -> bool:
    """Tell whether a line begins further right than the one before, or left of a list."""
    shift = (one.line.left - lines[-1].line.left) / one.line.size
    if one.page != lines[-1].page or one.line.baseline > lines[-1].line.baseline:
        return False
    if BULLET.match(lines[0].line.text):
        return shift < -INDENT
    return INDENT <= shift <= LONGEST_INDENT


def make_part(
    lines: Sequence[Placed],
    measures: Measures,
    known: Counter[str],
    groups: Sequence[Sequence[Placed]],
    place: int,
) -> Part | None:
    """Tell what some lines are; None for a footnote."""
    first = lines[0].line
    if GAP in first.text and len(lines) > 1:
        rows = (without_marks(one.line.text).replace(GAP, " | ") for one in lines)
        return Part("table", "\n".join(rows))
    text = without_marks(join_lines((one.line.text for one in lines), known))
    if len(text) <= LONGEST_HEADING and any(sign.isalpha() for sign in text):
        size = lines[-1].line.size
        if size >= LARGE * measures.size:
            level = next(n for n, large in enumerate(measures.heading_sizes, 1) if large <= size)
            return Part("heading", text, min(level, 6))
        if is_bold_heading(lines, text, measures):
            return Part("heading", text, min(len(measures.heading_sizes) + 1, 6))
    bullet = BULLET.match(text) or (NUMBERED.match(text) if is_in_list(groups, place) else None)
    if bullet:
        return Part("list_item", text[bullet.end() :])
    return plain_part(lines, text, measures)


def is_bold_heading(lines: Sequence[Placed], text: str, measures: Measures) -> bool:
    return (
        all(one.line.is_bold for one in lines)
        and lines[0].line.size >= SMALL * measures.size
        and not CLOSED.search(text[-40:])
    )


def is_in_list(groups: Sequence[Sequence[Placed]], place: int) -> bool:
    """Tell whether the part before or after begins with a number too."""
    near = [*groups[max(0, place - 1) : place], *groups[place + 1 : place + 2]]
    return any(NUMBERED.match(lines[0].line.text) for lines in near)


def plain_part(lines: Sequence[Placed], text: str, measures: Measures) -> Part | None:
    """Tell a paragraph from a caption and from a footnote, which is left out."""
    first = lines[0]
    if is_phrase(text):
        return None
    is_small = first.line.size < SMALL * measures.size
    if is_small and first.line.baseline < 0.35 * first.height and FOOTNOTE.match(text):
        return None
    is_closed = CLOSED.search(text[-40:]) is not None
    if FIGURE.match(text) and (is_small or len(lines) <= 3):
        return Part("caption", text)
    if is_small and len(lines) < 3:
        return Part("caption", text)
    if not is_closed and len(lines) == 1 and not text.endswith(","):
        return Part("caption", text)
    return Part("paragraph", text)


def heal(parts: Sequence[Part]) -> list[Part]:
    """Put together a paragraph that a picture or a table parts in the middle of a sentence."""
    healed: list[Part] = []
    for part in parts:
        place = last_paragraph(healed)
        if part.kind == "paragraph" and part.text[:1].islower() and place is not None:
            open_part = healed[place]
            healed[place] = Part(open_part.kind, f"{open_part.text} {part.text}")
        else:
            healed.append(part)
    return healed


def last_paragraph(parts: Sequence[Part]) -> int | None:
    """Return the place of the last paragraph if its sentence is open and captions follow it."""
    place = len(parts) - 1
    while place >= 0 and parts[place].kind in {"caption", "table"}:
        place -= 1
    if not 0 <= place < len(parts) - 1 or parts[place].kind != "paragraph":
        return None
    return None if CLOSED.search(parts[place].text[-40:]) else place
