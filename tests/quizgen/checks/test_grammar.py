"""F04: verbs in the wrong form are seen, right ones that look alike are left alone."""

import pytest

from quizgen.checks.grammar import FULL_OPENINGS, LOST_END, find_fault
from quizgen.checks.verb_forms import forms_of
from tests.quizgen.checks.faulty_forms import FAULTY, RIGHT


def has_fault(sentence):
    has_lost_end = LOST_END.search(sentence) and sentence.lower().startswith(FULL_OPENINGS)
    return bool(find_fault(sentence) or has_lost_end)


def test_there_are_enough_faulty_forms():
    assert len(set(FAULTY)) >= 60
    assert len(set(RIGHT)) >= 50


@pytest.mark.parametrize("sentence", FAULTY)
def test_a_faulty_form_is_found(sentence):
    assert has_fault(sentence)


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_right_form_is_left_alone(sentence):
    assert not has_fault(sentence), find_fault(sentence)


@pytest.mark.parametrize(
    ("word", "fields"),
    [
        ("began", {"past"}),
        ("begun", {"participle"}),
        ("opens", {"third"}),
        ("walls", {"third", "noun", "plural"}),
        ("Walls", set()),
        ("was", set()),
        ("saw", {"past"}),
        ("canal2", set()),
    ],
)
def test_what_a_word_can_be(word, fields):
    forms = forms_of(word)
    assert {name for name in forms.__slots__ if getattr(forms, name)} == fields
