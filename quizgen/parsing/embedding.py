"""The first layer of spaCy's networks, computed once for each different word.

What it gives for a word does not depend on the words around it, and most words of a text have
been seen before.  Rows are computed one by one, so the numbers are the same to the last bit.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

Floats: TypeAlias = NDArray[np.float32]
Word: TypeAlias = tuple[int, int, int]  # its letters, its normal form, whether a space follows
Layer: TypeAlias = Model[list[Doc], list[Floats]]
WORD: list[int | str] = ["ORTH", "NORM", "SPACY"]
# What a network may look at: all of it follows from a word as it is told apart here.
FEATURES = {"ORTH", "NORM", "LOWER", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"}
MOST_WORDS = 50_000  # kept; 400 bytes each
WORD_BY_WORD = {  # thinc's layers that see one word at a time
    "dropout",
    "extract_features",
    "hashembed",
    "ints-getitem",
    "layernorm",
    "list2ragged",
    "maxout",
    "ragged2list",
    "static_vectors",
}


def can_embed(layer: Layer) -> bool:
    """Tell whether a layer sees one word at a time, and of it only what tells words apart."""
    inner = [node for node in layer.walk() if not node.layers]
    columns = [node.attrs["columns"] for node in inner if node.name == "extract_features"]
    is_readable = all(set(of_node) <= FEATURES for of_node in columns)
    return bool(columns) and is_readable and all(node.name in WORD_BY_WORD for node in inner)


def words_of(doc: Doc) -> list[Word]:
    """Return what tells the words of a paragraph apart."""
    rows: list[list[int]] = doc.to_array(WORD).tolist()
    return [(orth, norm, space) for orth, norm, space in rows]


class Embedding:
    """The first layer of a network, and what it has given for each word so far."""

    def __init__(self, layer: Layer, vocab: Vocab) -> None:
        self._layer = layer
        self._vocab = vocab
        self._places: dict[Word, int] = {}
        self._rows: Floats = np.empty((0, 0), dtype=np.float32)

    def rows_of(self, paragraphs: Sequence[list[Word]]) -> list[Floats]:
        """Return a matrix for each paragraph, with a row for each of its words."""
        places, rows = self._known({word for words in paragraphs for word in words})
        return [rows[[places[word] for word in words]] for words in paragraphs]

    def _known(self, words: set[Word]) -> tuple[dict[Word, int], Floats]:
        """Return the rows of the words and the place of each, after computing what is missing."""
        places, rows = self._places, self._rows
        new = [word for word in words if word not in places]
        if len(places) + len(new) > len(rows):
            new = list(words)
            places, rows = {}, np.empty((0, 0), dtype=np.float32)
        if new:
            found = self._compute(new)
            if not len(rows):
                rows = np.empty((max(MOST_WORDS, len(new)), found.shape[1]), dtype=np.float32)
            start = len(places)
            rows[start : start + len(new)] = found
            places.update((word, start + number) for number, word in enumerate(new))
        self._places, self._rows = places, rows
        return places, rows

    def _compute(self, words: list[Word]) -> Floats:
        """Return the rows of new words, as if they made a paragraph."""
        strings = self._vocab.strings
        doc = Doc(
            self._vocab,
            words=[strings[orth] for orth, _, _ in words],
            spaces=[bool(space) for _, _, space in words],
        )
        for token, (_, norm, _) in zip(doc, words, strict=True):
            token.norm_ = strings[norm]
        return self._layer.predict([doc])[0]
