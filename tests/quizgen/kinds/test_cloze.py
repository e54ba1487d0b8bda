"""Statements with a gap."""

from dataclasses import replace

import pytest

from question_bank.item import GAP
from quizgen.kinds.cloze import (
    add_hint,
    fix_article,
    hint_for,
    is_open,
    make_cloze,
    make_cloze_with_options,
    stems_of,
)
from tests.quizgen.kinds.making import fact_in, some


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("It was an _____ engine.", "It was a(n) _____ engine."),
        ("It was a _____ engine.", "It was a(n) _____ engine."),
        ("An _____ is a bird.", "A(n) _____ is a bird."),
        ("A _____ is a bird.", "A(n) _____ is a bird."),
        ("The _____ is a bird.", "The _____ is a bird."),
        ("It was a bird in _____.", "It was a bird in _____."),
    ],
)
def test_the_article_does_not_tell(statement, expected):
    assert fix_article(statement) == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("magma", "one word, beginning with “m”"),
        ("Gothic arch", "two words, beginning with “g”"),
        ("law of the sea", "four words, beginning with “l”"),
    ],
)
def test_a_term_has_a_hint(term, expected):
    assert hint_for(term) == expected


@pytest.mark.parametrize(
    ("text", "key", "hint"),
    [
        ("Norway joined NATO in 1949.", "1949", "(a year)"),
        ("Norway joined NATO in April 1949.", "April 1949", "(month and year)"),
        ("The Danube rises in Germany.", "Germany", "(a country)"),
        ("Norway built 40 ships.", "40", "(a number)"),
    ],
)
def test_a_gap_says_what_it_takes(text, key, hint):
    context, fact = fact_in(text, key)
    item = some(make_cloze(context, fact))
    assert item.stem.endswith(hint or ".")
    assert item.stem.count(GAP) == 1
    assert item.options == ()
    assert (item.key, item.accepted[0]) == (key, key)


def test_a_gap_with_options():
    text = (
        "Norway joined NATO in 1949. Norway built 40 ships in 1936. Norway sold 12 ships in 1952."
    )
    context, fact = fact_in(text, "1949")
    item = some(make_cloze_with_options(context, fact, 0))
    texts = [option.text for option in item.options]
    assert texts == sorted(texts)
    assert len(texts) >= 3
    assert [o.text for o in item.options if o.is_key] == ["1949"]
    assert item.accepted == ("1949",)
    assert "(a year)" not in item.stem  # the options show it


@pytest.mark.parametrize("make", [make_cloze, lambda c, f: make_cloze_with_options(c, f, 0)])
@pytest.mark.parametrize("change", ["statement", "long", "type"])
def test_refusals(make, change):
    context, fact = fact_in("Norway joined NATO in 1949.", "1949")
    changed = {
        "statement": replace(fact, statement=None),
        "long": replace(fact, answer=replace(fact.answer, text="a b c d e f")),
        "type": replace(fact, answer=replace(fact.answer, type="reason")),
    }[change]
    assert make(context, changed) is None


def test_what_other_words_might_fill_is_not_typed():
    context, fact = fact_in("Norway joined NATO in 1949.", "1949")
    assert (
        make_cloze(context, replace(fact, answer=replace(fact.answer, is_typeable=False))) is None
    )


def test_every_stem_of_a_fact_is_known():
    context, fact = fact_in("Norway joined NATO in 1949. Norway built 40 ships in 1936.", "1949")
    typed = some(make_cloze(context, fact))
    chosen = make_cloze_with_options(context, fact, 0)
    assert {typed.stem, fact.question} <= stems_of(fact)
    assert chosen is None or chosen.stem in stems_of(fact)
    assert stems_of(replace(fact, question=None, statement=None)) == set()
    assert add_hint("It fell in _____.", fact) == "It fell in _____. (a year)"


@pytest.mark.parametrize(
    ("statement", "key", "kind", "is_left"),
    [
        ("_____ estimates that the probe will last.", "NASA", "organisation", True),
        ("_____ has forecast that the price will rise.", "Oxfam", "organisation", True),
        ("_____ is one of several economists.", "Mariana Mazzucato", "person", True),
        ("_____ workers have such contracts.", "more than one million", "count", True),
        ("The team was kept out for _____ plays.", "three", "count", True),
        ("There are _____ kinds of ships.", "three", "count", False),
        ("_____ founded the first school.", "NASA", "organisation", False),
    ],
)
def test_an_open_gap_is_not_typed(statement, key, kind, is_left):
    _, fact = fact_in("Norway built 40 ships.", "40")
    answer = replace(fact.answer, type=kind, text=key)
    assert is_open(replace(fact, statement=statement, answer=answer)) is is_left
