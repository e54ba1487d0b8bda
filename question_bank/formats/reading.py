"""What a reader found: items, and notes that say where something is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from question_bank.errors import BankError
from question_bank.item import Item

MOST_BYTES = 20_000_000  # of a file that is read; larger ones are refused unread


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader has to say of one place of a file."""

    place: str  # "line 12", "question 3", "sheet 1, row 9"; "" for the file as a whole
    message: str  # one sentence
    is_fatal: bool = True  # False: the item came in, or was left out, and the rest may be stored

    def __str__(self) -> str:
        return f"{self.place[:1].upper()}{self.place[1:]}: {self.message}".removeprefix(": ")


@dataclass(frozen=True, slots=True)
class Reading:
    """The items of a file, in its order.  With a fatal note nothing may be stored."""

    items: Sequence[Item]
    notes: Sequence[Note] = ()

    @property
    def is_fatal(self) -> bool:
        return any(note.is_fatal for note in self.notes)

    def items_or_error(self) -> Sequence[Item]:
        """Return the items.  Raises: BankError with the first fatal note."""
        for note in self.notes:
            if note.is_fatal:
                raise BankError(str(note))
        return self.items


def refused(message: str, place: str = "") -> Reading:
    """Return a reading that holds nothing but the reason."""
    return Reading((), (Note(place, message),))
