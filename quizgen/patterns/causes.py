"""Why something is so or was done: "because ..." and "to measure ..."."""

from collections.abc import Iterator

from quizgen.anchored import Anchored
from quizgen.clause import Piece
from quizgen.document import Document
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.wording import capitalise, render

SHORTEST, LONGEST = 4, 15  # tokens of a reason
CAUSES = {"because", "due", "owing"}


def find_causes(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the reason or purpose of what a clause tells."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or document.tokens[clause.verb].lemma in {"go", "have", "use"}:
        return
    for number, piece in enumerate(clause.after):
        tokens = reason_tokens(document, piece)
        is_first = clause.after[0] is piece
        if not SHORTEST <= len(tokens) <= LONGEST or (is_first and is_bare(anchored)):
            continue
        text = capitalise(render(document, tokens, anchored.words))
        answer = Answer("reason", tokens, text, (text,))
        slot = Slot("after", number, is_whole=True)
        yield Candidate("cause", anchored, answer, slot, weight=0.9)


def reason_tokens(document: Document, piece: Piece) -> tuple[int, ...]:
    """Return the tokens of a reason or purpose, () for any other piece."""
    if piece.dep not in {"advcl", "prep"}:
        return ()
    first = document.tokens[piece.tokens[0]]
    is_cause = first.text.lower() in CAUSES
    is_purpose = piece.dep == "advcl" and is_infinitive(document, piece.tokens)
    return piece.tokens if is_cause or is_purpose else ()


def is_infinitive(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether a phrase begins with "to" and a verb."""
    first, head = document.tokens[tokens[0]], document.tokens[tokens[0]].head
    return first.tag == "TO" and document.tokens[head].tag == "VB"


def is_bare(anchored: Anchored) -> bool:
    """Tell whether a clause without its reason is too short to be asked about."""
    return len(anchored.clause.tokens) - len(anchored.clause.after[0].tokens) < 4
