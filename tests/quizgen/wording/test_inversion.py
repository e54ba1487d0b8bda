"""Verb forms of questions, and names that are not said twice."""

import pytest

from quizgen.wording.inversion import base_form, inflect
from tests.quizgen.reading import facts_of


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("hoped", "VBD", "hope"),
        ("hopped", "VBD", "hop"),
        ("met", "VBD", "meet"),
        ("lay", "VBD", "lie"),
        ("found", "VBD", "find"),
        ("founded", "VBD", "found"),
        ("builds", "VBZ", "build"),
        ("grew", "VBD", "grow"),
    ],
)
def test_the_infinitive_of_a_form(form, tag, base):
    assert base_form(form, tag) == base


@pytest.mark.parametrize(
    ("lemma", "tag", "form"), [("meet", "VBD", "met"), ("write", "VBN", "written")]
)
def test_inflect(lemma, tag, form):
    assert inflect(lemma, tag) == form


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Marta Olsen was rich. She sold her ships to Kenya.",
            "To which country did Marta Olsen sell her ships?",
        ),
        (
            "Jan Novak said that he built 12 bridges.",
            "According to Jan Novak, how many bridges did he build?",
        ),
    ],
)
def test_a_name_is_said_once(text, question):
    assert question in [fact.question for fact in facts_of(text)]
