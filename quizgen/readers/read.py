"""A file, standard input, pasted text or a web address to an article, or a clear refusal."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.readers.acceptance import check_article
from quizgen.readers.kinds import Kind, kind_of
from quizgen.readers.load import APART, load_reader

MAX_BYTES = 2_000_000  # of text, about 300,000 words: a long book
# Of a file: pages carry scripts, books and Word files pictures, which are not unpacked.
MOST_BYTES: dict[Kind, int] = {
    "plain": MAX_BYTES,
    "markdown": MAX_BYTES,
    "html": 10_000_000,
    "pdf": 50_000_000,
    "docx": 50_000_000,
    "epub": 50_000_000,
}
STANDARD_INPUT = "-"


def read_article(
    source: str | Path, *, published_on: date | None = None, allow_network: bool = False
) -> Article:
    """Read a file, standard input for "-" or, with `allow_network`, a web page.

    The content decides how it is read, not the name.  `published_on` wins over a date in the file.

    Raises:
        ArticleError: it is missing, empty, too large, damaged, of an unknown kind, has fewer than
            two sentences or is not in English; or the address may not or cannot be read.
    """
    name = str(source)
    if is_address(name):
        return read_address(name, published_on=published_on, allow_network=allow_network)
    data = read_standard_input() if name == STANDARD_INPUT else read_file(Path(name))
    article = read_bytes(data, shown(name), published_on=published_on)
    return replace(article, source=name)


def read_bytes(data: bytes, name: str, *, published_on: date | None = None) -> Article:
    """Turn bytes into an article: a file, an upload, a pasted text.

    `name` is what to call it in a refusal; its end tells Markdown from text.

    Raises:
        ArticleError: as `read_article`.
    """
    if not data.strip():
        raise ArticleError(f"{name} is empty; give it the text of an article.")
    kind = kind_of(data, name)
    checked_size(data, name, MOST_BYTES[kind])
    if kind in APART:
        from quizgen.readers.apart import read_apart

        article = read_apart(kind, data, name)
        checked_size(article.text.encode(), f"The text of {name}", MAX_BYTES)
    else:
        article = load_reader(kind)(data, name)
    check_article(article, name)
    return replace(article, published_on=published_on or article.published_on)


def is_address(name: str) -> bool:
    return "://" in name[:12]


def read_address(url: str, *, published_on: date | None, allow_network: bool) -> Article:
    """Fetch a web address and read what it gives."""
    if not allow_network:
        raise ArticleError(
            f"{url} is a web address and would need the network; allow it with --allow-network,"
            " or save the page and name the file."
        )
    from quizgen.readers.network import fetch

    fetched = fetch(url)
    article = read_bytes(fetched.data, url, published_on=published_on)
    return replace(article, source=url, origin=fetched.address)


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that is not too large for any reader."""
    if path.is_dir():
        raise ArticleError(f"{path} is a folder; name a file, or use `quizgen bulk` for a folder.")
    if not path.exists():
        raise ArticleError(f"There is no file {path}; check the name.")
    most = max(MOST_BYTES.values())
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror}.") from None
    return checked_size(data, str(path), most)


def read_standard_input() -> bytes:
    most = max(MOST_BYTES.values())
    return checked_size(sys.stdin.buffer.read(most + 1), shown(STANDARD_INPUT), most)


def checked_size(data: bytes, name: str, most: int) -> bytes:
    if len(data) > most:
        raise ArticleError(f"{name} is larger than {most // 1_000_000} MB; split it into articles.")
    return data


def shown(name: str) -> str:
    return "The standard input" if name == STANDARD_INPUT else name
