"""Plain text to blocks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import Article
from quizgen.readers import plain
from quizgen.readers.text import decode, normalise

LONG = "The city was founded by traders who came from the south and stayed for good. " * 2


def show(article: Article) -> list[str]:
    """Write each block as "kind: text"."""
    return [f"{block.kind}: {article.text[block.start : block.end]}" for block in article.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here.\nTwo is there.", ["paragraph: One is here.", "paragraph: Two is there."]),
        ("A title\n\nOne is here.\n", ["heading: A title", "paragraph: One is here."]),
        ("“It is so.”\nHe said (so.)", ["paragraph: “It is so.”", "paragraph: He said (so.)"]),
        ("It has three parts:\n- one\n- two", None),
        ("It ended.[12]\nHe waited…", ["paragraph: It ended.[12]", "paragraph: He waited…"]),
        ("First of all,\nit rained.", ["paragraph: First of all,", "paragraph: it rained."]),
        ("* * *\nIt rained.", ["list_item: * *", "paragraph: It rained."]),
        ("1. one\n2. two", ["list_item: one", "list_item: two"]),
        ("1. Introduction\nIt rained.", ["heading: 1. Introduction", "paragraph: It rained."]),
        ("By Jane Doe\n16 May 2024\nIt rained.", None),
        ("", []),
        ("  \n\t\n", []),
    ],
)
def test_lines_are_blocks(text, expected):
    found = show(plain.parse(text, "a.txt"))
    if expected is None:
        assert found in (
            ["paragraph: It has three parts:", "list_item: one", "list_item: two"],
            ["caption: By Jane Doe", "caption: 16 May 2024", "paragraph: It rained."],
        )
    else:
        assert found == expected


def test_a_line_that_asks_before_a_paragraph_is_a_heading():
    article = plain.parse(f"Sleep\n{LONG}\nWhy Do We Sleep?\n{LONG}\nIs it so?\n", "a.txt")
    assert [block.kind for block in article.blocks] == [
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_the_first_heading_is_of_level_1():
    article = plain.parse("Title\nPart\nIt rained.", "a.txt")
    assert [block.level for block in article.blocks] == [1, 2, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Free to read: Two Agree on Trade\nIt is so.", "Two Agree on Trade"),
        (
            "Richard III: the king in the car park\nIt is so.",
            "Richard III: the king in the car park",
        ),
        ("It is so.\nIt was so.", "suez canal"),
        ("Word " * 38 + "\nIt was so.", "suez canal"),
    ],
)
def test_title(text, expected):
    article = plain.parse(text, "articles/suez-canal.txt")
    assert article.title == expected
    assert article.text == text


WRAPPED = """The canal

The Suez Canal is an artificial waterway in Egypt that connects the
Mediterranean Sea with the Red Sea. Its northern end is at Port Said,
its southern end near the city of Suez.

    - a ship saves forty per cent
    - another one waits

It opened in 1869.
"""


def test_lines_wrapped_by_hand_are_one_paragraph():
    article = plain.parse(WRAPPED, "a.txt")
    assert article.text == WRAPPED
    kinds = [block.kind for block in article.blocks]
    assert kinds == ["heading", "paragraph", "list_item", "list_item", "paragraph"]
    paragraph = article.blocks[1]
    assert article.text[paragraph.start : paragraph.end].startswith("The Suez Canal is")
    assert article.text[paragraph.start : paragraph.end].endswith("city of Suez.")


def test_wrapped_paragraphs_without_blank_lines_are_told_by_their_indent():
    lines = WRAPPED.split("\n")[2:5]
    text = "\n".join(["  " + lines[0], *lines[1:], "  " + lines[0], *lines[1:]])
    assert len(plain.parse(text, "a.txt").blocks) == 2


def test_bytes_become_nfc_with_plain_line_ends():
    data = b"\xef\xbb\xbfCafe\xcc\x81 opens.\r\nIt is new.\rIt is old."
    assert decode(data, "a.txt") == "Café opens.\nIt is new.\nIt is old."
    assert plain.read(data, "a.txt").text == "Café opens.\nIt is new.\nIt is old."


LINES = st.lists(
    st.one_of(st.text(max_size=30), st.sampled_from(["It is so.", "- one", "Why?", "a b", LONG]))
)


@given(LINES.map("\n".join))
def test_blocks_are_inside_the_text_and_in_order(raw):
    text = normalise(raw)
    article = plain.parse(text, "a.txt")
    assert article.text == text == normalise(text)
    assert article == plain.parse(text, "a.txt")
    assert all(0 <= block.start < block.end <= len(text) for block in article.blocks)
    assert all(one.end <= other.start for one, other in pairwise(article.blocks))
    for block in article.blocks:
        words = text[block.start : block.end]
        assert words == words.strip()
