"""One text as a file of every kind, made when a test needs it."""

import io
import re
from collections.abc import Iterable
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from quizgen.article import Article
from quizgen.sentences import split_sentences

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf"/></rootfiles></container>'
)
HEADER, FOOTER = "A Journal of Lighthouses, volume 3", "page"


def show(article: Article) -> list[str]:
    """Write each block as "kind: text"."""
    return [f"{block.kind}: {article.text[block.start : block.end]}" for block in article.blocks]


def sentences_of(article: Article) -> list[str]:
    """Return the sentences of the running text."""
    return [
        " ".join(article.text[span.start : span.end].split())
        for block in article.blocks
        if block.kind in {"paragraph", "list_item", "quote"}
        for span in split_sentences(article.text, block.start, block.end)
    ]


def lines_of(text: str) -> list[tuple[int, str]]:
    """Return level and words of each line; 0 for a paragraph."""
    lines = [line for line in text.split("\n") if line.strip()]
    is_closed = [line.rstrip().endswith((".", "?", "!")) for line in lines]
    return [
        (0 if closed else min(place + 1, 2), line)
        for place, (line, closed) in enumerate(zip(lines, is_closed, strict=True))
    ]


def make_html(text: str) -> bytes:
    body = "".join(
        f"<h{level}>{escape(line)}</h{level}>" if level else f"<p>{escape(line)}</p>"
        for level, line in lines_of(text)
    )
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>A page</title></head><body>"
        "<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Science</a></li></ul></nav>"
        f"<main><article>{body}</article></main><footer>Contact us about this page.</footer></body>"
    ).encode()


def make_docx(text: str) -> bytes:
    document = docx.Document()
    for level, line in lines_of(text):
        if level:
            document.add_heading(line, 0 if level == 1 else 1)
        else:
            document.add_paragraph(line)
    return save_docx(document)


def save_docx(document: "docx.document.Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def make_zip(members: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def make_epub(text: str) -> bytes:
    body = "".join(
        f"<h{level}>{escape(line)}</h{level}>" if level else f"<p>{escape(line)}</p>"
        for level, line in lines_of(text)
    )
    return make_book({"one.xhtml": f'<a id="page1"/>{body}'})


def make_book(chapters: dict[str, str], members: dict[str, str | bytes] | None = None) -> bytes:
    """Return an EPUB book with these chapters, the bodies of XHTML files."""
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title>'
        f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    pages: dict[str, str | bytes] = {
        f"book/{name}": (
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
            '<html xmlns="http://www.w3.org/1999/xhtml" '
            'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>'
            f"<body>{body}</body></html>"
        )
        for name, body in chapters.items()
    }
    first: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "book/package.opf": package,
    }
    return make_zip({**first, **pages, **(members or {})})


def make_pdf(text: str, columns: int = 1) -> bytes:
    """Return a PDF in justified columns, with headers and page numbers; a page holds little."""
    file = io.BytesIO()
    styles = getSampleStyleSheet()
    body = ParagraphStyle("b", styles["BodyText"], alignment=TA_JUSTIFY, fontSize=10, leading=12)
    width = (A4[0] - 120 - (columns - 1) * 20) / columns
    frames = [Frame(60 + place * (width + 20), 60, width, 240) for place in range(columns)]

    def decorate(canvas: Canvas, template: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, A4[1] - 30, HEADER)
        canvas.drawCentredString(A4[0] / 2, 25, f"{FOOTER} {template.page}")

    story = [
        Paragraph(escape(line), (body, styles["Title"], styles["Heading2"])[level])
        for level, line in lines_of(text)
    ]
    template = PageTemplate("p", frames, onPage=decorate)
    BaseDocTemplate(file, pagesize=A4, pageTemplates=[template], invariant=1).build(story)
    return file.getvalue()


def draw_pdf(pages: Iterable[Iterable[tuple[float, float, float, str]]], **options: str) -> bytes:
    """Return a PDF with each text at its place: left, bottom, size, words."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, **options)
    for page in pages:
        for left, bottom, size, words in page:
            canvas.setFont("Helvetica-Bold" if words.startswith("**") else "Helvetica", size)
            canvas.drawString(left, bottom, re.sub(r"^\*\*", "", words))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def make_scan() -> bytes:
    """Return a PDF that has nothing but a picture of a page."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    picture = io.BytesIO(b"P6 2 2 255\n" + bytes(range(12)))
    canvas.drawImage(ImageReader(picture), 50, 50, 400, 600)
    canvas.showPage()
    canvas.save()
    return file.getvalue()
