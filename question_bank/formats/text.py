"""Text for files: decoded on the way in, made fit for one line or for XML on the way out."""

import codecs
import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]+\s*")


def decode(data: bytes) -> str | None:
    """Return UTF-8 text without its byte order mark, or None when it is something else."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def printable(text: str) -> str:
    """Leave out what no text file, XML or sheet may hold: control and half characters."""
    return _CONTROL.sub("", text)


def one_line(text: str) -> str:
    """Return text on one line: a line break becomes a space."""
    return _BREAK.sub(" ", printable(text)).strip()
