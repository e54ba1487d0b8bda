"""QTI 1.2 packages to items: the manifest names the files, each file holds questions."""

import posixpath
from collections.abc import Iterator
from typing import TypeAlias
from urllib.parse import unquote

from lxml import etree

from question_bank.archive import Archive
from question_bank.errors import BankError, InvalidItem
from question_bank.formats.collecting import read_each
from question_bank.formats.imported import Origin
from question_bank.formats.qti.material import local_name
from question_bank.formats.qti.package import MANIFEST
from question_bank.formats.qti.reading_items import to_item
from question_bank.formats.reading import MOST_BYTES, Reading, refused
from question_bank.formats.xml import parse_xml
from question_bank.item import Item

ASSESSMENTS = "imsqti_xmlv1p2"  # how the type of a resource begins
NEWER = ("imsqti_item_xmlv2", "imsqti_test_xmlv2", "imsqti_item_xmlv3", "imsqti_test_xmlv3")
CANVAS_COPY = ".xml.qti"  # in a whole course, Canvas puts its own dialect beside the standard's
HOLDERS = ("assessment", "section", "objectbank")
MOST_FILES = 500  # with questions

Entry: TypeAlias = etree._Element | str  # an item element, or what is wrong with its file


def read(data: bytes, name: str) -> Reading:
    """Read the questions of a package; each wrong one gets a note with its place."""
    if len(data) > MOST_BYTES:
        return refused(f"The file is larger than {MOST_BYTES // 1_000_000} MB: split it.")
    try:
        archive = Archive(data, name)
        require_inner_names(archive)
        paths = files_of(archive)
    except BankError as error:
        return refused(str(error))
    origin = Origin.of(name, data)

    def convert(entry: Entry, remarks: list[str]) -> Item:
        if isinstance(entry, str):
            raise InvalidItem(entry)
        return to_item(entry, origin, remarks)

    return read_each(entries_of(archive, paths), convert)


def require_inner_names(archive: Archive) -> None:
    """Raise BankError for an archive made to write outside of its folder."""
    for name in sorted(archive.names):
        if is_outside(name):
            raise BankError(f"The archive holds {name[:80]!r}, a name that leads out of it.")


def is_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or parts[0].endswith(":")


def files_of(archive: Archive) -> list[str]:
    """Return the names of the files that hold questions, as the manifest lists them.

    Raises: BankError when there is no manifest, or none of QTI 1.2.
    """
    manifests = [name for name in archive.names if posixpath.basename(name) == MANIFEST]
    if not manifests:
        raise BankError(f"The archive has no {MANIFEST}: export the quiz as QTI again.")
    path = min(manifests, key=lambda name: (name.count("/"), name))
    root = parse_xml(archive.read(path))
    if local_name(root) != "manifest":
        raise BankError(f"{MANIFEST} is no list of files: export the quiz as QTI again.")
    resources = list(root.iter("{*}resource"))
    types = [resource.get("type") or "" for resource in resources]
    found = [
        inner_path(posixpath.dirname(path), href)
        for resource, kind in zip(resources, types, strict=True)
        for href in hrefs_of(resource)
        if kind.startswith(ASSESSMENTS) or href.endswith(CANVAS_COPY)
    ]
    copies = [name for name in found if name.endswith(CANVAS_COPY)]
    if not found and any(kind.startswith(NEWER) for kind in types):
        raise BankError("This is a package of QTI 2 or 3; QTI 1.2 is what can be read.")
    if not found:
        raise BankError(f"{MANIFEST} lists no file with questions in QTI 1.2.")
    if len(found) > MOST_FILES:
        raise BankError(f"The archive has more than {MOST_FILES} files with questions: split it.")
    return list(dict.fromkeys(copies or found))


def hrefs_of(resource: etree._Element) -> Iterator[str]:
    """Yield the files of a resource; its own address is one of them where it lists none."""
    files = [file.get("href") or "" for file in resource.iterchildren("{*}file")]
    yield from files or filter(None, [resource.get("href")])


def inner_path(folder: str, href: str) -> str:
    """Return the name of a member.  Raises: BankError for one outside of the archive."""
    path = unquote(href)
    if is_outside(path) or "\0" in path:
        raise BankError(f"{MANIFEST} names {path[:80]!r}, a file outside of the archive.")
    return posixpath.normpath(posixpath.join(folder, path))


def entries_of(archive: Archive, paths: list[str]) -> Iterator[tuple[str, Entry]]:
    """Yield each question with its place, one file after the other."""
    for path in paths:
        file = f"{path}, " if len(paths) > 1 else ""
        try:
            root = parse_xml(archive.read(path))
        except BankError as error:
            yield path, str(error)
            continue
        if local_name(root) != "questestinterop":
            yield path, "This file is not QTI 1.2: its outermost element is not <questestinterop>."
            continue
        for number, element in enumerate(items_of(root), 1):
            yield f"{file}question {number}, line {element.sourceline}", element


def items_of(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the item elements of a file, however its sections are nested."""
    steps = [root.iterchildren("{*}*")]
    while steps:
        element = next(steps[-1], None)
        if element is None:
            steps.pop()
        elif local_name(element) == "item":
            yield element
        elif local_name(element) in HOLDERS:
            steps.append(element.iterchildren("{*}*"))
