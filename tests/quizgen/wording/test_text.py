"""Tokens written as text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.wording.text import capitalise, lower_first, render, tidy
from tests.quizgen.reading import read

TEXT = "The Danube (a river) flows past Vienna, Budapest and Belgrade."


@pytest.mark.parametrize(
    ("messy", "tidied"),
    [
        ("two  spaces", "two spaces"),
        ("a line\nend", "a line end"),
        ("lost , comma", "lost, comma"),
        ("twice,, here", "twice, here"),
        ("at the end,", "at the end"),
        ("at the end, .", "at the end."),
        ("open (bracket", "open bracket"),
        ("“half a quotation", "half a quotation"),
        ('half a " mark', "half a mark"),
        ("whole (pair) “kept”", "whole (pair) “kept”"),
        ("\u2014 dash at the edge \u2014", "dash at the edge"),
        ("", ""),
    ],
)
def test_tidy(messy, tidied):
    assert tidy(messy) == tidied


@given(st.text(alphabet='ab ,.“”()"\n-'))
def test_tidy_is_done_once(text):
    once = tidy(text)
    assert "  " not in once
    assert "\n" not in once
    assert tidy(once) == once


@pytest.mark.parametrize(
    ("text", "expected"), [("in 1943", "In 1943"), ("", ""), ("Élan", "Élan"), ("éclair", "Éclair")]
)
def test_capitalise(text, expected):
    assert capitalise(text) == expected


def indices_of(*words):
    return [t.index for t in read(TEXT).document.tokens if t.text in words]


def test_neighbours_keep_their_spacing():
    document = read(TEXT).document
    assert render(document, range(len(document.tokens))) == TEXT


def test_words_that_are_left_out_leave_one_space():
    found = render(read(TEXT).document, indices_of("The", "Danube", "flows", "past", "Belgrade"))
    assert found == "The Danube flows past Belgrade"


def test_order_and_repetition_of_the_indices_do_not_matter():
    document, indices = read(TEXT).document, indices_of("The", "Danube", "flows")
    assert render(document, [*reversed(indices), *indices]) == "The Danube flows"


@pytest.mark.parametrize(
    ("replace", "expected"),
    [
        ({"Danube": "Rhine"}, "The Rhine flows past Vienna"),
        ({"past": ""}, "The Danube flows Vienna"),
        ({"The": ""}, "Danube flows past Vienna"),
        ({"Vienna": "_____"}, "The Danube flows past _____"),
    ],
)
def test_words_are_replaced_or_left_out(replace, expected):
    document = read(TEXT).document
    indices = indices_of("The", "Danube", "flows", "past", "Vienna")
    new = {t.index: replace[t.text] for t in document.tokens if t.text in replace}
    assert render(document, indices, new) == expected


def test_a_bracket_without_its_partner_is_left_out():
    assert render(read(TEXT).document, indices_of("Danube", "(", "a", "river")) == "Danube a river"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The river is long.", "the"),
        ("Rivers are long.", "rivers"),
        ("Paris is large.", "Paris"),
        ("Three ships sank near Norway.", "three"),
        ("I sold a ship.", "I"),
        ("NATO bought ships.", "NATO"),
        ("iPhones are sold in Norway.", "iPhones"),
        ("In 1943 Norway bought ships.", "in"),
        ("A ship sank.", "a"),
    ],
)
def test_the_first_word_in_mid_sentence(text, first):
    assert lower_first(read(text).document, 0) == first
