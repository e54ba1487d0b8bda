"""GIFT that Moodle would refuse or damage is refused with the line; what we cannot hold is told."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.formats.gift.reading import read
from question_bank.item import options_of
from tests.question_bank.formats.any_items import SIGNS

GOOD = "::n::Which city?{\n=Oslo\n~Rome#No.\n}\n"
BROKEN = {
    "Which city?{=Oslo ~Rome": "closing brace",
    "Which city?{\n=Oslo\n\n~Rome\n}": "empty line cuts",
    "Which city?=Oslo ~Rome}": "One pair of braces",
    "Which {x} city?{=Oslo ~Rome}": "One pair of braces",
    "Which city}?{=Oslo ~Rome": "One pair of braces",
    "::n: Which city?{=Oslo ~Rome}": "no “::” at its end",
    "Which city?{=a=b ~c}": "inside of an answer",
    "Which city?{=Oslo =Rome ~Paris}": "here 2 are",
    "Which city?{~Oslo ~Rome}": "add up to 0 %",
    "Which city?{~%30%Oslo ~%30%Rome ~Bonn}": "add up to 60 %",
    "Which city?{~%x%Oslo =Rome}": "no share such as",
    "Which city?{~%150%Oslo =Rome}": "not from -100 to 100",
    "Which city?{=Oslo ~Oslo}": "the same",
    "Which city?{=Oslo ~}": "must not be empty",
    "{=Oslo ~Rome}": "stem of an item must not be empty",
    "Which city?{Oslo ~Rome}": "before the first answer",
    "Which city?{Oslo}": "begins with “=”",
    "Which city?{~%50%Oslo ~%50%Rome}": "one option that is none",
    "How much?{#3,14}": "“3,14” is no number",
    "How much?{#about 3}": "is no number",
    "How much?{#=3:x}": "“x” is no number",
    "How much?{#1..many}": "“many” is no number",
    "How much?{#}": "is no number",
    "How much?{#=%50%3}": "No answer is worth 100 %",
    "How much?{#1e99:1}": "",
    "Match{=a -> b =c}": "=left -> right",
    "Match{=a -> b =a -> c}": "left sides",
    "Which city?{=%50%Oslo}": "No answer is worth 100 %",
    "Which city?{=*}": "everything right",
    "$CATEGORY: x\nWhich city?{=Oslo ~Rome}": "empty line is missing",
    f"Which city{'?' * 100_001}{{=Oslo ~Rome}}": "longer than",
    "": "no question",
    "$CATEGORY: x": "no question",
}
del BROKEN["How much?{#1e99:1}"]  # a large number is one


@pytest.mark.parametrize(("text", "words"), BROKEN.items(), ids=lambda text: text[:40])
def test_a_broken_question_is_named(text, words):
    reading = read(text.encode(), "exam.gift")
    assert reading.is_fatal
    assert not reading.items
    assert words in " ".join(str(note) for note in reading.notes)


LEFT_OUT = {
    "Just a text without answers.": "no answers in braces",
    "Write an essay.{}": "essay",
    "Which?{=a ~b ~c ~d ~e ~f ~g ~h ~i}": "9 options",
    "Match{=a -> x =b -> x}": "the same right side",
    "Match{=a -> x = -> y}": "wrong answers to match",
    "Which city?{=Os*lo}": "star",
}


@pytest.mark.parametrize(("text", "words"), LEFT_OUT.items())
def test_what_has_no_place_here_is_left_out(text, words):
    reading = read(f"{text}\n\n{GOOD}".encode(), "exam.gift")
    assert not reading.is_fatal
    assert len(reading.items) == 1
    (note,) = reading.notes
    assert note.place == "line 1"
    assert words in note.message


REMARKS = {
    "Which city?{=Oslo =%50%Rome}": "Part of the points for “Rome”",
    "Which city?{=Oslo ~%50%Rome}": "Part of the points for “Rome”",
    "Which city?{=Oslo =%0%Rome#No.}": "What is said to “Rome”",
    "Which city?{=Oslo =Os*}": "star for any text",
    "Which city?{~%70%Oslo ~%30%Rome ~Bonn}": "counts the same",
    "How much?{#=3 =4}": "the first is kept",
    'Which <img src="x.png"> city?{=Oslo ~Rome}': "pictures",
}


@pytest.mark.parametrize(("text", "words"), REMARKS.items())
def test_what_is_left_out_of_a_question_is_told(text, words):
    reading = read(text.encode(), "exam.gift")
    assert not reading.is_fatal
    assert len(reading.items) == 1
    assert words in " ".join(note.message for note in reading.notes)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("Grant is {~buried =entombed ~living} in a tomb.", "cloze", "entombed"),
        ("Who?{=no one =nobody}", "short_answer", "no one"),
        ("When?{#1822:5}", "numeric", "1822"),
        ("When?{#1821..1823}", "numeric", "1822"),
        ("When?{#=1822:0 =%50%1822:2}", "numeric", "1822"),
        ("Is it?{T}", "true_false", "True"),
        ("Is it?{FALSE#No.#Yes.####Really.}", "true_false", "False"),
        ("Which?{~%50%a ~%50%b ~%-100%c}", "multi_select", "a; b"),
        ("Match{=Oslo -> Norway =Rome -> Italy}", "matching", "Oslo: Norway; Rome: Italy"),
        (r"a \= b\: \{c\} \~ \# \\{=\=x ~y}", "multiple_choice", "=x"),
        ("// note\n[html]<p>a &lt; b<br/>c</p>{=x\n// note\n~y}", "multiple_choice", "x"),
    ],
)
def test_files_of_others(text, kind, key):
    (item,) = read(text.encode(), "exam.gift").items_or_error()
    assert (item.kind, item.key) == (kind, key)


@pytest.mark.parametrize(
    "text", [GOOD, "\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r")]
)
def test_marks_and_line_ends_of_other_systems(text):
    (item,) = read(text.encode(), "exam.gift").items_or_error()
    assert (item.stem, options_of(item)[1].reason) == ("Which city?", "No.")


def test_a_note_names_the_line_and_the_rest_is_read():
    reading = read(f"{GOOD}\nWhich?{{=a\n\n{GOOD}".encode(), "exam.gift")
    assert [note.place for note in reading.notes] == ["line 6"]
    assert len(reading.items) == 2


@pytest.mark.parametrize("data", ["Größe?{=1 ~2}".encode("latin-1"), b"a\0b", b"\xff\xfea"])
def test_what_is_no_utf_8_is_refused(data):
    (note,) = read(data, "exam.gift").notes
    assert str(note) == "The file is not text in UTF-8: save it as UTF-8."


BOMBS = {
    "too large": b"x" * 50_000_000,
    "empty lines": b"\n" * 19_000_000,
    "one line": b"x" * 19_000_000,
    "one question": b"x\n" * 900_000,
    "braces": b"{" * 19_000_000,
    "questions": b"x\n\n" * 400_000,
    "broken": b"x{\n\n" * 400_000,
    "tags": b"[html]" + b"<a " * 30_000 + b"{=a ~b}",
    "comments": b"[html]" + b"<!--" * 20_000 + b"x{=a ~b}",
    "signs": b"x{" + b"=~" * 40_000 + b"}",
    "backslashes": b"x{=" + b"\\" * 90_000 + b"}",
    "entities": b"[html]" + b"&" * 90_000 + b"{=a ~b}",
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_given_up_within_a_second(data):
    start = time.process_time()
    reading = read(data, "bomb.gift")
    assert time.process_time() - start < 1
    assert not reading.items or len(reading.items) == 1


pieces = st.sampled_from([*SIGNS, "\n", "\n\n", " ", "{", "}", "=a", "~b", "1", "####"])


@given(st.lists(pieces | st.text(max_size=3), max_size=25).map("".join))
def test_no_text_raises(text):
    for note in read(text.encode("utf-8", "surrogatepass"), "x").notes:
        assert str(note).endswith((".", "!"))
