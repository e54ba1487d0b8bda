"""Why something is so or was done: "because ...", "due to ...", "in order to ..."."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document
from quizgen.facts import Answer, Candidate, Context, FactKind, Slot
from quizgen.lexicon import verb_class
from quizgen.patterns.phrases import LONGEST_REST, OPEN_ENDS
from quizgen.wording.text import capitalise, render

SHORTEST, LONGEST = 3, 15  # tokens of a reason
CAUSES = {"because", "due", "owing"}
LEADS: tuple[tuple[tuple[str, ...], FactKind], ...] = (
    (("because",), "cause"),
    (("due", "to"), "cause"),
    (("owing", "to"), "cause"),
    (("thanks", "to"), "cause"),
    (("as", "a", "result", "of"), "cause"),
    (("as", "a", "consequence", "of"), "cause"),
    (("in", "response", "to"), "cause"),
    (("on", "account", "of"), "cause"),
    (("in", "order", "to"), "purpose"),
    (("so", "as", "to"), "purpose"),
    (("so", "that"), "purpose"),
    (("for", "the", "purpose", "of"), "purpose"),
    (("to",), "purpose"),
)
WITHOUT_WHY = frozenset("go do have use seem appear tend begin start continue need want".split())


def find_causes(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the reason or purpose of what a clause tells."""
    document, clause = context.document, anchored.clause
    if not says_not(document, clause) or document.tokens[clause.verb].lemma in WITHOUT_WHY:
        return
    for slot, piece in adverbials(anchored):
        kind = reason_kind(document, piece)
        if kind is None or not SHORTEST <= len(piece.tokens) <= LONGEST or is_bare(anchored, piece):
            continue
        if kind == "purpose" and clause.after[slot.number + 1 :] and slot.where == "after":
            continue  # "to learn what the climate was like | millions of years ago"
        words = [document.tokens[i] for i in piece.tokens]
        if len(clause.tokens) - len(words) > LONGEST_REST:
            continue
        if words[-1].text.lower() in OPEN_ENDS or any(w.is_quoted for w in words):
            continue
        text = capitalise(render(document, piece.tokens, anchored.words))
        answer = Answer("reason", piece.tokens, text, (text,), is_typeable=False)
        yield Candidate(kind, anchored, answer, slot, weight=1.0 if kind == "cause" else 0.9)


def says_not(document: Document, clause: Clause) -> bool:
    """Tell whether a question can repeat a clause's negation, if it has one, as its "not"."""
    words = {document.tokens[i].text.lower() for i in clause.verbs}
    return not clause.is_negated or "not" in words


def adverbials(anchored: Anchored) -> Iterator[tuple[Slot, Piece]]:
    """Yield what stands before the subject and after the verb."""
    for number, piece in enumerate(anchored.clause.before):
        yield Slot("before", number, is_whole=True), piece
    for number, piece in enumerate(anchored.clause.after):
        yield Slot("after", number, is_whole=True), piece


def reason_kind(document: Document, piece: Piece) -> FactKind | None:
    """Say whether a piece gives a cause or a purpose; None for any other piece."""
    if piece.dep not in {"advcl", "prep"}:
        return None
    opening = tuple(document.tokens[i].text.lower() for i in piece.tokens[:4])
    for lead, kind in LEADS:
        if opening[: len(lead)] != lead:
            continue
        if lead == ("to",) and not (piece.dep == "advcl" and is_infinitive(document, piece.tokens)):
            continue
        return kind
    return "cause" if is_causal_since(document, piece) else None


def is_causal_since(document: Document, piece: Piece) -> bool:
    """Tell "since it is cheap" from "since the war ended" by its tense."""
    first, head = document.tokens[piece.tokens[0]], document.tokens[piece.head]
    return (
        first.text.lower() == "since"
        and first.dep == "mark"
        and (head.tag in {"VBZ", "VBP"} or head.lemma in {"be", "have"})
        and not any(document.tokens[i].entity == "DATE" for i in piece.tokens)
    )


def is_infinitive(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether a phrase begins with "to" and a verb."""
    first, head = document.tokens[tokens[0]], document.tokens[tokens[0]].head
    verb = document.tokens[head]
    return first.tag == "TO" and verb.tag == "VB" and verb_class(verb.lemma) is not None


def is_bare(anchored: Anchored, reason: Piece) -> bool:
    """Tell whether a clause without its reason is too short to be asked about."""
    clause = anchored.clause
    others = [piece for piece in (*clause.before, *clause.after) if piece is not reason]
    rest = sum(len(piece.tokens) for piece in (clause.subject, *others)) + len(clause.verbs)
    return rest < 4 or (not others and not clause.is_passive and rest < 5)
