"""Files of text2qti as teachers write them, and those that are wrong or want to do harm."""

import time

import pytest

from question_bank.formats.reading import MOST_BYTES
from question_bank.formats.text2qti import reading
from question_bank.item import NumericItem, accepted_of, options_of
from tests.question_bank.formats.text2qti_reader import convert

HAND_WRITTEN = """\
Quiz title: Two cities
Quiz description: A quiz
  of mine.

% a comment
Title: The first
Points: 2
1.  What is the capital of
    *Norway*?

    Look at the map: ![map](map.png)
... It lies in the north.
+   Well done.
a)  Bergen
... No,
    farther east.
*b) Oslo
... Yes!
c)  Rome

COMMENT
2. Not a question
END_COMMENT
GROUP
pick: 1
points per question: 1

2.\tThe Earth is flat.
a)\ttrue
*b)\tfalse

3. Name a big cat.
!  There are several.
*   lion
*   The Tiger

4. How tall is it?
= [1.5, 2.5]

5. And the other?
= 40 +- 5%

6. And how many?
= -7
END_GROUP

7. Which are even?
[*] two
[ ] one
[*] four

Text: Now something else.

8. Discuss.
____

9. Hand in.
^^^^

10. Which one?
[*] this
[ ] that
"""


def test_a_file_written_by_hand():
    found = reading.read(HAND_WRITTEN.encode(), "mine.md")
    assert [(item.kind, item.stem, item.key) for item in found.items] == [
        ("multiple_choice", "What is the capital of Norway?\nLook at the map:", "Oslo"),
        ("true_false", "The Earth is flat.", "False"),
        ("short_answer", "Name a big cat.", "lion"),
        ("numeric", "How tall is it?", "2"),
        ("numeric", "And the other?", "40"),
        ("numeric", "And how many?", "-7"),
        ("multi_select", "Which are even?", "two; four"),
        ("multiple_choice", "Which one?", "this"),
    ]
    first, _, cat, *_ = found.items
    assert [option.reason for option in options_of(first)] == ["No, farther east.", None, None]
    assert first.proof.explanation == "It lies in the north.\nWell done."
    assert accepted_of(cat) == ("lion", "The Tiger")
    assert cat.proof.explanation == "There are several."
    numbers = [item for item in found.items if isinstance(item, NumericItem)]
    assert [(item.value, item.tolerance) for item in numbers] == [(2.0, 0.5), (40.0, 2.0), (-7, 0)]
    assert [str(note) for note in found.notes] == [
        "Line 8: Its pictures are left out.",
        "Line 52: Left out. A text between questions is none.",
        "Line 54: Left out. An essay has no right answer.",
        "Line 57: Left out. A file to be handed in has no right answer.",
    ]
    _, questions = convert(
        HAND_WRITTEN.replace("![map](map.png)", "").replace("*Norway*", "Norway")
    )
    assert [q.kind for q in questions if not q.conditions] == [
        "text_only_question",
        "essay_question",
        "file_upload_question",
    ]
    assert len(questions) == len(found.items) + 3


def test_marks_and_line_ends_of_other_systems():
    text = "1. Which?\r\n*a) this\r\nb) that\r\n"
    for data in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.replace("\n", "").encode()):
        assert len(reading.read(data, "mine.md").items_or_error()) == 1


GOOD = "1. Which?\n*a) this\nb) that\n"
BROKEN = {
    "": "no question",
    "nothing at all": "begins with a number",
    "Which?\n*a) this\nb) that": "begins with a number",
    "1.Which?\n*a) this\nb) that": "begins with a number",
    "1. Which?": "needs answers",
    "1. Which?\n... Told.": "needs answers",
    "1. Which?\na) this\nb) that": "has a star",
    "1. Which?\n*a) this\n*b) that": "has a star",
    "1. Which?\n*a) this": "2 to 8 options",
    "1. Which?\n*a) this\nb) this": "the same",
    "1. Which?\n*a) this\nb)": "has no mark",
    "1. Which?\n*a) this\nand that\nb) that": "has no mark",
    "1. Which?\n*a) this\n* that": "all of one kind",
    "1. Which?\n[ ] this\n[ ] that": "No box has a star",
    "1. How many?\n= seven": "is no number",
    "1. How many?\n= nan": "is no number",
    "1. How many?\n= [1, x]": "is no number",
    "1. How many?\n= 7 +- x": "is no number",
    "1. How many?\n= [4, 2]": "must not be negative",
    "1. How many?\n= 1\n= 2": "one line with a number",
    "1. <!-- nothing -->\n*a) this\nb) that": "must not be empty",
    "*a) this\nb) that": "begins with a number",
    f"1. {'x' * 60_000}\n*a) this\nb) that": "over 50000",
    "% id: 12, kind: cloze\n1. No gap.\n* this": "exactly one gap",
}


@pytest.mark.parametrize(("text", "words"), BROKEN.items(), ids=range(len(BROKEN)))
def test_a_broken_question_is_named(text, words):
    found = reading.read(text.encode(), "mine.md")
    assert found.is_fatal
    assert words in " ".join(str(note) for note in found.notes)
    assert all(str(note).endswith(".") for note in found.notes)


def test_a_note_names_the_line_and_the_rest_is_read():
    found = reading.read(f"{GOOD}\n2. Which?\nb) that\n\n{GOOD}".encode(), "mine.md")
    assert [note.place for note in found.notes] == ["line 5"]
    assert len(found.items) == 2


def test_code_is_never_run(tmp_path):
    text = f"{GOOD}\n```{{.python .run}}\nopen('{tmp_path}/x', 'w')\n```\n"
    found = reading.read(text.encode(), "mine.md")
    assert len(found.items) == 1
    assert "not run" in str(found.notes[0])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("1. Größe?\n".encode("latin-1"), "UTF-8"),
        (b"1" * (MOST_BYTES + 1), "larger than"),
        (b"\n" * 1_000_000, "lines"),
        (b"1. " + b"[" * 49_000 + b"\n*a) this\nb) that\n", ""),
        (b"1. " + b"*a_ " * 12_000 + b"\n*a) this\nb) that\n", ""),
        (b"1. " + b"> " * 24_000 + b"x\n*a) this\nb) that\n", ""),
        (b"1. " + b"<!-- " * 9_000 + b"\n*a) this\nb) that\n", ""),
    ],
    ids=["latin", "large", "lines", "brackets", "stars", "quotes", "comments"],
)
def test_what_is_too_much_is_refused_at_once(data, words):
    start = time.process_time()
    found = reading.read(data, "mine.md")
    assert time.process_time() - start < 2
    assert words in " ".join(str(note) for note in found.notes)
