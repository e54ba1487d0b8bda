"""How something is done: "by burning a mixture of acetylene and oxygen"."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document
from quizgen.facts import Answer, Candidate, Context
from quizgen.patterns.causes import LONGEST, SHORTEST, adverbials, is_bare
from quizgen.patterns.phrases import OPEN_ENDS, leans
from quizgen.wording.text import lower_first, render

# "is characterized by darting movements": what follows is no deed.
DESCRIBING = frozenset("be characterize characterise mark define accompany surround".split())


def find_means(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield "by" and what was done, as the answer to "how"."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or document.tokens[clause.verb].lemma in DESCRIBING:
        return
    for slot, piece in adverbials(anchored):
        words = [document.tokens[i] for i in piece.tokens]
        if not is_means(document, piece) or not SHORTEST <= len(words) <= LONGEST:
            continue
        if is_bare(anchored, piece) or words[-1].text.lower() in OPEN_ENDS:
            continue
        if leans(document, anchored, [w for w in words if w.tag != "PRP$"]):
            continue
        lowered = {piece.tokens[0]: lower_first(document, piece.tokens[0])}
        text = render(document, piece.tokens, anchored.words | lowered)
        answer = Answer("means", piece.tokens, text, (text,), is_typeable=False)
        yield Candidate("means", anchored, answer, slot, weight=0.9, asks="how")


def is_means(document: Document, piece: Piece) -> bool:
    """Tell whether a piece is "by" with a verb: "by measuring", not "by the river"."""
    first = document.tokens[piece.tokens[0]]
    if first.text.lower() != "by" or len(piece.tokens) < 2:
        return False
    objects = [document.tokens[i] for i in document.children[first.index] if i in piece.tokens]
    return any(t.dep == "pcomp" and t.tag == "VBG" for t in objects)
