"""The quick pipeline says of every word and name what spaCy's own says."""

from pathlib import Path

import numpy as np
import pytest

from quizgen.annotate import paragraphs_of, prepare
from quizgen.parsing.embedding import Embedding, can_embed, words_of
from quizgen.parsing.model import load_model
from quizgen.parsing.name_finder import NameFinder
from quizgen.parsing.parse import QuickPipeline, network_of, parse, plain
from quizgen.parsing.word_rules import WordRules
from quizgen.readers.read import read_article
from tests.quizgen.reading import make_article

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.md"))
TEXTS = [
    "There is a lake. There were two boats on it; it ain't so, and there's more.",  # longer rules
    "Let's go. I'm gonna leave, and y'all gotta stay. C'mon! They said nothin' and nuthin'.",
    "The quick can't. Cannot we? I'd've gone; she'd gone; he'd go. Don't. U.S. vs. UK.",
    "Maria Lopez of the World Health Organization met 12 ministers in New York on 3 May 2019.",
    "He paid $3.5 million (about 20 %) to Ann B. Carr Jr., the Bank of England's first woman.",
    "John\nSmith lives  in   Paris . Anna",  # white space, a name across lines, a name at the end
    "1",
    "Paris",
    "A. B. C. D. E. F.",
    "The leaves fell. He leaves. Better wells; the best saw; axes and geese were being fed worst.",
]


def parsed_both_ways(text):
    article = make_article(text)
    nlp = load_model()
    spans = [spans for _, _, spans in paragraphs_of(article)]
    quick = parse(nlp, [prepare(nlp, text, each) for each in spans])
    ours = plain(nlp, [prepare(nlp, text, each) for each in spans])
    return zip(quick, ours, strict=True)


def heads(doc):
    return [token.head.i for token in doc]


@pytest.mark.parametrize(
    "text", [*TEXTS, *(read_article(path).text for path in SEEDS)], ids=lambda text: text[:30]
)
def test_words_relations_and_names_are_those_of_spacy(text):
    for quick, plainly in parsed_both_ways(text):
        assert quick.words == plainly.words
        assert heads(quick.doc) == heads(plainly.doc)
        assert quick.names == plainly.names


def test_the_installed_model_is_parsed_quickly():
    """Whatever the quick pipeline cannot read is parsed slowly, and nothing else would show it."""
    nlp = load_model()
    assert QuickPipeline.of(nlp) is not None
    assert WordRules.of(nlp) is not None
    assert NameFinder.of(nlp.get_pipe("ner")) is not None
    assert NameFinder.of(nlp.get_pipe("parser")) is None


@pytest.mark.parametrize("part", ["tok2vec", "ner"])
def test_rows_of_words_are_the_same_to_the_last_bit(part):
    nlp = load_model()
    layer = network_of(nlp.get_pipe(part)).get_ref("embed")
    assert can_embed(layer)
    embedding = Embedding(layer, nlp.vocab)
    for text in TEXTS:
        doc = nlp.make_doc(text)
        assert np.array_equal(embedding.rows_of([words_of(doc)])[0], layer.predict([doc])[0])


def test_rows_are_computed_anew_when_there_are_too_many(monkeypatch):
    monkeypatch.setattr("quizgen.parsing.embedding.MOST_WORDS", 20)
    nlp = load_model()
    layer = network_of(nlp.get_pipe("tok2vec")).get_ref("embed")
    embedding = Embedding(layer, nlp.vocab)
    for text in (*TEXTS, *TEXTS):
        docs = [nlp.make_doc(text), nlp.make_doc("And so on .")]
        found = embedding.rows_of([words_of(doc) for doc in docs])
        for rows, doc in zip(found, docs, strict=True):
            assert np.array_equal(rows, layer.predict([doc])[0])


def test_words_are_read_anew_when_there_are_too_many(monkeypatch):
    monkeypatch.setattr("quizgen.parsing.word_rules.MOST_WORDS", 10)
    rules, nlp = WordRules.of(load_model()), load_model()
    assert rules is not None
    for text in TEXTS:
        plainly = next(plain(nlp, [nlp.make_doc(text)]))
        doc = nlp.make_doc(text)
        for name in ("tok2vec", "tagger", "parser"):
            doc = nlp.get_pipe(name)(doc)
        assert next(rules.read([doc])) == plainly.words


def test_a_pipeline_of_other_parts_is_left_to_spacy():
    nlp = load_model()
    with nlp.select_pipes(disable=["ner"]):
        assert QuickPipeline.of.__wrapped__(nlp) is None
        parsed = list(plain(nlp, [nlp.make_doc("Anna met Ben in Rome.")]))
    assert [len(each.names) for each in parsed] == [0]
