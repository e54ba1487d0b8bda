"""The bytes of HTML or XML to a tree of elements without namespaces; nothing is ever fetched."""

import re
from html.entities import html5

from charset_normalizer import from_bytes
from lxml import etree, html
from lxml.etree import _Element as Element

from quizgen.errors import ArticleError
from quizgen.readers.text import CONTROL, MARKS, normalise

HEAD = 4096  # bytes in which the HTML standard looks for the encoding (it says 1024)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-zA-Z0-9_:.-]+)""", re.IGNORECASE)
ENTITY = re.compile(rb"&([a-zA-Z][a-zA-Z0-9]*);")
NUMBER = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));?")
OF_XML = {b"amp", b"lt", b"gt", b"quot", b"apos"}
# The HTML standard reads these as Windows-1252, and so do the pages that name them.
AS_WINDOWS = {"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1"}


def decode_html(data: bytes, source: str) -> str:
    """Return the text of a page: by its byte order mark, else UTF-8, else as it says, else a guess.

    Raises:
        ArticleError: it is no text in any encoding.
    """
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return normalise(strip_control(data.decode(name, errors="replace")))
    try:
        return normalise(strip_control(data.decode("utf-8-sig")))
    except UnicodeDecodeError:
        pass
    text = decode_declared(data)
    if text is None:
        guess = from_bytes(data).best()
        text = str(guess) if guess is not None else None
    if text is None:
        raise ArticleError(f"{source} is in no known encoding; save it again as UTF-8.")
    return normalise(strip_control(text))


def decode_declared(data: bytes) -> str | None:
    """Decode as a page says of itself; None if it says nothing or something wrong."""
    found = DECLARED.search(data[:HEAD])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    try:
        return data.decode("cp1252" if name in AS_WINDOWS else name, errors="strict")
    except (LookupError, ValueError):
        return None


def strip_control(text: str) -> str:
    """Leave out what no text contains, written as itself or as a number."""
    return NUMBER.sub(mend_number, CONTROL.sub(" ", text))


def mend_number(match: re.Match[str]) -> str:
    """Return a numbered letter as it is, one of Windows-1252 by its name, none for a wrong one."""
    code = int(match[1], 16) if match[1] else int(match[2])
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", errors="ignore")
    is_letter = code in {9, 10, 13} or 0x20 <= code < 0xD800 or 0xDFFF < code <= 0x10FFFF
    return match[0] if is_letter else ""


def parse_html(text: str, source: str) -> Element:
    """Return the tree of a page.

    Raises:
        ArticleError: there is nothing in it.
    """
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    # A declared encoding would win over the one that the text is now in.
    body = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    try:
        tree = html.document_fromstring(body.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        raise ArticleError(f"{source} has no text in it; give it the text of an article.") from None
    return tree


def parse_xml(data: bytes, source: str) -> Element:
    """Return the tree of an XML file; named letters such as "&nbsp;" are known.

    Raises:
        ArticleError: it is no XML, or it defines entities of its own.
    """
    if b"<!ENTITY" in data or b"<\x00!\x00E\x00N\x00T\x00" in data:
        raise ArticleError(f"{source} defines XML entities, which no article needs.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, recover=True
    )
    try:
        # Latin-1 gives every byte back as it was.
        mended = NUMBER.sub(mend_number, ENTITY.sub(number_of, data).decode("latin-1"))
        tree = etree.fromstring(mended.encode("latin-1", errors="xmlcharrefreplace"), parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        raise ArticleError(f"{source} is damaged: one of its parts is no XML.")
    for element in tree.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return tree


def number_of(match: re.Match[bytes]) -> bytes:
    """Return "&#160;" for "&nbsp;", as XML only knows five names."""
    letters = html5.get(match[1].decode() + ";")
    if match[1] in OF_XML or letters is None:
        return match[0]
    return "".join(f"&#{ord(letter)};" for letter in letters).encode()


def text_of(element: Element) -> str:
    """Return the letters in an element and in everything inside it."""
    return "".join(str(text) for text in element.itertext())
