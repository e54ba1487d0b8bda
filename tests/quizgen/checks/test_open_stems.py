"""Stems that leave their answer open, by an item with the fault and one like it without."""

from dataclasses import replace

import pytest

from question_bank.item import GAP, ShortAnswerItem
from quizgen.checks.cues import is_all_the_article_speaks_of
from quizgen.checks.likeness import nouns_are_of_one_kind
from quizgen.checks.typed import find_other_answers
from quizgen.checks.unique import find_open_stem
from tests.quizgen.checks.corinth import COUNTRY, PERSON, TEXT, with_options, with_stem


def typed(stem, kind, relation="begin", key="Greece"):
    fact = replace(COUNTRY.proof.fact, kind=kind, relation=relation)
    proof = replace(COUNTRY.proof, fact=fact)
    if GAP in stem:
        return replace(COUNTRY, stem=stem, key=key, accepted=(key,), options=(), proof=proof)
    return ShortAnswerItem(stem=stem, key=key, accepted=(key,), proof=proof, difficulty=0.5)


@pytest.mark.parametrize(
    ("stem", "kind", "is_open"),
    [
        ("As in _____, ships pass through a canal.", "place", True),
        ("Canals such as the one in _____ are deep.", "place", True),
        ("In which city have many people died of the plague?", "place", True),
        ("Which city has vultures?", "place", True),
        ("In which city did the plague kill 50,000?", "place", False),
        ("In which city was Nero born?", "place", False),
        ("Which city has the largest market?", "place", False),
        ("One of those inspired by the canal was _____.", "person", True),
        ("One of the largest canals was dug by _____ in 1882.", "person", False),
        ("_____ is described as a devout man.", "role", True),
        ("_____ is described as a minister in Detroit.", "role", False),
    ],
)
def test_a_stem_that_many_answers_fit_is_open(stem, kind, is_open):
    item = typed(stem, kind)
    assert bool(list(find_open_stem(item))) is is_open


@pytest.mark.parametrize(
    ("stem", "relation", "is_open"),
    [
        ("_____ died at Corinth in 1882.", "die", True),
        ("_____ was the first who died at Corinth.", "die", False),
        ("_____ was born with a slave status in 1790.", "bear", True),
        ("_____ was a devout man.", "be", True),
        ("_____ was a missionary and postmaster of New Echota.", "be", False),
        ("_____ built the canal of Corinth.", "build", False),
    ],
)
def test_no_name_is_typed_for_what_many_did(stem, relation, is_open):
    item = typed(stem, "person", relation)
    assert bool(list(find_other_answers(item))) is is_open


@pytest.mark.parametrize(
    ("stem", "key", "kind", "is_open"),
    [
        ("When was the canal opened?", "July 1893", "date", True),
        ("In which month was the canal opened?", "July 1893", "date", False),
        ("The _____ is the clock of the body.", "SCN", "definition", True),
        ("The _____ is a plague of the lungs.", "plague", "definition", False),
    ],
)
def test_an_answer_has_one_form(stem, key, kind, is_open):
    item = typed(stem, kind, key=key)
    assert bool(list(find_other_answers(item))) is is_open


@pytest.mark.parametrize(
    ("options", "is_refused"),
    [
        (("*sleep rebound", "melatonin", "research"), True),
        (("*the nature of government", "stability", "honesty"), True),
        (("*iron", "copper", "tin"), False),
        (("*Nero", "Galba", "Otho"), False),
    ],
)
def test_which_of_these_offers_things_of_one_kind(options, is_refused):
    item = with_options(with_stem(PERSON, "Which of these was found in Corinth?"), *options)
    assert bool(list(nouns_are_of_one_kind(item, TEXT))) is is_refused


@pytest.mark.parametrize(("key", "is_told"), [("Corinth Canal", True), ("Nero", False)])
def test_what_the_whole_article_speaks_of_needs_no_reading(key, is_told):
    assert is_all_the_article_speaks_of(key, PERSON, TEXT) is is_told
