"""Statements about an article: true with the key, false with one other value."""

from dataclasses import replace

import pytest

from quizgen.content_words import content
from quizgen.kinds.claims import (
    NOT_FALSIFIED,
    false_claims,
    fill,
    is_of_build,
    true_claim,
    without_lead,
)
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import fact_in, facts_in, some


@pytest.mark.parametrize(
    ("statement", "text", "expected"),
    [
        ("It was an _____ engine.", "diesel", "It was a diesel engine."),
        ("It was a _____ engine.", "electric", "It was an electric engine."),
        ("An _____ is a bird.", "stork", "A stork is a bird."),
        ("A _____ is a bird.", "owl", "An owl is a bird."),
        ("It met a _____ board.", "European", "It met a European board."),
        ("She was a _____ player.", "union", "She was a union player."),
        ("She was a _____ student.", "university", "She was a university student."),
        ("She was a _____ student.", "unhappy", "She was an unhappy student."),
        ("It was an _____ street.", "one-way", "It was a one-way street."),
        ("It was a _____ game.", "one-sided", "It was a one-sided game."),
        ("It was a _____ sea.", "open", "It was an open sea."),
        ("She was a _____ then.", "MSP", "She was an MSP then."),
        ("It was an _____ ship.", "NATO", "It was a NATO ship."),
        ("It was a _____ consul.", "honorary", "It was an honorary consul."),
        ("It was an _____ game.", "home", "It was a home game."),
        ("He won a _____ prize.", "unique", "He won a unique prize."),
        ("He paid an _____ fee.", "9%", "He paid a 9% fee."),
        ("He paid a _____ fee.", "8%", "He paid an 8% fee."),
        ("He paid a _____ fee.", "18%", "He paid an 18% fee."),
        ("He paid an _____ fee.", "180%", "He paid a 180% fee."),
        ("_____ forms from magma.", "granite", "Granite forms from magma."),
        ("The harbour has _____ piers.", "42", "The harbour has 42 piers."),
        ("In _____, it rained.", "May 1990", "In May 1990, it rained."),
        ("It rained.", "42", "It rained."),
    ],
)
def test_a_gap_is_filled(statement, text, expected):
    assert fill(statement, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the article, the tower fell.", "The tower fell."),
        ("According to the article on Norway, the tower fell.", "The tower fell."),
        ("According to the article “A day, a night”, the tower fell.", "The tower fell."),
        ("At the time of the article, the tower stood.", "The tower stood."),
        ("According to the Northern Lighthouse Board, it fell.", None),
        ("The tower fell according to the article.", None),
        ("The tower fell.", None),
    ],
)
def test_only_the_name_of_the_article_is_dropped(text, expected):
    assert without_lead(text) == (expected or text)


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("Norway joined NATO in 1949.", "1949", "Norway joined NATO in 1949."),
        ("Norway built 40 ships.", "40", "Norway built 40 ships."),
        ("The Danube rises in Germany.", "Germany", "The Danube rises in Germany."),
    ],
)
def test_a_true_claim_is_what_the_article_says(text, key, expected):
    _, fact = fact_in(text, key)
    claim = some(true_claim(fact))
    assert without_lead(claim.text) == expected
    assert (claim.is_true, claim.value, claim.reason) == (True, key, "")


@pytest.mark.parametrize(("text", "key"), [("Norway joined NATO in 1949.", "1949")])
def test_no_statement_no_claim(text, key):
    context, fact = fact_in(text, key)
    silent = replace(fact, statement=None)
    assert true_claim(silent) is None
    assert list(false_claims(context, silent)) == []


def differing(one, other):
    """Return the words of two texts between what they have in common at both ends."""
    mine, theirs = one.split(), other.split()
    start = 0
    while mine[start : start + 1] == theirs[start : start + 1] != []:
        start += 1
    end = 0
    while end < min(len(mine), len(theirs)) - start and mine[-1 - end] == theirs[-1 - end]:
        end += 1
    return mine[start : len(mine) - end], theirs[start : len(theirs) - end]


def test_a_false_claim_differs_in_one_place_only():
    """What differs lies within the value and an article before it."""
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    seen = 0
    for fact in facts:
        for claim in false_claims(context, fact):
            told = some(true_claim(fact))
            mine, theirs = differing(claim.text, told.text)
            assert mine, claim.text
            article = {"a", "an", "A", "An"}
            assert content(" ".join(w for w in mine if w not in article)) <= content(claim.value)
            assert content(" ".join(w for w in theirs if w not in article)) <= content(told.value)
            seen += 1
    assert seen >= 50


def test_a_false_claim_has_a_value_that_the_key_is_not():
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    for fact in facts:
        accepted = {fact.answer.text, *fact.answer.accepted}
        for claim in false_claims(context, fact):
            assert claim.value not in accepted
            assert not claim.is_true
            assert claim.reason


def test_reasons_and_phrases_are_never_falsified():
    context, fact = fact_in("Norway joined NATO in 1949.", "1949")
    for kind in NOT_FALSIFIED:
        asked = replace(fact, answer=replace(fact.answer, type=kind))
        assert list(false_claims(context, asked)) == []


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        (
            "The bank of Norway increased the rate of interest in 1986.",
            "increased",
            "The bank of Norway decreased the rate of interest in 1986.",
        ),
        (
            "The bank of Norway lowered the rate of interest in 1986.",
            "lowered",
            "The bank of Norway raised the rate of interest in 1986.",
        ),
    ],
)
def test_a_word_with_an_opposite_is_turned(text, key, expected):
    context, fact = fact_in(text, key, kind="contrast")
    (claim,) = false_claims(context, fact)
    assert without_lead(claim.text) == expected
    assert f"“{key}”" in claim.reason


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("In 1968, twin girls were put up for adoption.", "1968"),  # nobody is named
        ("The British took four sailors.", "four"),
        ("Bergen sold more than 500 barrels in 1740.", "500"),
        ("Two countries may have equal harbours in Norway.", "two"),
        ("Yale University accepted 500 students in the year 1980.", "Yale University"),
        ("Chief Justice John Marshall ruled in 1832 for the harbour.", "John Marshall"),
        ("Nikola Tesla died on 7 January 1943.", "Nikola Tesla"),
        (
            (
                "Norway joined NATO in 1949 with many other countries of the north and the west "
                "of Europe that wanted to defend themselves against the Soviet Union."
            ),
            "1949",
        ),
    ],
)
def test_no_lie_about_a_trifle(text, key):
    context, facts = facts_in(text)
    for fact in facts:
        if fact.answer.text.casefold() == key.casefold():
            assert [claim.text for claim in false_claims(context, fact)] == []


@pytest.mark.parametrize(
    ("statement", "is_one"),
    [
        ("There are _____ kinds of ships.", True),
        ("All ships belong to one of _____ kinds.", True),
        ("The team was kept out for _____ plays.", False),
        ("Since only _____ parties have a chance, it is a small country.", False),
        ("The act has _____ kinds of schools: public and private.", False),  # counted there
    ],
)
def test_a_small_number_says_how_a_thing_is_made(statement, is_one):
    assert is_of_build(statement) is is_one
