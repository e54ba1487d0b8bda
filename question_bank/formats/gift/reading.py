"""GIFT to items: read as Moodle reads it, but what Moodle would take wrongly is refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.collecting import read_each
from question_bank.formats.gift.answers import read_answers
from question_bank.formats.gift.escaping import Masked
from question_bank.formats.imported import Origin
from question_bank.formats.moodle_shares import Question
from question_bank.formats.reading import MOST_BYTES, Reading, refused
from question_bank.formats.text import decode
from question_bank.item import GAP, Item

LONGEST_QUESTION = 100_000  # characters
MOST_LINES = 1_000_000
CATEGORY = "$CATEGORY:"
_LINE_END = re.compile(r"\r\n|\n|\r")
_TAG = re.compile(r"\[tag:([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them: a question, its comments taken out."""

    text: str
    tags: frozenset[str]
    is_cut: bool  # it ends inside of braces, at an empty line or at the end of the file


def read(data: bytes, name: str) -> Reading:
    """Read the questions of a file; each that is wrong or left out gets a note with its line."""
    if len(data) > MOST_BYTES:
        return refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB: split it.")
    text = decode(data)
    if text is None:
        return refused("The file is not text in UTF-8: save it as UTF-8.")
    if text.count("\n") > MOST_LINES:
        return refused(f"The file has more than {MOST_LINES} lines: split it.")
    origin = Origin.of(name, data)
    return read_each(blocks_of(text), lambda block, remarks: to_item(block, origin, remarks))


def blocks_of(text: str) -> Iterator[tuple[str, Block]]:
    """Yield each question with its first line; a line that names a category is none."""
    lines: list[str] = []
    tags: set[str] = set()
    first = size = 1
    for number, line in enumerate(lines_of(text), start=1):
        stripped = line.strip()
        if stripped.startswith("//"):
            tags.update(_TAG.findall(stripped))
        elif stripped:
            first, size = (first, size) if lines else (number, 0)
            if size <= LONGEST_QUESTION:  # what goes on is refused, so it need not be kept
                lines.append(stripped)
            size += len(stripped) + 1
        if not stripped:
            if has_question(lines):
                yield f"line {first}", to_block(lines, tags)
                tags = set()
            lines = []
    if has_question(lines):
        yield f"line {first}", to_block(lines, tags)


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines one by one, which takes less memory than a list of them."""
    start = 0
    for end in _LINE_END.finditer(text):
        yield text[start : end.start()]
        start = end.end()
    yield text[start:]


def has_question(lines: list[str]) -> bool:
    """Tell whether lines hold a question; a category alone is none."""
    return bool(lines) and not (len(lines) == 1 and lines[0].startswith(CATEGORY))


def to_block(lines: list[str], tags: set[str]) -> Block:
    text = "\n".join(lines)
    mask = Masked.of(text).mask if len(text) <= LONGEST_QUESTION else ""
    return Block(text, frozenset(tags), mask.count("{") > mask.count("}"))


def to_item(block: Block, origin: Origin, remarks: list[str]) -> Item:
    """Return the item that a block holds.  Raises: InvalidItem, UnsupportedItem."""
    if len(block.text) > LONGEST_QUESTION:
        raise InvalidItem(f"The question is longer than {LONGEST_QUESTION} characters.")
    if block.text.startswith(CATEGORY):
        raise InvalidItem("An empty line is missing after the category.")
    if block.is_cut:
        raise InvalidItem("The closing brace is missing, or an empty line cuts the question.")
    text = without_name(Masked.of(block.text))
    stem, answers = split_braces(text)
    shown, text_format = stem.shown("moodle")
    answers, feedback = split_feedback(answers)
    explanation = feedback.shown(text_format)[0] if feedback else ""
    if "<img" in stem.text:
        remarks.append("Its pictures are left out.")
    question = Question(shown, explanation, origin, remarks, block.tags)
    return read_answers(question, answers.strip(), text_format)


def without_name(text: Masked) -> Masked:
    """Return a question without the name before it."""
    if not text.mask.startswith("::"):
        return text
    _, rest = text.part(2).partition("::")
    if rest is None:
        raise InvalidItem("The name has no “::” at its end.")
    return rest.strip()


def split_braces(text: Masked) -> tuple[Masked, Masked]:
    """Return the stem, with a gap where the answers stood inside of it, and the answers."""
    opened, closed = text.mask.count("{"), text.mask.count("}")
    if opened == closed == 0:
        raise UnsupportedItem("It has no answers in braces, so it is no question.")
    start, end = text.mask.find("{"), text.mask.find("}")
    if opened != 1 or closed != 1 or end < start:
        raise InvalidItem(r"One pair of braces holds the answers; write others as \{ and \}.")
    before, after = text.part(0, start), text.part(end + 1)
    gap = Masked.of(GAP if after.text.strip() else "")
    parts = (before, gap, after)
    stem = Masked("".join(p.text for p in parts), "".join(p.mask for p in parts))
    return stem, text.part(start + 1, end)


def split_feedback(answers: Masked) -> tuple[Masked, Masked | None]:
    """Return the answers and the general feedback behind the last "####"."""
    index = answers.mask.rfind("####")
    if index < 0:
        return answers, None
    return answers.part(0, index), answers.part(index + 4)
