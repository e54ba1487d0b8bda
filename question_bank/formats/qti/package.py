"""What the packages of QTI share: a ZIP that is the same every time, names, XML as text."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from html import escape
from typing import BinaryIO, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from question_bank.errors import UnsupportedItem
from question_bank.formats.moodle_text import name_of
from question_bank.formats.text import printable
from question_bank.item import Item, item_id

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
MANIFEST = "imsmanifest.xml"
FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # ZIP knows no earlier and no later one
LAST_TIME = (2107, 12, 31, 23, 59, 58)
_UNIX = 3  # the system that members say they are from, whatever the machine
_READABLE = 0o100644 << 16

Made = TypeVar("Made")


class Package:
    """Writes members of text, one after the other; only their names stay in memory."""

    def __init__(self, out: BinaryIO, made_at: datetime) -> None:
        self.zip = ZipFile(out, "w", ZIP_DEFLATED)
        time = made_at.astimezone(UTC).timetuple()[:6]
        self.time = max(FIRST_TIME, min(time, LAST_TIME))

    @contextmanager
    def member(self, name: str) -> Iterator[Callable[[str], object]]:
        """Open a member and yield the function that writes text to it."""
        year, month, day, hour, minute, second = self.time
        info = ZipInfo(name, (year, month, day, hour, minute, second))
        info.compress_type = ZIP_DEFLATED
        info.create_system = _UNIX
        info.external_attr = _READABLE
        with self.zip.open(info, "w") as file:
            yield lambda text: file.write(text.encode())

    def add(self, name: str, text: str) -> None:
        with self.member(name) as write:
            write(text)

    def close(self) -> None:
        self.zip.close()


@contextmanager
def packing(out: BinaryIO, made_at: datetime) -> Iterator[Package]:
    """Yield a package that is complete at the end of the block."""
    package = Package(out, made_at)
    yield package
    package.close()


def once(convert: Callable[[Item], Made]) -> Callable[[Item], Made]:
    """Let `convert` refuse an item that it has converted before: identifiers must differ."""
    seen: set[str] = set()

    def convert_new(item: Item) -> Made:
        name = item_id(item)
        if name in seen:
            raise UnsupportedItem("The same question stands in the file already.")
        made = convert(item)
        seen.add(name)
        return made

    return convert_new


def identifier_of(item: Item) -> str:
    """Name an item in a package; what it is and its id, so a second import updates it."""
    return f"{item.kind}_{item_id(item)}"


def identifier_of_title(prefix: str, title: str) -> str:
    """Name a set by its title, so that the same set with other questions updates it."""
    return f"{prefix}_{hashlib.sha256(title.encode(errors='replace')).hexdigest()[:16]}"


def title_of(item: Item) -> str:
    return name_of(item.stem) or item.kind.replace("_", " ")


def set_title(title: str) -> str:
    return name_of(title) or "Questions"


def element(name: str, *inner: str, **attributes: str) -> str:
    """Return an element of XML; `inner` is XML already, attributes are plain text."""
    content, start = "".join(inner), opening(name, **attributes)
    return f"{start}{content}</{name}>" if content else f"{start[:-1]}/>"


def opening(name: str, **attributes: str) -> str:
    """Return the start of an element whose content is written piece by piece."""
    pairs = (f' {key}="{escape(printable(value))}"' for key, value in attributes.items())
    return f"<{name}{''.join(pairs)}>"


def plain(text: str) -> str:
    """Return plain text as XML."""
    return escape(printable(text), quote=False)
