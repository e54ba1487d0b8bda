"""Items to a QTI 2.1 or 3.0 package: a file for each item, and a test that lists them."""

from functools import partial
from typing import BinaryIO

from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.qti.dialect import QTI_2_1, QTI_3_0, Dialect
from question_bank.formats.qti.interactions import Question, question_of
from question_bank.formats.qti.package import (
    MANIFEST,
    XML,
    Package,
    element,
    identifier_of,
    identifier_of_title,
    once,
    opening,
    packing,
    set_title,
    title_of,
)
from question_bank.formats.qti.rules import RESPONSE, SCORE, constant
from question_bank.formats.qti.told import losses_of
from question_bank.item import Item, MultiSelectItem

TEST = "assessment.xml"
REASON, EXPLANATION = "REASON", "EXPLANATION"  # outcomes that show feedback
SHOWN = "explanation"


def write(dialect: Dialect, out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write each item as a file, then the test and the manifest that name them all."""
    losses: list[Loss] = []
    names: list[str] = []
    with packing(out, bundle.made_at) as package:
        convert = once(lambda item: to_item(dialect, bundle, item))
        for item, text in convert_each(bundle, losses, convert):
            name = identifier_of(item)
            package.add(path_of(name), XML + text)
            names.append(name)
            losses += losses_of(item, shows_units=True, orders=True)
        add_test(dialect, package, bundle.title, names)
        add_manifest(dialect, package, bundle.title, names)
    return losses


write_2_1 = partial(write, QTI_2_1)
write_3_0 = partial(write, QTI_3_0)


def path_of(name: str) -> str:
    return f"items/{name}.xml"


def to_item(dialect: Dialect, bundle: Bundle, item: Item) -> str:
    """Return the document of an item.  Raises: UnsupportedItem."""
    question = question_of(dialect, item)
    told = [(REASON, name, reason) for name, reason in question.reasons]
    explanation = feedback_of(bundle, item)
    if explanation:
        told.append((EXPLANATION, SHOWN, explanation))
    many = isinstance(item, MultiSelectItem)
    return dialect.tag(
        "assessmentItem",
        question.declaration,
        outcome(dialect, SCORE, "float", default="0"),
        outcome(dialect, "MAXSCORE", "float", default="1"),
        outcome(dialect, REASON, "identifier", many=many) if question.reasons else "",
        outcome(dialect, EXPLANATION, "identifier") if explanation else "",
        dialect.tag("itemBody", question.body),
        processing(dialect, question, explains=bool(explanation)),
        *(
            dialect.tag(
                "modalFeedback",
                dialect.content(dialect.tag("p", dialect.rich(text))),
                outcomeIdentifier=outcome_name,
                identifier=name,
                showHide="show",
            )
            for outcome_name, name, text in told
        ),
        xmlns=dialect.namespace,
        identifier=identifier_of(item),
        title=title_of(item),
        adaptive="false",
        timeDependent="false",
    )


def outcome(
    dialect: Dialect, name: str, base_type: str, *, default: str = "", many: bool = False
) -> str:
    value = dialect.tag("defaultValue", dialect.tag("value", default)) if default else ""
    cardinality = "multiple" if many else "single"
    attributes = {"identifier": name, "cardinality": cardinality, "baseType": base_type}
    return dialect.tag("outcomeDeclaration", value, **attributes)


def processing(dialect: Dialect, question: Question, *, explains: bool) -> str:
    """Return the rules that score, and those that choose the feedback."""
    rules = [question.scoring]
    if question.reasons:
        chosen = dialect.tag("variable", identifier=RESPONSE)
        rules.append(dialect.tag("setOutcomeValue", chosen, identifier=REASON))
    if explains:
        shown = constant(dialect, SHOWN, "identifier")
        rules.append(dialect.tag("setOutcomeValue", shown, identifier=EXPLANATION))
    return dialect.tag("responseProcessing", *rules)


def add_test(dialect: Dialect, package: Package, title: str, names: list[str]) -> None:
    """Add the test: one section with every item, and the sum of their scores."""
    scores = dialect.tag("testVariables", variableIdentifier=SCORE)
    total = dialect.tag("setOutcomeValue", dialect.tag("sum", scores), identifier=SCORE)
    shown_title = set_title(title)
    with package.member(TEST) as write_text:
        write_text(XML)
        write_text(
            dialect.opening(
                "assessmentTest",
                xmlns=dialect.namespace,
                identifier=identifier_of_title("test", title),
                title=shown_title,
            )
        )
        write_text(outcome(dialect, SCORE, "float", default="0"))
        write_text(
            dialect.opening(
                "testPart",
                identifier="part",
                navigationMode="nonlinear",
                submissionMode="individual",
            )
        )
        section = {"identifier": "section", "title": shown_title, "visible": "true"}
        write_text(dialect.opening("assessmentSection", **section))
        for name in names:
            write_text(dialect.tag("assessmentItemRef", identifier=name, href=path_of(name)))
        write_text(dialect.closing("assessmentSection") + dialect.closing("testPart"))
        write_text(dialect.tag("outcomeProcessing", total) + dialect.closing("assessmentTest"))


def add_manifest(dialect: Dialect, package: Package, title: str, names: list[str]) -> None:
    """Add the list of files, which names the type of each."""
    test = identifier_of_title("test", title)
    with package.member(MANIFEST) as write_text:
        write_text(XML)
        write_text(
            opening("manifest", xmlns=dialect.manifest_namespace, identifier=f"{test}_manifest")
        )
        schema = element("schema", dialect.schema)
        write_text(
            element("metadata", schema, element("schemaversion", dialect.schema_version))
            + "<organizations/><resources>"
        )
        write_text(opening("resource", identifier=test, type=dialect.test_type, href=TEST))
        write_text(element("file", href=TEST))
        for name in names:
            write_text(element("dependency", identifierref=name))
        write_text("</resource>")
        for name in names:
            path = path_of(name)
            attributes = {"identifier": name, "type": dialect.item_type, "href": path}
            write_text(element("resource", element("file", href=path), **attributes))
        write_text("</resources></manifest>")
