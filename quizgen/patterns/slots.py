"""Where in a clause an answer stands, and whether it fills its place."""

from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document
from quizgen.facts import Slot

TITLE_DEPS = {"compound", "amod", "nmod", "det", "punct", "poss", "case", "advmod", "npadvmod"}


def find_slot(document: Document, clause: Clause, tokens: tuple[int, ...]) -> Slot | None:
    """Return the piece that holds the answer, or None when it was left out of the clause."""
    places: list[tuple[str, int, Piece]] = [("subject", 0, clause.subject)]
    places += [("before", n, piece) for n, piece in enumerate(clause.before)]
    places += [("after", n, piece) for n, piece in enumerate(clause.after)]
    for where, number, piece in places:
        if set(tokens) <= set(piece.tokens):
            preposition = leading_preposition(document, piece)
            whole = fills(document, piece, tokens, preposition)
            return Slot(where, number, whole, preposition)  # type: ignore[arg-type]
    return None


def leading_preposition(document: Document, piece: Piece) -> int | None:
    """Return the preposition or agent "by" that a piece begins with."""
    token = document.tokens[piece.head]
    return (
        piece.head
        if token.dep in {"prep", "agent", "dative"} and token.pos in {"ADP", "SCONJ"}
        else None
    )


def fills(
    document: Document, piece: Piece, tokens: tuple[int, ...], preposition: int | None
) -> bool:
    """Tell whether only a title or article stands beside the answer in its piece."""
    rest = set(piece.tokens) - set(tokens) - {preposition}
    if any(index > max(tokens) for index in rest):
        return False
    return all(document.tokens[i].dep in TITLE_DEPS for i in rest)


def is_one_of_several(document: Document, index: int) -> bool:
    """Tell whether a noun is part of "A and B": asking for one of them has two answers."""
    token = document.tokens[index]
    if token.dep in {"conj", "appos"} and document.tokens[token.head].pos in {
        "NOUN",
        "PROPN",
        "NUM",
        "PRON",
    }:
        return True
    return any(document.tokens[i].dep in {"conj", "cc"} for i in document.children[index])
