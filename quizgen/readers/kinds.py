"""The bytes of a source to its kind; the content decides, the end of the name only helps."""

import re
from io import BytesIO
from pathlib import PurePath
from typing import Literal, TypeAlias
from zipfile import BadZipFile, ZipFile

from quizgen.errors import ArticleError

Kind: TypeAlias = Literal["plain", "markdown", "html", "pdf", "docx", "epub"]

HEAD = 8192  # bytes in which the first sign of HTML must stand
MARKDOWN = {".md", ".markdown"}
HTML = {".html", ".htm", ".xhtml"}
OPENING = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,4000}?-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(rb"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
INSTEAD = "save it as text, HTML, PDF, DOCX or EPUB"

# What a file begins with -> what to say of it.
REFUSED: dict[bytes, str] = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "is a file of an old Microsoft Office; save it as .docx",
    b"{\\rtf": "is RTF; save it as .docx",
    b"\x89PNG": "is a picture; give the article as text",
    b"\xff\xd8\xff": "is a picture; give the article as text",
    b"GIF8": "is a picture; give the article as text",
    b"II*\x00": "is a picture; give the article as text",
    b"RIFF": "is a picture, a sound or a film; give the article as text",
    b"ID3": "is a sound; give the article as text",
    b"OggS": "is a sound or a film; give the article as text",
    b"\x1f\x8b": "is a compressed file; unpack it first",
    b"BZh": "is a compressed file; unpack it first",
    b"\xfd7zXZ": "is a compressed file; unpack it first",
    b"\x28\xb5\x2f\xfd": "is a compressed file; unpack it first",
    b"7z\xbc\xaf": "is an archive; unpack it first",
    b"Rar!": "is an archive; unpack it first",
    b"SQLite format 3\x00": "is a database; give the article as text",
    b"%!PS": "is PostScript; save it as PDF",
}
ENCRYPTED_OFFICE = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"


def kind_of(data: bytes, name: str) -> Kind:
    """Tell the kind of a source, whatever its name ends with.

    Raises:
        ArticleError: it is of a kind that cannot be read.
    """
    start = data[:HEAD].removeprefix(BYTE_ORDER_MARK).lstrip()
    if start.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return kind_of_zip(data, name)
    refuse_known(data, start, name)
    suffix = PurePath(name).suffix.lower()
    # A text in UTF-16 has a zero beside each letter of its tags.
    plain = start.replace(b"\x00", b"") if data.startswith(UTF_16) else start
    if OPENING.match(plain.removeprefix(UTF_16[0]).removeprefix(UTF_16[1])):
        return "html"
    if suffix in HTML and TAG.search(plain):
        return "html"
    if plain.startswith(b"<?xml"):
        raise ArticleError(f"{name} is XML, but no web page; {INSTEAD}.")
    return "markdown" if suffix in MARKDOWN else "plain"


def kind_of_zip(data: bytes, name: str) -> Kind:
    """Tell by the names of its members what a ZIP archive holds."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise ArticleError(f"{name} is damaged: it begins as an archive and is none.") from None
    if "META-INF/container.xml" in members:
        return "epub"
    if "word/document.xml" in members:
        return "docx"
    for folder, program in (("ppt/", "a presentation"), ("xl/", "a spreadsheet")):
        if any(member.startswith(folder) for member in members):
            raise ArticleError(f"{name} is {program}, not an article; {INSTEAD}.")
    if "content.xml" in members:
        raise ArticleError(f"{name} is an OpenDocument file; save it as .docx.")
    if "[Content_Types].xml" in members:  # Word does not have to call its text word/document.xml
        return "docx"
    raise ArticleError(f"{name} is a ZIP archive; unpack it and name the files in it.")


def refuse_known(data: bytes, start: bytes, name: str) -> None:
    """Refuse what is known and no text.

    Raises:
        ArticleError: it is a picture, an archive or something of that sort.
    """
    if ENCRYPTED_OFFICE in data[:1_000_000] and data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ArticleError(f"{name} is protected by a password; save a copy without one.")
    for magic, what in REFUSED.items():
        is_text = magic.isalnum() and magic.isascii()  # "RIFF", "ID3" may open an article
        if data.startswith(magic) and not (is_text and b"\x00" not in data[:HEAD]):
            raise ArticleError(f"{name} {what}.")
        if start.startswith(magic) and magic in {b"{\\rtf", b"%!PS"}:
            raise ArticleError(f"{name} {what}.")
