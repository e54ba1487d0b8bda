"""An Anki package to items: our own notes as they were, all others as typed answers and gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.errors import BankError, InvalidItem, UnsupportedItem
from question_bank.formats.anki.collection import Note, notes_of
from question_bank.formats.anki.deletions import hide, numbers_in
from question_bank.formats.anki.note_types import CLOZE_FIELDS, QUESTION_FIELDS
from question_bank.formats.anki.own_notes import to_cloze, to_question
from question_bank.formats.collecting import read_each
from question_bank.formats.imported import Origin
from question_bank.formats.markup import from_html
from question_bank.formats.reading import MOST_BYTES, Reading, refused
from question_bank.item import ClozeItem, Item, ShortAnswerItem

LONGEST_FIELDS = 100_000  # characters of a note; more is refused
LONGEST_ANSWER = 200  # characters; nobody types more to the letter
SOUND = re.compile(r"\[(?:sound|anki):[^\[\]]{0,500}\]")
PICTURE = re.compile(r"<(?:img|video|audio|object)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A note, or one card of it where it hides something in several places one by one."""

    fields: dict[str, str]
    deletion: int | None  # the number that is hidden; None for a note without


def read(data: bytes, name: str) -> Reading:
    """Read the notes of a package; each wrong one gets a note with its place."""
    if len(data) > MOST_BYTES:
        return refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB: export fewer decks.")
    if not data.startswith(b"PK"):
        return refused("The file is no Anki package.")
    origin = Origin.of(name, data)
    try:
        return read_each(
            entries_of(notes_of(data)), lambda entry, remarks: to_item(entry, origin, remarks)
        )
    except BankError as error:
        return refused(str(error))


def entries_of(notes: Iterator[Note]) -> Iterator[tuple[str, Entry]]:
    """Yield each note with its place, once for each number that it hides."""
    for place, note in enumerate(notes, start=1):
        text = "" if is_own(note.fields) else "\n".join(note.fields.values())
        numbers: list[int | None] = [*numbers_in(text[:LONGEST_FIELDS])]
        for number in numbers or [None]:
            yield f"note {place}", Entry(note.fields, number)


def is_own(fields: dict[str, str]) -> bool:
    return tuple(fields) in (QUESTION_FIELDS, CLOZE_FIELDS)


def to_item(entry: Entry, origin: Origin, remarks: list[str]) -> Item:
    """Return the item of a note.  Raises: InvalidItem, UnsupportedItem."""
    fields = entry.fields
    if sum(map(len, fields.values())) > LONGEST_FIELDS:
        raise InvalidItem(f"The note is longer than {LONGEST_FIELDS} characters.")
    if tuple(fields) == QUESTION_FIELDS:
        return to_question(fields, origin)
    if tuple(fields) == CLOZE_FIELDS:
        return to_cloze(fields, origin)
    if any(PICTURE.search(text) or SOUND.search(text) for text in fields.values()):
        remarks.append("Its pictures and sounds are left out.")
    silent = [SOUND.sub("", text) for text in fields.values()]
    if entry.deletion is not None:
        return to_gap(silent, entry.deletion, origin)
    return to_short_answer(silent, origin)


def to_gap(fields: list[str], number: int, origin: Origin) -> ClozeItem:
    """Return the item of one card of a cloze note.  Raises: UnsupportedItem."""
    place = next((n for n, text in enumerate(fields) if number in numbers_in(text)), None)
    if place is None:
        raise UnsupportedItem("Its gap runs over several fields.")
    stem, hidden = hide(fields[place], number)
    key = from_html(" ".join(hidden))
    if len(hidden) != 1:
        raise UnsupportedItem("It hides several places at once.")
    require_answer(key)
    explanation = "\n".join(filter(None, map(from_html, fields[place + 1 :])))
    return ClozeItem(
        stem=from_html(stem),
        key=key,
        accepted=(key,),
        options=(),
        proof=origin.proof(value=key, explanation=explanation),
        difficulty=0.5,
    )


def to_short_answer(fields: list[str], origin: Origin) -> ShortAnswerItem:
    """Return the item of a note whose first field asks and whose second answers.

    Raises: UnsupportedItem
    """
    stem, key, *others = [from_html(text) for text in [*fields, "", ""]]
    if not stem:
        raise UnsupportedItem("Its first field has no text.")
    require_answer(key)
    return ShortAnswerItem(
        stem=stem,
        key=key,
        accepted=(key,),
        proof=origin.proof(value=key, explanation="\n".join(filter(None, others))),
        difficulty=0.5,
    )


def require_answer(key: str) -> None:
    """Raise UnsupportedItem for an answer that cannot be typed."""
    if not key:
        raise UnsupportedItem("Its answer has no text.")
    if len(key) > LONGEST_ANSWER:
        raise UnsupportedItem(f"Its answer is longer than {LONGEST_ANSWER} characters to type.")
