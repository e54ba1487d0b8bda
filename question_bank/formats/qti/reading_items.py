"""An item element of QTI 1.2 to an item, whether Canvas, another platform or we wrote it."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.imported import Origin
from question_bank.formats.moodle_shares import (
    DIFFICULTY,
    Answer,
    Question,
    choice_item,
    matching_item,
)
from question_bank.formats.qti.conditions import FULL, Conditions, Label, conditions_of
from question_bank.formats.qti.material import local_name, material_text, own_text
from question_bank.formats.qti.reading_numbers import numeric_item
from question_bank.item import GAP, ClozeItem, Item, ShortAnswerItem, TrueFalseItem

OWN_NAME = re.compile(r"([a-z_]+)_[0-9a-f]{16}")  # of our own items: the kind and the id
MOST_ELEMENTS = 5_000  # of one question
MOST_LABELS = 100  # of one list
RESPONSES = ("{*}response_lid", "{*}response_str", "{*}response_num")
CARTRIDGE_TYPES = {
    "cc.multiple_choice.v0p1": "multiple_choice_question",
    "cc.multiple_response.v0p1": "multiple_answers_question",
    "cc.true_false.v0p1": "true_false_question",
    "cc.fib.v0p1": "short_answer_question",
    "cc.essay.v0p1": "essay_question",
    "cc.pattern_match.v0p1": "pattern_match_question",
}


def to_item(element: etree._Element, origin: Origin, remarks: list[str]) -> Item:
    """Return the item of an item element.  Raises: InvalidItem, UnsupportedItem."""
    if next(islice(element.iter(), MOST_ELEMENTS, None), None) is not None:
        raise UnsupportedItem(f"It has more than {MOST_ELEMENTS:,} elements.")
    presentation = element.find("{*}presentation")
    if presentation is None:
        raise InvalidItem("The question has no <presentation>.")
    responses = list(presentation.iter(*RESPONSES))
    conditions = conditions_of(element, responses)
    own = OWN_NAME.fullmatch(element.get("ident") or "")
    question = Question(
        stem=own_text(presentation),
        explanation="\n".join(conditions.general),
        origin=origin,
        remarks=remarks,
        tags=frozenset({own[1].replace("_", " ")} if own else ()),
    )
    if next(presentation.iter("{*}matimage"), None) is not None or has_picture(presentation):
        remarks.append("Its pictures are left out.")
    kind = type_of(element, responses, conditions)
    if kind == "matching_question":
        return matching(question, responses, conditions)
    if len(responses) != 1:
        require_field(responses)
        raise UnsupportedItem(f"It has {len(responses)} fields; a question here has one.")
    return one_field(question, kind, responses[0], conditions)


def require_field(responses: list[etree._Element]) -> None:
    if not responses:
        raise InvalidItem("The question has nothing to choose or to fill in.")


def one_field(
    question: Question, kind: str, response: etree._Element, conditions: Conditions
) -> Item:
    """Return the item of a question with one list of options or one field."""
    name = response.get("ident") or ""
    match kind:
        case "multiple_choice_question":
            return choice_item(question, single(response, conditions), is_single=True)
        case "multiple_answers_question":
            return choice_item(question, several(response, conditions), is_single=False)
        case "true_false_question":
            return true_or_false(question, response, conditions)
        case "short_answer_question":
            return typed(question, typed_right(question, name, conditions))
        case "numerical_question":
            note_what_is_said(question, conditions)
            return numeric_item(question, conditions)
        case "fill_in_multiple_blanks_question":
            question.stem = with_gap(question.stem, name)
            right = rights_of(response, conditions)
            texts = [label.text for label in response_labels(response)]
            return typed(question, (*right, *texts))  # Canvas scores all, but lists one as right
        case "multiple_dropdowns_question":
            question.stem = with_gap(question.stem, name)
            question.tags = frozenset()
            return choice_item(question, single(response, conditions), is_single=True)
        case _:
            raise UnsupportedItem(f"Questions of type “{kind}” are not read.")


def type_of(
    element: etree._Element, responses: list[etree._Element], conditions: Conditions
) -> str:
    """Return Canvas' name for the type: as said in the metadata, else told by the shape."""
    fields = dict(fields_of(element))
    if said := fields.get("question_type"):
        return said
    if profile := fields.get("cc_profile"):
        return CARTRIDGE_TYPES.get(profile, profile)
    if len(responses) != 1:
        lists = all(local_name(response) == "response_lid" for response in responses)
        return "matching_question" if lists and responses else "several fields"
    response = responses[0]
    if local_name(response) == "response_lid":
        texts = {label.text.casefold() for label in response_labels(response)}
        if (response.get("rcardinality") or "").lower() == "multiple":
            return "multiple_answers_question"
        return "true_false_question" if texts == {"true", "false"} else "multiple_choice_question"
    fib = response.find("{*}render_fib")
    fib_type = "" if fib is None else (fib.get("fibtype") or "")
    if local_name(response) == "response_num" or fib_type in ("Decimal", "Integer"):
        return "numerical_question"
    return "short_answer_question" if conditions.scores else "essay_question"


def fields_of(element: etree._Element) -> Iterator[tuple[str, str]]:
    for field in element.iterfind("{*}itemmetadata//{*}qtimetadatafield"):
        label, entry = field.findtext("{*}fieldlabel"), field.findtext("{*}fieldentry")
        yield (label or "").strip(), (entry or "").strip()


def response_labels(response: etree._Element) -> list[Label]:
    """Return the options of a response.  Raises: InvalidItem when two have one identifier."""
    labels = [
        Label(label.get("ident") or "", material_text(label))
        for label in response.iter("{*}response_label")
    ]
    if len(labels) > MOST_LABELS:
        raise UnsupportedItem(f"A list of it has more than {MOST_LABELS} options.")
    names = [label.ident for label in labels]
    for name in names:
        if names.count(name) > 1:
            raise InvalidItem(f"Two options have the same identifier “{name}”.")
    return labels


def has_picture(presentation: etree._Element) -> bool:
    return any("<img" in (text.text or "") for text in presentation.iter("{*}mattext"))


def single(response: etree._Element, conditions: Conditions) -> tuple[Answer, ...]:
    """Return the options, each with the share of the points that it earns."""
    name, labels = response.get("ident") or "", response_labels(response)
    shares = conditions.shares(name, labels)
    return tuple(
        Answer(label.text, shares.get(label.ident, 0.0), conditions.said_to(name, label.ident))
        for label in labels
    )


def several(response: etree._Element, conditions: Conditions) -> tuple[Answer, ...]:
    """Return the options; those that must be chosen share the points."""
    name, labels = response.get("ident") or "", response_labels(response)
    right = conditions.shares(name, labels)
    if not right:
        raise InvalidItem("No option is right.")
    return tuple(
        Answer(
            label.text,
            100 / len(right) if label.ident in right else 0.0,
            conditions.said_to(name, label.ident),
        )
        for label in labels
    )


def rights_of(response: etree._Element, conditions: Conditions) -> tuple[str, ...]:
    labels = response_labels(response)
    shares = conditions.shares(response.get("ident") or "", labels)
    return tuple(label.text for label in labels if label.ident in shares)


def true_or_false(question: Question, response: etree._Element, conditions: Conditions) -> Item:
    right = [answer for answer in single(response, conditions) if answer.percent >= FULL]
    if len(right) != 1 or right[0].text.casefold() not in ("true", "false"):
        raise InvalidItem("One of the options “True” and “False” must be right.")
    for answer in single(response, conditions):
        question.explain(answer.feedback)
    return TrueFalseItem(
        stem=question.stem,
        is_true=right[0].text.casefold() == "true",
        proof=question.proof(right[0].text.capitalize()),
        difficulty=DIFFICULTY,
    )


def typed_right(question: Question, name: str, conditions: Conditions) -> tuple[str, ...]:
    """Return the typed answers that earn all points; the teacher is told of the others."""
    right: list[str] = []
    for text, percent in conditions.typed(name):
        if percent >= FULL:
            right.append(text)
        else:
            question.remarks.append(f"Part of the points for “{text}” is left out.")
    if conditions.has_case:
        question.remarks.append("Capital and small letters count the same here.")
    note_what_is_said(question, conditions)
    return tuple(right)


def note_what_is_said(question: Question, conditions: Conditions) -> None:
    """Keep what is said to right answers, tell of what is said to wrong ones."""
    for said in conditions.said:
        if said.is_right:
            question.explain(said.text)
        else:
            question.remarks.append(f"What is said to “{said.value}” is left out.")


def typed(question: Question, texts: tuple[str, ...]) -> ClozeItem | ShortAnswerItem:
    accepted = tuple(dict.fromkeys(text for text in texts if text))
    if not accepted:
        raise InvalidItem("No answer is right.")
    stem, key, proof = question.stem, accepted[0], question.proof(accepted[0])
    if question.is_cloze:
        return ClozeItem(
            stem=stem, key=key, accepted=accepted, options=(), proof=proof, difficulty=DIFFICULTY
        )
    return ShortAnswerItem(
        stem=stem, key=key, accepted=accepted, proof=proof, difficulty=DIFFICULTY
    )


def with_gap(stem: str, name: str) -> str:
    """Put the gap where a stem names its field: "It flew in [year]." """
    place = f"[{name.removeprefix('response_')}]"
    if stem.count(place) != 1 or GAP in stem:
        raise InvalidItem(f"The text must hold the name of its field, {place}, once.")
    return stem.replace(place, GAP)


def matching(question: Question, responses: list[etree._Element], conditions: Conditions) -> Item:
    """Return pairs of what stands before each list and the right option in it."""
    require_field(responses)
    if len(responses) > 8:
        raise UnsupportedItem(f"It has {len(responses)} pairs; 8 are the most here.")
    pairs = []
    for response in responses:
        right = rights_of(response, conditions)
        left = own_text(response)
        if len(right) != 1:
            raise InvalidItem(f"“{left}” needs exactly one partner, here it has {len(right)}.")
        pairs.append((left, right[0]))
    taken = {right for _, right in pairs}
    if any(label.text not in taken for label in response_labels(responses[0])):
        raise UnsupportedItem("It has wrong answers to match with, which have no place here.")
    note_what_is_said(question, conditions)
    return matching_item(question, tuple(pairs))
