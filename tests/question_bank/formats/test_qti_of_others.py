"""QTI 1.2 of other programs: read as they mean it; what has no place here is told."""

import pytest

from question_bank.formats.qti.reading import read
from question_bank.item import accepted_of, options_of
from tests.question_bank.formats.qti_asi_pieces import (
    BLANKS,
    GOOD,
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
    told,
    unpacked_text,
    when,
    zipped,
)

MANY = "".join(label(str(n), str(n)) for n in range(101))
LEFT_OUT = {
    item(text_field(), kind="essay_question"): "“essay_question” are not read",
    item(text_field()): "“essay_question” are not read",
    item(TWO, kind="calculated_question"): "“calculated_question” are not read",
    item(choice(MANY), when(equal("1"))): "more than 100 options",
    item(TWO + text_field(field="s"), when(equal("a"))): "2 fields",
    item(text_field("Decimal"), when("<vargte respident='r'>3</vargte>")): "above or below",
    item(text_field("Decimal"), when(f"<not>{equal('3')}</not>" + equal("4"))): "which number is",
    item(TWO, when(equal("a"), action="Multiply")): "neither set nor added",
    item(TWO, *[when(equal("a"))] * 201): "more than 200 conditions",
    item(choice(*(label(n, n) for n in "abcdefghi")), when(equal("a"))): "9 options",
    item(TWO + "<material/>" * 5000, when(equal("a"))): "more than 5,000 elements",
    item(TWO, when(equal("a")), stem="x" * 300_001): "longer than 300000",
}


@pytest.mark.parametrize(("text", "words"), LEFT_OUT.items(), ids=[*LEFT_OUT.values()])
def test_what_has_no_place_here_is_left_out(text, words):
    reading = read(file_of(text, GOOD), "exam.zip")
    assert not reading.is_fatal
    assert len(reading.items) == 1
    (note,) = reading.notes
    assert note.place == "question 1, line 2"
    assert words in note.message


REMARKS = {
    item(TWO, when(equal("a")), when(equal("b"), "50")): "Part of the points for “Rome”",
    item(text_field(), when(equal("a")), when(equal("b"), "50")): "Part of the points for “b”",
    item(text_field(), when(equal("a", more=" case='Yes'"))): "Capital and small letters",
    item(text_field(), when(equal("a")), when(equal("b"), "", link="f"),
         more=told("f", "No.")): "What is said to “b”",
    item(text_field("Decimal"), when(equal("1")), when(equal("2"))): "the first is kept",
    item(text_field("Decimal"), when(equal("1")), when(equal("2"), "50")): "other numbers",
    item(text_field("Decimal"), when(f"<or>{equal('5')}{between('4', '7')}</or>")): "the smaller",
    item(TWO, when(equal("a")), stem="&lt;img src='x'&gt; Which?"): "pictures",
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), REMARKS.items(), ids=[*REMARKS.values()])
def test_what_is_left_out_of_a_question_is_told(text, words):
    reading = read(file_of(text), "exam.zip")
    assert not reading.is_fatal
    assert len(reading.items) == 1
    assert words in " ".join(note.message for note in reading.notes)


def dropdown(stem):
    return item(
        choice(label("1", "1954"), label("2", "1957"), field="response_year"),
        when(equal("2", "response_year"), action="Add"),
        stem=stem,
        kind="multiple_dropdowns_question",
    )


PAIRS = choice(label("1", "83 kg"), label("2", "1957"), field="s", before=material("flew")) + (
    choice(label("1", "83 kg"), label("2", "1957"), field="t", before=material("weighed"))
)
FILES_OF_OTHERS = [
    (item(TWO, when(equal("a"), "1"), most="1"), "multiple_choice", "Oslo"),
    (item(TWO, when(f"<or>{equal('b')}</or>"), stem="&lt;p&gt;5 &amp;lt; 6&lt;/p&gt;"),
     "multiple_choice", "Rome"),
    (item(choice(label("1", "True"), label("2", "False")), when(equal("2"))),
     "true_false", "False"),
    (item(choice(*(label(n, n) for n in "abc"), cardinality="Multiple"),
          when(equal("a"), "50", action="Add"), when(equal("c"), "50", action="Add")),
     "multi_select", "a; c"),
    (item(text_field(), when(equal("x")), when(equal("y"))), "short_answer", "x"),
    (item(text_field(), when(equal("1957")), stem="It flew in _____."), "cloze", "1957"),
    (item(text_field("Decimal"), when(between("2", "4"))), "numeric", "3"),
    (dropdown("It flew in [year]."), "cloze", "1957"),
    (item(PAIRS, when(equal("2", "s"), "50", action="Add"), when(equal("1", "t"), "50")),
     "matching", "flew: 1957; weighed: 83 kg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "key"), FILES_OF_OTHERS)
def test_files_of_others(text, kind, key):
    (found,) = read(file_of(text), "exam.zip").items_or_error()
    assert (found.kind, found.key) == (kind, key)


def test_canvas_names_every_answer_of_a_blank_but_scores_one():
    labels = choice(label("1", "1957"), label("2", "’57"), field="response_y")
    text = item(labels, when(equal("1", "response_y")), stem="In [y].", kind=BLANKS)
    (found,) = read(file_of(text), "exam.zip").items_or_error()
    assert (found.stem, accepted_of(found)) == ("In _____.", ("1957", "’57"))


def test_plain_text_and_namespaces_and_nested_sections_are_read():
    text = GOOD.replace("text/html", "text/plain").replace("Oslo", "Oslo &amp;amp; &lt;b&gt;")
    content = (
        "<questestinterop xmlns='http://www.imsglobal.org/xsd/ims_qtiasiv1p2'><!-- one -->"
        f"<assessment><section><section>{text}</section></section></assessment></questestinterop>"
    )
    (found,) = read(packed(content), "exam.zip").items_or_error()
    assert options_of(found)[0].text == "Oslo &amp; <b>"


def test_a_folder_in_the_archive_and_canvas_own_copy():
    resources = (
        "<resource type='imsqti_xmlv1p2/imscc_xmlv1p1/assessment'><file href='a.xml'/></resource>"
        "<resource type='associatedcontent/imscc_xmlv1p1/learning-application-resource'>"
        "<file href='non_cc_assessments/a.xml.qti'/></resource>"
    )
    members = [
        ("exam/imsmanifest.xml", manifest(resources)),
        ("exam/a.xml", "not read"),
        ("exam/non_cc_assessments/a.xml.qti", unpacked_text(file_of(GOOD))),
    ]
    assert len(read(zipped(members), "exam.imscc").items_or_error()) == 1
