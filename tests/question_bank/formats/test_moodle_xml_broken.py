"""Moodle XML that Moodle would refuse or damage is refused with its place; the rest is told."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.formats.moodle_xml.reading import read
from tests.question_bank.formats.any_items import SIGNS
from tests.question_bank.formats.hard_texts import hard_items, written

HEAD = "<name><text>n</text></name><questiontext format='html'><text>Which?</text></questiontext>"


def option(text, share=0, more=""):
    return f"<answer fraction='{share}' format='html'><text>{text}</text>{more}</answer>"


def question(kind, body, head=HEAD):
    return f"<question type='{kind}'>{head}{body}</question>"


def choice(*options, single="true"):
    return question("multichoice", f"<single>{single}</single>{''.join(options)}")


def embedded(text):
    head = f"<name><text>n</text></name><questiontext><text>{text}</text></questiontext>"
    return question("cloze", "", head)


def match(*pairs):
    return question(
        "matching",
        "".join(
            f"<subquestion format='html'><text>{left}</text><answer><text>{right}</text></answer>"
            "</subquestion>"
            for left, right in pairs
        ),
    )


GOOD = choice(option("Oslo", 100), option("Rome"))
BROKEN = {
    choice(option("Oslo", 100), option("Rome"))[:-5]: "This is not XML (line 1)",
    "<question>a & b</question>": "This is not XML (line 1)",
    choice(option("<b>Oslo</b>", 100), option("Rome")): "escaped or in CDATA (line 1)",
    question("multichoice", option("a", 100) + option("b"), ""): "has no name",
    choice(option("Oslo", 100)): "2 to 8 options",
    choice(option("Oslo"), option("Rome")): "here 0 are",
    choice(option("Oslo", 100), option("Rome", 100)): "here 2 are",
    choice(option("Oslo", 100), option("Oslo")): "the same",
    choice(option("Oslo", 100), option("")): "must not be empty",
    choice(option("Oslo", "all"), option("Rome")): "“all” is no share",
    choice(option("Oslo", 1000), option("Rome")): "“1000” is no share",
    choice(option("Oslo", "nan"), option("Rome")): "“nan” is no share",
    choice(option("a", 30), option("b", 30), option("c"), single="false"): "add up to 60 %",
    choice(option("a"), option("b"), single="false"): "add up to 0 %",
    choice(option("a", 50), option("b", 50), single="false"): "one option that is none",
    question("multichoice", option("a", 100) + option("b"), "<name><text>n</text></name>"): "stem",
    question("truefalse", option("true") + option("false")): "“true” and “false”",
    question("truefalse", option("yes", 100) + option("no")): "“true” and “false”",
    question("shortanswer", option("Oslo", 50)): "No answer is worth 100 %",
    question("shortanswer", option("*", 100)): "everything right",
    question("shortanswer", ""): "No answer is worth 100 %",
    question("numerical", option("3,14", 100)): "“3,14” is no number",
    question("numerical", option("*", 100)): "is no number",
    question("numerical", option("3", 100, "<tolerance>x</tolerance>")): "“x” is no number",
    question("numerical", option("3", 100, "<tolerance>-1</tolerance>")): "negative",
    question("numerical", option("3", 0)): "No answer is worth 100 %",
    embedded("no gap"): "needs a gap",
    embedded("a {1:SHORTANSWER:=Oslo"): "closing brace",
    embedded("a {1:SHORTANSWER:Oslo}"): "No answer is worth 100 %",
    embedded("a {1:MULTICHOICE:=Oslo}"): "2 to 8 options",
    embedded("a {1:MULTICHOICE:Oslo~Rome}"): "here 0 are",
    embedded("a {1:ESSAY:=Oslo}"): "no gap of type ESSAY",
    match(("a", "b")): "2 to 8 entries",
    match(("a", "b"), ("a", "c")): "left sides",
    match(("a", "b"), ("b", "")): "must not be empty",
}


def as_file(text):
    return f"<?xml version='1.0' encoding='UTF-8'?><quiz>{text}</quiz>".encode()


@pytest.mark.parametrize(("text", "words"), BROKEN.items(), ids=[*BROKEN.values()])
def test_a_broken_question_is_named(text, words):
    reading = read(as_file(text), "exam.xml")
    assert reading.is_fatal
    assert not reading.items
    assert words in " ".join(str(note) for note in reading.notes)


ENTITY = "<!DOCTYPE quiz [<!ENTITY a '{}'>]><quiz>&a;</quiz>"
REFUSED = {
    "no XML": (b"PK\x03\x04", "not XML"),
    "nothing": (b"", "not XML"),
    "another root": (b"<html/>", "outermost element is not <quiz>"),
    "no question": (b"<quiz></quiz>", "no question"),
    "a category only": (b"<quiz><question type='category'/></quiz>", "no question"),
    "Latin-1": ("<?xml version='1.0'?><quiz>ä</quiz>".encode("latin-1"), "not XML"),
    "unknown encoding": (b"<?xml version='1.0' encoding='x-y'?><quiz/>", "not XML"),
    "bomb of entities": (ENTITY.format("&b;" * 1000).encode(), "document type"),
    "file of the machine": (b"<!DOCTYPE q SYSTEM 'file:///etc/passwd'><quiz/>", "document type"),
    "entity of a file": (
        b"<!DOCTYPE q [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz>&x;</quiz>",
        "document type",
    ),
    "in UTF-16": (ENTITY.format("b").encode("utf-16"), "document type"),
    "unknown entity": (b"<quiz>&nbsp;</quiz>", "not XML"),
    "control sign": (b"<quiz>\x01</quiz>", "not XML"),
    "50 MB": (b"<quiz>" + b" " * 50_000_000, "larger than 20 MB"),
    "tags": (b"<quiz>" + b"<a/>" * 4_000_000 + b"</quiz>", "too many XML tags"),
    "depth": (b"<quiz>" + b"<a>" * 400_000 + b"</a>" * 400_000 + b"</quiz>", "not XML"),
    "attributes": (b"<quiz " + b"".join(b"a%d='' " % n for n in range(10**5)) + b">", "not XML"),
    "errors": (as_file("<question/>" * 300_000), "too many questions"),
    "one long text": (as_file(embedded("{1:SA:=" + "a~" * 40_000)), "closing brace"),
    "many gaps": (as_file(embedded("{1:SA:" * 10_000)), "10000 gaps"),
    "tags in a text": (as_file(embedded("&lt;a " * 500_000)), "is longer than"),
}


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_attacks_or_is_none_is_given_up_within_a_second(data, words):
    start = time.process_time()
    reading = read(data, "exam.xml")
    assert time.process_time() - start < 1
    assert not reading.items
    assert words in " ".join(str(note) for note in reading.notes)


LEFT_OUT = {
    question("essay", ""): "type essay",
    question("ddwtos", ""): "type ddwtos",
    choice(*(option(str(n), 100 * (not n)) for n in range(9))): "9 options",
    match(("a", "x"), ("b", "x")): "the same right side",
    match(("a", "x"), ("", "y")): "wrong answers to match",
    question("shortanswer", option("Os*", 100)): "star",
    embedded("{1:SA:=a} and {1:SA:=b}"): "2 gaps",
    embedded("a {1:MULTIRESPONSE:=a~=b~c}"): "several answers",
}


@pytest.mark.parametrize(("text", "words"), LEFT_OUT.items(), ids=[*LEFT_OUT.values()])
def test_what_has_no_place_here_is_left_out(text, words):
    reading = read(as_file(f"\n{text}\n{GOOD}"), "exam.xml")
    assert not reading.is_fatal
    assert len(reading.items) == 1
    (note,) = reading.notes
    assert note.place == "question 1, line 2"
    assert words in note.message


UNITS = "<units>{}</units>".format(
    "".join(
        f"<unit><multiplier>{n}</multiplier><unit_name>u{n}</unit_name></unit>" for n in (1, 1000)
    )
)
TOLD = "<feedback><text>No.</text></feedback>"
REMARKS = {
    choice(option("a", 100), option("b", 50)): "Part of the points for “b”",
    choice(option("a", 70), option("b", 30), option("c"), single="false"): "counts the same",
    question("shortanswer", option("a", 100) + option("b", 50)): "Part of the points for “b”",
    question("shortanswer", option("a", 100) + option("b", 0, TOLD)): "What is said to “b”",
    question("shortanswer", option("a", 100) + option("b*", 100)): "star for any text",
    question("shortanswer", "<usecase>1</usecase>" + option("a", 100)): "Capital",
    question("numerical", option("3", 100) + option("4", 100)): "the first is kept",
    question("numerical", option("3", 100) + UNITS): "Of several units",
    embedded("a {1:NUMERICAL:=3:1}"): "no tolerance",
    choice(option("a", 100), option("b"), "<file name='x.png'>aa</file>"): "pictures",
}


@pytest.mark.parametrize(("text", "words"), REMARKS.items(), ids=[*REMARKS.values()])
def test_what_is_left_out_of_a_question_is_told(text, words):
    reading = read(as_file(text), "exam.xml")
    assert not reading.is_fatal
    assert len(reading.items) == 1
    assert words in " ".join(note.message for note in reading.notes)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        (choice(option("<![CDATA[<p>5 &lt; 6</p>]]>", 100), option("x")), None, "5 < 6"),
        (choice(option("a", 33.333), *[option(n, 33.333) for n in "bc"], option("d"),
                single="0"), "multi_select", "a; b; c"),
        (question("truefalse", option("true", 100) + option("false")), "true_false", "True"),
        (question("shortanswer", option(r"a\*b", 100)), "short_answer", "a*b"),
        (question("numerical", option("1e3", 100) + UNITS), "numeric", "1e3"),
        (embedded("It is {:SA:%100%big#Yes~=tall}."), "cloze", "big"),
        (embedded("It is {2:MCVS:a~=b#Yes}."), "cloze", "b"),
        (embedded(r"It is {1:SA:=a\}\#}."), "cloze", "a}#"),
        (embedded("It is {1:NM:=3:0}."), "cloze", "3"),
        (match(("a", "x &amp;lt; y"), ("b", "z")), "matching", "a: x < y; b: z"),
    ],
)  # fmt: skip
def test_files_of_others(text, kind, key):
    (item,) = read(as_file(text), "exam.xml").items_or_error()
    assert (item.kind, item.key) == (kind or "multiple_choice", key)


def test_a_note_names_the_place_and_the_rest_is_read():
    reading = read(as_file(f"\n{GOOD}\n{choice(option('a', 100))}\n{GOOD}"), "exam.xml")
    assert [note.place for note in reading.notes] == ["question 2, line 3"]
    assert len(reading.items) == 2


FILE = written("moodle_xml", hard_items())[0].decode()
places = st.integers(0, len(FILE))


@given(places, places, st.sampled_from([*SIGNS, "", "\x00", "</text>", "<question>", "]]>", "&"]))
def test_no_damage_raises(start, length, instead):
    """Cut a piece out of a good file and put something else there."""
    damaged = FILE[:start] + instead + FILE[start + length % 40 :]
    for note in read(damaged.encode(), "x").notes:
        assert str(note).endswith(".")
