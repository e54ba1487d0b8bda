"""An article as the bank keeps it: the text that evidence points into, and where it is from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """The text and its record; `id` and `sha256` are those of the items' `ArticleRef`."""

    id: str  # 16 hex digits
    title: str
    sha256: str  # of `text` in UTF-8
    text: str
    source: str  # file name, "-" or address it was read from
    origin: str | None = None
    licence: str | None = None
    published_on: date | None = None
    layout: str = "[]"  # the text's blocks as the reader found them, JSON that the bank only keeps
