"""Items as rows of a sheet that a teacher can fill in, and back; CSV and XLSX share it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias, assert_never

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.text import one_line, printable
from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    item_id,
    options_of,
    pairs_of,
)

Row: TypeAlias = Mapping[str, str]  # column to cell; an empty cell may be missing

MOST_OPTIONS = 8
BETWEEN_PAIR = " => "
OPTION_COLUMNS = tuple(
    chain.from_iterable((f"option {n}", f"reason {n}") for n in range(1, MOST_OPTIONS + 1))
)
COLUMNS = (
    "kind",
    "question",
    "answers",  # the key first, one a line
    *OPTION_COLUMNS,
    "pairs",  # one a line: left => right
    "tolerance",
    "unit",
    "explanation",
    "quote",
    "source",
    "address",
    "section",
    "difficulty",
    "level",
    "id",
)
_LINES = re.compile(r"\r\n?|\n")


def to_row(bundle: Bundle, item: Item) -> Row:
    """Return the cells of an item.  Raises: UnsupportedItem when a cell could not be read back."""
    source = bundle.source_of(item)
    row = {
        "kind": item.kind,
        "question": printable(item.stem),
        "answers": "\n".join(cell_lines(answers_of(item))),
        "pairs": "\n".join(pair_lines(item)),
        "explanation": printable(item.proof.explanation),
        "quote": printable(item.proof.evidence.quote),
        "source": printable(source.title),
        "address": printable(source.address),
        "section": printable(item.proof.section),
        "difficulty": f"{item.difficulty:g}",
        "level": item.bloom,
        "id": item_id(item),
    }
    if isinstance(item, NumericItem):
        row |= {"tolerance": f"{item.tolerance!r}", "unit": printable(item.unit)}
    for number, option in enumerate(options_of(item), 1):
        row[f"option {number}"] = printable(option.text)
        row[f"reason {number}"] = printable(option.reason or "")
    return row


def answers_of(item: Item) -> Sequence[str]:
    """Return what counts, the key first; every key of a multi-select item."""
    match item:
        case ClozeItem() | NumericItem() | ShortAnswerItem():
            return [item.key, *(text for text in item.accepted if text != item.key)]
        case MultiSelectItem():
            return [option.text for option in item.options if option.is_key]
        case ChoiceItem() | TrueFalseItem():
            return [item.key]
        case MatchingItem() | OrderingItem():
            return []
        case _:
            assert_never(item)


def cell_lines(texts: Sequence[str]) -> Iterator[str]:
    """Yield texts that stand one a line in a cell; their own line breaks become spaces."""
    for text in texts:
        yield one_line(text)


def pair_lines(item: Item) -> Iterator[str]:
    """Yield "left => right" for each pair."""
    for pair in pairs_of(item):
        left, right = one_line(pair.left), one_line(pair.right)
        if BETWEEN_PAIR in f"{left} {right}":
            raise UnsupportedItem("A pair holds the sign => that stands between its sides.")
        yield f"{left}{BETWEEN_PAIR}{right}"


def lines_of(cell: str) -> list[str]:
    """Return the lines of a cell that say something."""
    return [line.strip() for line in _LINES.split(cell) if line.strip()]
