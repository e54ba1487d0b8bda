"""The pages of a PDF without their running headers, footers and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.readers.pdf_lines import Line, Page

MARGIN = 0.12  # of the height of a page, at its top and at its bottom
LEAST_PAGES = 2  # on which a line is repeated
PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)

Key = tuple[str, int]


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """Leave out the lines at the top and bottom that are page numbers or stand on several pages."""
    counts: Counter[Key] = Counter()
    for page in pages:
        counts.update({key_of(line) for line in margin_lines(page)})
    repeated = {key for key, count in counts.items() if count >= LEAST_PAGES}
    cleaned = []
    for page in pages:
        dropped = {
            id(line)
            for line in margin_lines(page)
            if PAGE_NUMBER.fullmatch(line.text) or is_repeated(line, repeated)
        }
        cleaned.append(replace(page, lines=[one for one in page.lines if id(one) not in dropped]))
    return cleaned


def margin_lines(page: Page) -> Iterator[Line]:
    for line in page.lines:
        if not MARGIN * page.height <= line.baseline <= (1 - MARGIN) * page.height:
            yield line


def key_of(line: Line) -> Key:
    """Return the words without figures, and the height in steps of four points."""
    return re.sub(r"\d+", "#", line.text.lower()), round(line.baseline / 4)


def is_repeated(line: Line, repeated: set[Key]) -> bool:
    words, height = key_of(line)
    return any((words, height + step) in repeated for step in (-1, 0, 1))
