"""The content of a file decides how it is read."""

import pytest

from quizgen.errors import ArticleError
from quizgen.readers.kinds import kind_of
from quizgen.readers.read import read_bytes
from tests.quizgen.lighthouse import TEXT
from tests.quizgen.readers.making import (
    make_docx,
    make_epub,
    make_html,
    make_pdf,
    make_zip,
    sentences_of,
)

MAKE = {"html": make_html, "docx": make_docx, "epub": make_epub, "pdf": make_pdf}


@pytest.mark.parametrize("kind", MAKE)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.html", "a", "-", "a.docx.md"])
def test_a_wrong_name_does_not_matter(kind, name):
    assert kind_of(MAKE[kind](TEXT), name) == kind


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"It is so.", "a.txt", "plain"),
        (b"It is so.", "a.pdf", "plain"),
        (b"It is so, and 2 < 3.", "a.html", "plain"),
        (b"# It is so.", "a.MD", "markdown"),
        (b"<p>It is so.</p>", "a.html", "html"),
        (b"<p>It is so.</p>", "a.md", "markdown"),
        (b"The tag <html> opens a page.", "a.txt", "plain"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>It", "a.txt", "html"),
        (b"<?xml version='1.0'?>\n<!-- so --><html><body>", "a", "html"),
        ("<!doctype html><p>It".encode("utf-16"), "a", "html"),
        (b"RIFF is a format of files.", "a.txt", "plain"),
        (b"ID3 tags name a song.", "a.txt", "plain"),
    ],
)
def test_kind(data, name, kind):
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is a picture"),
        (b"\xff\xd8\xff\xe0\x00", "is a picture"),
        (b"RIFF\x00\x00\x00\x00WAVE", "is a picture, a sound or a film"),
        (b"\x1f\x8b\x08\x00", "is a compressed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "old Microsoft Office"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 It is so.}", "is RTF"),
        (b"<?xml version='1.0'?><rss/>", "is XML, but no web page"),
        (b"PK\x03\x04 and no more", "is damaged"),
        (make_zip({"a.txt": "It is so."}), "is a ZIP archive"),
        (make_zip({"ppt/presentation.xml": ""}), "is a presentation"),
        (make_zip({"xl/workbook.xml": ""}), "is a spreadsheet"),
        (make_zip({"content.xml": ""}), "is an OpenDocument file"),
        (b"\x7fELF\x02\x01\x00\x00\x00\xff\xfe", "is not a text file"),
        (bytes(range(256)) * 20, "is not a text file"),
    ],
)
def test_what_is_refused_by_its_content(data, message):
    with pytest.raises(ArticleError, match=message) as caught:
        read_bytes(data, "a.txt")
    assert str(caught.value).startswith("a.txt ")
    assert str(caught.value).count(". ") == 0
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("kind", MAKE)
def test_every_kind_has_the_same_sentences(kind):
    plain = read_bytes(TEXT.encode(), "a.txt")
    article = read_bytes(MAKE[kind](TEXT), "a.bin")
    assert sentences_of(article) == sentences_of(plain)
    levels = [(b.kind, b.level) for b in article.blocks]
    assert levels == [(b.kind, b.level) for b in plain.blocks]
    assert article.title == ("A book" if kind == "epub" else plain.title)


def test_two_columns_have_the_same_sentences():
    plain = read_bytes(TEXT.encode(), "a.txt")
    assert sentences_of(read_bytes(make_pdf(TEXT, 2), "a.pdf")) == sentences_of(plain)
