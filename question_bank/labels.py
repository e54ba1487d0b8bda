"""Folders and tags as values, and what a name of one may be."""

import unicodedata
from dataclasses import dataclass

from question_bank.errors import BankError

LONGEST = 100  # characters of a name


@dataclass(frozen=True, slots=True)
class Folder:
    """A place for items, inside another folder or at the top."""

    id: int
    name: str
    parent_id: int | None
    path: tuple[str, ...]  # names from the top to this one
    item_count: int  # right in it, deleted ones left out


@dataclass(frozen=True, slots=True)
class Tag:
    """A word on items."""

    id: int
    name: str
    item_count: int  # deleted ones left out


def clean_name(thing: str, name: str, forbidden: str) -> str:
    """Return a name in NFC with single spaces: " World   War" gives "World War".

    Raises: BankError when nothing is left, or it is too long, or holds one of `forbidden` or what
    no screen can show.
    """
    cleaned = " ".join(unicodedata.normalize("NFC", name).split())
    if not cleaned:
        raise BankError(f"A {thing} needs a name.")
    if len(cleaned) > LONGEST:
        raise BankError(f"The name of a {thing} has at most {LONGEST} characters.")
    for char in cleaned:
        if char in forbidden or unicodedata.category(char) in {"Cc", "Cs"}:
            raise BankError(f"The name of a {thing} cannot hold {char!a}.")
    return cleaned


def clean_folder(name: str) -> str:
    """Return a folder's name as it is kept; "/" stands between names.  Raises: BankError."""
    return clean_name("folder", name, "/")


def clean_tag(name: str) -> str:
    """Return a tag as it is kept; "," stands between tags.  Raises: BankError."""
    return clean_name("tag", name, ",")
