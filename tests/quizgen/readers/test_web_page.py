"""Web pages to articles: what is the article, in which letters, from when and where."""

from datetime import date

import pytest

from quizgen.errors import ArticleError
from quizgen.readers import web_page
from quizgen.readers.markup import decode_html
from tests.quizgen.readers.making import show

PLAGUE = (
    "The plague came to Europe by ship in the autumn of 1347, and within a year it had reached"
    " Paris and London.<a href='#n1'>[1]</a> It killed a third of the people who lived there."
)
WORDS = PLAGUE.replace("<a href='#n1'>[1]</a>", "")
RATS = (
    "Rats carried it from port to port, and so did the fleas on them, as doctors found out much"
    " later, in 1894, when the bacterium was seen for the first time."
)
PAGE = f"""<!doctype html><html><head><title>The plague of 1347 - The Daily</title>
<meta property="article:published_time" content="2024-05-17T08:00:00Z">
<link rel=canonical href="https://daily.example/plague"></head><body>
<div class="cookie-consent">We use cookies to make this page better. You may refuse them.</div>
<header><nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li></ul></nav></header>
<main><article><h1>The plague of 1347</h1><p>By Jane Doe</p><p>{PLAGUE}</p>
<h2>How it spread</h2><p>It was short.</p>
<p>{RATS.replace("1894", "<b>1894</b>").replace("much ", "<i>much</i> ")}</p>
<p><a href="/more">Read more: ten other diseases</a></p>
<ul><li>bubonic plague, the most common form of all</li><li>pneumonic plague</li></ul>
<aside><h3>Related</h3><p>Another story of the same day is here.</p></aside>
<p>{PLAGUE.replace("The plague", "The second plague")}</p>
<p><a rel=license href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></p></article></main>
<section class=newsletter><h2>Our letter</h2><p>Get the best stories every morning.</p></section>
<footer><p>About us and all the others. Terms of use.</p></footer></body></html>"""


def test_a_page_becomes_its_article():
    article = web_page.read(PAGE.encode(), "plague.html")
    assert show(article) == [
        "heading: The plague of 1347",
        "caption: By Jane Doe",
        f"paragraph: {WORDS}",
        "heading: How it spread",
        "paragraph: It was short.",
        f"paragraph: {RATS}",
        "list_item: bubonic plague, the most common form of all",
        "list_item: pneumonic plague",
        f"paragraph: {WORDS.replace('The plague', 'The second plague')}",
    ]
    assert article.title == "The plague of 1347"
    assert article.published_on == date(2024, 5, 17)
    assert article.origin == "https://daily.example/plague"
    assert article.licence == "https://creativecommons.org/licenses/by/4.0/"


def test_no_sentence_is_cut_where_the_columns_are_a_table():
    page = (
        "<html><body><table><tr><td><a href=/>Home</a></td><td><h1>Gears</h1>"
        "<p>If the left knob turns at rate <i>r</i>, the middle gear turns at rate -3<i>r</i> and "
        "the right knob turns at rate 3<i>r</i>/2. This draws a line with a slope of three halves."
        f"<p>{PLAGUE}</table></body></html>"
    )
    text = web_page.read(page.encode(), "a.html").text
    assert "the middle gear turns at rate -3r and the right knob turns at rate 3r/2. This" in text


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="2020-01-31">', date(2020, 1, 31)),
        ('<meta name="citation_publication_date" content="2020/01/31">', date(2020, 1, 31)),
        ('<meta name="date" content="2020-02-31">', None),
        (
            '<script type="application/ld+json">{"datePublished": "2020-01-31T08:00"}</script>',
            date(2020, 1, 31),
        ),
        ("<script>{'datePublished': '2020-01-31'}</script>", None),
        ("<p>1 January 2020</p>", None),
    ],
)
def test_the_day_is_the_one_the_page_names(head, day):
    page = f"<html><head>{head}</head><body><p>{PLAGUE}</p></body></html>"
    assert web_page.read(page.encode(), "a.html").published_on == day


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            '<title>x</title><meta property="og:title" content="The plague | The Daily">',
            "The plague",
        ),
        ("<title>The plague | The Daily</title>", "The plague"),
        ("", "black death"),
    ],
)
def test_title(head, title):
    page = f"<html><head>{head}</head><body><p>{PLAGUE}</p></body></html>"
    assert web_page.read(page.encode(), "black-death.html").title == title


@pytest.mark.parametrize(
    "data",
    [
        "<p>Café — “so”".encode(),
        b"\xef\xbb\xbf" + "<meta charset=latin-1><p>Café — “so”".encode(),
        "<p>Café — “so”".encode("utf-16"),
        "<meta charset='windows-1252'><p>Café — “so”".encode("cp1252"),
        "<meta http-equiv=a content='text/html; charset=iso-8859-1'><p>Café — “so”".encode(
            "cp1252"
        ),
        '<?xml version="1.0" encoding="utf-8"?><p>Cafe\u0301 — “so”'.encode(),
    ],
)
def test_letters(data):
    assert decode_html(data, "a.html").endswith("Café — “so”")


def test_numbered_letters():
    data = b"it&#146;s &#x93;so&#148;&#xd800;&#0;&#1; &#233;"
    assert decode_html(data, "a.html") == "it’s “so” &#233;"


def test_letters_are_guessed_when_nothing_says_which():
    text = f"<html><p>{WORDS} Das Haus ist größer, süßer und schöner als früher.</p>"
    assert decode_html(text.encode("cp1252"), "a.html") == text


def test_a_page_without_words_is_refused():
    with pytest.raises(ArticleError, match="no text"):
        web_page.read(b"<!-- -->", "a.html")
