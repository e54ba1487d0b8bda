"""EPUB books to articles."""

import pytest

from question_bank.archive import MAX_MEMBERS
from quizgen.errors import ArticleError
from quizgen.readers import epub
from quizgen.readers.archive import Archive
from tests.quizgen.readers.making import CONTAINER, make_book, make_zip, show


def test_chapters_come_in_the_order_of_the_spine():
    book = make_book(
        {"b.xhtml": "<h1>One</h1><p>It is.</p>", "a.xhtml": "<h1>Two</h1><p>It was.</p>"}
    )
    article = epub.read(book, "a.epub")
    assert article.title == "A book"
    assert show(article) == [
        "heading: One",
        "paragraph: It is.",
        "heading: Two",
        "paragraph: It was.",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p>It is so.<a epub:type="noteref" href="n.xhtml#1">1</a></p>', ["paragraph: It is so."]),
        ('<aside epub:type="footnote"><p>A note.</p></aside><p>It is.</p>', ["paragraph: It is."]),
        (
            '<section epub:type="toc"><p>One: page 3.</p></section><p>It is.</p>',
            ["paragraph: It is."],
        ),
        ('<a id="p3"/><p>It is<span id="p4"/> so.</p>', ["paragraph: It is so."]),
        ("<p>It&nbsp;is caf&eacute; &amp; so.</p>", ["paragraph: It is café & so."]),
        ("<p>It is <b>not closed.</p>", ["paragraph: It is not closed."]),
    ],
)
def test_a_chapter(body, expected):
    assert show(epub.read(make_book({"a.xhtml": body}), "a.epub")) == expected


def test_names_with_spaces_and_folders():
    book = make_book(
        {"text/my%20one.xhtml": "<p>No.</p>"},
        {"book/text/my one.xhtml": "<html><body><p>It is so.</p></body></html>"},
    )
    assert show(epub.read(book, "a.epub")) == ["paragraph: It is so."]


ENCRYPTED = '<encryption><EncryptionMethod Algorithm="{}"/></encryption>'


@pytest.mark.parametrize(
    ("book", "message"),
    [
        (make_zip({"META-INF/container.xml": CONTAINER}), "lacks 'book/package.opf'"),
        (make_zip({"META-INF/container.xml": "<container/>"}), "names no package"),
        (make_zip({"META-INF/container.xml": "no XML"}), "is damaged"),
        (
            make_book({"a.xhtml": ""}, {"META-INF/encryption.xml": ENCRYPTED.format("aes")}),
            "copying",
        ),
        (make_book({"a.xhtml": "<p>It is so. </p>" * 400_000}), "unpacks to far more"),
        (b"PK\x03\x04", "is damaged"),
    ],
)
def test_what_is_refused(book, message):
    with pytest.raises(ArticleError, match=message):
        epub.read(book, "a.epub")


def test_hidden_fonts_are_no_hindrance():
    fonts = ENCRYPTED.format("http://www.idpf.org/2008/embedding")
    book = make_book({"a.xhtml": "<p>It is so.</p>"}, {"META-INF/encryption.xml": fonts})
    assert show(epub.read(book, "a.epub")) == ["paragraph: It is so."]


def test_entities_of_a_chapter_are_not_replaced():
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>It is &x; so.'
    book = make_book({"a.xhtml": ""}, {"book/a.xhtml": page})
    assert "root" not in epub.read(book, "a.epub").text


def test_an_archive_of_many_files_is_refused():
    many = make_zip({f"{number}.xml": b"" for number in range(MAX_MEMBERS + 1)})
    with pytest.raises(ArticleError, match="more than 5,000 files"):
        Archive(many, "a.epub")


def test_sizes_that_lie_do_not_help_a_bomb():
    data = bytearray(make_zip({"a.xml": b" " * 3_000_000}))
    for place in range(len(data) - 4):
        if data[place : place + 4] == (3_000_000).to_bytes(4, "little"):
            data[place : place + 4] = (1_000).to_bytes(4, "little")
    with pytest.raises(ArticleError, match=r"unpacks to far more|is damaged"):
        Archive(bytes(data), "a.epub").read("a.xml")


def test_all_members_together_are_limited(monkeypatch):
    monkeypatch.setattr("question_bank.archive.MAX_TOTAL", 1_000)
    archive = Archive(make_zip({"0.xml": b" " * 700, "1.xml": b" " * 400}), "a.epub")
    archive.read("0.xml")
    with pytest.raises(ArticleError, match="unpacks to far more"):
        archive.read("1.xml")
