"""Paragraphs to words with their relations and names, as spaCy's pipeline gives them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple, cast

from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer, Tagger, Tok2Vec
from spacy.tokens import Doc
from thinc.api import Model

from quizgen.parsing.embedding import Embedding, can_embed, words_of
from quizgen.parsing.name_finder import Name, NameFinder
from quizgen.parsing.word_rules import Reading, WordRules, reading_of

BATCH_SIZE = 64  # paragraphs; measured flat between 64 and 256
# What the pipeline of English models is made of, in this order.
PARTS = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]


class Parsed(NamedTuple):
    """A paragraph with what each of its words is, and its names."""

    doc: Doc  # relations and sentences; spaCy's own tags may be missing
    words: list[Reading]
    names: list[Name]


def parse(nlp: Language, docs: Iterable[Doc]) -> Iterator[Parsed]:
    """Yield what `nlp.pipe` says of each paragraph."""
    quick, waiting = QuickPipeline.of(nlp), iter(docs)
    while batch := list(islice(waiting, BATCH_SIZE)):
        yield from plain(nlp, batch) if quick is None else quick.parse(batch)


def plain(nlp: Language, docs: Iterable[Doc]) -> Iterator[Parsed]:
    """Parse with any pipeline, as spaCy does it."""
    for _, part in nlp.pipeline:
        pipe = getattr(part, "pipe", None)
        docs = map(part, docs) if pipe is None else pipe(docs, batch_size=BATCH_SIZE)
    for doc in docs:
        names = [Name(entity.start, entity.end, entity.label_) for entity in doc.ents]
        yield Parsed(doc, [reading_of(token) for token in doc], names)


class QuickPipeline:
    """The pipeline of the English models with the same results in less than half of the time."""

    def __init__(self, nlp: Language, rules: WordRules, finder: NameFinder) -> None:
        parts = dict(nlp.pipeline)
        self._tok2vec = cast("Tok2Vec", parts["tok2vec"])
        self._steps = [cast("Tagger | DependencyParser", parts[n]) for n in ("tagger", "parser")]
        self._rules, self._finder = rules, finder
        of_words, of_names = network_of(parts["tok2vec"]), network_of(parts["ner"])
        self._first = [
            Embedding(network.get_ref("embed"), nlp.vocab) for network in (of_words, of_names)
        ]
        self._rest = [network.get_ref("encode") for network in (of_words, of_names)]

    @staticmethod
    @lru_cache(maxsize=1)
    def of(nlp: Language) -> "QuickPipeline | None":
        """Return the quick form of a pipeline; None for one that is made of other parts."""
        if nlp.pipe_names != PARTS:
            return None
        parts = dict(nlp.pipeline)
        rules, finder = WordRules.of(nlp), NameFinder.of(parts["ner"])
        networks = [network_of(parts[name]) for name in ("tok2vec", "ner")]
        is_known = all(n.has_ref("embed") and n.has_ref("encode") for n in networks)
        if rules is None or finder is None or not is_known:
            return None
        is_readable = all(can_embed(network.get_ref("embed")) for network in networks)
        return QuickPipeline(nlp, rules, finder) if is_readable else None

    def parse(self, docs: Sequence[Doc]) -> Iterator[Parsed]:
        """Yield what the pipeline says of each paragraph."""
        words = [words_of(doc) for doc in docs]
        vectors = [
            rest.predict(first.rows_of(words))
            for first, rest in zip(self._first, self._rest, strict=True)
        ]
        self._tok2vec.set_annotations(docs, vectors[0])
        for step in self._steps:
            docs = list(step.pipe(docs, batch_size=BATCH_SIZE))
        readings, names = self._rules.read(docs), self._finder.find(docs, vectors[1])
        yield from map(Parsed, docs, readings, names)


def network_of(part: object) -> Model[Any, Any]:
    """Return the network that makes vectors of words, for all parts or for one."""
    if isinstance(part, EntityRecognizer):
        whole = cast("Model[Any, Any]", part.model)
        return whole.get_ref("tok2vec").layers[0]
    return cast("Tok2Vec", part).model
