"""What a teacher decides about an item, why, and what became of the item by it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from question_bank.errors import BankError
from question_bank.item import Item

Status: TypeAlias = Literal["draft", "approved", "rejected", "held", "deleted"]
Cause: TypeAlias = Literal["edited", "stale", "contradiction"]
RejectionReason: TypeAlias = Literal[
    "wrong_key", "not_in_article", "unclear", "gives_away", "trivial", "duplicate", "other"
]

STATUSES: tuple[Status, ...] = get_args(Status)
LONGEST_TEXT = 1_000  # characters of what a teacher writes beside a decision
REJECTION_REASONS: Mapping[RejectionReason, str] = MappingProxyType(
    {
        "wrong_key": "The key is wrong, or not the only right answer",
        "not_in_article": "The article does not say it",
        "unclear": "It cannot be understood by itself, or its language is wrong",
        "gives_away": "It gives its answer away, or its wrong options are absurd",
        "trivial": "It is not worth asking",
        "duplicate": "Another question asks the same",
        "other": "Something else, which the text says",
    }
)


@dataclass(frozen=True, slots=True)
class Overruling:
    """That a teacher lets an item stand in spite of a soft finding."""

    code: str
    teacher: str | None
    reason: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """One line of an item's audit log."""

    made_at: datetime
    teacher: str | None  # None: the program itself
    version: int  # that the decision was about
    action: str
    reason: str | None  # "wrong_key: It was 1957."
    from_status: Status
    to_status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptItem:
    """An item as the bank keeps it now: its newest version and all that teachers put on it."""

    id: str
    version: int  # of `item`; send it back with an edit or a decision
    item: Item
    status: Status
    cause: Cause | None  # why it waits again
    folder_id: int | None
    tags: tuple[str, ...]  # in order of the alphabet
    overrulings: tuple[Overruling, ...]  # of this version

    @property
    def overruled(self) -> frozenset[str]:
        """Return the codes of the findings that a teacher overruled."""
        return frozenset(overruling.code for overruling in self.overrulings)


class ItemChanged(BankError):
    """Somebody made a new version since the one that was seen; `newest` is that one."""

    def __init__(self, seen: int, newest: KeptItem) -> None:
        super().__init__(
            f"Somebody else changed this question meanwhile: you saw version {seen}, "
            f"now it is version {newest.version}.  Look at both and decide again."
        )
        self.newest = newest


class EditConflict(ItemChanged):
    """An edit of a version that is not the newest any more; nothing of `yours` was stored."""

    def __init__(self, seen: int, newest: KeptItem, yours: Item) -> None:
        super().__init__(seen, newest)
        self.yours = yours


def clean_text(text: str) -> str:
    """Return what a teacher wrote beside a decision, with single spaces.

    Raises: BankError when it is too long or holds what no database keeps.
    """
    cleaned = " ".join(unicodedata.normalize("NFC", text).split())
    if len(cleaned) > LONGEST_TEXT:
        raise BankError(f"A reason has at most {LONGEST_TEXT:,} characters.")
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in cleaned):
        raise BankError("A reason cannot hold control characters or half a character.")
    return cleaned
