"""A web page to an article: trafilatura finds what the page is about, we keep it whole.

trafilatura alone would drop the end of some paragraphs, and evidence must be quoted as it stands.
So it only says which parts of the page are the article.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from quizgen.article import Article
from quizgen.readers.elements import Found, find_parts
from quizgen.readers.markup import decode_html, parse_html, text_of
from quizgen.readers.parts import Part, first_heading, join
from quizgen.readers.plain import CLOSED
from quizgen.readers.text import title_from

LEAST_COVER = 0.3  # of the running text of a page; with less, trafilatura did not understand it
SAMPLE = 80  # letters that tell a part again
LEAST_SENTENCE = 40  # characters of a paragraph that is kept although trafilatura did not
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})")
DATES = {
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "publication_date",
    "parsely-pub-date",
    "citation_publication_date",
}
IN_JSON = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
SITE_NAME = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")


def read(data: bytes, source: str) -> Article:
    """Turn the bytes of a web page into an article."""
    text = decode_html(data, source)
    tree = parse_html(text, source)
    parts = article_parts(tree, text)
    body, blocks = join(parts)
    return Article(
        title=title_of(tree, parts) or title_from(source),
        text=body,
        blocks=blocks,
        source=source,
        origin=address_of(tree),
        licence=licence_of(tree),
        published_on=next(dates_of(tree), None),
    )


def article_parts(tree: Element, text: str) -> list[Part]:
    """Return the parts from the first to the last that trafilatura keeps."""
    body = tree.find("body")
    found = find_parts(tree if body is None else body)
    chosen = is_chosen(found, letters_of(main_text(text)))
    prose = sum(len(one.part.text) for one in found if is_prose(one))
    kept = sum(len(one.part.text) for one, is_in in zip(found, chosen, strict=True) if is_in)
    if True not in chosen or kept < LEAST_COVER * prose:
        return trim([one.part for one in found if not one.is_linked])
    first, last = chosen.index(True), len(chosen) - 1 - chosen[::-1].index(True)
    inside = [
        one.part
        for place, one in enumerate(found)
        if chosen[place] or (first < place < last and not one.is_linked and is_whole(one.part))
    ]
    return trim(lead(found, first) + inside)


def main_text(text: str) -> str:
    """Return the words that trafilatura takes for the article, "" if it finds none."""
    import trafilatura

    extracted = trafilatura.extract(
        text, output_format="txt", include_comments=False, include_tables=True
    )
    return extracted or ""


def is_chosen(found: Sequence[Found], main: str) -> list[bool]:
    """Tell of each part whether it begins or ends as something in the article does."""
    chosen = []
    for one in found:
        letters = letters_of(one.part.text)
        chosen.append(
            bool(letters)
            and not (one.is_linked and len(letters) < SAMPLE)
            and (letters[:SAMPLE] in main or letters[-SAMPLE:] in main)
        )
    return chosen


def letters_of(text: str) -> str:
    """Return the bare letters; without figures, since trafilatura keeps the marks of footnotes."""
    return "".join(sign for sign in text.lower() if sign.isalpha())


def is_prose(one: Found) -> bool:
    return one.part.kind == "paragraph" and not one.is_linked and is_whole(one.part)


def is_whole(part: Part) -> bool:
    """Tell a heading, a table or whole sentences from the scraps of a page."""
    if part.kind != "paragraph":
        return True
    return len(part.text) >= LEAST_SENTENCE and CLOSED.search(part.text[-40:]) is not None


def lead(found: Sequence[Found], first: int) -> list[Part]:
    """Return the headline above the first part; trafilatura often leaves it to the metadata."""
    for one in reversed(found[:first]):
        if one.part.kind == "heading":
            return [one.part]
    return []


def trim(parts: list[Part]) -> list[Part]:
    """Leave out headings that nothing follows, and lines that repeat the one before."""
    kept: list[Part] = []
    for part in reversed(parts):
        level = part.level if part.kind == "heading" else 0
        below = kept[-1] if kept else None
        is_empty = below is None or (below.kind == "heading" and 0 < below.level <= level)
        if level and is_empty and not (level == 1 and below is not None):
            continue
        if below is None or part.text != below.text:
            kept.append(part)
    return kept[::-1]


def title_of(tree: Element, parts: Sequence[Part]) -> str | None:
    """Return the headline: as given to other sites, as it stands, or as the window is called."""
    for name in ("og:title", "twitter:title", "citation_title", "dc.title"):
        title = next(iter(metas(tree, {name})), "")
        if title:
            return SITE_NAME.sub("", title)
    heading = first_heading(parts)
    element = tree.find(".//title")
    title = "" if element is None else " ".join(text_of(element).split())
    if heading and (not title or heading in title or any(p.level == 1 for p in parts)):
        return heading
    return SITE_NAME.sub("", title) or heading


def metas(tree: Element, names: set[str]) -> Iterator[str]:
    """Yield what the page says of itself under one of these names."""
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name.lower() in names and content:
            yield content


def dates_of(tree: Element) -> Iterator[date]:
    """Yield the days on which a page says that it was published."""
    said = list(metas(tree, DATES))
    said += [
        time.get("datetime", "")
        for time in tree.iter("time")
        if time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
    ]
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            said += IN_JSON.findall(script.text or "")
    for text in said:
        match = DAY.match(text.replace("/", "-"))
        if match:
            try:
                yield date.fromisoformat(match[1])
            except ValueError:
                continue


def address_of(tree: Element) -> str | None:
    """Return the address that the page gives as its own."""
    for link in tree.iter("link"):
        href = (link.get("href") or "").strip()
        if "canonical" in (link.get("rel") or "").lower() and is_web(href):
            return href
    return next((url for url in metas(tree, {"og:url"}) if is_web(url)), None)


def licence_of(tree: Element) -> str | None:
    """Return the address of the licence that a page names."""
    for element in tree.iter("a", "link"):
        href = (element.get("href") or "").strip()
        if "license" in (element.get("rel") or "").lower().split() and is_web(href):
            return href
    return None


def is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False
