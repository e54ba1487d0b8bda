"""What Open edX makes of our archives: its grader in a process of its own, and what to answer."""

import json
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

from question_bank.item import (
    ClozeItem,
    MatchingItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    options_of,
)
from tests.question_bank.formats.moodle_site import on_one_line

GRADER = Path(__file__).with_name("olx_grader.py")


def graded(problems):
    """Return what the grader says of each (XML, answers); a problem that it refuses fails."""
    sent = [{"xml": xml, "answers": answers} for xml, answers in problems]
    run = subprocess.run(
        [sys.executable, str(GRADER)],
        input=json.dumps(sent),
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def unpacked(data):
    """Return the files of an archive by name."""
    files = {}
    with tarfile.open(fileobj=BytesIO(data), mode="r:gz") as archive:
        for member in archive.getmembers():
            file = archive.extractfile(member)
            assert file is not None
            files[member.name] = file.read().decode()
    return files


def answers_of(item):
    """Return the right answer, one for each field, and wrong ones."""
    match item:
        case MatchingItem():
            right = fields_of([p.left for p in item.pairs], item.pairs, item.rights)
            return right, [right[1:] + right[:1]]
        case OrderingItem():
            last = len(item.pairs)
            names = ["1 (first)", *map(str, range(2, last)), f"{last} (last)"]
            places = {pair.left: name for pair, name in zip(item.pairs, names, strict=True)}
            return [places[step] for step in item.shown], [names[-1:] * last]
        case NumericItem():
            right = [repr(item.value + item.tolerance)]
            return right, [[repr(item.value + 2 * item.tolerance + 1)], ["1e300"]]
        case ShortAnswerItem():
            key = on_one_line(item.key)
            return [key.upper() if key.isascii() else key], [["wrong"], [f"{item.key} or so"]]
        case ClozeItem() if not item.options:
            return [on_one_line(item.key)], [["wrong"], [""]]
    keys = [option.is_key for option in options_of(item)]
    keys = keys or [item.key == "True", item.key == "False"]
    if item.kind == "multi_select":
        chosen = [f"choice_{n}" for n, is_key in enumerate(keys) if is_key]
        return [chosen], [[chosen[:1]], [[f"choice_{n}" for n in range(len(keys))]]]
    wrong = [[f"choice_{n}"] for n, is_key in enumerate(keys) if not is_key]
    return [f"choice_{keys.index(True)}"], wrong


def fields_of(lefts, pairs, rights):
    """Return what is sent: texts of drop-downs, or numbers of radio buttons."""
    partners = {pair.left: pair.right for pair in pairs}
    if any(set(right) & set("'\"\\&<>$") for right in rights):
        return [f"choice_{rights.index(partners[left])}" for left in lefts]
    return [on_one_line(partners[left]) for left in lefts]
