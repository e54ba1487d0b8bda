"""Two readers of GIFT that are not ours: gift-pegjs, and Moodle's importer as it was measured."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.question_bank.formats.moodle_site import FRACTIONS, Stored, displayed, seen

SIGNS = {"058": ":", "035": "#", "061": "=", "123": "{", "125": "}", "126": "~", "092": "\\"}
FORMATS = ("html", "plain", "moodle", "markdown")


def read_with_pegjs(files: list[str]) -> list[list[Stored]]:
    """Read files with gift-pegjs.  What it refuses is an error; without Node this skips."""
    found = parse_with_pegjs(files)
    assert [answer["error"] for answer in found] == [None] * len(files)
    return [
        [from_pegjs(question) for question in answer["questions"] if question["type"] != "Category"]
        for answer in found
    ]


def parse_with_pegjs(files: list[str]) -> list[dict[str, Any]]:
    """Return for each file the questions or the error of gift-pegjs."""
    packages = Path(sys.prefix) / "node" / "node_modules"
    node = shutil.which("node")
    if node is None or not (packages / "gift-pegjs").is_dir():
        pytest.skip("needs Node and gift-pegjs, which make test installs where there is npm")
    script = Path(__file__).with_name("gift_pegjs.js")
    answer = subprocess.run(
        [node, str(script)],
        input=json.dumps(files),
        env=os.environ | {"NODE_PATH": str(packages)},
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    found: list[dict[str, Any]] = json.loads(answer.stdout)
    return found


def from_pegjs(question) -> Stored:
    told = question["globalFeedback"]
    common = {
        "stem": displayed(question["stem"]["text"]),
        "feedback": displayed(told["text"]) if told else "",
        "idnumber": question["id"],
        "tags": tuple(question["tags"]),
    }
    match question["type"]:
        case "MC":
            answers = [
                (
                    displayed(choice["text"]["text"]),
                    round(1.0 if choice["isCorrect"] else (choice["weight"] or 0) / 100, 4),
                    displayed((choice["feedback"] or {"text": ""})["text"]),
                )
                for choice in question["choices"]
            ]
            return Stored("multichoice", answers=tuple(answers), **common)
        case "Short":
            # It makes one space of white space only where the text is not HTML.
            texts = [seen(choice["text"]["text"]) for choice in question["choices"]]
            return Stored("shortanswer", answers=tuple((t, 1.0, "") for t in texts), **common)
        case "Numerical":
            (choice,) = question["choices"]
            number = choice["text"]
            value = ((repr(float(number["number"])), 1.0, ""),)
            return Stored("numerical", answers=value, tolerance=number["range"], **common)
        case "TF":
            is_true = question["isTrue"]
            truth = (("true", float(is_true), ""), ("false", float(not is_true), ""))
            return Stored("truefalse", answers=truth, **common)
        case "Matching":
            pairs = [
                (displayed(pair["subquestion"]["text"]), displayed(decoded(pair["subanswer"])))
                for pair in question["matchPairs"]
            ]
            return Stored("matching", pairs=tuple(pairs), **common)
        case kind:
            raise AssertionError(f"gift-pegjs took a question for {kind}")


def decoded(text: str) -> str:
    """Finish what gift-pegjs 1.0.2 leaves undone: it keeps placeholders in right sides."""
    return re.sub(r"&&(\d{3});", lambda found: SIGNS[found[1]], text)


def import_gift(text: str) -> list[Stored]:
    """Read a file as Moodle does: an empty line, or one that holds only 0, ends a question."""
    questions, lines = [], []
    for line in [*text.split("\n"), ""]:
        stripped = line.strip(" \t\r")
        if stripped not in ("", "0"):
            lines.append(stripped)
        elif lines:
            questions.append(import_question(lines))
            lines = []
    return [question for question in questions if question is not None]


def import_question(lines: list[str]) -> Stored | None:
    comments = " ".join(line for line in lines if line.startswith("//"))
    text = "\n".join(" " if line.startswith("//") else line for line in lines).strip()
    if text.startswith("$CATEGORY:"):
        assert "\n" not in text, "Moodle takes the whole block for the category"
        return None
    text = hide(text)
    name, found, text = text.removeprefix("::").partition("::")
    assert found
    assert name.strip()
    assert text.count("{") == text.count("}") == 1
    assert text.endswith("}"), "Moodle would add a blank"
    stem, _, answers = text[:-1].partition("{")
    answers, _, told = answers.partition("####")
    stem, text_format = formatted(stem, "moodle")
    assert text_format == "html"
    common = {
        "stem": displayed(stem),
        "feedback": displayed(formatted(told, text_format)[0]),
        "idnumber": "".join(re.findall(r"\[id:([^\]]+)\]", comments)),
        "tags": tuple(re.findall(r"\[tag:([^\]]+)\]", comments)),
    }
    return import_answers(answers.strip(), text_format, common)


def import_answers(text: str, text_format: str, common) -> Stored:
    """Tell the kind by the signs, in Moodle's order, then take the answers apart."""
    if text.startswith("#"):
        (answer,) = text[1:].strip().removeprefix("=").split("=")
        number, colon, margin = answer.partition(":")
        assert colon
        value = ((repr(float(number)), 1.0, ""),)
        return Stored("numerical", answers=value, tolerance=float(margin), **common)
    if "~" in text:
        parts = [part.strip() for part in text.replace("=", "~=").split("~")][1:]
        answers = tuple(import_answer(part, text_format) for part in parts)
        check_shares([share for _, share, _ in answers], is_single="=" in text)
        return Stored("multichoice", answers=answers, **common)
    if "=" in text and "->" in text:
        pairs = []
        for part in text.split("=")[1:]:
            left, arrow, right = part.strip().partition("->")
            assert arrow
            pairs.append((displayed(formatted(left, text_format)[0]), displayed(show(right))))
        return Stored("matching", pairs=tuple(pairs), **common)
    if text in ("T", "TRUE", "F", "FALSE"):
        is_true = text.startswith("T")
        truth = (("true", float(is_true), ""), ("false", float(not is_true), ""))
        return Stored("truefalse", answers=truth, **common)
    typed = []
    for part in text.split("=")[1:]:
        assert not re.match(r"%-*[0-9]{1,2}\.?[0-9]*%", part.strip())
        assert "#" not in part
        typed.append((formatted(part.strip(), text_format)[0], 1.0, ""))
    return Stored("shortanswer", answers=tuple(typed), **common)


def import_answer(part: str, text_format: str) -> tuple[str, float, str]:
    """Read one option: its share, its text and, behind the first "#", what is said to it."""
    weight = re.match(r"%(-*[0-9]{1,2}\.?[0-9]*)%", part)
    share = 1.0 if part.startswith("=") else float(weight[1]) / 100 if weight else 0.0
    assert round(abs(share) * 100, 5) in FRACTIONS
    text, _, told = part[weight.end() if weight else int(part[0] == "=") :].partition("#")
    shown, told = formatted(text, text_format)[0], formatted(told, text_format)[0]
    return displayed(shown), round(share, 4), displayed(told)


def check_shares(shares: list[float], *, is_single: bool) -> None:
    assert len(shares) >= 2
    if is_single:
        assert shares.count(1.0) == 1
    else:
        assert abs(sum(share for share in shares if share > 0) - 1) < 0.001


def hide(text: str) -> str:
    """Put placeholders for what is escaped: colons, signs and line ends."""
    text = text.replace("\\\\", "&&092;").replace("\\n", "&&010;")
    for code, sign in SIGNS.items():
        text = text.replace(f"\\{sign}", f"&&{code};") if sign != "\\" else text
    return text.replace("&&092;", "\\")


def show(text: str) -> str:
    for code, sign in SIGNS.items():
        text = text.replace(f"&&{code};", sign) if sign != "\\" else text
    return text.replace("&&010;", "\n").strip()


def formatted(text: str, default: str) -> tuple[str, str]:
    """Take the format off the front of a text, if it has one."""
    text = text.strip() if default != "moodle" else text
    name = text[1 : text.find("]")] if text.startswith("[") else ""
    if name in FORMATS:
        return show(text[len(name) + 2 :]), name
    return show(text), default
