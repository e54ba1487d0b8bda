"""Items as graders get them: everything that belongs to an item stands in it."""

import json
import re
from dataclasses import replace

import pytest

from benchmarks.quality.make_batches import write_batches
from benchmarks.quality.rendering import stem_of, to_graded
from question_bank.item import KINDS, Item, OrderingItem, Pair
from tests.quizgen.audited import (
    NOWHERE,
    choose,
    claim,
    count,
    fill,
    make_proof,
    match,
    select,
    type_in,
)

ORDER = OrderingItem(
    stem="What happened first?",
    pairs=(
        Pair("fire", "1666", NOWHERE),
        Pair("flood", "1700", NOWHERE),
        Pair("war", "1800", NOWHERE),
    ),
    proof=make_proof("", "events"),
    difficulty=0.5,
)
KM = replace(count("How long?", "40", 40.0), unit="km", tolerance=2.0, accepted=("40", "forty"))


CASES: dict[str, tuple[Item, list[str], list[str], str, list[str]]] = {
    "mcq": (choose("Who?", "*Nero", "Trajan"), ["Who?"], ["Nero", "Trajan"], "Nero", []),
    "cloze": (fill("In _____.", "Rome"), ["In _____."], [], "Rome", []),
    "true_false": (claim("It rains.", False), ["It rains."], [], "False", []),
    "short_answer": (type_in("Who?", "Nero"), ["Who?"], [], "Nero", []),
    "numeric": (KM, ["km"], [], "40", ["forty", "any number from 38 to 42"]),
    "matching": (match("Match.", ("a", "x"), ("b", "y")), [*"abxy"], [], "a: x; b: y", []),
    "ordering": (ORDER, ["fire", "flood", "war"], [], "fire; flood; war", []),
    "multi_select": (
        select("Which?", "*Oslo", "*Rome", "Nero"),
        ["Oslo", "Rome", "Nero"],
        [],
        "Oslo; Rome",
        [],
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_grader_sees_all_of_an_item(kind):
    item, shown, *fields = CASES[kind]
    row = to_graded(item, "dam")
    stem = str(row["stem"])
    assert row["type"] == kind
    assert [row["options"], row["key"], row["accept"]] == fields
    assert item.stem in stem
    assert all(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", stem) for text in shown)
    assert "\n" not in stem


def test_a_gap_with_options_shows_them():
    row = to_graded(fill("In _____.", "Rome", "*Rome", "Oslo"), "dam")
    assert (row["type"], row["options"], row["key"]) == ("cloze", ["Rome", "Oslo"], "Rome")


def test_every_kind_is_rendered():
    assert {case[0].kind for case in CASES.values()} == set(KINDS)


def test_the_order_shown_is_not_the_right_one():
    assert "(1) fire; (2) flood; (3) war" not in stem_of(ORDER)


@pytest.mark.slow
def test_a_folder_of_articles(seeds, tmp_path):
    assert write_batches(seeds, tmp_path, 4) == 4 * len(list(seeds.glob("*.md")))
    for path in seeds.glob("*.md"):
        rows = json.loads((tmp_path / f"{path.stem}.json").read_text(encoding="utf-8"))
        assert [row["rank"] for row in rows] == [1, 2, 3, 4]
        assert [row["id"] for row in rows] == [f"{path.stem}-{n:02d}" for n in range(1, 5)]
