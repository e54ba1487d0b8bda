"""Bytes of a text file to text in NFC with "\\n" line ends; anything doubtful is refused."""

import codecs
import re
import unicodedata
from pathlib import PurePath

from charset_normalizer import from_bytes

from quizgen.errors import ArticleError

SAMPLE = 65_536  # bytes that are enough to guess an encoding
# What no text contains; tab, line feed, form feed and carriage return are white space.
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def decode(data: bytes, source: str) -> str:
    """Return the text of a UTF-8 file: no byte order mark, NFC, "\\n" line ends.

    Raises:
        ArticleError: it is not UTF-8, or it is no text at all.
    """
    for mark, name in MARKS.items():
        if data.startswith(mark):
            raise ArticleError(wrong_encoding(source, name))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ArticleError(explain(data, source)) from None
    found = CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise ArticleError(
            f"{source} is not a text file: line {line} has the control character"
            f" U+{ord(found[0]):04X}; give the article as text or Markdown."
        )
    return normalise(text)


def normalise(text: str) -> str:
    """Return the form in which every text is stored and counted."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def explain(data: bytes, source: str) -> str:
    """Say what a file that is not UTF-8 seems to be."""
    guess = None if b"\x00" in data[:SAMPLE] else from_bytes(data[:SAMPLE]).best()
    if guess is None:
        return f"{source} is not a text file; give the article as text or Markdown."
    return wrong_encoding(source, guess.encoding)


def wrong_encoding(source: str, encoding: str) -> str:
    return (
        f"{source} is not UTF-8, it looks like {encoding}: convert it with"
        f" `iconv -f {encoding} -t UTF-8 FILE` or save it again as UTF-8."
    )


def title_from(source: str) -> str:
    """Return a title made of a file's name: "articles/suez-canal.md" gives "suez canal"."""
    stem = re.sub(r"[-_\s]+", " ", PurePath(source).stem).strip()
    return stem or "Untitled"
