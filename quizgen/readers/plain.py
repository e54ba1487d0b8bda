"""Plain text to an article: a line is a block, and a line without closing punctuation a heading.

The text itself is not changed, so that offsets are those of the file.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.article import Article, Block, BlockKind
from quizgen.document import Span
from quizgen.readers.text import decode, title_from

LONGEST_TITLE = 160  # characters
LONGEST_HEADING = 200
LONGEST_QUESTION = 80  # of a heading that asks: "Why Do We Sleep?"
WIDEST_WRAP = 120  # longer lines are whole paragraphs
NARROWEST_WRAP = 40
LEAST_SOFT_BREAKS = 0.3  # of the line ends of a text that was wrapped by hand

CLOSED = re.compile(r"[.?!:;…][\"'”’»)\]]*(?:\[\d+\])*$")
SENTENCE_END = re.compile(r"[a-z]{3}[.?!] [A-Z]")
BULLET = re.compile(r"[-*•‣◦–]\s+(?=\S)")
NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
BYLINE = re.compile(r"(?:By|Written by|Photo(?:graph)?(?: by)?:?|Image:|Source:|Published:?) \S.*")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATELINE = re.compile(rf"(?:\w+day,? )?(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH} \d{{4}})")
LABEL = re.compile(
    r"(?:Free to read|Exclusive|Opinion|Analysis|Explainer|Explained|Breaking(?: news)?|Interview"
    r"|Feature|Long read|News|Report|Review|Update|Watch)\s*[:|–—]\s+",
    re.IGNORECASE,
)


def read(data: bytes, source: str) -> Article:
    """Turn the bytes of a text file into an article."""
    return parse(decode(data, source), source)


def parse(text: str, source: str) -> Article:
    """Turn a text in NFC into an article; its title is the first line if that is a heading."""
    spans = list(paragraph_spans(text))
    lines = [text[span.start : span.end] for span in spans]
    blocks = []
    for place, (span, line) in enumerate(zip(spans, lines, strict=True)):
        before = lines[place - 1] if place else ""
        after = lines[place + 1] if place + 1 < len(lines) else ""
        kind = kind_of(line, before, after)
        marker = BULLET.match(line) or NUMBERED.match(line) if kind == "list_item" else None
        start = span.start + (marker.end() if marker else 0)
        blocks.append(Block(kind, start, span.end, level_of(kind, place)))
    return Article(
        title=title_of(text, blocks, source), text=text, blocks=tuple(blocks), source=source
    )


def level_of(kind: BlockKind, place: int) -> int:
    if kind != "heading":
        return 0
    return 2 if place else 1


def title_of(text: str, blocks: list[Block], source: str) -> str:
    """Return the first line without a label such as "Free to read:", or the file's name."""
    first = blocks[0] if blocks else None
    if first and first.kind == "heading" and first.end - first.start <= LONGEST_TITLE:
        line = " ".join(text[first.start : first.end].split())
        return LABEL.sub("", line, count=1) if LABEL.match(line) else line
    return title_from(source)


def kind_of(line: str, before: str, after: str) -> BlockKind:
    """Tell what a line is by itself and its neighbours."""
    if BULLET.match(line):
        return "list_item"
    if NUMBERED.match(line) and (NUMBERED.match(before) or NUMBERED.match(after)):
        return "list_item"
    if DATELINE.fullmatch(line) or (BYLINE.fullmatch(line) and not CLOSED.search(line[-40:])):
        return "caption"
    if is_asking_heading(line, after) or is_heading(line):
        return "heading"
    return "paragraph"


def is_heading(line: str) -> bool:
    return (
        len(line) <= LONGEST_HEADING
        and not CLOSED.search(line[-40:])
        and not line.endswith(",")
        and not (len(line) > LONGEST_QUESTION and SENTENCE_END.search(line))
        and any(sign.isalpha() for sign in line)
    )


def is_asking_heading(line: str, after: str) -> bool:
    """Tell a heading that asks, "What is Sleep?", from a question that is part of the text."""
    return (
        len(line) <= LONGEST_QUESTION
        and line.endswith("?")
        and line[:1].isupper()
        and not re.search(r"[.!?:;\"“”,]", line[:-1])
        and len(after) > LONGEST_QUESTION
    )


def paragraph_spans(text: str) -> Iterator[Span]:
    """Yield each line that is not blank; lines that were wrapped by hand are one paragraph."""
    lines = list(line_spans(text))
    width = wrap_width(text, lines)
    start = -1
    for place, line in enumerate(lines):
        start = line.start if start < 0 else start
        following = lines[place + 1] if width and place + 1 < len(lines) else None
        if following is None or not is_soft_break(text, line, following, width):
            yield Span(start, line.end)
            start = -1


def line_spans(text: str) -> Iterator[Span]:
    """Yield the lines that are not blank, without the white space around them."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0]
        if line.strip():
            left = match.start() + len(line) - len(line.lstrip())
            yield Span(left, match.start() + len(line.rstrip()))


def wrap_width(text: str, lines: list[Span]) -> int:
    """Return the width to which a text was wrapped by hand; 0 if its lines are paragraphs."""
    pairs = [(one, other) for one, other in pairwise(lines) if is_adjacent(text, one, other)]
    longest = max((line.end - line.start for line in lines), default=0)
    if len(pairs) < 2 or not NARROWEST_WRAP <= longest <= WIDEST_WRAP:
        return 0
    soft = [
        other
        for one, other in pairs
        if text[other.start].islower() and not CLOSED.search(text[one.start : one.end][-40:])
    ]
    return longest if len(soft) >= LEAST_SOFT_BREAKS * len(pairs) else 0


def is_adjacent(text: str, one: Span, other: Span) -> bool:
    """Tell whether no blank line stands between two lines."""
    return text.count("\n", one.end, other.start) == 1


def is_soft_break(text: str, one: Span, other: Span, width: int) -> bool:
    """Tell whether the second line goes on where the first had no more room."""
    if not is_adjacent(text, one, other):
        return False
    rest = text[other.start : other.end]
    if BULLET.match(rest) or NUMBERED.match(rest) or is_indented(text, other, one):
        return False
    if rest[0].islower():
        return True
    first_word = rest.split(maxsplit=1)[0]
    return one.end - one.start + 1 + len(first_word) > width * 0.9


def is_indented(text: str, line: Span, before: Span) -> bool:
    """Tell whether a line is indented more than the one before, as the first of a paragraph is."""

    def indent(span: Span) -> int:
        return span.start - (text.rfind("\n", 0, span.start) + 1)

    return indent(line) >= indent(before) + 2
