"""The file formats, found by name; each is one module with `write` and, where it can, `read`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from question_bank.formats import aiken, comma_separated, jsonl, xlsx
from question_bank.formats.anki import reading as anki_reading
from question_bank.formats.anki import writing as anki_writing
from question_bank.formats.bundle import Bundle
from question_bank.formats.gift import reading as gift_reading
from question_bank.formats.gift import writing as gift_writing
from question_bank.formats.losses import Loss
from question_bank.formats.moodle_xml import reading as moodle_xml_reading
from question_bank.formats.moodle_xml import writing as moodle_xml_writing
from question_bank.formats.olx import writing as olx_writing
from question_bank.formats.qti import assessment as qti_assessment
from question_bank.formats.qti import canvas as qti_canvas
from question_bank.formats.qti import cartridge as qti_cartridge
from question_bank.formats.qti import reading as qti_reading
from question_bank.formats.reading import Reading
from question_bank.formats.text2qti import reading as text2qti_reading
from question_bank.formats.text2qti import writing as text2qti_writing

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
    "anki": Format(
        title="Anki package",
        used_by="Anki and AnkiDroid: File, Import (taken in again it updates the notes)",
        suffix=".apkg",
        content_type="application/apkg",
        write=anki_writing.write,
        read=anki_reading.read,
        kinds=(
            "all: a sentence with a gap as cloze note, all others as notes of a type of their own; "
            "Anki compares what is typed with the answer, and the learner says whether it was right"
        ),
        omits="fact and places of the evidence, findings of the checks, difficulty, Bloom's level",
        checked_by="Anki",
    ),
    "olx": Format(
        title="Open edX (OLX)",
        used_by=(
            "Open edX Studio: Import, into a new library or course (it replaces what is there)"
        ),
        suffix=".tar.gz",
        content_type="application/gzip",
        write=olx_writing.write,
        kinds=(
            "all; a cloze as multiple choice or text field with a blank in its text, matching and "
            "ordering as a selection for each part"
        ),
        omits=(
            "evidence and fact but for what the solution quotes, difficulty, Bloom's level; "
            "several right options count only all together; capital letters in typed answers "
            "are forgiven, but not accents or articles"
        ),
        checked_by="Open edX's own grader (xblocks-contrib), olxcleaner",
    ),
    "text2qti": Format(
        title="text2qti Markdown",
        used_by="text2qti, which makes a QTI file for Canvas of it; also text to write by hand",
        suffix=".md",
        content_type="text/markdown; charset=utf-8",
        write=text2qti_writing.write,
        read=text2qti_reading.read,
        kinds="all but matching and ordering; a cloze with a blank in its text",
        omits=(
            "evidence and fact but for what the feedback quotes, difficulty, Bloom's level, more "
            "than four decimals"
        ),
        checked_by="text2qti",
    ),
    "qti_1_2": Format(
        title="QTI 1.2",
        used_by="Canvas: settings, import course content, QTI ZIP file; also other platforms",
        suffix=".zip",
        content_type="application/zip",
        write=qti_canvas.write,
        read=qti_reading.read,
        kinds=(
            "all; a cloze as multiple choice or fill-in with a blank in its text, an ordering as "
            "matching of steps and places"
        ),
        omits=(
            "evidence and fact but for what the feedback quotes, units, difficulty, Bloom's level; "
            "Canvas forgives capital letters in typed answers, but not accents or articles"
        ),
        checked_by="qti2latex",
    ),
    "qti_2_1": Format(
        title="QTI 2.1",
        used_by="TAO, Blackboard, Brightspace, OpenOlat and other platforms, as a package",
        suffix=".zip",
        content_type="application/zip",
        write=qti_assessment.write_2_1,
        kinds="all",
        omits=(
            "evidence and fact but for what the feedback quotes, difficulty, Bloom's level; an "
            "order counts only as a whole; capital letters in typed answers are forgiven, but not "
            "accents or articles"
        ),
        checked_by="citolab-qti-convert, and qti-components with what that makes of it",
    ),
    "qti_3_0": Format(
        title="QTI 3.0",
        used_by="new assessment platforms, as a package",
        suffix=".zip",
        content_type="application/zip",
        write=qti_assessment.write_3_0,
        kinds="all",
        omits=(
            "evidence and fact but for what the feedback quotes, difficulty, Bloom's level; an "
            "order counts only as a whole; capital letters in typed answers are forgiven, but not "
            "accents or articles"
        ),
        checked_by="qti-components in Chromium",
    ),
    "common_cartridge": Format(
        title="Common Cartridge 1.1",
        used_by="Moodle (restore), Canvas and most learning platforms: a course with one quiz",
        suffix=".imscc",
        content_type="application/zip",
        write=qti_cartridge.write,
        read=qti_reading.read,
        kinds=(
            "all but numbers, matching and ordering; a cloze as multiple choice, with three "
            "options or more, or as fill-in"
        ),
        omits=(
            "evidence and fact but for what the feedback quotes, difficulty, Bloom's level; "
            "capital letters in typed answers are forgiven, but not accents or articles"
        ),
        checked_by="",
    ),
}
