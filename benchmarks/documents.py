"""Documents to measure with: a folder of articles, or JSON Lines with `id`, `title`, `text`."""

import gzip
import hashlib
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, cast

from quizgen.article import Article
from quizgen.errors import QuizgenError
from quizgen.readers.acceptance import check_article
from quizgen.readers.plain import parse
from quizgen.readers.read import read_article


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its name, before anybody has asked whether it can be used."""

    id: str
    title: str
    text: str
    path: Path | None = None  # of a file that is to be read by the product's own readers

    def article(self) -> Article:
        """Return the document as an article.

        Raises:
            QuizgenError: the product refuses it.
        """
        if self.path is not None:
            return read_article(self.path)
        article = replace(parse(self.text, self.id), title=self.title)
        check_article(article, self.id)
        return article


def read_documents(path: Path) -> list[Document]:
    """Return every document in the order of the file, or of the names in a folder.

    Raises:
        QuizgenError: there are none.
    """
    if path.is_dir():
        files = sorted(p for p in path.iterdir() if p.suffix in {".md", ".txt"})
        documents = [Document(file.name, file.stem, "", file) for file in files]
    else:
        documents = list(read_lines(path))
    if not documents:
        raise QuizgenError(f"There are no documents in {path}.")
    return documents


def read_lines(path: Path) -> Iterator[Document]:
    """Yield the documents of a `.jsonl` file, also `.gz` or `.xz`."""
    with opened(path) as lines:
        for line in lines:
            if line.strip():
                value = json.loads(line)
                yield Document(str(value["id"]), str(value["title"]), str(value["text"]))


def opened(path: Path) -> IO[bytes]:
    """Open a file that may be compressed."""
    if path.suffix == ".xz":
        return cast("IO[bytes]", lzma.open(path))
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(path))
    return path.open("rb")


def mixed(documents: list[Document]) -> list[Document]:
    """Put documents into an order fixed by their names alone, so that the first are a sample."""
    return sorted(documents, key=lambda document: hashlib.sha256(document.id.encode()).digest())
