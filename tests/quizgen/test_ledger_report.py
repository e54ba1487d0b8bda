"""The ledger as JSON, and `quizgen generate --ledger`."""

import json
import re

import pytest

from question_bank.item import item_id
from quizgen.ledger_report import write_ledgers
from quizgen.options import GenerationOptions


@pytest.fixture(scope="module")
def options():
    return GenerationOptions(count=100)


@pytest.fixture(scope="module")
def found(article, generation, options):
    (found,) = json.loads(write_ledgers([(article, generation)], options))["articles"]
    return found


def names(value):
    """Yield the name of every field, at any depth."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from names(inner)


def test_every_field_is_documented_and_no_other(found, root):
    text = (root / "docs" / "ledger.md").read_text(encoding="utf-8")
    documented = set(re.findall(r'"(\w+)":', text)) - {"articles"}
    assert set(names(found)) == documented


def test_the_sums_add_up(found):
    facts = found["facts"]
    assert facts["found"] == facts["used"] + facts["refused"] + facts["left_over"]
    assert facts["refused"] == sum(refusal["count"] for refusal in found["facts_refused"])


def test_a_line_for_each_fact(found, generation):
    lines = found["lines"]
    assert len(lines) == found["facts"]["found"]
    for outcome in ("used", "refused", "left_over"):
        count = sum(line["outcome"] == outcome for line in lines)
        assert count == found["facts"][outcome]
    assert {name for line in lines for name in line["items"]} == {
        item_id(item) for item in generation.items
    }


def test_only_a_refused_fact_has_a_reason(found):
    for line in found["lines"]:
        refused = line["outcome"] == "refused"
        assert (line["code"] is not None) == (line["reason"] is not None) == refused
        assert bool(line["items"]) == (line["outcome"] == "used")


def test_the_span_of_a_line_is_its_sentence(found, article):
    for line in found["lines"]:
        sentence = article.text[line["sentence"]["start"] : line["sentence"]["end"]]
        assert sentence[-1] in '.!?”"'
        assert sentence[0].isupper()


def test_each_code_has_an_example_from_the_article(found, article):
    text = " ".join(article.text.split())
    for refusal in found["facts_refused"] + found["clauses_refused"]:
        assert refusal["count"] > 0
        assert refusal["label"] != refusal["code"]
        assert refusal["example"]["sentence"] in text
        assert refusal["example"]["reason"]


def test_the_drafts_that_a_check_dropped(found, generation):
    counts = {dropped["check"]: dropped["count"] for dropped in found["drafts_dropped"]}
    assert counts == generation.ledger.checks_failed
