"""Word files to articles."""

import docx
import pytest

from quizgen.errors import ArticleError
from quizgen.readers import word_file
from tests.quizgen.readers.making import make_docx, make_zip, save_docx, show

# mammoth finds the footnotes by their usual name.
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
NOTE = BODY + "<w:p><w:r><w:t>It is so.</w:t></w:r></w:p></w:body></w:document>"


def test_parts_of_a_word_file():
    document = docx.Document()
    document.add_heading("The plague", 0)
    document.add_heading("How it spread", 1)
    paragraph = document.add_paragraph("It came by ")
    paragraph.add_run("ship").bold = True
    paragraph.add_run(" in 1347.")
    document.add_paragraph("bubonic plague", style="List Bullet")
    document.add_paragraph("first, the rats", style="List Number")
    document.add_paragraph("They died by the hundreds.", style="Quote")
    document.add_paragraph("Figure 1: a map", style="Caption")
    table = document.add_table(2, 2)
    for place, words in enumerate(["Year", "Dead", "1348", "2 million"]):
        table.cell(place // 2, place % 2).text = words
    document.add_paragraph().add_run("Later years").bold = True
    article = word_file.read(save_docx(document), "a.docx")
    assert article.title == "The plague"
    assert show(article) == [
        "heading: The plague",
        "heading: How it spread",
        "paragraph: It came by ship in 1347.",
        "list_item: bubonic plague",
        "list_item: first, the rats",
        "quote: They died by the hundreds.",
        "caption: Figure 1: a map",
        "table: Year | Dead\n1348 | 2 million",
        "heading: Later years",
    ]
    assert [block.level for block in article.blocks if block.kind == "heading"] == [1, 2, 2]


def test_footnotes_are_left_out():
    body = NOTE.replace("so.</w:t>", 'so</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t>')
    notes = (
        BODY.replace("document", "footnotes").replace("<w:body>", "")
        + '<w:footnote w:id="2"><w:p><w:r><w:t>See page 3.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    data = make_word({"word/document.xml": body, "word/footnotes.xml": notes})
    assert show(word_file.read(data, "a.docx")) == ["paragraph: It is so."]


def make_word(parts: dict[str, str | bytes]) -> bytes:
    """Return a Word file of these parts and those that every one has."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
        '/officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return make_zip({"[Content_Types].xml": types, "_rels/.rels": relations, **parts})


BOMB = '<!DOCTYPE a [<!ENTITY a "It is so."><!ENTITY b "&a;&a;&a;&a;">]>' + NOTE.replace(
    "It is so.", "&b;"
)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"word/document.xml": BOMB}, "defines XML entities"),
        ({"word/document.xml": BOMB.encode("utf-16")}, "defines XML entities"),
        ({"word/document.xml": ""}, "is damaged"),
        ({"word/document.xml": "no XML"}, "is damaged"),
        ({"word/document.xml": BODY + "</w:body></w:document>"}, "has no text in it"),
        ({"word/document.xml": NOTE, "word/styles.xml": "no XML"}, "is damaged"),
        ({}, "is damaged"),
        ({"word/document.xml": NOTE + " " * 15_000_000}, "unpacks to far more"),
    ],
)
def test_what_is_refused(parts, message):
    with pytest.raises(ArticleError, match=message):
        word_file.read(make_word(parts), "a.docx")


def test_a_file_that_is_cut_off_is_refused():
    data = make_docx("A title\nIt is so.")
    for size in range(0, len(data), 2000):
        with pytest.raises(ArticleError):
            word_file.read(data[:size], "a.docx")
