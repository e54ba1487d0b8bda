"""A PDF file to an article; pypdfium2 gives its letters, the layout is undone here."""

import math
import re
from collections.abc import Sequence
from typing import Any

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.readers.parts import Part, join
from quizgen.readers.pdf_lines import Page, Sign, lines_of
from quizgen.readers.pdf_paragraphs import parts_of
from quizgen.readers.text import CONTROL, normalise, title_from

MAX_PAGES = 500
MAX_SIGNS = 2_000_000
LEAST_SIGNS = 20  # of a PDF that is more than pictures of pages
MOST_UNKNOWN = 0.2  # of the letters, which some fonts do not name
LONGEST_TITLE = 160
BOLD = 600  # of font weights, where 400 is normal
BOLD_NAME = b"Bold"  # in the name of a font; the weight of some is not known
NAME = 128  # bytes of the name of a font
# What programs put into the title themselves.
NO_TITLE = re.compile(
    r"\W*(?:anonymous|untitled|unspecified|document\d*|microsoft (?:word|powerpoint) - .*"
    r"|\S+\.\w{2,4}|[\W\d_]*)\W*",
    re.IGNORECASE,
)


def read(data: bytes, source: str) -> Article:
    """Turn the bytes of a PDF file into an article.

    Raises:
        ArticleError: it is damaged, protected, too long, or nothing but pictures of pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise ArticleError(
                f"{source} is protected by a password; save a copy without one."
            ) from None
        raise ArticleError(f"{source} is damaged: it cannot be opened as PDF.") from None
    try:
        if len(document) > MAX_PAGES:
            raise ArticleError(
                f"{source} has {len(document)} pages, {MAX_PAGES} are allowed; split it."
            )
        pages = read_pages(document, source)
        said = str(document.get_metadata_dict().get("Title", ""))
    finally:
        document.close()
    refuse_unreadable(pages, source)
    parts = [
        Part(part.kind, CONTROL.sub("", normalise(part.text)), part.level)
        for part in parts_of(pages)
    ]
    text, blocks = join([part for part in parts if part.text])
    title = title_of(parts, normalise(CONTROL.sub("", said)).strip()) or title_from(source)
    return Article(title=title, text=text, blocks=blocks, source=source)


def read_pages(document: Any, source: str) -> list[Page]:
    """Read page after page; one that is damaged counts as empty."""
    import pypdfium2

    pages = []
    count = 0
    for place in range(len(document)):
        try:
            page = document[place]
            signs = list(read_signs(page))
            width, height = page.get_size()
        except pypdfium2.PdfiumError:
            continue
        count += len(signs)
        if count > MAX_SIGNS:
            raise ArticleError(f"{source} has more than {MAX_SIGNS:,} characters; split it.")
        pages.append(Page(lines_of(signs), width, height))
    return pages


def read_signs(page: Any) -> list[Sign]:
    """Return the letters of a page in the order in which it draws them."""
    import ctypes

    from pypdfium2 import raw

    text = page.get_textpage()
    font = ctypes.create_string_buffer(NAME)
    flags = ctypes.c_int()
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    box = [ctypes.byref(value) for value in (left, right, bottom, top)]
    origin = [ctypes.byref(value) for value in (x, y)]
    signs = []
    for place in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, place)
        raw.FPDFText_GetCharBox(text, place, *box)
        raw.FPDFText_GetCharOrigin(text, place, *origin)
        raw.FPDFText_GetFontInfo(text, place, font, NAME, ctypes.byref(flags))
        signs.append(
            Sign(
                chr(code) if 0 < code < 0xD800 or 0xDFFF < code <= 0x10FFFF else "\ufffd",
                left.value,
                right.value,
                y.value,
                raw.FPDFText_GetFontSize(text, place),
                raw.FPDFText_GetFontWeight(text, place) >= BOLD or BOLD_NAME in font.value,
                raw.FPDFText_GetCharAngle(text, place),
            )
        )
    text.close()
    return upright(signs)


def upright(signs: list[Sign]) -> list[Sign]:
    """Leave out letters that stand at an angle: watermarks, stamps in the margin."""
    return [sign for sign in signs if math.cos(sign.angle) > 0.98]


def refuse_unreadable(pages: Sequence[Page], source: str) -> None:
    """Refuse a scan, and a file whose fonts do not say which letters they draw."""
    letters = [sign for page in pages for line in page.lines for sign in line.text if sign.strip()]
    if len(letters) < LEAST_SIGNS:
        raise ArticleError(
            f"{source} has pictures of pages but no text; run text recognition (OCR) over it first."
        )
    unknown = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in letters)
    if unknown > MOST_UNKNOWN * len(letters):
        raise ArticleError(
            f"{source} does not say which letters its fonts draw; run text recognition (OCR)."
        )


def title_of(parts: Sequence[Part], said: str) -> str | None:
    """Return the highest heading, or the title that the file gives itself."""
    headings = [part for part in parts[:20] if part.kind == "heading"]
    first = min(headings, key=lambda part: part.level, default=None)
    if first is not None and first.level == 1 and len(first.text) <= LONGEST_TITLE:
        return first.text
    if said and not NO_TITLE.fullmatch(said):
        return said
    return first.text if first is not None else None
