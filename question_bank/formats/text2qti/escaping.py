"""Plain text as Markdown that shows it letter by letter, and Markdown as what a reader sees."""

import re
from functools import cache
from typing import TYPE_CHECKING

from question_bank.formats.markup import from_html, to_html

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Quotes, "..." and "--" would become other signs, dollars and backslashes a formula.
_SIGN = re.compile(r"""[\\`*_{}\[\]#"'$]|\.(?=\.)|(?<=\.)\.|-(?=-)|(?<=-)-|!(?=\[)""")
_LIST = re.compile(r"^(\d*)([.)+-])")  # at the beginning of a paragraph, "1." or "-"
_SPACES = re.compile(r"[ \t\f\v]+")
# Not even a list or a heading can begin with these.
_PLAIN = re.compile(r"[A-Za-z][\w ,;:()?%/’“”–—.+-]*", re.ASCII)


def to_markdown(text: str) -> str:
    """Return text as one line of Markdown; a line break becomes a tag.

    "a_b & c" gives "a\\_b &amp; c".
    """
    html = _SPACES.sub(" ", to_html(text))
    parts = (escape(part.strip()) for part in html.split("<br>"))
    return "<br>".join(part for part in parts if part)


def escape(line: str) -> str:
    """Put a backslash before the signs of Markdown in a line whose HTML is escaped."""
    escaped = _LIST.sub(r"\1\\\2", _SIGN.sub(r"\\\g<0>", line))
    return f"&#126;{escaped[1:]}" if escaped.startswith("~") else escaped  # would be code


def from_markdown(text: str) -> str:
    """Return what a reader sees of Markdown: "a\\_b &amp; *c*" gives "a_b & c"."""
    if _PLAIN.fullmatch(text):
        return text.strip()
    return from_html(converter().render(text))


@cache
def converter() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True})
