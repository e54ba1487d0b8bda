"""What must hold of a package whatever its version, and what no schema of QTI checks."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.question_bank.sputnik import NOW

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
MANIFEST = "imsmanifest.xml"
SCHEMAS = Path(__file__).parents[4] / "shared" / "schemas"


def schemas(*paths):
    """Return the path of each schema, or skip."""
    if not SCHEMAS.is_dir():
        pytest.skip("needs ../shared: the schemas of QTI, which may not be part of the repository")
    return [str(SCHEMAS / path) for path in paths]


def unpacked(data):
    """Return the members of a package by name, after a look at the ZIP itself."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(set(names)) == len(names)
        for info in archive.infolist():
            assert datetime(*info.date_time, tzinfo=UTC) == NOW
        return {name: archive.read(name) for name in names}


def local(element):
    """Return the name of an element as QTI 1 and 2 write it, in small letters."""
    name = etree.QName(element).localname
    return name.removeprefix("qti-").replace("-", "").lower()


def attribute(element, name):
    """Return an attribute, whether it is written with capitals or with hyphens."""
    found = [value for key, value in element.attrib.items() if key.replace("-", "").lower() == name]
    return found[0] if found else None


def every(root, *names):
    return [element for element in root.iter("{*}*") if local(element) in names]


def check_manifest(files):
    """Return the resources; every file is listed once, and every name that is used exists."""
    root = etree.fromstring(files[MANIFEST])
    resources = every(root, "resource")
    identifiers = [resource.get("identifier") for resource in resources]
    assert all(NAME.fullmatch(name) for name in [*identifiers, root.get("identifier")])
    assert len(set(identifiers)) == len(identifiers)
    hrefs = [file.get("href") for file in every(root, "file")]
    assert sorted(hrefs) == sorted(set(files) - {MANIFEST})
    for resource in resources:
        if resource.get("href") is not None:
            assert resource.get("href") in [file.get("href") for file in every(resource, "file")]
    used = [node.get("identifierref") for node in every(root, "dependency", "item")]
    assert {name for name in used if name is not None} <= set(identifiers)
    return resources


def check_asi(root):
    """Check the identifiers of a QTI 1.2 file: each that is used is declared, none twice."""
    items = every(root, "item")
    names = [item.get("ident") for item in items]
    assert len(set(names)) == len(names)
    for item in items:
        assert NAME.fullmatch(item.get("ident"))
        fields = every(item, "response_lid", "response_str")
        responses = {field.get("ident"): field for field in fields}
        assert len(responses) == len(fields)
        told = [node.get("ident") for node in every(item, "itemfeedback")]
        links = [node.get("linkrefid") for node in every(item, "displayfeedback")]
        assert sorted(told) == sorted(links)
        for node in every(item, "varequal", "vargte", "varlte"):
            field = responses[node.get("respident")]
            labels = [label.get("ident") for label in every(field, "response_label")]
            assert len(set(labels)) == len(labels)
            if local(field) == "response_lid":
                assert node.text in labels
        assert every(item, "setvar")
    return items


def check_item(root):
    """Check the identifiers of an item of QTI 2 or 3."""
    (declared,) = every(root, "responsedeclaration")
    outcomes = {node.get("identifier") for node in every(root, "outcomedeclaration")}
    (interaction,) = every(root, *INTERACTIONS)
    name = declared.get("identifier")
    assert attribute(interaction, "responseidentifier") == name
    for node in every(root, "variable", "correct", "mapresponse"):
        assert node.get("identifier") == name
    choices = [node.get("identifier") for node in every(interaction, *CHOICES)]
    assert len(set(choices)) == len(choices)
    assert all(NAME.fullmatch(choice) for choice in choices)
    values = [node.text for node in every(declared, "value")]
    keys = [attribute(node, "mapkey") for node in every(declared, "mapentry")]
    assert values
    assert len(set(keys)) == len(keys)
    if attribute(declared, "basetype") in ("identifier", "directedPair"):
        parts = [part for value in [*values, *keys] for part in value.split()]
        assert set(parts) <= set(choices)
    assert {node.get("identifier") for node in every(root, "setoutcomevalue")} <= outcomes
    for node in every(root, "modalfeedback"):
        assert attribute(node, "outcomeidentifier") in outcomes
        if attribute(node, "outcomeidentifier") == "REASON":
            assert node.get("identifier") in choices
        else:
            constants = [one.text for one in every(root, "basevalue")]
            assert node.get("identifier") in constants


INTERACTIONS = (
    "choiceinteraction",
    "inlinechoiceinteraction",
    "textentryinteraction",
    "matchinteraction",
    "orderinteraction",
)
CHOICES = ("simplechoice", "inlinechoice", "simpleassociablechoice")
