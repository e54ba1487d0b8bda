"""The elements of an HTML page to the parts of an article, with nothing cut out of a sentence."""

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from quizgen.article import BlockKind
from quizgen.readers.boilerplate import is_phrase, is_skipped
from quizgen.readers.marks import MARK, raise_text, without_marks
from quizgen.readers.markup import text_of
from quizgen.readers.parts import Part
from quizgen.readers.plain import BYLINE, CLOSED, DATELINE, LONGEST_HEADING

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark math mrow mi mn
    mo msup msub mfrac mstyle mtext semantics msqrt mtable mtr mtd nobr output q ruby rb samp small
    span strong sub sup time tt u var wbr
    """.split()
)
BOLD = {"b", "strong"}
HEADING = re.compile(r"h[1-6]")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
MOST_LINKED = 0.8  # of the letters of a short part
LEAST_BOLD = 0.95  # of the letters of a line that is a heading by its looks
LONGEST_LINKED = 150  # characters
WIDEST_CELL = 300  # characters; a table with more in a cell only gives the page its columns


@dataclass(frozen=True, slots=True)
class Found:
    """A part and whether it is nothing but links."""

    part: Part
    is_linked: bool


def parts_of(root: Element) -> list[Part]:
    """Return the headings, paragraphs, list items, quotations, tables and captions in `root`."""
    return [found.part for found in find_parts(root) if not found.is_linked]


def find_parts(root: Element) -> list[Found]:
    walk = Walk(len(text_of(root).split()))
    walk.block(root, "paragraph")
    return walk.found


class Walk:
    """Goes through a page and keeps the words that make up the part it is in."""

    def __init__(self, words: int) -> None:
        self.found: list[Found] = []
        self.words = words
        self.pieces: list[str] = []
        self.count = self.linked = self.bold = 0  # letters

    def block(self, element: Element, kind: BlockKind, level: int = 0) -> None:
        """Take in an element that stands apart from what is around it."""
        self.flush(kind, level)
        self.inside(element, kind, level)
        self.flush(kind, level)

    def inside(self, element: Element, kind: BlockKind, level: int) -> None:
        self.add(element.text)
        for child in element:
            is_element = isinstance(child.tag, str)
            if is_element and not is_skipped(child, self.words):
                self.child(child, kind, level)
            elif child.tag in {"pre", "form", "footer", "aside", "nav"}:
                self.flush(kind, level)
            self.add(child.tail)

    def child(self, child: Element, kind: BlockKind, level: int) -> None:
        """Take in an element that is not skipped; its name has no namespace."""
        tag = str(child.tag)
        if tag == "br":
            self.put("\n")
        elif tag == "sup":
            self.raised(child)
        elif tag in INLINE:
            self.inline(child, tag, kind, level)
        elif tag == "table" and is_data(child):
            self.flush(kind, level)
            self.table(child)
        elif HEADING.fullmatch(tag):
            self.flush(kind, level)
            self.block(child, "heading", int(tag[1]))
        else:
            self.flush(kind, level)
            self.block(child, kind_within(tag, kind), 0)

    def inline(self, child: Element, tag: str, kind: BlockKind, level: int) -> None:
        if tag == "a" and is_note(child):
            return
        before = self.count
        if tag == "q":
            self.put("“")
        self.inside(child, kind, level)
        if tag == "q":
            self.put("”")
        gained = max(0, self.count - before)  # less than none if a part ended inside
        if tag == "a":
            self.linked += gained
        elif tag in BOLD:
            self.bold += gained

    def raised(self, child: Element) -> None:
        """Take in raised letters, unless they lead to a footnote."""
        names = f"{child.get('class', '')} {child.get('id', '')}".lower()
        if child.find(".//a") is None and not re.search(r"ref|note|cite", names):
            before = "".join(self.pieces[-3:])
            self.put(raise_text(before, text_of(child)))

    def add(self, text: str | None) -> None:
        if text:
            self.put(re.sub(r"\s+", " ", UNSEEN.sub("", text)))

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.count += sum(not sign.isspace() for sign in text)

    def table(self, table: Element) -> None:
        """Take in a table as one part, a line a row; its caption stands before it."""
        for caption in table.iterchildren("caption"):
            self.block(caption, "caption")
        rows = []
        for row in table.iter("tr"):
            cells = [words_of(cell, self.words) for cell in row.iterchildren("td", "th")]
            if any(cells):
                rows.append(" | ".join(cells))
        if rows:
            self.found.append(Found(Part("table", "\n".join(rows)), is_linked=False))

    def flush(self, kind: BlockKind, level: int) -> None:
        """End the part that the words so far make up; an empty line ends one too."""
        text = "".join(self.pieces)
        is_linked = self.linked > 0 and self.linked >= MOST_LINKED * self.count
        is_bold = self.bold > 0 and self.bold >= LEAST_BOLD * self.count
        self.pieces, self.count, self.linked, self.bold = [], 0, 0, 0
        for piece in re.split(r"\n\s*\n", text):
            words = without_marks(" ".join(piece.split()))
            if not words or is_phrase(words):
                continue
            part = Part(*kind_of(words, kind, level, is_bold=is_bold))
            self.found.append(
                Found(part, is_linked and part.kind != "heading" and len(words) <= LONGEST_LINKED)
            )


def kind_of(
    words: str, kind: BlockKind, level: int, *, is_bold: bool
) -> tuple[BlockKind, str, int]:
    """Return kind, words and level; a line in bold is a heading, a byline or a date a caption."""
    if kind == "paragraph" and len(words) <= LONGEST_HEADING and not CLOSED.search(words[-40:]):
        if DATELINE.fullmatch(words) or BYLINE.fullmatch(words):
            return "caption", words, 0
        if is_bold:
            return "heading", words, 2
    return kind, words, level if kind == "heading" else 0


def kind_within(tag: str, kind: BlockKind) -> BlockKind:
    """Tell what a text in this element is, where `kind` is what is around it."""
    if tag in {"li", "dt", "dd"}:
        return "list_item"
    if tag == "blockquote":
        return "quote"
    if tag in {"figcaption", "caption"}:
        return "caption"
    return kind


def words_of(element: Element, words: int) -> str:
    """Return the words of a cell in one line."""
    walk = Walk(words)
    walk.block(element, "table")
    return " ".join(found.part.text for found in walk.found)


def is_data(table: Element) -> bool:
    """Tell a table of data from one that only gives the page its columns."""
    if table.get("role") in {"presentation", "none"}:
        return False
    if next(table.iterdescendants("table", "h1", "h2", "h3", "h4", "article"), None) is not None:
        return False
    widths = [len(list(row.iterchildren("td", "th"))) for row in table.iter("tr")]
    if max(widths, default=0) < 2:
        return False
    return all(len(text_of(cell)) <= WIDEST_CELL for cell in table.iter("td"))


def is_note(link: Element) -> bool:
    """Tell a link to a footnote or back from it: "[3]", "↩"."""
    words = text_of(link).strip()
    is_inside = link.get("href", "").rpartition("#")[2] != ""
    return words in {"↩", "↑", "^", "↩︎"} or bool(
        words and is_inside and "#" in link.get("href", "") and MARK.fullmatch(words)
    )
