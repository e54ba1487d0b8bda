"""The forms of words."""

import lemminflect
import pytest

from quizgen.inflection import inflected, lemmas_as, lemmas_of

TAGS = "VB VBD VBG VBN VBP VBZ NN NNS NNP NNPS JJ JJR JJS RB RBR".split()


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("find", "VBD", "found"),
        ("meet", "VBG", "meeting"),
        ("ship", "NNS", "ships"),
        ("blorp", "VBZ", "blorps"),  # in no dictionary
    ],
)
def test_a_form(lemma, tag, form):
    assert inflected(lemma, tag)[0] == form


@pytest.mark.parametrize("lemma", "be have find Oslo NATO good well blorp x-ray".split())
@pytest.mark.parametrize("tag", TAGS)
def test_forms_are_those_of_lemminflect(lemma, tag):
    assert inflected(lemma, tag) == tuple(lemminflect.getInflection(lemma, tag))


def test_lemmas():
    assert lemmas_of("meetings") == {"NOUN": ("meeting",)}
    assert lemmas_of("blorps") == {}
    assert lemmas_as("blorped", "VERB") == ("blorp",)
