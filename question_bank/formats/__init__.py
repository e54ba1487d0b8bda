"""The file formats, found by name; each is one module with `write` and, where it can, `read`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from question_bank.formats import jsonl
from question_bank.item import Item


@dataclass(frozen=True, slots=True)
class Format:
    """How items become a file and come back.  `read` is None for a format we only write."""

    title: str
    suffix: str
    content_type: str
    write: Callable[[Sequence[Item]], bytes]
    read: Callable[[bytes], list[Item]] | None


FORMATS = {
    "jsonl": Format("JSON Lines", ".jsonl", "application/jsonl", jsonl.write, jsonl.read),
}
