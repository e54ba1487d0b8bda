"""Whatever the bytes are, a reader gives an article or one sentence that says why not."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import Article
from quizgen.errors import ArticleError, QuizgenError
from quizgen.readers.kinds import kind_of
from quizgen.readers.load import load_reader
from quizgen.readers.text import normalise
from tests.quizgen.lighthouse import TEXT
from tests.quizgen.readers.making import (
    make_book,
    make_docx,
    make_epub,
    make_html,
    make_pdf,
    sentences_of,
)

MAGICS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"<!doctype html>",
    b"<html><body><p>",
    b"<?xml version='1.0' encoding='utf-16'?>",
    b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00",
    b"\xef\xbb\xbf",
    b"\x1f\x8b",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"---\ntitle: a\n---\n",
]
NAMES = ["a.txt", "a.html", "a.md", "a"]
GOOD = {
    "html": make_html(TEXT),
    "pdf": make_pdf(TEXT),
    "docx": make_docx(TEXT),
    "epub": make_epub(TEXT),
}


def check(article: Article) -> None:
    """Hold an article against what every other part of the program expects of one."""
    text = article.text
    assert text == normalise(text)
    assert article.title
    assert all(0 <= block.start < block.end <= len(text) for block in article.blocks)
    assert all(one.end <= other.start for one, other in pairwise(article.blocks))
    for block in article.blocks:
        words = text[block.start : block.end]
        assert words == words.strip()
    text.encode()


def read_or_refuse(data: bytes, name: str) -> None:
    try:
        article = load_reader(kind_of(data, name))(data, name)
    except ArticleError as error:
        refusal = str(error)
    else:
        check(article)
        return
    assert refusal.endswith(".")
    assert "\n" not in refusal


@given(st.sampled_from(MAGICS), st.binary(max_size=400), st.sampled_from(NAMES))
@settings(max_examples=100)
def test_any_bytes(magic, data, name):
    read_or_refuse(magic + data, name)


@pytest.mark.parametrize("kind", GOOD)
@given(data=st.data())
@settings(max_examples=25)
def test_damaged_files(kind, data):
    good = GOOD[kind]
    start = data.draw(st.integers(0, len(good) - 1))
    length = data.draw(st.integers(0, 200))
    read_or_refuse(good[:start] + data.draw(st.binary(max_size=50)) + good[start + length :], "a")


TAGS = (
    "<p> </p> <div> </div> <ul> <li> <table> <tr> <td> </table> <h1> <h9> <a href='#x'> </a> <sup>"
    " </sup> <br> <b> <!-- --> <script> </script> <svg> <math> <blockquote> &nbsp; &#0; &#xd800;"
    " <nav> It\u0301 is so. 2 \x00 \u200b [1]"
)
PIECES = st.lists(st.sampled_from(TAGS.split(" ")), max_size=40)


@given(PIECES.map(" ".join))
@settings(max_examples=40)
def test_any_markup(markup):
    read_or_refuse(f"<html><body>{markup}".encode(), "a.html")
    read_or_refuse(make_book({"a.xhtml": markup}), "a.epub")


WORDS = st.text(st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x17F), min_size=1)
SENTENCES = st.lists(
    st.lists(WORDS, min_size=2, max_size=12).map(lambda words: "A " + " ".join(words) + " is so."),
    min_size=1,
    max_size=5,
)


@given(SENTENCES)
@settings(max_examples=8)
def test_text_comes_back_as_it_went_in(sentences):
    text = normalise("\n".join(sentences))
    plain = load_reader("plain")(text.encode(), "a.txt")
    for data in (make_docx(text), make_epub(text)):
        article = load_reader(kind_of(data, "a"))(data, "a")
        assert sentences_of(article) == sentences_of(plain)


def test_an_article_error_is_a_quizgen_error():
    assert issubclass(ArticleError, QuizgenError)
