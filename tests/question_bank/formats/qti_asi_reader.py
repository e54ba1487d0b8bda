"""QTI 1.2 as platforms take it: what qti2latex prints of a package, and what Canvas would score.

The scoring is a stand-in written from the standard and from what was measured of Canvas' parser,
with none of the code under test.
"""

from dataclasses import dataclass
from pathlib import Path

import qti2latex
from click.testing import CliRunner

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from tests.question_bank.formats.moodle_site import on_one_line
from tests.question_bank.formats.qti_package import every, local

RESPONSE = "response1"


@dataclass
class Printed:
    """A question as qti2latex prints it; texts are HTML."""

    points: str
    stem: str
    options: list[tuple[str, bool]]
    answers: set[str]


def print_package(data, monkeypatch, folder):
    """Return the questions that qti2latex finds; only its call of pandoc is left out."""
    monkeypatch.setattr(qti2latex, "html_to_latex", lambda markup: markup.replace("\n", " "))
    monkeypatch.chdir(folder)  # it writes beside where it stands
    Path("exam.zip").write_bytes(data)
    result = CliRunner().invoke(qti2latex.main, ["exam.zip", "--answer-key"])
    assert result.exit_code == 0, result.exception
    text = Path("exam-answerkey.tex").read_text(encoding="utf-8")
    body = text.partition("\\begin{questions}\n")[2]
    return [to_printed(part) for part in body.split("\\filbreak\n")[1:]]


def to_printed(part):
    lines = [line for line in part.split("\n") if line]
    head, stem = lines[0].removeprefix("\\question[").split("] ", 1)
    options = [
        (line.split(" ", 1)[1], line.startswith("\\CorrectChoice "))
        for line in lines
        if line.startswith(("\\choice ", "\\CorrectChoice "))
    ]
    answers = set()
    if "\\begin{solution}" in lines:
        answers = set(lines[lines.index("\\begin{solution}") + 1].split(" / "))
    return Printed(head, stem, options, answers)


def score_of(item, given):
    """Return the score, from 0.0 to 1.0, of what is given in each field."""
    score = 0.0
    for condition in every(item, "respcondition"):
        if not all_hold(every(condition, "conditionvar")[0], given):
            continue
        for change in every(condition, "setvar"):
            amount = float(change.text)
            score = score + amount if change.get("action") == "Add" else amount
        if condition.get("continue") != "Yes":
            break
    return score / float(every(item, "decvar")[0].get("maxvalue"))


def all_hold(variables, given):
    """Tell whether a condition holds; several values of one field are alternatives."""
    parts = list(variables)
    if len(parts) > 1 and {local(part) for part in parts} == {"varequal"}:
        return any(holds(part, given) for part in parts)
    return all(holds(part, given) for part in parts)


def holds(node, given):
    values = given.get(node.get("respident"), ())
    match local(node):
        case "varequal":
            return (node.text or "").casefold() in {value.casefold() for value in values}
        case "vargte":
            return any(float(value) >= float(node.text) for value in values)
        case "varlte":
            return any(float(value) <= float(node.text) for value in values)
        case "not":
            return not holds(node[0], given)
        case "and":
            return all(holds(part, given) for part in node)
        case "or":
            return any(holds(part, given) for part in node)
        case "other":
            return True
        case name:
            raise AssertionError(f"a condition of type {name}")


def responses_of(item):
    """Return pairs of what is given in each field, and its score."""
    match item:
        case ChoiceItem():
            return choices(item.options)
        case ClozeItem() if item.options:
            return choices(item.options)
        case ClozeItem() | ShortAnswerItem():
            return [
                ({RESPONSE: {on_one_line(item.key)}}, 1.0),
                ({RESPONSE: {typed_of(item)[-1]}}, 1.0),
                ({RESPONSE: {f"{on_one_line(item.key)} but not quite"}}, 0.0),
            ]
        case TrueFalseItem():
            truth = {"option_1": item.is_true, "option_2": not item.is_true}
            return [({RESPONSE: {name}}, float(is_key)) for name, is_key in truth.items()]
        case NumericItem():
            off = max(1.0, abs(item.value), item.tolerance) * 2
            return [
                ({RESPONSE: {repr(item.value)}}, 1.0),
                ({RESPONSE: {repr(item.value + item.tolerance + off)}}, 0.0),
                ({RESPONSE: {repr(item.value - item.tolerance - off)}}, 0.0),
            ]
        case MatchingItem():
            return partners([item.rights.index(pair.right) + 1 for pair in item.pairs])
        case OrderingItem():
            steps = [pair.left for pair in item.pairs]
            return partners([steps.index(step) + 1 for step in item.shown])
        case MultiSelectItem():
            every_name = {f"option_{n}" for n in range(1, len(item.options) + 1)}
            keys = {f"option_{n}" for n, option in enumerate(item.options, 1) if option.is_key}
            wrong = [every_name, every_name - keys, keys - {min(keys)}]
            return [({RESPONSE: keys}, 1.0), *(({RESPONSE: names}, 0.0) for names in wrong)]


def typed_of(item):
    return [text for text in map(on_one_line, item.accepted) if text]


def choices(options):
    return [
        ({RESPONSE: {f"option_{n}"}}, float(option.is_key)) for n, option in enumerate(options, 1)
    ]


def partners(right):
    wrong = right[1:] + right[:1]
    return [(fields(right), 1.0), (fields(wrong), 0.0), ({}, 0.0)]


def fields(numbers):
    return {f"response_{n}": {f"match_{number}"} for n, number in enumerate(numbers, 1)}
