"""Aiken: multiple choice as plain text, a question and its lettered options."""

import re
from collections.abc import Iterator
from string import ascii_uppercase
from typing import BinaryIO

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.imported import Origin
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.reading import Note, Reading, refused
from question_bank.formats.text import decode, one_line
from question_bank.item import ChoiceItem, Item
from question_bank.proof import Option

OPTION = re.compile(r"^([A-Z])[.)]\s+(.*)$")
LOOKS_LIKE_OPTION = re.compile(r"^[A-Z][.)]\s")
KEY_LINE = "ANSWER:"
ANSWER = re.compile(r"^ANSWER:\s*([A-Z])\s*$")


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write the multiple-choice items; all other kinds are refused."""
    losses: list[Loss] = []
    for _, text in convert_each(bundle, losses, to_text):
        out.write(f"{text}\n".encode())
    return losses


def to_text(item: Item) -> str:
    """Return the lines of an item.  Raises: UnsupportedItem."""
    if not isinstance(item, ChoiceItem):
        raise UnsupportedItem("Aiken holds multiple choice only.")
    stem = one_line(item.stem)
    if LOOKS_LIKE_OPTION.match(stem) or stem.startswith(KEY_LINE):
        raise UnsupportedItem(
            "Its text begins like an option or an answer, which Aiken cannot tell apart."
        )
    letters = list(zip(ascii_uppercase, item.options, strict=False))
    key = next(letter for letter, option in letters if option.is_key)
    lines = [f"{letter}) {one_line(option.text)}" for letter, option in letters]
    return "\n".join((stem, *lines, f"ANSWER: {key}", ""))


def read(data: bytes, name: str) -> Reading:
    """Read the questions of a file; each wrong one gets a note with its line."""
    text = decode(data)
    if text is None:
        return refused("The file is not text in UTF-8: save it as UTF-8.")
    origin = Origin.of(name, data)
    items: list[Item] = []
    notes: list[Note] = []
    for number, lines in blocks_of(text):
        try:
            items.append(to_item(lines, origin))
        except InvalidItem as error:
            notes.append(Note(f"line {number}", str(error)))
    if not items and not notes:
        return refused("The file holds no question.")
    return Reading(tuple(items), tuple(notes))


def blocks_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each question's first line number, from 1, and its lines that are not empty."""
    block: list[str] = []
    first = 1
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        if not block:
            first = number
        block.append(line.strip())
        if line.startswith(KEY_LINE):
            yield first, block
            block = []
    if block:
        yield first, block


def to_item(lines: list[str], origin: Origin) -> ChoiceItem:
    """Return the item that some lines hold.  Raises: InvalidItem that says what is wrong."""
    answer = ANSWER.match(lines[-1])
    if answer is None:
        raise InvalidItem("A question ends with a line such as “ANSWER: B”, one capital letter.")
    if len(lines) < 2 or OPTION.match(lines[0]) or not OPTION.match(lines[1]):
        raise InvalidItem("A question has one line of text, then options such as “A) Oslo”.")
    found = [OPTION.match(line) for line in lines[1:-1]]
    options = [(match[1], match[2].strip()) for match in found if match]
    if len(options) != len(found):
        raise InvalidItem("Each option stands on one line with a capital letter: “B) Rome”.")
    letters = "".join(letter for letter, _ in options)
    if letters != ascii_uppercase[: len(letters)]:
        raise InvalidItem(f"The options are lettered {letters}: write A, B, C, ... in order.")
    if answer[1] not in letters:
        raise InvalidItem(f"The answer {answer[1]} is none of the options {letters}.")
    key = dict(options)[answer[1]]
    return ChoiceItem(
        stem=lines[0],
        options=tuple(Option(text, letter == answer[1]) for letter, text in options),
        proof=origin.proof(value=key),
        difficulty=0.5,
    )
