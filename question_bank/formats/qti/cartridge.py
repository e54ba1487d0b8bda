"""Items to a Common Cartridge 1.1: one assessment in the profile of QTI 1.2 that it allows."""

from typing import BinaryIO, assert_never

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.qti import asi
from question_bank.formats.qti.package import (
    MANIFEST,
    XML,
    element,
    identifier_of_title,
    once,
    opening,
    packing,
    plain,
    set_title,
)
from question_bank.formats.qti.told import losses_of
from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)

CONTENT = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
ASSESSMENT_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
LEAST_OPTIONS = 3  # rule 4d of the profile


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write the questions as one assessment; kinds that the profile lacks are refused."""
    losses: list[Loss] = []
    title = set_title(bundle.title)
    quiz = identifier_of_title("quiz", bundle.title)
    with packing(out, bundle.made_at) as package:
        with package.member(f"{quiz}/{quiz}.xml") as write_text:
            write_text(XML + opening("questestinterop", xmlns=asi.NAMESPACE) + "\n")
            write_text(opening("assessment", ident=quiz, title=title) + "\n")
            fields = {"cc_profile": "cc.exam.v0p1", "qmd_scoretype": "Percentage"}
            write_text(asi.metadata(fields) + opening("section", ident="root_section") + "\n")
            convert = once(lambda item: to_item(bundle, item))
            for item, text in convert_each(bundle, losses, convert):
                write_text(f"{text}\n")
                losses += losses_of(item, shows_units=False, orders=False)
            write_text("</section></assessment></questestinterop>\n")
        package.add(MANIFEST, XML + manifest(quiz, title))
    return losses


def to_item(bundle: Bundle, item: Item) -> str:
    """Return the item element of an item.  Raises: UnsupportedItem."""
    profile, parts = parts_of(item)
    return asi.item_element(bundle, item, {"cc_profile": f"cc.{profile}.v0p1"}, parts)


def parts_of(item: Item) -> tuple[str, asi.Parts]:
    """Return the profile's type of question and the parts.  Raises: UnsupportedItem."""
    match item:
        case MultiSelectItem():
            return "multiple_response", asi.with_options(item)
        case ChoiceItem():
            return "multiple_choice", options(item)
        case ClozeItem() if item.options:
            return "multiple_choice", options(item)
        case ClozeItem() | ShortAnswerItem():
            return "fib", asi.typed(item, together=False)
        case TrueFalseItem():
            return "true_false", asi.true_or_false(item)
        case NumericItem():
            raise UnsupportedItem("Common Cartridge has no questions for numbers.")
        case MatchingItem() | OrderingItem():
            raise UnsupportedItem("Common Cartridge has neither matching nor ordering.")
        case _:
            assert_never(item)


def options(item: ChoiceItem | ClozeItem) -> asi.Parts:
    if len(item.options) < LEAST_OPTIONS:
        raise UnsupportedItem(f"Common Cartridge asks for {LEAST_OPTIONS} options or more.")
    return asi.with_options(item)


def manifest(quiz: str, title: str) -> str:
    """Return the list of files and the table of contents, which has one entry."""
    named = element("lomimscc:string", plain(title))
    metadata = element(
        "metadata",
        element("schema", "IMS Common Cartridge"),
        element("schemaversion", "1.1.0"),
        element("lomimscc:lom", element("lomimscc:general", element("lomimscc:title", named))),
    )
    entry = element("item", element("title", plain(title)), identifier="entry", identifierref=quiz)
    contents = element(
        "organization",
        element("item", entry, identifier="root"),
        identifier="contents",
        structure="rooted-hierarchy",
    )
    resource = element(
        "resource",
        element("file", href=f"{quiz}/{quiz}.xml"),
        identifier=quiz,
        type=ASSESSMENT_TYPE,
    )
    namespaces = {"xmlns": CONTENT, "xmlns:lomimscc": LOM}
    parts = (metadata, element("organizations", contents), element("resources", resource))
    return element("manifest", *parts, identifier=f"{quiz}_manifest", **namespaces)
