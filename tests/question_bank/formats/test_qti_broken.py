"""QTI 1.2 that would import wrongly, or attacks, is refused with its place."""

import time
import tracemalloc
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.formats.qti.reading import read
from tests.question_bank.formats.any_items import SIGNS
from tests.question_bank.formats.hard_texts import hard_items, written
from tests.question_bank.formats.qti_asi_pieces import (
    BLANKS,
    GOOD,
    RESOURCE,
    TWO,
    between,
    choice,
    equal,
    file_of,
    item,
    label,
    manifest,
    material,
    packed,
    text_field,
    unpacked_text,
    when,
    zipped,
)
from tests.question_bank.formats.qti_package import unpacked

BROKEN = {
    item(TWO, when(equal("c"))): "The key “c” names no option",
    item(TWO, when(equal("a", "other"))): "asks for “other”, which is no field",
    item(TWO): "here 0 are",
    item(TWO, when(equal("a")), when(equal("b"))): "here 2 are",
    item(TWO, when(equal("a"), "much")): "The score “much” is no number",
    item(TWO, when(equal("a"), "nan")): "The score “nan” is no number",
    item(TWO, when(equal("a")), most="all"): "The score “all” is no number",
    item(choice(label("a", "Oslo")), when(equal("a"))): "2 to 8 options",
    item(choice(label("a", "x"), label("a", "y")), when(equal("a"))): "same identifier “a”",
    item(choice(label("a", "x"), label("b", "X")), when(equal("a"))): "the same",
    item(choice(label("a", "x"), label("b", "")), when(equal("a"))): "must not be empty",
    item(TWO, when(equal("a")), stem="&lt;p&gt;&lt;/p&gt;"): "stem",
    item("", when(equal("a"))): "which is no field",
    item(""): "nothing to choose or to fill in",
    "<item ident='i'/>": "has no <presentation>",
    item(TWO, kind="multiple_answers_question"): "No option is right",
    item(TWO, when(equal("a") + equal("b")), kind="multiple_answers_question"): "one option that",
    item(TWO, when(equal("a")), kind="true_false_question"): "“True” and “False” must be right",
    item(text_field(), kind="short_answer_question"): "No answer is right",
    item(text_field(), when(equal("")), kind="short_answer_question"): "No answer is right",
    item(text_field("Decimal"), kind="numerical_question"): "No answer is right",
    item(text_field("Decimal"), when(equal("3,14"))): "“3,14” is no number",
    item(text_field("Decimal"), when(equal("9" * 50))): "is no number",
    item(text_field("Decimal"), when(between("5", "x"))): "“x” is no number",
    item(text_field("Decimal"), when(between("5", "3"))): "must not be negative",
    item(choice(label("a", "x"), field="response_y"), when(equal("a", "response_y")),
         stem="In which year?", kind=BLANKS): "must hold the name of its field, [y], once",
    item(choice(label("a", "x"), field="s", before=material("left")) + TWO,
         when(equal("a", "s"))): "needs exactly one partner, here it has 0",
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), BROKEN.items(), ids=[*BROKEN.values()])
def test_a_broken_question_is_named(text, words):
    reading = read(file_of(GOOD, text), "exam.zip")
    assert len(reading.items) == 1
    (note,) = [note for note in reading.notes if note.is_fatal]
    assert note.place == "question 2, line 3"
    assert words in note.message


def test_what_is_no_xml_is_named_with_its_file_and_line():
    two = RESOURCE + RESOURCE.replace("q.xml", "r.xml")
    inner = unpacked_text(file_of(GOOD))
    members = [("imsmanifest.xml", manifest(two)), ("q.xml", "<a>\n<b></a>"), ("r.xml", inner)]
    reading = read(zipped(members), "exam.zip")
    assert len(reading.items) == 1
    (note,) = reading.notes
    assert note.place == "q.xml"
    assert "not XML (line 2)" in note.message


ENTITY = "<!DOCTYPE a [<!ENTITY b '{}'>]><questestinterop>&b;</questestinterop>"
OUTSIDE = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><questestinterop>&b;</questestinterop>"  # fmt: skip  # noqa: E501


def link_to_outside():
    info = ZipInfo("q.xml")
    info.external_attr = 0o120777 << 16
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("imsmanifest.xml", manifest())
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def of_many_parts():
    parts = "".join(f"<resource type='imsqti_xmlv1p2' href='{n}.xml'/>" for n in range(2000))
    return zipped([("imsmanifest.xml", manifest(parts))])


def cut(data, length):
    return data[:length]


def garbled(data):
    middle = data.index(b"q.xml") + 30
    return data[:middle] + b"\x00" * 40 + data[middle + 40 :]


def nested(count, name="section"):
    return packed(f"<questestinterop>{f'<{name}>' * count}</questestinterop>")


REFUSED = {
    "nothing": (b"", "cut off"),
    "no ZIP": (b"<questestinterop/>", "cut off"),
    "cut off": (cut(file_of(GOOD), 300), "cut off"),
    "garbled": (garbled(file_of(GOOD * 50)), "cut off"),
    "no manifest": (zipped([("q.xml", "<questestinterop/>")]), "has no imsmanifest.xml"),
    "manifest no XML": (zipped([("imsmanifest.xml", "<a")]), "not XML"),
    "another manifest": (zipped([("imsmanifest.xml", "<a/>")]), "no list of files"),
    "nothing listed": (zipped([("imsmanifest.xml", manifest(""))]), "lists no file"),
    "QTI 2.1": (
        zipped([("imsmanifest.xml", manifest("<resource type='imsqti_item_xmlv2p1' href='a'/>"))]),
        "QTI 2 or 3",
    ),
    "file missing": (zipped([("imsmanifest.xml", manifest())]), "lacks 'q.xml'"),
    "other XML": (packed("<html/>"), "outermost element is not <questestinterop>"),
    "no question": (packed("<questestinterop/>"), "no question"),
    "entities": (packed(ENTITY.format("&c;" * 1000)), "document type"),
    "file of the machine": (packed(OUTSIDE), "document type"),
    "entities in the manifest": (zipped([("imsmanifest.xml", OUTSIDE)]), "document type"),
    "UTF-16 entities": (packed(ENTITY.format("c").encode("utf-16")), "document type"),
    "path upwards": (
        packed("x", resources=RESOURCE.replace("q.xml", "../../etc/passwd")),
        "outside of the archive",
    ),
    "path hidden": (
        packed("x", resources=RESOURCE.replace("q.xml", "%2e%2e/passwd")),
        "outside of the archive",
    ),
    "path absolute": (
        packed("x", resources=RESOURCE.replace("q.xml", "/etc/passwd")),
        "outside of the archive",
    ),
    "path of Windows": (
        packed("x", resources=RESOURCE.replace("q.xml", "C:\\passwd")),
        "outside of the archive",
    ),
    "member upwards": (packed("x", path="../evil.xml"), "leads out of it"),
    "member absolute": (packed("x", path="/evil.xml"), "leads out of it"),
    "symbolic link": (link_to_outside(), "not XML"),
    "bomb": (packed(b" " * 50_000_000), "unpacks to far more"),
    "large": (b"PK\x03\x04" + b"x" * 50_000_000, "larger than 20 MB"),
    "many members": (zipped([(f"{n}", "") for n in range(6000)]), "more than 5,000 files"),
    "many files": (of_many_parts(), "more than 500 files"),
    "deep sections": (nested(100_000), "not XML"),
    "many tags": (packed("<questestinterop>" + "<a/>" * 1_000_001), "unpacks to far more"),
    "many empty questions": (file_of(*["<item/>"] * 40_000), "too many questions"),
    "control sign": (packed("<questestinterop>\x01</questestinterop>"), "not XML"),
    "unknown encoding": (packed("<?xml version='1.0' encoding='x-y'?><a/>"), "not XML"),
}


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED)
def test_a_package_that_attacks_or_is_none_is_given_up_within_a_second(data, words):
    start = time.process_time()
    reading = read(data, "exam.zip")
    assert time.process_time() - start < 1
    assert not reading.items
    assert reading.is_fatal
    assert words in " ".join(str(note) for note in reading.notes)


def test_memory_stays_small_for_a_bomb():
    bomb = packed(b" " * 50_000_000)
    tracemalloc.start()
    read(bomb, "exam.zip")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 50_000_000


def test_a_package_with_a_password_is_named():
    data = bytearray(file_of(GOOD))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    reading = read(bytes(data), "exam.zip")
    assert "password" in str(reading.notes[0])


FILES = unpacked(written("qti_1_2", hard_items())[0])
QUIZ = next(name for name in FILES if not name.endswith(("meta.xml", "imsmanifest.xml")))
TEXT = FILES[QUIZ].decode()
PIECES = [*SIGNS, "", "\x00", "</item>", "<item>", "]]>", "&", "option_1", "<not>", "100", "-1e9"]


@given(st.integers(0, len(TEXT)), st.integers(0, 60), st.sampled_from(PIECES))
def test_no_damage_to_a_file_raises(start, length, instead):
    """Cut a piece out of a good file and put something else there."""
    damaged = TEXT[:start] + instead + TEXT[start + length :]
    for note in read(packed(damaged.encode()), "x").notes:
        assert str(note).endswith(".")


GOOD_PACKAGE = file_of(*[GOOD] * 3)


@given(st.integers(0, len(GOOD_PACKAGE)), st.integers(0, 20), st.binary(max_size=8))
def test_no_damage_to_the_archive_raises(start, length, instead):
    damaged = GOOD_PACKAGE[:start] + instead + GOOD_PACKAGE[start + length :]
    for note in read(damaged, "x").notes:
        assert str(note).endswith(".")
