"""From an article to its items."""

import os
import subprocess
import sys

import pytest

from question_bank.formats import jsonl
from question_bank.item import (
    KINDS,
    ClozeItem,
    NumericItem,
    ShortAnswerItem,
    item_id,
    options_of,
    pairs_of,
)
from quizgen.checks.run import is_sound, problems
from quizgen.ledger import Ledger
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate, look_over, make_drafts
from tests.quizgen.kinds import harbour
from tests.quizgen.lighthouse import TEXT, TITLE
from tests.quizgen.reading import annotate_once, make_article

SCRIPT = """
import sys
from question_bank.formats import jsonl
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from tests.quizgen import lighthouse
from tests.quizgen.kinds import harbour
from tests.quizgen.reading import make_article
for article in (lighthouse, harbour):
    made = generate(make_article(article.TEXT, article.TITLE), GenerationOptions(count=100))
    sys.stdout.buffer.write(jsonl.write(made.items))
"""


def test_an_article_gives_items(generation):
    assert len(generation.items) >= 15


def test_every_quote_stands_at_its_place(generation):
    for item in generation.items:
        evidence = item.proof.evidence
        assert evidence.quote == TEXT[evidence.start : evidence.end]
        assert evidence.quote


def test_every_item_names_its_article_and_section(generation, article):
    sections = {TITLE, "The builders and their stone", "Skerryvore", "Later years"}
    for item in generation.items:
        assert item.proof.article.sha256 == article.sha256
        assert item.proof.article.title == TITLE
        assert item.proof.section in sections


def test_every_distractor_has_a_reason_and_the_key_has_none(generation):
    for item in generation.items:
        for option in options_of(item):
            assert bool(option.reason) != option.is_key


def test_the_value_of_the_fact_is_the_key(generation):
    """Statements and items of several facts say in their own way what they rest on."""
    for item in generation.items:
        fact = item.proof.fact
        assert fact.kind
        assert fact.relation
        assert fact.value
        if isinstance(item, ClozeItem | NumericItem | ShortAnswerItem):
            assert fact.value == item.key


def test_every_pair_stands_at_its_place(generation):
    pairs = [pair for item in generation.items for pair in pairs_of(item)]
    assert pairs
    for pair in pairs:
        assert TEXT[pair.evidence.start : pair.evidence.end] == pair.evidence.quote


def test_fewer_items_are_the_first_of_more(article, generation):
    for count in (1, 5, 10):
        items = generate(article, GenerationOptions(count=count)).items
        assert items == generation.items[:count]


def test_statements_alone_fill_a_set(article):
    items = generate(article, GenerationOptions(count=10, kinds=("true_false",))).items
    assert len(items) == 10
    assert 4 <= sum(item.key == "True" for item in items) <= 6


def test_what_is_dropped_is_no_item(article, generation):
    """Every sound draft may be chosen, nothing else."""
    context = look_over(annotate_once(article))
    stems = {(d.item.kind, d.item.stem) for d in make_drafts(context, 0, Ledger())}
    assert {(item.kind, item.stem) for item in generation.items} <= stems


def test_a_composed_item_is_as_good_as_its_facts(article):
    """Facts whose every single draft failed a check make no item together either."""
    context = look_over(annotate_once(article))
    drafts = make_drafts(context, 0, Ledger())
    alone = {name for d in drafts if not d.is_composed for name in d.asked}
    for draft in drafts:
        if draft.form in {"statements", "duration"}:
            assert draft.asked <= alone


def test_no_item_has_a_hard_finding(generation):
    for item in generation.items:
        assert is_sound(problems(item, TEXT))
        assert item.proof.findings == problems(item, TEXT)


def test_ids_differ(generation):
    assert len({item_id(item) for item in generation.items}) == len(generation.items)


def test_items_survive_a_file(generation):
    assert jsonl.read(jsonl.write(generation.items)) == generation.items


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_kinds_asked_for_are_made(kind):
    article = make_article(harbour.TEXT, harbour.TITLE)
    items = generate(article, GenerationOptions(count=5, kinds=(kind,))).items
    assert items
    assert {item.kind for item in items} == {kind}


def test_no_more_items_than_asked_for(article):
    assert len(generate(article, GenerationOptions(count=3)).items) == 3


def test_the_random_seed_changes_options_and_nothing_else(article):
    one = generate(article, GenerationOptions(100, ("multiple_choice",), 1)).items
    two = generate(article, GenerationOptions(100, ("multiple_choice",), 2)).items
    assert [options_of(item) for item in one] != [options_of(item) for item in two]
    keys = {(item.stem, item.key) for item in one} & {(item.stem, item.key) for item in two}
    assert len(keys) >= 0.8 * len(one)


def test_the_ledger_names_the_fact_of_each_item(generation):
    """Three facts of a sentence may make one true statement: only one of them is used."""
    for item in generation.items:
        lines = [line for line in generation.ledger.lines if item_id(item) in line.items]
        assert lines
        if item.kind in {"cloze", "short_answer", "true_false"}:
            assert [line.record for line in lines] == [item.proof.fact]


@pytest.mark.slow
def test_the_same_bytes_whatever_pythons_hash(root, generation):
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "4711")
    ]
    outputs = [run.communicate(timeout=120)[0] for run in runs]
    assert outputs[0] == outputs[1]
    assert outputs[0].startswith(jsonl.write(generation.items))
    assert len(outputs[0].splitlines()) > len(generation.items)
