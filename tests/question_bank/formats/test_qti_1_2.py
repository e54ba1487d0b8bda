"""QTI 1.2 for Canvas, and Common Cartridge: shown and scored as the item says, and read back."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from lxml import etree, isoschematron  # type: ignore[attr-defined]
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from question_bank.formats.qti import canvas, cartridge
from question_bank.formats.qti.reading import read
from question_bank.item import (
    MatchingItem,
    MultiSelectItem,
    OrderingItem,
    TrueFalseItem,
    options_of,
)
from tests.question_bank.formats.any_items import any_item
from tests.question_bank.formats.hard_texts import hard_items, written
from tests.question_bank.formats.moodle_site import displayed, on_one_line, seen
from tests.question_bank.formats.qti_asi_reader import print_package
from tests.question_bank.formats.qti_package import (
    every,
    local,
    schemas,
)
from tests.question_bank.formats.qti_round_trip import assessment_of, check, packed
from tests.question_bank.formats.read_back import (
    answers_as_typed,
    number_of,
)
from tests.question_bank.sputnik import (
    make_choice,
    make_chosen_cloze,
    make_matching,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_short_answer,
    make_true_false,
    make_typed_cloze,
)

WRITERS = {"qti_1_2": canvas.write, "common_cartridge": cartridge.write}
both = pytest.mark.parametrize("name", WRITERS)


@both
def test_every_kind_and_hard_text_is_shown_scored_and_read(name):
    losses = check(WRITERS[name], hard_items())
    refused = [loss.message for loss in losses if loss.happened == "refused"]
    assert len(refused) == (0 if name == "qti_1_2" else 4)


@both
@given(item=any_item())
def test_any_item_is_shown_scored_and_read(name, item):
    check(WRITERS[name], [item])


def test_qti2latex_prints_what_the_items_say(monkeypatch, tmp_path):
    """It has no matching, and takes each option that feedback is shown for as right."""
    items = [
        without_reasons(item)
        for item in hard_items()
        if not isinstance(item, MatchingItem | OrderingItem)
    ]
    data, stay, _ = packed(canvas.write, items)
    for printed, item in zip(print_package(data, monkeypatch, tmp_path), stay, strict=True):
        assert printed.points == "1"
        assert displayed(printed.stem) == seen(item.stem)
        if isinstance(item, TrueFalseItem):
            assert printed.options == [("True", item.is_true), ("False", not item.is_true)]
        elif options_of(item):
            options = [(displayed(text), is_key) for text, is_key in printed.options]
            assert options == [(seen(option.text), option.is_key) for option in options_of(item)]
        elif item.kind == "numeric":
            assert {float(text) for text in printed.answers} == {item.value}
        else:
            assert printed.answers == {on_one_line(text) for text in item.accepted}


def without_reasons(item):
    if not options_of(item):
        return item
    return replace(item, options=tuple(replace(o, reason=None) for o in options_of(item)))


def test_canvas_files_follow_the_document_type():
    data, _, _ = packed(canvas.write, hard_items())
    (path,) = schemas("qti_1_2/ims_qtiasiv1p2p1.dtd")
    root, _ = assessment_of(data)
    bare = etree.fromstring(re.sub(rb' xmlns="[^"]*"', b"", etree.tostring(root), count=1))
    etree.DTD(path).assertValid(bare)


def test_cartridges_follow_the_schemas_and_the_rules_in_them():
    data, _, _ = packed(cartridge.write, hard_items())
    folder = "common_cartridge_1_1/"
    paths = schemas(f"{folder}ccv1p1_qtiasiv1p2p1_v1p0.xsd", f"{folder}ccv1p1_imscp_v1p2_v1p0.xsd")
    root, files = assessment_of(data)
    etree.XMLSchema(etree.parse(paths[0])).assertValid(root)
    manifest = etree.fromstring(files["imsmanifest.xml"])
    etree.XMLSchema(etree.parse(paths[1])).assertValid(manifest)
    rules = isoschematron.Schematron(etree.parse(paths[0]), validate_schema=False)
    rules.assertValid(root)
    every(root, "displayfeedback")[0].set("linkrefid", "nothing")  # the rules can tell
    assert not rules.validate(root)


def test_canvas_settings_name_the_assessment():
    root, files = assessment_of(packed(canvas.write, [make_choice(), make_numeric()])[0])
    (path,) = [name for name in files if name.endswith("assessment_meta.xml")]
    quiz = etree.fromstring(files[path])
    assert quiz.get("identifier") == every(root, "assessment")[0].get("ident")
    assert quiz.findtext("{*}title") == every(root, "assessment")[0].get("title")
    assert quiz.findtext("{*}points_possible") == "2.0"


MODEL = """\
Quiz title: Model

1.  When did Sputnik 1 fly?
... The article says so.
a)  1954
... Three years too early.
*b) 1957
c)  1961

2.  What does the article say of it?
... It says both.
[*] weight
[ ] colour
... No colour is named.
[*] year

3.  Sputnik 1 weighed 38 kg.
... It weighed 83 kg.
a)  True
*b) False

4.  What sent for 21 days?
... Its radio did.
*   Its radio
*   radio

5.  How much did it weigh?
... It weighed 83 kg.
=   83 +- 0.5

6.  How many days?
=   [20, 22]

7.  What do you think of it?
____
"""


@pytest.fixture(scope="module")
def model():
    """Return a package that text2qti made."""
    data: bytes = QTI(Quiz(MODEL, config=Config())).zip_bytes()
    return data


def test_ours_has_no_element_that_text2qti_does_not_write(model):
    """Elements with their attributes, and where they stand."""
    items = [
        make_choice(),
        make_multi_select(),
        make_true_false(),
        make_short_answer(),
        make_numeric(),
    ]
    theirs = paths_of(unpacked_model(model))
    ours = paths_of(assessment_of(packed(canvas.write, items)[0])[0])
    assert ours <= theirs


def unpacked_model(model):
    with ZipFile(BytesIO(model)) as archive:
        (name,) = [n for n in archive.namelist() if n.startswith("text2qti") and "meta" not in n]
        return etree.fromstring(archive.read(name))


def paths_of(root):
    return {
        ("/".join(local(step) for step in reversed([*one.iterancestors()])), local(one), key)
        for one in root.iter("{*}*")
        for key in (None, *one.keys())
    }


def test_what_text2qti_writes_is_read(model):
    reading = read(model, "model.zip")
    assert [note.message for note in reading.notes] == [
        "Left out. Questions of type “essay_question” are not read."
    ]
    assert not reading.is_fatal
    one, two, three, four, five, six = reading.items
    assert (one.kind, one.stem, one.key) == (
        "multiple_choice",
        "When did Sputnik 1 fly?",
        "1957",
    )
    assert [o.reason for o in options_of(one)] == ["Three years too early.", None, None]
    assert one.proof.explanation == "The article says so."
    assert isinstance(two, MultiSelectItem)
    assert (two.key, options_of(two)[1].reason) == ("weight; year", "No colour is named.")
    assert (three.kind, three.key) == ("true_false", "False")
    assert answers_as_typed(four) == ["Its radio", "radio"]
    assert number_of(five) == (83.0, 0.5)
    assert number_of(six) == (21.0, 1.0)


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (make_choice(), "<fieldentry>multiple_choice_question</fieldentry>"),
        (make_choice("a < b & <i>c</i>"), "a &amp;lt; b &amp;amp; &amp;lt;i&amp;gt;c&amp;lt;/i"),
        (make_chosen_cloze(), ">The radio of Sputnik 1 sent for _____ days.</mattext>"),
        (make_typed_cloze(), '<varequal respident="response1">eighty-three</varequal>'),
        (make_true_false(), '<mattext texttype="text/plain">True</mattext>'),
        (make_numeric(), '<vargte respident="response1">82.5</vargte>'),
        (replace(make_numeric(), value=10.0, tolerance=2.13e-13), ">9.999999999999787</vargte>"),
        (make_matching(), '<setvar action="Add" varname="SCORE">33.33</setvar>'),
        (make_ordering(), ">1 (first)</mattext>"),
        (make_multi_select(), '<not><varequal respident="response1">option_2</varequal></not>'),
    ],
)
def test_what_stands_in_the_file(item, part):
    root, _ = assessment_of(packed(canvas.write, [item])[0])
    text = etree.tostring(root, encoding="unicode").replace(f' xmlns="{root.nsmap[None]}"', "")
    assert part in text


@pytest.mark.parametrize(
    ("name", "item", "told"),
    [
        ("qti_1_2", make_numeric(), ["eighty-three", "cannot be typed", "computed"]),
        ("qti_1_2", replace(make_numeric(), key="83.0", accepted=("83.0",), pairs=(), unit=""),
         ["is written as 83"]),
        ("qti_1_2", make_ordering(), ["asked as matching"]),
        ("qti_1_2", replace(make_chosen_cloze(), accepted=("21", "x")), ["Whoever chooses"]),
        ("qti_1_2", replace(make_numeric(), value=1e300), ["too many digits"]),
        ("qti_1_2", replace(make_numeric(), tolerance=1e300), ["tolerance has too many digits"]),
        ("qti_1_2", make_choice(), []),
        ("common_cartridge", make_numeric(), ["no questions for numbers"]),
        ("common_cartridge", make_matching(), ["neither matching nor ordering"]),
        ("common_cartridge", make_ordering(), ["neither matching nor ordering"]),
        ("common_cartridge", make_chosen_cloze(), ["3 options or more"]),
        ("common_cartridge", make_choice(), []),
    ],
)  # fmt: skip
def test_what_is_lost_is_told(name, item, told):
    _, losses = written(name, [item])
    assert all(words in loss.message for loss, words in zip(losses, told, strict=True))


@both
def test_the_same_item_twice_and_empty_texts_are_refused(name):
    empty = replace(make_short_answer(), key="\x01", accepted=("\x01",))
    data, _, losses = packed(WRITERS[name], [make_choice(), make_choice(), empty])
    assert [loss.happened for loss in losses] == ["refused", "refused"]
    assert "stands in the file already" in losses[0].message
    assert len(every(assessment_of(data)[0], "item")) == 1


@both
def test_an_empty_set_is_an_assessment_without_items(name):
    root, _ = assessment_of(packed(WRITERS[name], [])[0])
    assert every(root, "item") == []


@both
def test_the_same_title_gives_the_same_names(name):
    first, second = (
        assessment_of(packed(WRITERS[name], items)[0])[0] for items in ([], [make_choice()])
    )
    assert first[0].get("ident") == second[0].get("ident")
