"""A clause as data: one statement with its subject, verbs and complements."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from quizgen.document import Sentence

Origin: TypeAlias = Literal[
    "main",
    "coordinated",
    "said",
    "contrast",
    "relative",
    "apposition",
    "whole",  # the sentence as it stands, written in text order
]


@dataclass(frozen=True, slots=True)
class Piece:
    """A complement or adverbial.  `tokens` are in text order, side remarks left out."""

    head: int
    dep: str
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement: before + subject + verbs + after."""

    sentence: Sentence
    verb: int
    subject: Piece
    verbs: tuple[int, ...]  # auxiliaries, adverbs between them, the verb: in text order
    before: tuple[Piece, ...]  # adverbials in front of the subject
    after: tuple[Piece, ...]
    origin: Origin
    attribution: tuple[int, ...] = ()  # tokens that name whose claim it is
    is_negated: bool = False
    is_passive: bool = False
    lead: str = ""  # auxiliary that the text leaves out: "was" in "the novel, published in 1826"

    tokens: tuple[int, ...] = field(init=False, repr=False, compare=False)  # in text order

    def __post_init__(self) -> None:
        pieces = (*self.before, self.subject, *self.after)
        tokens = {i for piece in pieces for i in piece.tokens} | set(self.verbs)
        object.__setattr__(self, "tokens", tuple(sorted(tokens)))
