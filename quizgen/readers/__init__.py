"""Readers by kind of file: each turns the bytes of one source into an article."""

from collections.abc import Callable
from typing import TypeAlias

from quizgen.article import Article
from quizgen.readers import markdown, plain

Reader: TypeAlias = Callable[[bytes, str], Article]

# By the end of the file's name, in small letters; "" is a name without an end.
READERS: dict[str, Reader] = {
    "": plain.read,
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
