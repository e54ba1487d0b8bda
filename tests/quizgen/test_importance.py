"""Which sentences of an article tell most."""

from quizgen.importance import importance_of
from tests.quizgen.reading import read

TEXT = """The canal took long. The Corinth Canal was dug by 2,500 labourers between 1882 and 1893.
It went well. The Corinth Canal joins the Gulf of Corinth with the Saronic Gulf. They went home."""


def test_names_and_numbers_tell_more_than_everyday_words():
    first, second, third, fourth, fifth = importance_of(read(TEXT, "The Corinth Canal").document)
    assert min(second, fourth) > max(first, third, fifth)
    assert (max(second, fourth), min(third, fifth)) == (1.0, 0.0)


def test_sentences_that_tell_the_same_are_rated_the_same():
    rated = importance_of(read("It rained. It rained. It rained.", "Weather").document)
    assert len(set(rated)) == 1


def test_what_the_title_names_matters_more():
    said = "Rotterdam exported tulips. Antwerp exported tulips."
    first, second = importance_of(read(said, "Antwerp").document)
    assert second > first


def test_an_article_without_sentences_has_no_importance():
    assert importance_of(read("Heading", "Heading").document) in {(), (0.0,)}
