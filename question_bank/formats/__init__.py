"""The file formats, found by name; each is one module with `write` and, where it can, `read`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from question_bank.formats import aiken, comma_separated, jsonl, xlsx
from question_bank.formats.bundle import Bundle
from question_bank.formats.gift import reading as gift_reading
from question_bank.formats.gift import writing as gift_writing
from question_bank.formats.losses import Loss
from question_bank.formats.moodle_xml import reading as moodle_xml_reading
from question_bank.formats.moodle_xml import writing as moodle_xml_writing
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
    "moodle_xml": Format(
        title="Moodle XML",
        used_by="Moodle: question bank, import (each import adds; Moodle never updates by id)",
        suffix=".xml",
        content_type="application/xml",
        write=moodle_xml_writing.write,
        read=moodle_xml_reading.read,
        kinds="all; a cloze as embedded answer, an ordering as matching of steps and places",
        omits=(
            "evidence and fact but for what the feedback quotes, difficulty, Bloom's level; Moodle "
            "forgives capital letters in typed answers, but not accents or articles"
        ),
        checked_by="",
    ),
    "gift": Format(
        title="GIFT",
        used_by="Moodle and many other learning platforms (each import adds)",
        suffix=".gift",
        content_type="text/plain; charset=utf-8",
        write=gift_writing.write,
        read=gift_reading.read,
        kinds=(
            "all; a cloze as short answer or multiple choice with a blank in its text, an ordering "
            "as matching of steps and places"
        ),
        omits=(
            "evidence and fact but for what the feedback quotes, units, difficulty, Bloom's level; "
            "Moodle forgives capital letters in typed answers, but not accents or articles"
        ),
        checked_by="gift-pegjs",
    ),
    "csv": Format(
        title="CSV",
        used_by="Excel, LibreOffice and Google Sheets, and programs",
        suffix=".csv",
        content_type="text/csv; charset=utf-8",
        write=comma_separated.write,
        read=comma_separated.read,
        kinds="all",
        omits="findings of the checks, the fact, places of the evidence, rank",
        checked_by="Python's csv module",
    ),
    "xlsx": Format(
        title="Excel workbook",
        used_by="Excel, LibreOffice and Google Sheets; also the template for questions of your own",
        suffix=".xlsx",
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        write=xlsx.write,
        read=xlsx.read,
        kinds="all",
        omits="findings of the checks, the fact, places of the evidence, rank",
        checked_by="openpyxl, LibreOffice",
    ),
}
