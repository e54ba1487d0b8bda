"""The kind of a source to the function that reads it; its libraries are loaded with it."""

from collections.abc import Callable
from typing import TypeAlias

from quizgen.article import Article
from quizgen.readers.kinds import Kind

Reader: TypeAlias = Callable[[bytes, str], Article]

# What a library has to take apart is read in a process of its own.
APART: frozenset[Kind] = frozenset({"html", "pdf", "docx", "epub"})


def load_reader(kind: Kind) -> Reader:
    """Import the reader of a kind: not before it is needed, for some libraries take a second."""
    match kind:
        case "plain":
            from quizgen.readers import plain

            return plain.read
        case "markdown":
            from quizgen.readers import markdown

            return markdown.read
        case "html":
            from quizgen.readers import web_page

            return web_page.read
        case "pdf":
            from quizgen.readers import pdf

            return pdf.read
        case "docx":
            from quizgen.readers import word_file

            return word_file.read
        case "epub":
            from quizgen.readers import epub

            return epub.read
