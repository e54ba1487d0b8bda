"""A source text and what is known about it; the readers make it, everything else reads it."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

BlockKind: TypeAlias = Literal["heading", "paragraph", "list_item", "quote", "table", "caption"]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph or list item: `[start, end)` in characters of the article's text."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0  # 1-6 for a heading, else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text in NFC with "\\n" line ends; every offset of the project counts its characters."""

    title: str
    text: str
    blocks: tuple[Block, ...]
    source: str  # file name, "-" or address it was read from
    origin: str | None = None
    licence: str | None = None
    published_on: date | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def id(self) -> str:
        """Return the first 16 hex digits of the text's hash: the same text, the same article."""
        return self.sha256[:16]
