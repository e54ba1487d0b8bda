"""A clause as a sentence that stands alone, with a gap where the answer was."""

from question_bank.item import GAP
from quizgen.anchored import Anchored
from quizgen.clause import Clause, Piece
from quizgen.document import Document
from quizgen.wording import capitalise, lower_first, render, tidy


def write_statement(document: Document, anchored: Anchored, gap: tuple[int, ...], lead: str) -> str:
    """Write the clause behind its lead: "According to Xi Jinping, _____ takes ..."."""
    clause = anchored.clause
    words = dict(anchored.words)
    words |= dict.fromkeys(gap, "") | {gap[0]: GAP}
    parts = [front(document, clause, words)]
    parts.append(piece_text(document, clause.subject, words))
    parts.append(f"{clause.lead} {render(document, clause.verbs, words)}".strip())
    parts.extend(piece_text(document, piece, words) for piece in clause.after)
    statement = tidy(" ".join(part for part in parts if part))
    if lead:
        first = min(clause.subject.tokens)
        if not parts[0] and statement.startswith(document.tokens[first].text):
            lowered = words.get(first, lower_first(document, first))
            statement = lowered + statement[len(document.tokens[first].text) :]
        statement = f"{lead}, {statement}"
    return capitalise(statement) + "."


def front(document: Document, clause: Clause, words: dict[int, str]) -> str:
    """Write the adverbials before the subject, each with its comma."""
    return " ".join(f"{piece_text(document, piece, words)}," for piece in clause.before)


def piece_text(document: Document, piece: Piece, words: dict[int, str]) -> str:
    """Write one piece in mid-sentence."""
    first = piece.tokens[0]
    lowered = {first: lower_first(document, first)} if first not in words else {}
    return render(document, piece.tokens, words | lowered)
