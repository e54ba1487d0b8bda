"""A file or standard input to an article that the generator can work with, or a clear refusal."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.readers import READERS
from quizgen.readers.acceptance import check_article

MAX_BYTES = 2_000_000  # about 300,000 words, a long book
STANDARD_INPUT = "-"


def read_article(source: str | Path, *, published_on: date | None = None) -> Article:
    """Read a text or Markdown file, or standard input for "-".

    `published_on` wins over a date in the file.

    Raises:
        ArticleError: it is missing, empty, too large, of an unknown kind, not UTF-8, no text, has
            fewer than two sentences or is not in English.
    """
    name = str(source)
    suffix = "" if name == STANDARD_INPUT else Path(name).suffix.lower()
    data = read_standard_input() if name == STANDARD_INPUT else read_file(Path(name))
    if not data.strip():
        raise ArticleError(f"{shown(name)} is empty; give it the text of an article.")
    article = READERS[suffix](data, shown(name))
    article = replace(article, source=name, published_on=published_on or article.published_on)
    check_article(article, shown(name))
    return article


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that a reader knows and that is not too large."""
    if path.is_dir():
        raise ArticleError(f"{path} is a folder; name a file, or use `quizgen bulk` for a folder.")
    if not path.exists():
        raise ArticleError(f"There is no file {path}; check the name.")
    if path.suffix.lower() not in READERS:
        raise ArticleError(
            f"{path} is of a kind that is not supported yet ({path.suffix});"
            " save it as text (.txt) or Markdown (.md)."
        )
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror}.") from None
    return checked_size(data, str(path))


def read_standard_input() -> bytes:
    return checked_size(sys.stdin.buffer.read(MAX_BYTES + 1), shown(STANDARD_INPUT))


def checked_size(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        megabytes = MAX_BYTES // 1_000_000
        raise ArticleError(f"{name} is larger than {megabytes} MB; split it into articles.")
    return data


def shown(name: str) -> str:
    return "The standard input" if name == STANDARD_INPUT else name
