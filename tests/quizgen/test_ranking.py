"""Best first, mixed, no two asking the same."""

from collections import Counter
from dataclasses import replace

import pytest

from question_bank.proof import Finding
from quizgen.content_words import content
from quizgen.kinds.multiple_choice import make_choice
from quizgen.options import GenerationOptions
from quizgen.ranking import Draft, fact_score, item_score, rank
from tests.quizgen.reading import facts_of, read


def drafts_of(context, facts):
    made = [(make_choice(context, fact, 0), fact) for fact in facts]
    return [Draft(item, fact, fact_score(context, fact)) for item, fact in made if item]


@pytest.fixture(scope="module")
def drafts(lighthouse, facts):
    return drafts_of(lighthouse, facts)


@pytest.mark.parametrize("count", [1, 3, 5, 100])
def test_ranks_are_one_to_n(lighthouse, drafts, count):
    items = rank(lighthouse, drafts, GenerationOptions(count=count))
    assert len(items) <= count
    assert [item.rank for item in items] == list(range(1, len(items) + 1))


def test_fewer_items_are_the_first_of_more(lighthouse, drafts):
    few = rank(lighthouse, drafts, GenerationOptions(count=5))
    many = rank(lighthouse, drafts, GenerationOptions(count=100))
    assert many[:5] == few


def test_the_order_of_the_drafts_does_not_matter(lighthouse, drafts):
    options = GenerationOptions(count=100)
    assert rank(lighthouse, drafts[::-1], options) == rank(lighthouse, drafts, options)


def test_at_most_two_items_of_a_sentence_and_of_a_key(generation):
    quotes = Counter(item.proof.evidence for item in generation.items)
    keys = Counter(item.key.casefold() for item in generation.items)
    assert max(quotes.values()) <= 2
    assert max(keys.values()) <= 2


def test_no_two_stems_ask_the_same(generation):
    stems = [content(item.stem) for item in generation.items]
    for place, one in enumerate(stems):
        for other in stems[:place]:
            assert len(one & other) / len(one | other) < 0.7


def test_no_stem_says_the_key_of_an_item_on_the_same_matter(generation, lighthouse):
    """A name of which the whole article speaks gives nothing away."""
    for item in generation.items:
        key, asked = content(item.key), content(item.stem)
        if not key or lighthouse.names.mentions[item.key] > 3:
            continue
        for other in generation.items:
            told = content(other.stem)
            same_matter = len(told & asked - key) >= max(2, 0.6 * len(asked))
            assert not (key <= told and same_matter), (item.stem, other.stem)


def test_every_item_is_there_once(generation):
    assert len({(item.kind, item.stem) for item in generation.items}) == len(generation.items)


def test_a_set_mixes_the_kinds(generation):
    kinds = {(item.kind, bool(item.options)) for item in generation.items[:10]}
    assert kinds == {("multiple_choice", True), ("cloze", True), ("cloze", False)}


def test_doubts_lower_the_score(generation):
    item = generation.items[0]
    clean = replace(item, proof=replace(item.proof, findings=()))
    doubt = Finding("F03", "soft", "The stem is long.")
    doubtful = replace(item, proof=replace(item.proof, findings=(doubt, doubt)))
    assert item_score(doubtful, 1.0) < item_score(clean, 1.0)


def test_the_better_draft_comes_first(lighthouse, drafts):
    low, high = drafts[0], drafts[-1]
    pair = [replace(low, score=0.1), replace(high, score=0.9)]
    items = rank(lighthouse, pair, GenerationOptions(count=1))
    assert items[0].stem == high.item.stem


def test_a_fact_early_in_the_article_and_in_its_title_counts_more():
    text = (
        "Norway built 40 ships. Rain fell. Wind blew. Snow came. Kenya built 12 planes. Rain fell."
    )
    context = read(text, "The ships of Norway")
    ships, planes = (
        next(f for f in facts_of(text, "The ships of Norway") if f.answer.text == key)
        for key in ("40", "12")
    )
    assert fact_score(context, ships) > fact_score(context, planes)


def test_nothing_comes_of_nothing(lighthouse):
    assert rank(lighthouse, [], GenerationOptions()) == []
