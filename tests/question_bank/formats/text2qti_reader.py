"""text2qti converts a file; from its QTI we read what Canvas shows and how it scores."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from tests.question_bank.formats.moodle_site import displayed

NS = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}


@dataclass(frozen=True)
class Question:
    """A question of the QTI file; texts are what a learner sees."""

    kind: str
    stem: str
    choices: tuple[tuple[str, str, str], ...]  # id, text, feedback
    feedback: str
    conditions: list[etree._Element]  # when the score is 100; an essay has none

    def is_right(self, response):
        """Tell whether a set of choices, or what is typed, scores 100."""
        (condition,) = self.conditions
        return holds(condition, response if isinstance(response, set) else {response})


def convert(text):
    """Return the title and the questions.  Raises: Text2qtiError for what it refuses."""
    with ZipFile(BytesIO(QTI(Quiz(text, config=Config())).zip_bytes())) as package:
        (name,) = [n for n in package.namelist() if n.startswith("text2qti") and "meta" not in n]
        tree = etree.fromstring(package.read(name))
    return tree.xpath("string(q:assessment/@title)", namespaces=NS), [
        to_question(item) for item in tree.iterfind(".//q:item", NS)
    ]


def to_question(item):
    told = {
        node.get("ident"): shown(node.find(".//q:mattext", NS))
        for node in item.iterfind("q:itemfeedback", NS)
    }
    labels = item.iterfind(".//q:render_choice/q:response_label", NS)
    conditions = [
        found.find("q:conditionvar", NS)
        for found in item.iterfind(".//q:respcondition", NS)
        if found.findtext("q:setvar", namespaces=NS) == "100"
    ]
    return Question(
        kind=item.findtext(".//q:fieldentry", namespaces=NS),
        stem=shown(item.find("q:presentation/q:material/q:mattext", NS)),
        choices=tuple(
            (
                label.get("ident"),
                shown(label.find(".//q:mattext", NS)),
                told.get(f"{label.get('ident')}_fb", ""),
            )
            for label in labels
        ),
        feedback=told.get("general_fb", ""),
        conditions=conditions,
    )


def shown(node):
    """Return what a browser shows of paragraphs of HTML, or of plain text."""
    text = node.text or ""
    if node.get("texttype") != "text/html":
        return text
    inner = text.removeprefix("<p>").removesuffix("</p>")
    return displayed(inner.replace("</p>\n<p>", "<br>"))


def holds(condition, given):
    """Work out a condition; several of them without a word count as "or", as in Canvas."""
    match etree.QName(condition).localname:
        case "conditionvar" | "or":
            return any(holds(part, given) for part in condition)
        case "and":
            return all(holds(part, given) for part in condition)
        case "not":
            return not any(holds(part, given) for part in condition)
        case "varequal":
            return any(is_like(condition.text, one) for one in given)
        case "vargte" | "vargt":
            return all(float(one) >= float(condition.text) for one in given)
        case "varlte" | "varlt":
            return all(float(one) <= float(condition.text) for one in given)
        case name:
            raise AssertionError(f"An unknown condition: {name}")


def is_like(wanted, given):
    """Compare as Canvas does, which forgives capital letters."""
    return wanted.strip().casefold() == given.strip().casefold()
