"""PDF files to articles: lines become paragraphs again, margins go."""

import pytest

from quizgen.errors import ArticleError
from quizgen.readers import pdf
from quizgen.readers.hyphens import join_lines, words_of
from tests.quizgen.lighthouse import TEXT, TITLE
from tests.quizgen.readers.making import (
    FOOTER,
    HEADER,
    draw_pdf,
    make_pdf,
    make_scan,
    show,
)

FULL = "It was a long line that goes on to the right edge of the page and then to the"


def page(*lines: tuple[float, str], left: float = 60, size: float = 10):
    """Return lines as `draw_pdf` wants them: height and words."""
    return [(left, height, size, words) for height, words in lines]


def test_running_headers_and_page_numbers_are_left_out():
    article = pdf.read(make_pdf(TEXT), "a.pdf")
    assert article.title == TITLE
    assert HEADER not in article.text
    assert FOOTER not in article.text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (page((700, FULL), (688, "next.")), [f"paragraph: {FULL} next."]),
        (page((700, FULL), (660, "Another one.")), None),
        (
            [*page((700, FULL), (688, "next.")), *page((676, FULL), (664, "last."), left=60)],
            [f"paragraph: {FULL} next.", f"paragraph: {FULL} last."],
        ),
        (
            page((700, FULL), (688, "next one."))
            + page((676, FULL), left=75)
            + page((664, "end.")),
            [f"paragraph: {FULL} next one.", f"paragraph: {FULL} end."],
        ),
        (
            [(60, 740, 18, "A title"), *page((700, FULL), (688, "next."))],
            ["heading: A title", f"paragraph: {FULL} next."],
        ),
        (
            page((740, "**A part"), (720, FULL), (708, "next.")),
            ["heading: A part", f"paragraph: {FULL} next."],
        ),
        (
            page((720, FULL), (708, "next:"), (690, "• one"), (678, "• two")),
            [f"paragraph: {FULL} next:", "list_item: one", "list_item: two"],
        ),
        (
            [*page((720, FULL), (708, "next.")), (60, 150, 7, "1 See the book of the same name.")],
            [f"paragraph: {FULL} next."],
        ),
        (
            [*page((720, FULL), (708, "next.")), (60, 690, 8, "Figure 1: a map")],
            [f"paragraph: {FULL} next.", "caption: Figure 1: a map"],
        ),
        (
            [
                *page((720, FULL), (708, "next. It was 5 km")),
                (139, 712, 6, "2"),
                (146, 708, 10, "wide."),
            ],
            [f"paragraph: {FULL} next. It was 5 km² wide."],
        ),
        (
            [
                *page((720, FULL), (708, "next. It was the plague")),
                (171, 712, 6, "2"),
                (178, 708, 10, "then."),
            ],
            [f"paragraph: {FULL} next. It was the plague then."],
        ),
    ],
)
def test_lines_become_blocks(lines, expected):
    found = show(pdf.read(draw_pdf([lines]), "a.pdf"))
    if expected is None:
        assert len(found) == 2
    else:
        assert found == expected


def test_a_paragraph_goes_on_over_the_page():
    pages = [page((100, FULL), (88, FULL)), page((760, "next page. It ended there."))]
    (block,) = show(pdf.read(draw_pdf(pages), "a.pdf"))
    assert block == f"paragraph: {FULL} {FULL} next page. It ended there."


def test_a_picture_inside_a_sentence_does_not_part_it():
    lines = [*page((720, FULL), (708, FULL)), (60, 600, 8, "Figure 1: a map"), *page((560, "end."))]
    found = show(pdf.read(draw_pdf([lines]), "a.pdf"))
    assert found == [f"paragraph: {FULL} {FULL} end.", "caption: Figure 1: a map"]


def test_two_columns_that_are_drawn_line_by_line():
    left = [f"this is line {row} of the column on the left side" for row in range(8)]
    right = [f"and that is line {row} of the other column" for row in range(8)]
    lines = []
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        lines += [(60, 700 - 12 * row, 10, one), (320, 700 - 12 * row, 10, other)]
    text = pdf.read(draw_pdf([lines]), "a.pdf").text
    assert " ".join(left) in " ".join(text.split())
    assert " ".join(right) in " ".join(text.split())


def test_the_rows_of_a_table_stay_rows():
    rows = [("Year", "Dead"), ("1348", "2 million"), ("1349", "3 million")]
    cells = [
        (60 + 100 * place, 600 - 14 * row, 10, words)
        for row, pair in enumerate(rows)
        for place, words in enumerate(pair)
    ]
    found = show(pdf.read(draw_pdf([[*page((700, FULL), (688, "next.")), *cells]]), "a.pdf"))
    assert found[-1] == "table: Year | Dead\n1348 | 2 million\n1349 | 3 million"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["an out-", "break"], "an outbreak"),
        (["an out\x02", "break"], "an outbreak"),
        (["the Anglo-", "Saxon"], "the Anglo-Saxon"),
        (["a well-", "known man"], "a well-known man"),
        (["plague-", "ridden", "and plague-ridden"], "plague-ridden and plague-ridden"),
        (["in 1914-", "18 it"], "in 1914-18 it"),
        (["one", "two"], "one two"),
        (["so –", "and on"], "so –and on"),
    ],
)
def test_words_parted_at_the_end_of_a_line(lines, expected):
    assert join_lines(lines, words_of(lines)) == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\nand nothing else", "is damaged"),
        (make_scan(), "has pictures of pages but no text; run text recognition"),
        (draw_pdf([page((700, FULL))], encrypt="secret"), "is protected by a password"),
        (draw_pdf([page((700, FULL))] * 501), "has 501 pages, 500 are allowed"),
    ],
)
def test_what_is_refused(data, message):
    with pytest.raises(ArticleError, match=message):
        pdf.read(data, "a.pdf")


def test_the_title_of_a_document_without_headings():
    lines = page((700, FULL), (688, "next."))
    assert pdf.read(draw_pdf([lines]), "suez-canal.pdf").title == "suez canal"
