"""CSV and XLSX: rows that teachers can read and write, formulas that stay text."""

import csv
import io
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from shutil import which

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from question_bank.formats import FORMATS, comma_separated, xlsx
from question_bank.formats.sheet import COLUMNS
from question_bank.formats.text import one_line
from question_bank.item import (
    MultiSelectItem,
    NumericItem,
    item_id,
    options_of,
    pairs_of,
)
from question_bank.scoring import score
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.sputnik import all_kinds, make_choice, make_short_answer

SHEETS = ["csv", "xlsx"]


def read(name, data):
    reader = FORMATS[name].read
    assert reader is not None
    return reader(data, f"exam.{name}")


def shape(item):
    """Return what a sheet must bring back."""
    options = [(o.text.strip(), o.is_key, (o.reason or "").strip()) for o in options_of(item)]
    pairs = [(one_line(pair.left), one_line(pair.right)) for pair in pairs_of(item)]
    accepted = [one_line(text) for text in getattr(item, "accepted", ())]
    number = (item.value, item.tolerance, item.unit) if isinstance(item, NumericItem) else None
    rating = (round(item.difficulty, 4), item.bloom)
    key = sorted(item.key.split("; ")) if isinstance(item, MultiSelectItem) else one_line(item.key)
    return item.kind, item.stem.strip(), key, options, pairs, accepted, number, rating


@pytest.mark.parametrize("name", SHEETS)
def test_every_kind_and_hard_text_comes_back(name):
    items = hard_items()
    data, losses = written(name, items)
    found = read(name, data).items_or_error()
    assert [shape(item) for item in found] == [shape(item) for item in kept(items, losses)]
    assert losses == []


@pytest.mark.parametrize("name", SHEETS)
def test_the_quote_and_the_source_travel(name):
    data, _ = written(name, [make_choice()])
    (found,) = read(name, data).items_or_error()
    assert "Sputnik 1 flew in 1957." in found.proof.explanation
    assert found.proof.fact.kind == "imported"


@pytest.mark.parametrize("name", SHEETS)
def test_an_item_keeps_its_id(name):
    items = all_kinds()
    data, _ = written(name, items)
    assert [item_id(i) for i in read(name, data).items] == [item_id(i) for i in items]


texts = st.text(min_size=1, max_size=40).filter(lambda text: one_line(text) and "\0" not in text)


@given(st.lists(texts, min_size=1, max_size=5, unique_by=one_line), st.sampled_from(SHEETS))
@settings(max_examples=60)
def test_what_is_written_is_read(answers, name):
    answers = [one_line(text) for text in answers]
    item = replace(make_short_answer(), stem=answers[0], key=answers[0], accepted=tuple(answers))
    if "_____" in item.stem:
        return
    out = BytesIO()
    assert FORMATS[name].write(out, bundle_of([item])) == []
    (found,) = read(name, out.getvalue()).items_or_error()
    assert shape(found) == shape(item)
    assert score(found, answers[-1]) == score(item, answers[-1])


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''+1", "=cmd|'/C'!A0"]
)
def test_no_cell_of_a_csv_is_a_formula(cell):
    guarded = comma_separated.as_text(cell)
    assert guarded[0] == "'"
    assert comma_separated.without_guard(guarded) == cell


def test_a_sheet_of_excel_holds_no_formula():
    data, _ = written("xlsx", hard_items())
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet.title == "Questions"
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)


def test_csv_as_another_reader_sees_it():
    data, _ = written("csv", [make_choice()])
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row["question"] == "When did Sputnik 1 fly?"
    assert (row["answers"], row["option 1"], row["reason 1"]) == (
        "1957",
        "1954",
        "Three years too early.",
    )
    assert row["address"] == "https://example.org/sputnik?a=1&b=2"


def test_libreoffice_opens_the_workbook(tmp_path):
    office = which("soffice")
    if office is None:
        pytest.fail("LibreOffice is missing: .ci/run installs libreoffice-calc.")
    data, _ = written("xlsx", all_kinds())
    (tmp_path / "exam.xlsx").write_bytes(data)
    command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "exam.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "exam.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["question"] for row in rows] == [item.stem for item in all_kinds()]


def sheet_of(*rows):
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (
            {"question": "Which city?", "answers": "Oslo", "option 1": "Oslo", "option 2": "Rome"},
            "multiple_choice",
        ),
        (
            {
                "question": "Which?",
                "answers": "a\nb",
                "option 1": "a",
                "option 2": "b",
                "option 3": "c",
            },
            "multi_select",
        ),
        ({"question": "Oslo lies in _____.", "answers": "Norway"}, "cloze"),
        ({"question": "Oslo lies in Norway.", "answers": "TRUE"}, "true_false"),
        ({"question": "Where is Oslo?", "answers": "Norway"}, "short_answer"),
        ({"question": "Match.", "pairs": "Oslo => Norway\nRome => Italy"}, "matching"),
        ({"question": "How many?", "answers": "12", "kind": "numeric"}, "numeric"),
    ],
)
def test_a_teacher_fills_in_what_is_needed(row, kind):
    reading = comma_separated.read(sheet_of(row.keys(), row.values()), "mine.csv")
    (item,) = reading.items_or_error()
    assert item.kind == kind
    assert [finding.code for finding in item.proof.findings] == ["I01"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_sheets_of_other_countries(delimiter):
    text = f"Question{delimiter}Answers{delimiter}notes\r\nWhere?{delimiter}Here{delimiter}x\r\n"
    reading = comma_separated.read(b"\xef\xbb\xbf" + text.encode(), "mine.csv")
    assert [item.stem for item in reading.items] == ["Where?"]
    assert [str(note) for note in reading.notes] == ["Row 1: These columns were not read: notes."]


BROKEN = [
    ({"frage": "Wo?", "answers": "Hier"}, "no column"),
    ({"question": "", "answers": "Here"}, "“question” is empty"),
    ({"question": "Where?", "answers": ""}, "“answers” is empty"),
    ({"question": "Where?", "answers": "x", "kind": "essay"}, "is no kind"),
    (
        {"question": "Where?", "answers": "C", "option 1": "A", "option 2": "B"},
        "none of the options",
    ),
    ({"question": "Where?", "answers": "A", "option 1": "A"}, "2 to 8 options"),
    ({"question": "Where?", "answers": "A", "option 1": "A", "option 2": "A"}, "the same"),
    ({"question": "Where?", "answers": "", "option 1": "A", "option 2": "B"}, "“answers” is empty"),
    ({"question": "Here _____ and _____.", "answers": "x"}, "exactly one gap"),
    ({"question": "No gap.", "answers": "x", "kind": "cloze"}, "exactly one gap"),
    ({"question": "So?", "answers": "maybe", "kind": "true_false"}, "True or False"),
    ({"question": "How many?", "answers": "many", "kind": "numeric"}, "is no number"),
    (
        {"question": "How many?", "answers": "5", "kind": "numeric", "tolerance": "-1"},
        "no number from 0",
    ),
    (
        {"question": "How many?", "answers": "5", "kind": "numeric", "tolerance": "inf"},
        "no number from 0",
    ),
    ({"question": "Match.", "pairs": "Oslo - Norway", "kind": "matching"}, "is no pair"),
    ({"question": "Match.", "pairs": "Oslo => Norway", "kind": "matching"}, "left sides"),
    ({"question": "Order.", "pairs": "a => 1\nb => 2", "kind": "ordering"}, "steps"),
    ({"question": "Where?", "answers": "x", "difficulty": "7"}, "from 0 to 1"),
    ({"question": "Where?", "answers": "x", "level": "genius"}, "“level”"),
    ({"question": "Where?", "answers": "x" * 30_000}, "more than 20,000 characters"),
]


@pytest.mark.parametrize(("row", "words"), BROKEN)
@pytest.mark.parametrize("name", SHEETS)
def test_a_broken_row_is_named(name, row, words):
    data = sheet_of(row.keys(), row.values())
    if name == "xlsx":
        out = BytesIO()
        book = xlsxwriter.Workbook(out)
        sheet = book.add_worksheet()
        for number, cells in enumerate([list(row), list(row.values())]):
            for place, cell in enumerate(cells):
                sheet.write_string(number, place, cell)
        book.close()
        data = out.getvalue()
    reading = read(name, data)
    assert reading.is_fatal
    (note,) = [note for note in reading.notes if note.is_fatal]
    assert words in note.message
    assert note.place in {"row 1", "row 2"}


def test_what_is_no_workbook_is_refused():
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 50_000_000)
    external = BytesIO()
    with zipfile.ZipFile(external, "w") as archive:
        archive.writestr(
            "[Content_Types].xml", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>'
        )
    for data, words in [
        (bomb.getvalue(), "unpacks to far more"),
        (external.getvalue(), "document type"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"x" * 50_000_000, "larger than"),
    ]:
        reading = xlsx.read(data, "exam.xlsx")
        assert words in str(reading.notes[0])
