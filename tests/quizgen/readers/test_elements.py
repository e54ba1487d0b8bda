"""Elements of HTML to blocks."""

import pytest

from quizgen.readers.elements import parts_of
from quizgen.readers.markup import parse_html


def show(html: str) -> list[str]:
    return [f"{part.kind}: {part.text}" for part in parts_of(parse_html(html, "a.html"))]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<h2>A <i>new</i> title</h2><p>It is <b>so</b>.",
            ["heading: A new title", "paragraph: It is so."],
        ),
        (
            "<div>It is.<p>It was.</p>It will be.</div>",
            ["paragraph: It is.", "paragraph: It was.", "paragraph: It will be."],
        ),
        ("<p>It is\n  on two\tlines.</p>", ["paragraph: It is on two lines."]),
        ("<p>One<br>line.<br><br>Another.</p>", ["paragraph: One line.", "paragraph: Another."]),
        (
            "<ul><li>one<ul><li>two</li></ul></li><li><p>three</p></li></ul>",
            ["list_item: one", "list_item: two", "list_item: three"],
        ),
        ("<dl><dt>Salt</dt><dd>A mineral.</dd></dl>", ["list_item: Salt", "list_item: A mineral."]),
        ("<blockquote><p>It is said.</p></blockquote>", ["quote: It is said."]),
        ("<figure><img src=a alt=no><figcaption>A map.</figcaption></figure>", ["caption: A map."]),
        (
            "<table><caption>Dead</caption><tr><th>a<th>b<tr><td>1<td>2</table>",
            ["caption: Dead", "table: a | b\n1 | 2"],
        ),
        (
            "<table role=presentation><tr><td>It is.<td>It was.</table>",
            ["paragraph: It is.", "paragraph: It was."],
        ),
        (
            "<table><tr><td><h1>A page</h1><td>It was.</table>",
            ["heading: A page", "paragraph: It was."],
        ),
        (
            "<p>so<wbr>me&shy;thing&nbsp;new &amp; 5 &lt; 6</p>",
            ["paragraph: something new & 5 < 6"],
        ),
        (
            "<p><b>Early years</b></p><p><b>It is so.</b></p>",
            ["heading: Early years", "paragraph: It is so."],
        ),
        ("<p>By Jane Doe</p><p>16 May 2024</p>", ["caption: By Jane Doe", "caption: 16 May 2024"]),
        ("<p>He said <q>no</q>.</p>", ["paragraph: He said “no”."]),
        ("<p>It is <del>not</del> <ins>so</ins>.</p>", ["paragraph: It is so."]),
        ("<p>It is.</p><pre>code</pre><p>It was.</p>", ["paragraph: It is.", "paragraph: It was."]),
        ("<p>It is<script>no()</script> so.</p><style>p {}</style>", ["paragraph: It is so."]),
        ("", []),
    ],
)
def test_blocks(html, expected):
    assert show(f"<html><body>{html}</body></html>") == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("It fell.<sup><a href='#n1'>1</a></sup> Then", "It fell. Then"),
        ("It fell<sup class=reference><a href='#n1'>[1]</a></sup>.", "It fell."),
        ("It fell.<sup>12</sup>", "It fell."),
        ("It fell <a href='#n1'>[1]</a>.", "It fell ."),
        ("It fell.[12] Then[a] it rose[citation needed].", "It fell. Then it rose."),
        ("the year [1912] and [the] rest", "the year [1912] and [the] rest"),
        ("10<sup>6</sup> m and 5 km<sup>2</sup>", "10⁶ m and 5 km²"),
        ("in 1347<sup>3</sup> the plague<sup>4</sup> came", "in 1347 the plague came"),
        ("the 19<sup>th</sup> century, H<sub>2</sub>O", "the 19th century, H2O"),
        ("See <a href='/x#part'>the map</a>.", "See the map."),
    ],
)
def test_footnote_marks_go_and_powers_stay(html, expected):
    assert show(f"<html><body><p>{html}</p></body></html>") == [f"paragraph: {expected}"]


@pytest.mark.parametrize(
    "html",
    [
        "<nav><a href=/>Home</a></nav>",
        "<div class='cookie-banner'>We like cookies. Accept them.</div>",
        "<div id=onetrust-banner>We value your privacy.</div>",
        "<aside><p>Another story is here.</p></aside>",
        "<p>Read more: ten other diseases</p>",
        "<p><a href=/x>Ten other diseases of that time</a></p>",
        "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>",
        "<p>Copyright 2024 The Daily. All rights reserved.</p>",
        "<p>Share this article</p><div class='share-buttons'>Tweet it</div>",
        "<p>Advertisement</p>",
        "<div hidden>It is not shown.</div>",
        "<div style='display: none'>It is not shown.</div>",
        "<div role=dialog>Do you want our letters?</div>",
        "<form><label>Name <input></label><button>Send</button></form>",
        "<footer><p>It is the end of the page.</p></footer>",
    ],
)
def test_what_belongs_to_the_page_is_left_out(html):
    text = "It is the article, and it has more words than the rest of the page has. " * 3
    page = f"<html><body><p>{text}</p>{html}<p>It goes on.</p></body></html>"
    assert show(page) == [f"paragraph: {text.strip()}", "paragraph: It goes on."]


def test_most_of_a_page_is_kept_whatever_its_class_is():
    page = "<html><body><div class='has-sidebar social'><p>It is so.</p></div></body></html>"
    assert show(page) == ["paragraph: It is so."]
