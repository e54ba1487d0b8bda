"""Markdown to blocks without its marks."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.readers import markdown
from quizgen.readers.text import normalise


def show(article: Article) -> list[str]:
    """Write each block as "kind: text"."""
    return [f"{block.kind}: {article.text[block.start : block.end]}" for block in article.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A *new* title\n\nIt **is** so.", ["heading: A new title", "paragraph: It is so."]),
        ("Title\n=====\nIt is so.", ["heading: Title", "paragraph: It is so."]),
        ("It is\nwrapped  \nhere.", ["paragraph: It is wrapped here."]),
        ('See [the map](http://x.y/z "t").', ["paragraph: See the map."]),
        ("Run `make`.\n\n```\ncode\n```\n\n    more code\n", ["paragraph: Run make."]),
        ("![A dog](dog.png)\n\nIt ![x](y) barks.", ["paragraph: It barks."]),
        ("- one\n- two\n\n  more\n", ["list_item: one", "list_item: two", "list_item: more"]),
        ("1. one\n2. two", ["list_item: one", "list_item: two"]),
        ("> It is said.\n> So it is.", ["quote: It is said. So it is."]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ["table: a | b\n1 | 2"]),
        ("<div>no</div>\n\nIt is <b>so</b>.", ["paragraph: It is so."]),
        ("It is 5 &lt; 6 &amp; so.", ["paragraph: It is 5 < 6 & so."]),
        ("---\n\nIt is so.", ["paragraph: It is so."]),
        ("", []),
    ],
)
def test_marks_are_left_out(text, expected):
    assert show(markdown.parse(text, "a.md")) == expected


def test_headings_keep_their_level():
    article = markdown.parse("# One\n\n### Three\n\nIt is so.", "a.md")
    assert [block.level for block in article.blocks] == [1, 3, 0]


FRONT = """---
title: "The canal: a history"
origin: written for this project
licence: CC BY 4.0
language: en-GB
published_on: 2024-05-17
---

It is so.
"""


def test_fields_on_top_are_read():
    article = markdown.parse(FRONT, "a.md")
    assert article.title == "The canal: a history"
    assert (article.origin, article.licence) == ("written for this project", "CC BY 4.0")
    assert article.published_on == date(2024, 5, 17)
    assert article.text == "It is so.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Two\n\nIt is so.", "Two"),
        ("It is so.\n\n# One\n\nIt was.", "One"),
        ("It is so.\n\n## Two\n\nIt was.", "suez canal"),
        ("---\ntitle:\n---\nIt is so.", "suez canal"),
    ],
)
def test_title(text, expected):
    assert markdown.parse(text, "articles/suez-canal.md").title == expected


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("language: de", "only English"),
        ("published_on: May 2024", "write the date as 2024-05-17"),
    ],
)
def test_fields_that_cannot_be_used_are_refused(field, message):
    with pytest.raises(ArticleError, match=message):
        markdown.parse(f"---\n{field}\n---\nIt is so.", "a.md")


def test_seeds_have_title_and_licence(seeds):
    for path in sorted(seeds.glob("*.md")):
        article = markdown.read(path.read_bytes(), path.name)
        assert article.title
        assert article.licence
        assert article.origin


PIECES = st.sampled_from(
    ["# ", "- ", "> ", "| a | b |\n|---|---|\n| 1 | 2 |", "```", "---", "[x](y)"]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=20))).map("\n".join))
def test_blocks_are_inside_the_text_and_in_order(raw):
    text = normalise(raw)
    if text.startswith("---"):
        text = "x" + text
    article = markdown.parse(text, "a.md")
    assert article == markdown.parse(text, "a.md")
    assert article.text == normalise(article.text)
    assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)
    assert all(one.end <= other.start for one, other in pairwise(article.blocks))
