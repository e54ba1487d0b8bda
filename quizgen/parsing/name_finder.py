"""spaCy's recogniser of names with the same results, many paragraphs at once.

spaCy goes from word to word and asks its network at each.  But outside a name the network looks at
nothing but the word, so its answers are computed together; inside one only two moves are possible.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc
from thinc.api import Model

from quizgen.parsing.embedding import Floats

FEATURES = 3  # of a state: the word, the first word of the name it stands in, the word before
Numbers: TypeAlias = NDArray[np.intp]
Truths: TypeAlias = NDArray[np.bool_]


class Name(NamedTuple):
    """A name in tokens `[start, end)` of a paragraph."""

    start: int
    end: int
    label: str


class NameFinder:
    """The upper layers of the recogniser's network, and what may follow what."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        model = cast("Model[Any, Any]", recogniser.model)
        self._to_tokens = model.get_ref("tok2vec").layers[-1]
        self._lower, self._upper = model.get_ref("lower"), model.get_ref("upper")
        system = recogniser.moves
        names = [system.get_class_name(number) for number in range(system.n_moves)]
        moves = {name: number for number, name in enumerate(names)}
        self._labels = [name.partition("-")[2] for name in names]
        self._begins = np.array([name.startswith("B-") for name in names])
        is_free = [name == "O" or (name[:2] in {"B-", "U-"} and len(name) > 2) for name in names]
        self._free = np.flatnonzero(is_free)  # the moves outside a name
        self._is_name = np.array([name != "O" for name in names])
        self._inside = np.array([moves.get(f"I-{label}", -1) for label in self._labels])
        self._last = np.array([moves.get(f"L-{label}", -1) for label in self._labels])

    @staticmethod
    def of(recogniser: object) -> "NameFinder | None":
        """Return the finder of a recogniser; None when it does not work as this class does."""
        if not isinstance(recogniser, EntityRecognizer) or recogniser.cfg["beam_width"] != 1:
            return None
        model = cast("Model[Any, Any]", recogniser.model)
        if not model.attrs.get("has_upper") or model.attrs.get("unseen_classes"):
            return None
        lower, tok2vec = model.get_ref("lower"), model.get_ref("tok2vec")
        is_known = (
            lower.get_dim("nF") == FEATURES
            and lower.get_dim("nP") > 1
            and [layer.name for layer in tok2vec.layers[1:]] == ["list2array", "linear"]
        )
        return NameFinder(recogniser) if is_known else None

    def find(self, docs: Sequence[Doc], vectors: Sequence[Floats]) -> Iterator[list[Name]]:
        """Yield the names of each paragraph, from its words' vectors."""
        # Of each word as each feature; the first row stands for a word that is not there.
        states = self._lower.predict(self._to_tokens.predict(np.concatenate(vectors)))
        ends_here, is_space = limits_of(docs)
        best = self._best_outside(states, ends_here, is_space)
        ends = self._ends(states, best, ends_here)
        names = self._apart(best, ends)
        name, offset = next(names, None), 0
        for doc in docs:
            found = []
            while name is not None and name.start < offset + len(doc):
                found.append(Name(name.start - offset, name.end - offset, name.label))
                name = next(names, None)
            yield found
            offset += len(doc)

    def _scores(self, summed: Floats) -> Floats:
        """Return how good each move is, from the sum of a state's features."""
        summed += cast("Floats", self._lower.get_param("b"))
        return cast("Floats", self._upper.predict(summed.max(axis=-1)))

    def _best_outside(self, states: Floats, ends_here: Truths, is_space: Truths) -> Numbers:
        """Return the best move for each word if no name goes on with it."""
        scores = self._scores(states[1:, 0] + states[0, 1] + states[0, 2])
        scores[np.ix_(ends_here, self._begins)] = -np.inf
        scores[np.ix_(is_space, self._is_name)] = -np.inf
        best: Numbers = self._free[scores[:, self._free].argmax(axis=1)]
        return best

    def _ends(self, states: Floats, best: Numbers, ends_here: Truths) -> Numbers:
        """Return for each word where a name would end that begins with it."""
        ends = np.arange(1, len(best) + 1)
        start = np.flatnonzero(self._begins[best])
        word = start + 1
        while len(start):
            scores = self._scores(states[word + 1, 0] + states[start + 1, 1] + states[word, 2])
            rows, move = np.arange(len(start)), best[start]
            go_on = scores[rows, self._inside[move]] >= scores[rows, self._last[move]]
            go_on &= ~ends_here[word]
            ends[start] = word + 1
            start, word = start[go_on], word[go_on] + 1
        return ends

    def _apart(self, best: Numbers, ends: Numbers) -> Iterator[Name]:
        """Yield the names that are left when each begins after the one before has ended."""
        free = 0
        for word in np.flatnonzero(self._is_name[best]).tolist():
            if word >= free:
                free = int(ends[word])
                yield Name(word, free, self._labels[best[word]])


def limits_of(docs: Sequence[Doc]) -> tuple[Truths, Truths]:
    """Tell for each word whether its sentence ends with it, and whether it is white space."""
    arrays = [doc.to_array(["SENT_START", "IS_SPACE"]) for doc in docs]
    flat = np.concatenate(arrays)
    ends_here = np.zeros(len(flat), dtype=bool)
    ends_here[:-1] = flat[1:, 0] == 1
    ends_here[np.cumsum([len(array) for array in arrays]) - 1] = True
    return ends_here, flat[:, 1] == 1
