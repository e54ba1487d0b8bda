"""The audit of a set, as text and as JSON."""

import json

import pytest

from question_bank.item import Item
from quizgen.audit.audit import audit_items
from quizgen.audit.report import write_json, write_text
from quizgen.errors import QuizgenError
from tests.quizgen.audited import choose, claim, fill, type_in

ITEMS: list[Item] = [
    choose("Where?", "*the harbour", "Kell", "Best", "Arno"),
    choose("Who?", "*the operator", "Kell", "Best", "Arno", article="b"),
    fill("It was _____.", "old"),
    claim("It rains.", True),
]


def test_there_must_be_something_to_audit():
    with pytest.raises(QuizgenError, match="no questions to audit"):
        audit_items([])


def test_kinds_and_articles_are_counted():
    audit = audit_items(ITEMS)
    assert (audit.items, audit.articles, audit.guessable) == (4, 2, 2)
    assert [(count.kind, count.items) for count in audit.kinds] == [
        ("multiple_choice", 2),
        ("cloze", 1),
        ("true_false", 1),
    ]


def test_the_text_says_each_figure():
    text = write_text(audit_items(ITEMS))
    assert "Questions: 4, articles: 2" in text
    assert "  the longest option            100.0%  34.2%-100.0%      25.0%  above chance\n" in text
    assert "Key positions of 4 options: 2, 0, 0, 0\n  too few for a chi-square test\n" in text
    assert "Key longer than every other option: 100.0% (2 of 2; 34.2% to 100.0%)" in text
    assert "True statements: 100.0% (1 of 1;" in text


def test_a_set_without_options_has_no_guesses():
    text = write_text(audit_items([type_in("Where?", "Kell")]))
    assert "no question has options to choose one from" in text
    assert "True statements: none to count" in text


def test_uneven_positions_are_named():
    stems = [f"Where is number {number}?" for number in range(24)]
    items = [choose(stem, "*Kell", "Best", "Arno", article=stem) for stem in stems]
    assert "p = 0.000: uneven" in write_text(audit_items(items))


def test_the_text_shows_the_first_pairs_and_json_all_of_them():
    items = [type_in(f"Where is {n}?", "Kell", subject="the same") for n in range(6)]  # 15 pairs
    audit = audit_items(items)
    assert write_text(audit).count("same fact") == 10
    assert "... and 5 more" in write_text(audit)
    assert len(json.loads(write_json(audit))["duplicates"]) == 15


def test_json_holds_what_the_documentation_lists(root):
    value = json.loads(write_json(audit_items(ITEMS)))
    documented = (root / "docs" / "audit.md").read_text(encoding="utf-8")
    assert [name for name in value if f"`{name}`" not in documented] == []
    assert value["guesses"][0]["name"] == "longest"
    assert (value["guesses"][0]["share"], value["guesses"][0]["chance"]) == (1.0, 0.25)
    assert value["key_balance"] is None
    assert value["kinds"] == {"multiple_choice": 2, "cloze": 1, "true_false": 1}
