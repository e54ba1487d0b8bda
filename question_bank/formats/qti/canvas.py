"""Items to a QTI 1.2 package in the dialect of Canvas, which imports it as a quiz."""

from typing import BinaryIO, assert_never

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
    item_id,
)

CONTENT = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
QUIZ = "http://canvas.instructure.com/xsd/cccv1p0"
ASSESSMENT_TYPE = "imsqti_xmlv1p2"
META_TYPE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
POINTS = "1"


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write the questions as one assessment, with the settings of a quiz beside it."""
    losses: list[Loss] = []
    title, count = set_title(bundle.title), 0
    quiz = identifier_of_title("quiz", bundle.title)
    with packing(out, bundle.made_at) as package:
        with package.member(f"{quiz}/{quiz}.xml") as write_text:
            write_text(XML + opening("questestinterop", xmlns=asi.NAMESPACE) + "\n")
            write_text(opening("assessment", ident=quiz, title=title) + "\n")
            write_text(
                asi.metadata({"cc_maxattempts": "1"}) + opening("section", ident="root_section")
            )
            convert = once(lambda item: to_item(bundle, item))
            for item, text in convert_each(bundle, losses, convert):
                write_text(f"{text}\n")
                losses += losses_of(item, shows_units=False, orders=False)
                count += 1
            write_text("</section></assessment></questestinterop>\n")
        package.add(f"{quiz}/assessment_meta.xml", XML + quiz_element(quiz, title, count))
        package.add(MANIFEST, XML + manifest(quiz, title))
    return losses


def to_item(bundle: Bundle, item: Item) -> str:
    """Return the item element of an item.  Raises: UnsupportedItem."""
    kind, parts = parts_of(item)
    fields = {
        "question_type": kind,
        "points_possible": POINTS,
        "assessment_question_identifierref": f"question_{item_id(item)}",
    }
    return asi.item_element(bundle, item, fields, parts)


def parts_of(item: Item) -> tuple[str, asi.Parts]:
    """Return Canvas' type of question and the parts.  Raises: UnsupportedItem."""
    match item:
        case MultiSelectItem():
            return "multiple_answers_question", asi.with_options(item)
        case ChoiceItem():
            return "multiple_choice_question", asi.with_options(item)
        case ClozeItem() if item.options:
            return "multiple_choice_question", asi.with_options(item)
        case ClozeItem() | ShortAnswerItem():
            return "short_answer_question", asi.typed(item, together=True)
        case TrueFalseItem():
            return "true_false_question", asi.true_or_false(item)
        case NumericItem():
            return "numerical_question", asi.number(item)
        case MatchingItem() | OrderingItem():
            return "matching_question", asi.matching(item)
        case _:
            assert_never(item)


def quiz_element(quiz: str, title: str, count: int) -> str:
    """Return the settings of the quiz; its identifier must be that of the assessment."""
    return element(
        "quiz",
        element("title", plain(title)),
        element("description"),
        element("shuffle_answers", "false"),
        element("scoring_policy", "keep_highest"),
        element("quiz_type", "assignment"),
        element("points_possible", f"{count}.0"),
        element("show_correct_answers", "true"),
        element("allowed_attempts", "1"),
        element("one_question_at_a_time", "false"),
        element("cant_go_back", "false"),
        element("available", "false"),
        identifier=quiz,
        xmlns=QUIZ,
    )


def manifest(quiz: str, title: str) -> str:
    """Return the list of files, which says what kind each is."""
    named = element("imsmd:string", plain(title))
    metadata = element(
        "metadata",
        element("schema", "IMS Content"),
        element("schemaversion", "1.1.3"),
        element("imsmd:lom", element("imsmd:general", element("imsmd:title", named))),
    )
    settings, path = f"{quiz}_meta", f"{quiz}/assessment_meta.xml"
    resources = element(
        "resources",
        element(
            "resource",
            element("file", href=f"{quiz}/{quiz}.xml"),
            element("dependency", identifierref=settings),
            identifier=quiz,
            type=ASSESSMENT_TYPE,
        ),
        element(
            "resource",
            element("file", href=path),
            identifier=settings,
            type=META_TYPE,
            href=path,
        ),
    )
    namespaces = {"xmlns": CONTENT, "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2"}
    name = f"{quiz}_manifest"
    parts = (metadata, element("organizations"), resources)
    return element("manifest", *parts, identifier=name, **namespaces)
