"""The file formats, found by name; each is one module with `write` and, where it can, `read`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from question_bank.formats import aiken, jsonl
from question_bank.formats.bundle import Bundle
from question_bank.formats.losses import Loss
from question_bank.formats.reading import Reading

Writer: TypeAlias = Callable[[BinaryIO, Bundle], list[Loss]]
Reader: TypeAlias = Callable[[bytes, str], Reading]  # the file's bytes and its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How items become a file and come back.  docs/formats.md is made from these."""

    title: str
    used_by: str  # where a teacher takes the file to
    suffix: str
    content_type: str
    write: Writer
    read: Reader | None = None  # None for a format that we only write
    kinds: str  # which kinds it holds, and how those it has no name for
    omits: str  # what it never holds, whatever the item; "" for nothing
    checked_by: str  # the program, not ours, that reads our files in the tests; "" for none


FORMATS = {
    "jsonl": Format(
        title="JSON Lines",
        used_by="quizgen itself, and programs",
        suffix=".jsonl",
        content_type="application/jsonl",
        write=jsonl.write_file,
        read=jsonl.read_file,
        kinds="all",
        omits="",
        checked_by="",
    ),
    "aiken": Format(
        title="Aiken",
        used_by="Moodle and most learning platforms, as the simplest text format",
        suffix=".txt",
        content_type="text/plain; charset=utf-8",
        write=aiken.write,
        read=aiken.read,
        kinds="multiple choice",
        omits="explanation, evidence, reasons of wrong options, id, difficulty",
        checked_by="",
    ),
}
