"""From an article to its items."""

import os
import subprocess
import sys

import pytest

from question_bank.formats import jsonl
from question_bank.item import KINDS, item_id, options_of
from quizgen.checks.run import is_sound, problems
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from tests.quizgen.lighthouse import TEXT, TITLE

SCRIPT = """
import sys
from question_bank.formats import jsonl
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from tests.quizgen.lighthouse import TEXT, TITLE
from tests.quizgen.reading import make_article
items = generate(make_article(TEXT, TITLE), GenerationOptions(count=100)).items
sys.stdout.buffer.write(jsonl.write(items))
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
        for option in item.options:
            assert bool(option.reason) != option.is_key


def test_the_value_of_the_fact_is_the_key(generation):
    for item in generation.items:
        assert item.proof.fact.value == item.key
        assert item.proof.fact.kind
        assert item.proof.fact.relation


def test_no_item_has_a_hard_finding(generation):
    for item in generation.items:
        assert is_sound(problems(item, TEXT))
        assert item.proof.findings == problems(item, TEXT)


def test_ids_differ(generation):
    assert len({item_id(item) for item in generation.items}) == len(generation.items)


def test_items_survive_a_file(generation):
    assert jsonl.read(jsonl.write(generation.items)) == generation.items


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_kinds_asked_for_are_made(article, kind):
    items = generate(article, GenerationOptions(count=5, kinds=(kind,))).items
    assert items
    assert {item.kind for item in items} == {kind}


def test_no_more_items_than_asked_for(article):
    assert len(generate(article, GenerationOptions(count=3)).items) == 3


def test_the_random_seed_changes_options_and_nothing_else(article):
    one = generate(article, GenerationOptions(count=100, random_seed=1)).items
    two = generate(article, GenerationOptions(count=100, random_seed=2)).items
    assert [options_of(item) for item in one] != [options_of(item) for item in two]
    keys = {(item.stem, item.key) for item in one} & {(item.stem, item.key) for item in two}
    assert len(keys) >= 0.8 * len(one)


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
    assert outputs[0] == outputs[1] == jsonl.write(generation.items)
