"""The lines of a text2qti file to pieces: a mark, its text over several lines, its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from question_bank.errors import InvalidItem
from question_bank.formats.text2qti.escaping import from_markdown

# As text2qti tells them apart; the first that fits.
_MARKS = {
    "question": r"\d+\.",
    "right": r"\*[a-zA-Z]\)",
    "wrong": r"[a-zA-Z]\)",
    "right box": r"\[\*\]",
    "wrong box": r"\[ ?\]",
    "answer": r"\*",
    "feedback": r"\.\.\.",
    "right feedback": r"\+",
    "wrong feedback": r"-",
    "solution": r"!",
    "number": r"=",
    "title": r"[Tt]itle:",
    "points": r"[Pp]oints:",
    "text": r"[Tt]ext(?: [Tt]itle)?:",
    "quiz": r"[Qq]uiz (?:[Tt]itle|description):",
    "setting": (
        r"(?:[Pp]ick|[Ss]olutions pick|[Pp]oints per question|[Ss]huffle answers"
        r"|[Ss]how correct answers|[Oo]ne question at a time|[Cc]an't go back"
        r"|[Ff]eedback is solution|[Ss]olutions (?:sample|randomize) groups):"
    ),
}
_BARE = {"essay": r"___+", "upload": r"\^\^\^+", "group": r"(?:END_)?GROUP", "code": r"```.*"}
_MARK = re.compile(
    "|".join(
        [f"(?P<{name.replace(' ', '_')}>{mark})[ \t]+(?=\\S)" for name, mark in _MARKS.items()]
        + [f"(?P<{name}>{mark})[ \t]*$" for name, mark in _BARE.items()]
    )
)
_ONE_LINE = {"answer", "number", "points", "setting"} | set(_BARE)
_OWN = re.compile(r"% id: [0-9a-f]{1,64}, kind: ([a-z_]{1,20})$")
LONGEST = 50_000  # characters of a piece; more is refused


@dataclass(slots=True)
class Piece:
    """A mark with its text, which is Markdown."""

    mark: str  # a name of those above; "" for a line without one
    line: int  # from 1
    texts: list[str]  # its lines
    size: int = 0  # characters of them all, of which no more than LONGEST are kept

    def text(self) -> str:
        """Return the Markdown.  Raises: InvalidItem when it is too long."""
        if self.size > LONGEST:
            raise InvalidItem(f"Line {self.line} begins a text of over {LONGEST} characters.")
        return "\n".join(self.texts).strip()

    def shown(self) -> str:
        """Return the text as a reader sees it.  Raises: InvalidItem when it is too long."""
        return from_markdown(self.text())

    def add(self, text: str) -> None:
        self.size += len(text) + 1
        if self.size <= LONGEST:
            self.texts.append(text)


@dataclass(slots=True)
class Block:
    """A question with what belongs to it, or what stands in its place."""

    kind: str  # as our own comment before it says; "" without
    pieces: list[Piece] = field(default_factory=list)


def blocks_of(text: str) -> Iterator[tuple[str, Block]]:
    """Yield each question with the place of its first line."""
    block, kind = Block(""), ""
    for piece in pieces_of(text):
        if piece.mark == "own":
            kind = piece.texts[0]
            continue
        if piece.mark in ("title", "points", "quiz", "setting", "group"):
            continue
        if piece.mark in ("question", "text", "code") or (not block.pieces and piece.mark):
            if block.pieces:
                yield f"line {block.pieces[0].line}", block
            block, kind = Block(kind), ""
        block.pieces.append(piece)
    if block.pieces:
        yield f"line {block.pieces[0].line}", block


def pieces_of(text: str) -> Iterator[Piece]:
    """Yield each mark with all of its lines, and each line that has none."""
    piece: Piece | None = None
    indent: int | None = None
    for number, line in lines_of(text):
        width = len(line) - len(line.lstrip(" "))
        if not line.strip():
            if piece is not None and piece.mark not in _ONE_LINE:
                piece.add("")
            continue
        is_inside = piece is not None and piece.mark not in (*_ONE_LINE, "", "own")
        if piece is not None and is_inside and width >= (indent or 2):
            indent = indent or width
            piece.add(line[indent:].rstrip())
            continue
        if piece is not None:
            yield piece
        found, own = _MARK.match(line), _OWN.match(line)
        mark = (found.lastgroup or "").replace("_", " ") if found else "own" if own else ""
        piece = Piece(mark, number, [])
        piece.add(own[1] if own else line[found.end() :].strip() if found else line)
        indent = found.end() if found and not found[0].rstrip().endswith(":") else None
    if piece is not None:
        yield piece


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers, without comments but for our own."""
    is_comment = False
    for number, line in enumerate(split_lines(text), start=1):
        if is_comment:
            is_comment = not line.startswith("END_COMMENT")
        elif line.strip() == "COMMENT":
            is_comment = True
        elif not line.startswith("%") or _OWN.match(line):
            yield number, line[: 2 * LONGEST].expandtabs(4)


def split_lines(text: str) -> Iterable[str]:
    """Yield the lines one by one, which takes less memory than a list of them."""
    for found in re.finditer(r"([^\r\n]*)(?:\r\n?|\n|\Z)", text):
        yield found[1]
