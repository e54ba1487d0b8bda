"""Moodle XML to items: what Moodle would take wrongly is refused, what we cannot hold is told."""

from collections.abc import Iterator

from lxml import etree

from question_bank.errors import BankError, InvalidItem, UnsupportedItem
from question_bank.formats.collecting import read_each
from question_bank.formats.imported import Origin
from question_bank.formats.markup import from_html, tidy
from question_bank.formats.moodle_shares import (
    DIFFICULTY,
    Answer,
    Question,
    choice_item,
    matching_item,
    numeric_item,
    typed_item,
)
from question_bank.formats.moodle_xml.cloze import split_cloze
from question_bank.formats.reading import Reading, refused
from question_bank.formats.xml import parse_xml
from question_bank.item import Item, TrueFalseItem

PLAIN = "plain_text"
LONGEST_TEXT = 300_000  # characters


def read(data: bytes, name: str) -> Reading:
    """Read the questions of a file; each that is wrong or left out gets a note with its place."""
    try:
        root = parse_xml(data)
    except BankError as error:
        return refused(str(error))
    if root.tag != "quiz":
        return refused("This is not Moodle XML: its outermost element is not <quiz>.")
    origin = Origin.of(name, data)
    return read_each(questions_of(root), lambda element, remarks: to_item(element, origin, remarks))


def questions_of(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield each question with its number and line; categories only say where they belong."""
    number = 0
    for element in root.iterchildren("question"):
        if element.get("type") != "category":
            number += 1
            yield f"question {number}, line {element.sourceline}", element


def to_item(element: etree._Element, origin: Origin, remarks: list[str]) -> Item:
    """Return the item of a question element.  Raises: InvalidItem, UnsupportedItem."""
    if element.find("name/text") is None:
        raise InvalidItem("The question has no name.")
    question = Question(
        stem=shown(element.find("questiontext"), "questiontext"),
        explanation=shown(element.find("generalfeedback"), "generalfeedback"),
        origin=origin,
        remarks=remarks,
        tags=frozenset(text_of(tag) for tag in element.iterfind("tags/tag")),
    )
    if next(element.iter("file"), None) is not None or "<img" in text_of(
        element.find("questiontext")
    ):
        remarks.append("Its pictures and files are left out.")
    match element.get("type"):
        case "multichoice":
            is_single = (element.findtext("single") or "true").strip() not in ("false", "0")
            return choice_item(question, rich_answers(element), is_single=is_single)
        case "truefalse":
            return true_false(question, element)
        case "shortanswer":
            if (element.findtext("usecase") or "0").strip() == "1":
                remarks.append("Capital and small letters count the same here.")
            return typed_item(question, plain_answers(element))
        case "numerical":
            return numeric(question, element)
        case "matching" | "match":
            return matching(question, element)
        case "cloze" | "multianswer":
            return cloze(question, element)
        case kind:
            raise UnsupportedItem(f"Questions of type {kind or 'unknown'} are not read.")


def true_false(question: Question, element: etree._Element) -> Item:
    right = [answer for answer in plain_answers(element) if answer.percent == 100]
    if len(right) != 1 or right[0].text.lower() not in ("true", "false"):
        raise InvalidItem("One of the answers “true” and “false” must be worth 100 %.")
    for answer in plain_answers(element):
        question.explain(answer.feedback)
    return TrueFalseItem(
        stem=question.stem,
        is_true=right[0].text.lower() == "true",
        proof=question.proof(right[0].text.capitalize()),
        difficulty=DIFFICULTY,
    )


def numeric(question: Question, element: etree._Element) -> Item:
    margins = [answer.findtext("tolerance") or "0" for answer in element.iterchildren("answer")]
    answers = tuple(zip(plain_answers(element), margins, strict=True))
    units = list(element.iterfind("units/unit"))
    unit = next(
        (
            tidy(found.findtext("unit_name") or "")
            for found in units
            if (found.findtext("multiplier") or "1").strip() in ("1", "1.0")
        ),
        "",
    )
    if len(units) > bool(unit):
        question.remarks.append("Of several units one is kept.")
    return numeric_item(question, answers, unit)


def matching(question: Question, element: etree._Element) -> Item:
    pairs = tuple(
        (shown(pair, "subquestion"), from_html(text_of(pair.find("answer"))))
        for pair in element.iterchildren("subquestion")
    )
    return matching_item(question, pairs)


def cloze(question: Question, element: etree._Element) -> Item:
    """Return the item of a question with an embedded answer."""
    stem, gap = split_cloze(text_of(element.find("questiontext")))
    question.stem = from_html(stem)
    question.tags = frozenset()  # it is a cloze whatever its tags say
    if gap.type == "MULTICHOICE":
        texts = (from_html(answer.text) for answer in gap.answers)
    elif gap.type == "NUMERICAL":
        if any(answer.text.partition(":")[2].strip("0. ") for answer in gap.answers):
            question.remarks.append("A gap has no tolerance here; the number must be exact.")
        texts = (answer.text.partition(":")[0] for answer in gap.answers)
    else:
        texts = (answer.text for answer in gap.answers)
    answers = tuple(
        Answer(tidy(text), answer.percent, answer.feedback)
        for text, answer in zip(texts, gap.answers, strict=True)
    )
    if gap.type == "MULTICHOICE":
        return choice_item(question, answers, is_single=True)
    return typed_item(question, answers)


def rich_answers(element: etree._Element) -> tuple[Answer, ...]:
    """Return the answers of a question whose answers are HTML."""
    return tuple(
        Answer(shown(answer, "answer"), percent_of(answer), feedback_in(answer))
        for answer in element.iterchildren("answer")
    )


def plain_answers(element: etree._Element) -> tuple[Answer, ...]:
    """Return the answers of a question whose answers are plain text."""
    return tuple(
        Answer(tidy(text_of(answer)), percent_of(answer), feedback_in(answer))
        for answer in element.iterchildren("answer")
    )


def feedback_in(answer: etree._Element) -> str:
    return shown(answer.find("feedback"), "feedback")


def percent_of(answer: etree._Element) -> float:
    """Return an answer's share of the points, in per cent.  Raises: InvalidItem."""
    try:
        percent = float(answer.get("fraction") or "0")
    except ValueError:
        percent = 1000.0
    if not -100 <= percent <= 100:
        raise InvalidItem(f"The fraction “{answer.get('fraction')}” is no share from -100 to 100.")
    return percent


def shown(element: etree._Element | None, name: str) -> str:
    """Return what a reader sees of an element's text.  Raises: InvalidItem."""
    if element is None:
        return ""
    markup = text_of(element, name)
    text_format = (element.get("format") or "html").strip()
    if text_format == PLAIN:
        return tidy(markup)
    return from_html(markup, keeps_line_ends=text_format not in ("html", ""))


def text_of(element: etree._Element | None, name: str = "text") -> str:
    """Return the text that an element holds.

    Raises: InvalidItem when tags stand in it, UnsupportedItem when it is too long.
    """
    text = None if element is None else element.find("text")
    if text is None:
        return ""
    if len(text):
        raise InvalidItem(
            f"The HTML of <{name}> must be escaped or in CDATA (line {text.sourceline})."
        )
    if len(text.text or "") > LONGEST_TEXT:
        raise UnsupportedItem(f"A text of it is longer than {LONGEST_TEXT} characters.")
    return text.text or ""
