"""A Word file to an article: mammoth makes HTML of it, and that is read like a web page."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml.etree import _Element as Element

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.readers.archive import Archive
from quizgen.readers.elements import parts_of
from quizgen.readers.markup import parse_html, parse_xml
from quizgen.readers.parts import first_heading, join
from quizgen.readers.text import normalise, title_from

STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => h1:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='List Paragraph'] => p:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='toc 1'] => nav:fresh
p[style-name='toc 2'] => nav:fresh
p[style-name='toc 3'] => nav:fresh
"""
PARTS = (".xml", ".rels")


def read(data: bytes, source: str) -> Article:
    """Turn the bytes of a Word file into an article.

    Raises:
        ArticleError: it is damaged, protected, or too large when unpacked.
    """
    import mammoth

    checked = checked_copy(Archive(data, source), source)
    try:
        html = mammoth.convert_to_html(
            BytesIO(checked),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(lambda image: {}),
            external_file_access=False,
        ).value
    except (AttributeError, KeyError, LookupError, OSError, TypeError, ValueError) as error:
        # mammoth trusts Word to be right and stumbles over what is not there.
        raise ArticleError(f"{source} is damaged: Word did not write it like this.") from error
    if not html.strip():
        raise ArticleError(f"{source} has no text in it; give it the text of an article.")
    tree = parse_html(normalise(f"<html><body>{html}</body></html>"), source)
    lower_headings(tree)
    parts = parts_of(tree)
    text, blocks = join(parts)
    title = first_heading(parts) or title_from(source)
    return Article(title=title, text=text, blocks=blocks, source=source)


def lower_headings(tree: Element) -> None:
    """Put every heading below the title, where there is one: Word counts the two apart."""
    if any(heading.get("class") == "title" for heading in tree.iter("h1")):
        for heading in list(tree.iter("h1", "h2", "h3", "h4", "h5")):
            if heading.get("class") != "title":
                heading.tag = f"h{int(str(heading.tag)[1]) + 1}"


def checked_copy(archive: Archive, source: str) -> bytes:
    """Return a Word file with only its XML, each part of which is within the limits and is XML."""
    copy = BytesIO()
    with ZipFile(copy, "w", ZIP_STORED) as target:
        for name in sorted(archive.names):
            if name.endswith(PARTS) and not name.startswith(("word/media/", "word/embeddings/")):
                data = archive.read(name)
                parse_xml(data, source)
                target.writestr(name, data)
    return copy.getvalue()
