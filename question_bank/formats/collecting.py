"""What a reader finds, question by question, as a Reading that stays small whatever the file."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.reading import Note, Reading, refused
from question_bank.item import Item

MOST_QUESTIONS = 50_000
MOST_ERRORS = 100  # who has so many wrong questions wants to see the first ones

Entry = TypeVar("Entry")


def read_each(
    entries: Iterable[tuple[str, Entry]], convert: Callable[[Entry, list[str]], Item]
) -> Reading:
    """Turn each entry, which has a place, into an item.

    `convert` raises InvalidItem for what is wrong, UnsupportedItem for what is left out, and adds
    to the list what else a teacher should know; only what is wrong is fatal.
    """
    items: list[Item] = []
    notes: list[Note] = []
    errors = 0
    for number, (place, entry) in enumerate(entries):
        if errors == MOST_ERRORS or number == MOST_QUESTIONS:
            notes.append(Note(place, "The file has too many questions or errors to read on."))
            break
        remarks: list[str] = []
        try:
            items.append(convert(entry, remarks))
        except UnsupportedItem as error:
            remarks.append(f"Left out. {error}")
        except InvalidItem as error:
            notes.append(Note(place, str(error)))
            errors += 1
        notes.extend(Note(place, remark, is_fatal=False) for remark in remarks)
    if not items and not notes:
        return refused("The file holds no question.")
    return Reading(tuple(items), tuple(notes))
