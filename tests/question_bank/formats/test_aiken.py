"""Aiken: what Moodle's importer takes, to the letter, and back."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.formats import aiken
from question_bank.formats.text import one_line
from question_bank.item import ChoiceItem
from question_bank.proof import Option
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.sputnik import all_kinds, make_choice, make_proof

GOOD = "Which city?\nA) Oslo\nB) Rome\nANSWER: B\n"


def shape(item):
    options = [(one_line(option.text), option.is_key) for option in item.options]
    return one_line(item.stem), options


def test_a_question_to_the_letter():
    data, losses = written("aiken", [make_choice()])
    assert data.decode() == ("When did Sputnik 1 fly?\nA) 1954\nB) 1957\nC) 1961\nANSWER: B\n\n")
    assert losses == []


def test_other_kinds_are_refused_by_name():
    _, losses = written("aiken", all_kinds())
    assert {(loss.happened, loss.message) for loss in losses} == {
        ("refused", "Aiken holds multiple choice only.")
    }


def test_hard_texts_come_back():
    items = hard_items()
    data, losses = written("aiken", items)
    found = aiken.read(data, "exam.txt").items_or_error()
    assert [shape(item) for item in found] == [shape(item) for item in kept(items, losses)]


words = st.text(min_size=1, max_size=30).filter(one_line)


@given(words, st.lists(words, min_size=2, max_size=6, unique_by=lambda t: one_line(t).casefold()))
def test_what_is_written_is_read(stem, texts):
    options = tuple(Option(text, is_key=not n) for n, text in enumerate(texts))
    proof = make_proof("It weighed 83 kg.", "x")
    item = ChoiceItem(stem=stem, options=options, proof=proof, difficulty=0.5)
    out = BytesIO()
    if aiken.write(out, bundle_of([item])):
        return  # refused with a reason
    (found,) = aiken.read(out.getvalue(), "x").items_or_error()
    assert shape(found) == shape(item)


BROKEN = {
    "which city?\na) Oslo\nb) Rome\nANSWER: B": "one line of text",
    "Which city?\nA) Oslo\nB) Rome\nAnswer: B": "ANSWER",
    "Which city?\nA) Oslo\nB) Rome\nANSWER: D": "none of the options",
    "Which city?\nA) Oslo\nB) Rome\nANSWER: AB": "one capital letter",
    "Which city?\nA) Oslo\nB) Rome\nANSWER:": "one capital letter",
    "Which city?\nA) Oslo\nB) Rome": "ANSWER",
    "Which city?\nA) Oslo\nANSWER: A": "option",
    "Which city?\nA) Oslo\nA) Rome\nANSWER: A": "lettered",
    "Which city?\nA) Oslo\nC) Rome\nANSWER: A": "lettered",
    "Which city?\nA) Oslo\nB) Oslo\nANSWER: A": "the same",
    "Which city?\nA) Oslo\nB)\nANSWER: A": "line",
    "Which city\nin Europe?\nA) Oslo\nB) Rome\nANSWER: A": "one line of text",
    "A) Oslo\nB) Rome\nANSWER: A": "one line of text",
    "ANSWER: A": "one line of text",
    "Which city?\nA) Oslo\nnote\nB) Rome\nANSWER: A": "one line",
    "nothing at all": "ANSWER",
    "": "no question",
}


@pytest.mark.parametrize(("text", "words"), BROKEN.items())
def test_a_broken_question_is_named(text, words):
    reading = aiken.read(text.encode(), "exam.txt")
    assert reading.is_fatal
    assert words in " ".join(str(note) for note in reading.notes)


def test_a_note_names_the_line_and_the_rest_is_read():
    reading = aiken.read((GOOD + "\n" + GOOD.replace("B\n", "X\n") + GOOD).encode(), "exam.txt")
    assert [note.place for note in reading.notes] == ["line 6"]
    assert len(reading.items) == 2


@pytest.mark.parametrize("text", [GOOD, "\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), GOOD * 2])
def test_marks_and_line_ends_of_other_systems(text):
    assert aiken.read(text.encode(), "exam.txt").items_or_error()


def test_latin_1_is_refused():
    reading = aiken.read("Größe?\nA) 1\nB) 2\nANSWER: A\n".encode("latin-1"), "exam.txt")
    assert [str(note) for note in reading.notes] == [
        "The file is not text in UTF-8: save it as UTF-8."
    ]
