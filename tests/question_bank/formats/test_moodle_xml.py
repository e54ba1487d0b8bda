"""Moodle XML: what Moodle stores is what the item says, it can be answered, and it comes back."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given

from question_bank.formats.moodle_xml import reading, writing
from question_bank.item import ChoiceItem, MatchingItem, MultiSelectItem, Pair
from question_bank.proof import Evidence, Option
from tests.question_bank.formats.any_items import PROOF, any_item
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.formats.moodle_round_trip import check_read
from tests.question_bank.formats.moodle_site import assert_same, assert_scores, expected
from tests.question_bank.formats.moodle_xml_importer import import_xml
from tests.question_bank.sputnik import (
    all_kinds,
    make_choice,
    make_chosen_cloze,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_short_answer,
    make_typed_cloze,
)


def check(items):
    """Write items, let the stand-in import and score them, read them back; all must be equal."""
    bundle, out = bundle_of(items), BytesIO()
    losses = writing.write(out, bundle)
    stay = kept(items, losses)
    for stored, item in zip(import_xml(out.getvalue()), stay, strict=True):
        assert_same(stored, expected(item, bundle, holds_units=True))
        assert_scores(stored, item)
    if stay:
        check_read(reading.read(out.getvalue(), "exam.xml"), stay, bundle_of, holds_units=True)
    return losses


def test_every_kind_and_hard_text_is_stored_scored_and_read():
    losses = check(hard_items())
    assert [loss for loss in losses if loss.happened == "refused"] == []


@given(any_item())
def test_any_item_is_stored_scored_and_read(item):
    check([item])


QUESTION = """\
  <question type="multichoice">
    <name><text>When did Sputnik 1 fly?</text></name>
    <questiontext format="html"><text>When did Sputnik 1 fly?</text></questiontext>
    <generalfeedback format="html"><text>The article says: Sputnik 1 flew in 1957.&lt;br&gt;\
Source: Sputnik 1, https://example.org/sputnik?a=1&amp;amp;b=2, CC0-1.0</text></generalfeedback>
    <defaultgrade>1</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber>7a5c0167fd5db201</idnumber>
    <single>true</single>
    <shuffleanswers>false</shuffleanswers>
    <answernumbering>abc</answernumbering>
    <answer fraction="0" format="html"><text>1954</text><feedback format="html"><text>Three years \
too early.</text></feedback></answer>
    <answer fraction="100" format="html"><text>1957</text><feedback format="html"><text></text>\
</feedback></answer>
    <answer fraction="0" format="html"><text>1961</text><feedback format="html"><text>That was \
Vostok 1.</text></feedback></answer>
    <tags><tag><text>multiple choice</text></tag></tags>
  </question>
"""


def test_a_question_to_the_letter():
    data, losses = written("moodle_xml", [make_choice()])
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n  <question type="category"><category>'
        "<text>$course$/top/Sputnik &amp; friends</text></category></question>\n"
    )
    assert data.decode() == f"{head}{QUESTION}</quiz>\n"
    assert losses == []


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (make_typed_cloze(), "weighed {1:SHORTANSWER:=83~=eighty-three} kg."),
        (make_chosen_cloze(), "sent for {1:MULTICHOICE:12#Another count.~=21} days."),
        (replace(make_typed_cloze(), stem="{a} _____ {#1}"), "&amp;#123;a&amp;#125; {1:SHORT"),
        (replace(make_typed_cloze(), key="}#~", accepted=("}#~",)), "=&amp;#125;&amp;#35;&amp;#12"),
        (replace(make_short_answer(), key="a*b", accepted=("a*b",)), r"<text>a\*b</text>"),
        (make_multi_select(), '<answer fraction="-50" format="html"><text>Its colour'),
        (make_numeric(), "<unit_name>kilograms</unit_name>"),
        (make_numeric(), "<tolerance>0.5</tolerance>"),
        (replace(make_numeric(), value=1e-05, key="1e-05", accepted=("1e-05",)), ">0.00001<"),
        (make_ordering(), "<answer><text>1 (first)</text></answer>"),
        (make_choice("<b>a & b</b>"), "&amp;lt;b&amp;gt;a &amp;amp; b&amp;lt;/b&amp;gt;"),
        (make_choice("x" * 300), f"<name><text>{'x' * 79}…</text></name>"),
    ],
)
def test_what_stands_in_the_file(item, part):
    assert part in written("moodle_xml", [item])[0].decode()


@pytest.mark.parametrize(
    ("keys", "share"),
    [(2, "50"), (3, "33.33333"), (4, "25"), (5, "20"), (6, "16.66667"), (7, "14.28571")],
)
def test_shares_are_those_that_moodle_lists(keys, share):
    options = tuple(Option(str(n), is_key=n < keys) for n in range(8))
    item = MultiSelectItem(stem="Which?", options=options, proof=PROOF, difficulty=0.5)
    assert check([item]) == []
    assert f'fraction="{share}"' in written("moodle_xml", [item])[0].decode()


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (make_numeric(), [("accepted", "eighty-three"), ("pairs", "computed")]),
        (
            replace(make_numeric(), key="1,250", value=1250.0, accepted=("1,250",), pairs=()),
            [("key", "is written as 1250")],
        ),
        (make_ordering(), [("pairs", "asked as matching")]),
        (replace(make_chosen_cloze(), accepted=("21", "x")), [("accepted", "Whoever chooses")]),
        (make_choice(), []),
    ],
)
def test_what_is_lost_is_told(item, told):
    _, losses = written("moodle_xml", [item])
    assert [loss.field for loss in losses] == [field for field, _ in told]
    assert all(words in loss.message for loss, (_, words) in zip(losses, told, strict=True))


def long_match():
    pairs = (Pair("a", "x" * 256, Evidence("", 0, 0)), Pair("b", "y", Evidence("", 0, 0)))
    return MatchingItem(stem="Which?", pairs=pairs, proof=PROOF, difficulty=0.5)


def choice_of(*names):
    options = tuple(Option(name, is_key=not n) for n, name in enumerate(names))
    return ChoiceItem(stem="Which?", options=options, proof=PROOF, difficulty=0.5)


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (choice_of("a", "\x01"), "empty without control characters"),
        (choice_of("a b", "a  b"), "look the same"),
        (long_match(), "255 characters"),
        (replace(make_numeric(), value=1e300), "too many digits"),
        (replace(make_short_answer(), key="\x01", accepted=("\x01", "x")), "empty without"),
    ],
)
def test_what_moodle_would_damage_is_refused(item, words):
    data, losses = written("moodle_xml", [item])
    assert [loss.happened for loss in losses] == ["refused"]
    assert words in losses[0].message
    assert import_xml(data) == []


def test_an_empty_set_is_a_category():
    assert import_xml(written("moodle_xml", [])[0]) == []


def test_the_title_is_one_category_whatever_it_says():
    out = BytesIO()
    writing.write(out, bundle_of(all_kinds(), title="a/b <c> & d"))
    assert b"<text>$course$/top/a//b c &amp; d</text>" in out.getvalue()
