"""What anchoring gives: a clause that stands alone, or the reason why it cannot."""

from collections import Counter
from dataclasses import dataclass, replace

from quizgen.clause import Clause, Piece
from quizgen.document import Document, Entity
from quizgen.names import Names


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a clause or fact was not used; the ledger counts the codes."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """A clause that makes sense alone.  `words` replaces the text of some tokens, "" leaves out."""

    clause: Clause
    words: dict[int, str]
    attribution: str  # "Xi Jinping", or "" when the article itself states it


def without(clause: Clause, dropped: set[int]) -> Clause:
    """Return the clause without some pieces."""
    if not dropped:
        return clause

    def kept(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(p for p in pieces if not set(p.tokens) <= dropped)

    return replace(clause, before=kept(clause.before), after=kept(clause.after))


@dataclass(frozen=True)
class Scene:
    """What anchoring looks at: the document, its names, how often each noun stands there."""

    document: Document
    names: Names
    nouns: Counter[str]
    entity_of: dict[int, Entity]


def set_scene(document: Document, names: Names) -> Scene:
    """Gather what anchoring looks at."""
    nouns = Counter(t.lemma.lower() for t in document.tokens if t.pos in {"NOUN", "PROPN"})
    entity_of = {i: e for e in document.entities for i in range(e.first, e.last)}
    return Scene(document, names, nouns, entity_of)
