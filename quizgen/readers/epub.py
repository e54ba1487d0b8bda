"""An EPUB book to an article: its chapters in the order of its spine."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element as Element

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.readers.archive import Archive
from quizgen.readers.elements import parts_of
from quizgen.readers.markup import decode_html, parse_html, parse_xml
from quizgen.readers.parts import Part, first_heading, join
from quizgen.readers.text import normalise, title_from

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
CHAPTERS = {"application/xhtml+xml", "text/html"}
# Ways to encrypt that only hide fonts: IDPF and Adobe.
OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read(data: bytes, source: str) -> Article:
    """Turn the bytes of an EPUB book into an article.

    Raises:
        ArticleError: it is damaged, protected, or too large when unpacked.
    """
    archive = Archive(data, source)
    refuse_protected(archive, source)
    path = path_of_package(archive, source)
    package = parse_xml(archive.read(path), source)
    parts = [
        part for name in chapters(package, path) for part in parts_in(archive.read(name), source)
    ]
    text, blocks = join(parts)
    title = field(package, "title") or first_heading(parts) or title_from(source)
    return Article(
        title=title, text=text, blocks=blocks, source=source, licence=field(package, "rights")
    )


def refuse_protected(archive: Archive, source: str) -> None:
    """Refuse a book whose chapters, not only its fonts, are encrypted."""
    if ENCRYPTION not in archive.names:
        return
    tree = parse_xml(archive.read(ENCRYPTION), source)
    methods = [method.get("Algorithm", "") for method in tree.iter("EncryptionMethod")]
    if any(method not in OF_FONTS for method in methods):
        raise ArticleError(f"{source} is protected against copying and cannot be read.")


def path_of_package(archive: Archive, source: str) -> str:
    """Return the name of the member that lists all others."""
    tree = parse_xml(archive.read(CONTAINER), source)
    for rootfile in tree.iter("rootfile"):
        path = rootfile.get("full-path")
        if path:
            return unquote(path)
    raise ArticleError(f"{source} is damaged: its container names no package.")


def chapters(package: Element, path: str) -> Iterator[str]:
    """Yield the members that are read one after another, without the table of contents."""
    items = {item.get("id", ""): item for item in package.iter("item")}
    folder = posixpath.dirname(path)
    for reference in package.iter("itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or reference.get("linear") == "no":
            continue
        is_contents = "nav" in item.get("properties", "").split()
        if item.get("media-type") in CHAPTERS and not is_contents:
            name = unquote(item.get("href", "").partition("#")[0])
            yield posixpath.normpath(posixpath.join(folder, name))


def parts_in(data: bytes, source: str) -> list[Part]:
    """Return the parts of a chapter; one that is no XML is read as a web page."""
    try:
        tree = parse_xml(normalised(data, source), source)
    except ArticleError:
        tree = parse_html(decode_html(data, source), source)
    body = tree.find("body")
    return parts_of(tree if body is None else body)


def normalised(data: bytes, source: str) -> bytes:
    """Return a chapter in UTF-8 and NFC, without the declaration of another encoding."""
    text = decode_html(data, source).lstrip()
    if text.startswith("<?xml"):
        text = text.partition("?>")[2]
    return normalise(text).encode()


def field(package: Element, name: str) -> str | None:
    """Return what a book says of itself: its title, its rights."""
    for element in package.iter(name):
        words = " ".join((element.text or "").split())
        if words:
            return normalise(words)
    return None
