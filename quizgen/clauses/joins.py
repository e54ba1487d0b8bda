"""Whether what a clause joins is whole: lists, "between ... and", "not only ... but"."""

from itertools import pairwise

from quizgen.clauses.clause import Clause, Piece
from quizgen.clauses.standing import SUBJECTS, children_with
from quizgen.document import Document, Token


def pieces_of(clause: Clause) -> tuple[Piece, ...]:
    return (*clause.before, clause.subject, *clause.after)


def joins_rightly(document: Document, clause: Clause) -> bool:
    """What "and" joins is alike, and "between" has both its ends."""
    for piece in pieces_of(clause):
        for index in piece.tokens:
            token = document.tokens[index]
            head = document.tokens[token.head]
            is_number = token.tag == "CD" and token.text.isdigit()
            if token.dep == "conj" and is_number and head.pos == "NOUN":
                return False
            if token.dep == "conj" and dates(document, token) != dates(document, head):
                return False  # "with Portugal and on 7 September"
            if token.text.lower() == "between" and not has_two_ends(document, token, piece):
                return False
    return True


def dates(document: Document, preposition: Token) -> bool:
    """Tell whether a preposition leads a date."""
    below = (document.tokens[i] for i in document.children[preposition.index])
    return preposition.pos == "ADP" and any(t.dep == "pobj" and t.entity == "DATE" for t in below)


def has_two_ends(document: Document, between: Token, piece: Piece) -> bool:
    """Tell whether "between" is followed by two things or a plural."""
    below = [document.tokens[i] for i in document.children[between.index] if i in piece.tokens]
    objects = [t for t in below if t.dep in {"pobj", "pcomp"}]
    if not objects:
        return False
    inside = document.tokens[between.index : piece.tokens[-1] + 1]
    has_and = any(t.text.lower() in {"and", "&", "\u2013", "-"} for t in inside)
    return has_and or objects[0].tag in {"NNS", "NNPS", "PRP"}


def is_paired(document: Document, clause: Clause) -> bool:
    """Both halves of "not only ... but" and "either ... or" are there."""
    tokens = [document.tokens[i] for i in clause.tokens]
    words = [token.text.lower() for token in tokens]
    for first, second in pairwise(words):
        if first == "not" and second in {"only", "just", "merely", "simply"}:
            return "but" in words
    openers = {
        token.text.lower() for token in tokens if token.tag == "CC" or token.dep == "preconj"
    }
    halves = (("either", "or"), ("neither", "nor"), ("both", "and"))
    return all(second in words or first not in openers for first, second in halves)


def keeps_shared_objects(document: Document, clause: Clause) -> bool:
    """No verb lost the object that it shares: "to protect and promote health"."""
    verbs = [p.head for p in clause.after if p.dep == "xcomp"]
    if not clause.is_passive:
        verbs.append(clause.verb)
    return not any(lost_object(document, clause, index) for index in verbs)


def lost_object(document: Document, clause: Clause, verb: int) -> bool:
    """Tell whether a verb stands last and another, left out, takes the object of both."""
    if any(piece.tokens[0] > verb for piece in clause.after):
        return False
    joined = [document.tokens[i] for i in document.children[verb]]
    return any(
        t.dep == "conj"
        and t.pos == "VERB"
        and t.index not in clause.tokens
        and children_with(document, t, {"dobj", "prep"})
        and not children_with(document, t, SUBJECTS)
        for t in joined
    )
