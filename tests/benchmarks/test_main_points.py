"""Which main points items ask about, by what was written down of each item."""

import json

import pytest

from benchmarks.quality.main_points import (
    JUDGED,
    Judgement,
    add_lines,
    describe,
    match_up,
    read_judgements,
)
from question_bank.item import item_id
from tests.quizgen.audited import type_in

KELL = type_in("In which town was the Orrin Dam opened?", "Kell")
BEST = type_in("Which town lies below the Orrin Dam?", "Best")
POINTS = {"p1": "Where the dam is", "p2": "What it is for"}


def test_a_point_is_asked_when_a_read_item_tests_it():
    said = {item_id(KELL): Judgement(("p1",), "its place")}
    found = match_up("dam", POINTS, [KELL, BEST], said)
    assert found.covered == {"p1"}
    assert found.unread == (BEST,)
    assert found.share == 0.5
    assert "asked  p1" in describe(found)
    assert "-   p2" in describe(found)
    assert f"unread: {BEST.stem} [Best]" in describe(found)


def test_what_was_said_of_items_that_are_not_made_does_not_count():
    said = {item_id(BEST): Judgement(("p1", "p2"), "both")}
    assert match_up("dam", POINTS, [KELL], said).covered == frozenset()


def test_a_point_that_the_article_does_not_have():
    with pytest.raises(ValueError, match="dam has no point p9"):
        match_up("dam", POINTS, [KELL], {item_id(KELL): Judgement(("p9",), "")})


def test_a_line_is_added_once_and_counts_when_it_is_filled_in(tmp_path):
    path = tmp_path / "points" / "dam.jsonl"
    add_lines(path, [KELL])
    add_lines(path, [KELL, BEST])
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row["key"] for row in rows] == ["Kell", "Best"]
    assert read_judgements(path) == {}
    rows[0] |= {"points": ["p1"], "reason": "its place"}
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert read_judgements(path) == {item_id(KELL): Judgement(("p1",), "its place")}


def test_every_recorded_judgement_has_a_reason():
    paths = sorted(JUDGED.glob("*.jsonl"))
    assert len(paths) == 6
    for path in paths:
        assert all(judgement.reason for judgement in read_judgements(path).values())
