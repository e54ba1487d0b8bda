"""Where a text quotes somebody: "“Hello,” she said." gives the span of “Hello,”."""

import re
from collections.abc import Iterator

OPENING = {"\u201c": "\u201d", "\u00ab": "\u00bb"}
STRAIGHT = '"'
_MARK = re.compile('[\u201c\u201d\u00ab\u00bb"]')


def quoted_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield each quotation with its marks; one that is never closed runs to the end."""
    start, closing = -1, ""
    for index, char in ((mark.start(), mark[0]) for mark in _MARK.finditer(text)):
        if start < 0 and (char in OPENING or char == STRAIGHT):
            start, closing = index, OPENING.get(char, STRAIGHT)
        elif start >= 0 and char == closing:
            yield start, index + 1
            start = -1
    if start >= 0:
        yield start, len(text)
