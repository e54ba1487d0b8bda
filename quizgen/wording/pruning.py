"""Leaves out of a question what others ask for: the year of "who", the doer of "when"."""

from collections import Counter
from dataclasses import replace

from quizgen.anchoring.anchored import Anchored, without
from quizgen.clauses.clause import Piece
from quizgen.document import Document
from quizgen.facts import PLACES, TIMES, Candidate, Context
from quizgen.naming.names import NAMED
from quizgen.patterns.slots import find_slot
from quizgen.remember import of_article

SHORTEST = 7  # tokens; what is left of a shorter clause no longer says which event is meant
# How many there were changes with time and place.
KEEPS_ALL = {"count", "amount", "ranking", "contrast", "claim", "relation", "result", "means"}

TEMPORAL = frozenset("in on at during by since after before until near from within".split())

# What is done to a thing once: the year says enough without the doer.
MADE_ONCE = frozenset(
    "build found establish create discover invent publish compose write open complete finish "
    "design name coin sign release launch introduce demonstrate patent develop isolate describe "
    "abolish dissolve inaugurate construct erect record".split()
)


def drop_asides(document: Document, anchored: Anchored) -> Anchored:
    """Leave out "for example" and "however", which point to what was said before, with commas."""
    inside = set(anchored.clause.tokens)
    dropped: set[int] = set()
    for i in anchored.clause.tokens:
        words = [document.tokens[j].text.lower() for j in (i, i + 1) if j in inside]
        if words[0] == "however" and document.tokens[i].dep == "advmod":
            dropped |= {i}
        elif words in (["for", "example"], ["for", "instance"]):
            dropped |= {i, i + 1}
    commas = {j for i in dropped for j in (i - 1, i + 1) if j in inside}
    dropped |= {j for j in commas if document.tokens[j].text == ","}
    if not dropped:
        return anchored
    words_left = anchored.words | dict.fromkeys(dropped, "")
    return replace(anchored, clause=without(anchored.clause, dropped), words=words_left)


def prune(context: Context, candidate: Candidate) -> Candidate:
    """Return the candidate without times, places and doers that its question does not need.

    Only for an event that the article tells once: then the rest still says which event is meant.
    """
    document, clause = context.document, candidate.anchored.clause
    if candidate.kind in KEEPS_ALL or not is_told_once(context, candidate):
        return candidate
    subject = {document.tokens[i].entity for i in clause.subject.tokens}
    objects = [piece for piece in clause.after if piece.dep in {"dobj", "attr", "oprd"}]
    if not subject & NAMED and not objects and len(clause.subject.tokens) < 2:
        return candidate
    answer = set(candidate.answer.tokens)
    pieces = [p for p in (*clause.before, *clause.after) if not answer & set(p.tokens)]
    has_object = bool(objects) or clause.is_passive
    dropped = {
        i for p in pieces if is_needless(document, p, candidate, has_object) for i in p.tokens
    }
    if not dropped:
        return candidate
    shorter = replace(candidate.anchored, clause=without(clause, dropped))
    slot = find_slot(document, shorter.clause, candidate.answer.tokens)
    if slot is None or len(shorter.clause.tokens) < SHORTEST:
        return candidate
    slot = replace(slot, is_whole=candidate.slot.is_whole)
    return replace(candidate, anchored=shorter, slot=slot)


def is_told_once(context: Context, candidate: Candidate) -> bool:
    """Tell whether no other clause of the article has this verb with this subject."""
    tokens, clause = context.document.tokens, candidate.anchored.clause
    verb, subject = tokens[clause.verb], tokens[clause.subject.head]
    is_past = any(tokens[i].tag == "VBD" for i in clause.verbs) or bool(clause.lead)
    if verb.lemma in {"be", "have"} or not is_past:
        return False
    return subjects_by_verb(context.document)[verb.lemma, subject.lemma.lower()] <= 1


@of_article
def subjects_by_verb(document: Document) -> Counter[tuple[str, str]]:
    """Count how often each verb of an article has each subject."""
    tokens = document.tokens
    subjects = (token for token in tokens if token.dep in {"nsubj", "nsubjpass"})
    return Counter((tokens[t.head].lemma, t.lemma.lower()) for t in subjects)


def is_needless(document: Document, piece: Piece, candidate: Candidate, has_object: bool) -> bool:
    """Tell whether a piece is only a time, a place or the doer, and not what is asked."""
    if document.tokens[piece.head].dep == "agent":
        is_first = document.tokens[candidate.anchored.clause.verb].lemma in MADE_ONCE
        return is_first and candidate.answer.type in TIMES | PLACES
    labels = {document.tokens[i].entity for i in piece.tokens} - {""}
    small = len(piece.tokens) <= 5 and piece.dep in {"prep", "npadvmod"}
    if not small or len(labels) != 1:
        return False
    if piece.dep == "prep" and document.tokens[piece.head].text.lower() not in TEMPORAL:
        return False  # "went into the 1972 elections"
    if labels == {"DATE"}:
        return candidate.answer.type not in TIMES
    is_place = labels <= {"GPE", "LOC", "FAC"}
    return is_place and has_object and candidate.answer.type in TIMES
