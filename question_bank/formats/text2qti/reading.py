"""The Markdown of text2qti to items; code in it is never run."""

import math
import re
from dataclasses import replace

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.collecting import read_each
from question_bank.formats.imported import Origin
from question_bank.formats.reading import MOST_BYTES, Reading, refused
from question_bank.formats.text import decode
from question_bank.formats.text2qti.lines import Block, Piece, blocks_of
from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MultiSelectItem,
    NumericItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Option, Proof

MOST_LINES = 200_000
ANSWERS = {
    "right": "options",
    "wrong": "options",
    "right box": "boxes",
    "wrong box": "boxes",
    "answer": "words",
    "number": "number",
    "essay": "essay",
    "upload": "upload",
}
LEFT_OUT = {
    "text": "A text between questions is none.",
    "essay": "An essay has no right answer.",
    "upload": "A file to be handed in has no right answer.",
    "code": "Code that makes questions is not run.",
}
_RANGE = re.compile(r"\[([^,\]]{1,50}),([^,\]]{1,50})\]")
_MARGIN = re.compile(r"([^+]{1,50}|\+[^+]{1,50})\+-([^%]{1,50})(%?)")


def read(data: bytes, name: str) -> Reading:
    """Read the questions of a file; each wrong one gets a note with its line."""
    if len(data) > MOST_BYTES:
        return refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB: split it.")
    text = decode(data)
    if text is None:
        return refused("The file is not text in UTF-8: save it as UTF-8.")
    if text.count("\n") + text.count("\r") > MOST_LINES:
        return refused(f"The file has more than {MOST_LINES} lines: split it.")
    origin = Origin.of(name, data)
    return read_each(blocks_of(text), lambda block, remarks: to_item(block, origin, remarks))


def to_item(block: Block, origin: Origin, remarks: list[str]) -> Item:
    """Return the item that a block holds.  Raises: InvalidItem, UnsupportedItem."""
    first, *others = block.pieces
    if first.mark in ("text", "code"):
        raise UnsupportedItem(LEFT_OUT[first.mark])
    if first.mark != "question":
        raise InvalidItem(
            f"A question begins with a number such as “1. ”, not “{start_of(first)}”."
        )
    told, answers = split(others)
    stem = first.shown()
    if "![" in first.text():
        remarks.append("Its pictures are left out.")
    proof = origin.proof(value="", explanation="\n".join(told))
    kinds = {ANSWERS[piece.mark] for piece, _ in answers}
    if len(kinds) != 1:
        raise InvalidItem("A question needs answers, all of one kind.")
    (kind,) = kinds
    match kind:
        case "options":
            return to_choice(stem, to_options(answers), proof, block.kind)
        case "boxes":
            return to_boxes(stem, to_options(answers), proof)
        case "words":
            return to_words(stem, tuple(piece.text() for piece, _ in answers), proof, block.kind)
        case "number":
            return to_number(stem, [piece.text() for piece, _ in answers], proof)
        case _:
            raise UnsupportedItem(LEFT_OUT[kind])


def start_of(piece: Piece) -> str:
    return piece.texts[0][:30] if piece.texts else ""


def split(pieces: list[Piece]) -> tuple[list[str], list[tuple[Piece, str | None]]]:
    """Return what is said of the question, and each answer with what is said of it.

    Raises: InvalidItem for a line that belongs to nothing.
    """
    told: list[str] = []
    answers: list[tuple[Piece, str | None]] = []
    for piece in pieces:
        if piece.mark in ANSWERS:
            answers.append((piece, None))
        elif piece.mark == "feedback" and answers:
            answers[-1] = (answers[-1][0], piece.shown())
        elif piece.mark in ("feedback", "right feedback", "wrong feedback", "solution"):
            told.append(piece.shown())
        else:
            raise InvalidItem(
                f"Line {piece.line}, “{start_of(piece)}”, has no mark; indent it if it goes on."
            )
    return told, answers


def to_options(answers: list[tuple[Piece, str | None]]) -> tuple[Option, ...]:
    """Return the options; what is said of the right ones has no place."""
    options = []
    for piece, told in answers:
        is_key = piece.mark.startswith("right")
        options.append(Option(piece.shown(), is_key, None if is_key else told))
    return tuple(options)


def to_choice(stem: str, options: tuple[Option, ...], proof: Proof, kind: str) -> Item:
    """Return a question with one right option.  Raises: InvalidItem."""
    if sum(option.is_key for option in options) != 1:
        raise InvalidItem("One option has a star: “*b) Rome”; for several write “[*] Rome”.")
    key = next(option.text for option in options if option.is_key)
    proof = with_value(proof, key)
    are_truths = sorted(option.text.casefold() for option in options) == ["false", "true"]
    if are_truths and kind in ("", "true_false"):
        is_true = key.casefold() == "true"
        return TrueFalseItem(stem=stem, is_true=is_true, proof=proof, difficulty=0.5)
    if kind == "cloze":
        return ClozeItem(
            stem=stem, key=key, accepted=(key,), options=options, proof=proof, difficulty=0.5
        )
    return ChoiceItem(stem=stem, options=options, proof=proof, difficulty=0.5)


def to_boxes(stem: str, options: tuple[Option, ...], proof: Proof) -> Item:
    """Return a question with several right options.  Raises: InvalidItem, UnsupportedItem."""
    keys = [option.text for option in options if option.is_key]
    proof = with_value(proof, "; ".join(keys))
    if not keys:
        raise InvalidItem("No box has a star: “[*] Rome”.")
    if len(keys) == len(options):
        raise UnsupportedItem("All of its options are right.")
    if len(keys) == 1:
        return ChoiceItem(stem=stem, options=options, proof=proof, difficulty=0.5)
    return MultiSelectItem(stem=stem, options=options, proof=proof, difficulty=0.5)


def to_words(stem: str, answers: tuple[str, ...], proof: Proof, kind: str) -> Item:
    """Return a question with words to type."""
    key, proof = answers[0], with_value(proof, answers[0])
    if kind == "cloze":
        return ClozeItem(
            stem=stem, key=key, accepted=answers, options=(), proof=proof, difficulty=0.5
        )
    return ShortAnswerItem(stem=stem, key=key, accepted=answers, proof=proof, difficulty=0.5)


def to_number(stem: str, answers: list[str], proof: Proof) -> NumericItem:
    """Return a question with a number to type: "83 +- 0.5", "[82, 84]", "5 +- 2%" or "83".

    Raises: InvalidItem
    """
    if len(answers) != 1:
        raise InvalidItem("A question has one line with a number.")
    (text,) = answers
    if found := _RANGE.fullmatch(text):
        low, high = number_of(found[1]), number_of(found[2])
        value, tolerance = (low + high) / 2, (high - low) / 2
    elif found := _MARGIN.fullmatch(text):
        value, tolerance = number_of(found[1]), number_of(found[2])
        tolerance = abs(value) * tolerance / 100 if found[3] else tolerance
    else:
        value, tolerance = number_of(text), 0.0
    key = repr(value).removesuffix(".0")
    return NumericItem(
        stem=stem,
        key=key,
        value=value,
        tolerance=tolerance,
        unit="",
        accepted=(key,),
        proof=with_value(proof, key),
        difficulty=0.5,
    )


def number_of(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise InvalidItem(f"“{text.strip()[:30]}” is no number.")
    return number


def with_value(proof: Proof, value: str) -> Proof:
    """Return the proof of an item whose key is `value`."""
    return replace(proof, fact=replace(proof.fact, value=value))
