r"""GIFT's escapes: a backslash before : # = { } ~ and itself, and \n for a line end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.errors import UnsupportedItem
from question_bank.formats.markup import from_html, tidy, to_html

FORMATS = ("html", "plain", "moodle", "markdown")
_SPECIAL = re.compile(r"[\\:#={}~]")
_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_FORMAT = re.compile(rf"\[({'|'.join(FORMATS)})\]")
# Moodle turns these into signs after it has read the question; it has no escape for them.
_PLACEHOLDER = re.compile(r"&&(?:010|035|058|061|092|123|125|126);?")


def escape(text: str) -> str:
    """Escape what GIFT gives a meaning: "a = b" gives "a \\= b"."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def rich(text: str) -> str:
    """Return a text as HTML that says so; as a sign behind its format, no "%" or "[" has a meaning.

    As HTML, "->" and Moodle's placeholders are written with entities, which hide them.
    """
    return "[html]" + escape(to_html(text))


def typed(text: str) -> str:
    """Return an answer that is compared letter by letter.  Raises: UnsupportedItem.

    It is plain text in Moodle, so no entity can hide what GIFT has no escape for.
    """
    if "->" in text or _PLACEHOLDER.search(text):
        raise UnsupportedItem(
            f"GIFT cannot hold the typed answer “{text}”, which Moodle would read as something "
            "else: use Moodle XML."
        )
    prefix = "[plain]" if text.startswith(("[", "%")) else ""
    return prefix + escape(text)


def unescape(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


@dataclass(frozen=True, slots=True)
class Masked:
    """Text as it stands in the file, and the same with each escape blanked out.

    Signs are looked for in `mask`, where only those are left that mean something.
    """

    text: str
    mask: str

    @classmethod
    def of(cls, text: str) -> "Masked":
        return cls(text, _ESCAPED.sub("\0\0", text))

    def part(self, start: int, end: int | None = None) -> "Masked":
        return Masked(self.text[start:end], self.mask[start:end])

    def strip(self) -> "Masked":
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(start, len(self.text.rstrip())))

    def partition(self, sign: str) -> tuple["Masked", "Masked | None"]:
        """Return what stands before the first sign, and after it; None when there is none."""
        index = self.mask.find(sign)
        return (self, None) if index < 0 else (self.part(0, index), self.part(index + len(sign)))

    def split_before(self, signs: str) -> Iterator["Masked"]:
        """Yield what stands before the first of the signs, then each sign with what follows."""
        places = [found.start() for found in re.finditer(f"[{signs}]", self.mask)]
        for start, end in zip([0, *places], [*places, None], strict=True):
            yield self.part(start, end)

    def shown(self, default: str) -> tuple[str, str]:
        """Return what a reader sees, and the format that says how: "[html]a &lt; b"."""
        stripped = self.strip()
        named = _FORMAT.match(stripped.mask)
        name = named[1] if named else default
        text = unescape(stripped.part(named.end() if named else 0).text)
        if name == "plain":
            return tidy(text), name
        return from_html(text, keeps_line_ends=name != "html"), name

    def plain(self) -> str:
        """Return a typed answer, which has no markup whatever its format."""
        stripped = self.strip()
        named = _FORMAT.match(stripped.mask)
        return tidy(unescape(stripped.part(named.end() if named else 0).text))
