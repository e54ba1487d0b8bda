"""The parts of a source, one after another, to the text and the blocks of an article."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.article import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one block."""

    kind: BlockKind
    text: str
    level: int = 0


def join(parts: Sequence[Part]) -> tuple[str, tuple[Block, ...]]:
    """Put the parts one under the other and note where each stands."""
    pieces: list[str] = []
    blocks = []
    length = 0
    for place, part in enumerate(parts):
        if place:
            is_list = part.kind == parts[place - 1].kind == "list_item"
            pieces.append("\n" if is_list else "\n\n")
            length += len(pieces[-1])
        blocks.append(Block(part.kind, length, length + len(part.text), part.level))
        pieces.append(part.text)
        length += len(part.text)
    return "".join(pieces) + "\n" if pieces else "", tuple(blocks)


def first_heading(parts: Sequence[Part]) -> str | None:
    """Return the first heading of level 1, or one that opens the text."""
    headings = [part for part in parts if part.kind == "heading"]
    top = [part for part in headings if part.level == 1] or [p for p in parts[:1] if p in headings]
    return top[0].text if top else None
