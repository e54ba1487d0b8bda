"""How often each check objects to items that an expert wrote with time, on real articles."""

import hashlib
import json
import re
from collections import defaultdict
from pathlib import Path

import click
import pytest

from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    NumericItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import ArticleRef, Evidence, FactRecord, Option, Proof
from quizgen.checks.run import problems
from quizgen.numbers import parse_quantity

EXAMPLES = Path(__file__).parents[4] / "shared" / "examples"
MOST = 0.03
# These hold an item against its fact record, its declared operation and wording near the article's;
# an expert words anew and declares nothing, so their figures are printed and not judged.
NEED_A_RECORD = {"K01", "K02", "K09"}

pytestmark = pytest.mark.skipif(not EXAMPLES.is_dir(), reason="needs ../shared")


def read_items():
    for path in sorted((EXAMPLES / "expert").glob("*.json")):
        text = (EXAMPLES / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        for row in json.loads(path.read_text(encoding="utf-8")):
            yield make_item(row, text), text


def make_item(row, text):
    key = row["key"]
    match = re.search(r"\s+".join(map(re.escape, row["evidence"].split())), text)
    assert match
    digest = hashlib.sha256(text.encode()).hexdigest()
    title = text.partition("\n")[0]
    proof = Proof(
        article=ArticleRef(digest[:16], title, digest),
        section=title,
        evidence=Evidence(match.group(0), *match.span()),
        fact=FactRecord("", title, "", key),
        explanation=row["explanation"],
    )
    stem = re.sub(r"_{3,}", GAP, row["stem"])
    accepted = (key, *row.get("accept", []))
    options = tuple(Option(o, o == key, None if o == key else "Wrong.") for o in row["options"])
    if row["type"] == "mcq":
        return ChoiceItem(stem=stem, options=options, proof=proof, difficulty=0.5)
    if row["type"] == "cloze":
        return ClozeItem(
            stem=stem, key=key, accepted=accepted, options=options, proof=proof, difficulty=0.5
        )
    if row["type"] == "true_false":
        return TrueFalseItem(stem=stem, is_true=key == "True", proof=proof, difficulty=0.5)
    number = parse_quantity(key)
    if number is None:
        return ShortAnswerItem(stem=stem, key=key, accepted=accepted, proof=proof, difficulty=0.5)
    return NumericItem(
        stem=stem,
        key=key,
        value=number.value,
        tolerance=0.0,
        unit="",
        accepted=accepted,
        proof=proof,
        difficulty=0.5,
    )


def test_false_alarms_on_expert_items(capsys):
    alarms = defaultdict(list)
    items = list(read_items())
    for item, text in items:
        for code in {finding.code for finding in problems(item, text)}:
            alarms[code].append(item.stem)
    lines = [f"{code} {len(stems)}/{len(items)}" for code, stems in sorted(alarms.items())]
    with capsys.disabled():
        click.echo(f"\nalarms on {len(items)} expert items: {', '.join(lines)}")
    too_many = {
        code: stems
        for code, stems in alarms.items()
        if len(stems) / len(items) > MOST and code not in NEED_A_RECORD
    }
    assert not too_many
