"""Plain text as HTML, and HTML as the plain text that a reader of the page would see."""

import html
import re

from question_bank.formats.text import printable

_LINE_END = re.compile(r"\r\n?|\n")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_INNER_SPACES = re.compile(r"[ \t\f\v]+")
_AROUND_LINE_END = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
# What is not closed goes on to the end, as in a browser; so each pattern takes linear time.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_BREAK = re.compile(r"<(?:br|/?(?:p|div|li|ul|ol|tr|h[1-6]))\b[^<>]{0,1000}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")


def to_html(text: str) -> str:
    """Return text as HTML that shows it letter by letter: "a < b" gives "a &lt; b"."""
    return _LINE_END.sub("<br>", html.escape(printable(text).strip(), quote=False))


def from_html(markup: str, *, keeps_line_ends: bool = False) -> str:
    """Return what a reader sees of HTML: "<p>a &lt; b</p>" gives "a < b".

    A line break of the page becomes a line feed; other white space is one space.
    With `keeps_line_ends`, a line end of the source breaks the line too.
    """
    spaces = _INNER_SPACES if keeps_line_ends else _SPACES
    text = spaces.sub(" ", _UNSEEN.sub("", markup))
    return tidy(html.unescape(_TAG.sub("", _BREAK.sub("\n", text))))


def tidy(text: str) -> str:
    """Return text without control characters, without white space around its lines."""
    return _AROUND_LINE_END.sub("\n", printable(text)).strip()
