"""What an event led to, told in a remark behind it: "..., causing severe floods"."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.clauses.trimming import trim
from quizgen.document import Document, Token
from quizgen.facts import Candidate, Context, Slot
from quizgen.patterns.phrases import is_pinned, phrase_answer, subject_is_vague

CAUSING = frozenset("cause trigger produce create spark provoke prompt".split())
LEADING = frozenset({("lead", "to"), ("result", "in"), ("contribute", "to"), ("end", "in")})
SHORTEST = 5  # tokens of an event that is worth the question


def find_results(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the outcome that a participle behind the event names."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or len(clause.tokens) < SHORTEST or subject_is_vague(document, anchored):
        return
    for index in document.children[clause.verb]:
        verb = document.tokens[index]
        if verb.dep != "advcl" or verb.tag != "VBG" or index < clause.verb:
            continue
        outcome = outcome_of(document, verb)
        if outcome is None:
            continue
        told = with_outcome(document, anchored, verb, outcome)
        tokens = tuple(i for i in trim(document, outcome.index))
        answer = phrase_answer(context, told, tokens)
        if answer is None or not is_pinned(document, told, answer.tokens):
            continue
        slot = Slot("after", len(told.clause.after) - 1, is_whole=True)
        yield Candidate(
            "result",
            told,
            answer,
            slot,
            weight=0.9,
            asks="what was the result when",
            order="told",
        )


def outcome_of(document: Document, verb: Token) -> Token | None:
    """Return the noun that "causing" or "leading to" names; None for any other participle."""
    for index in document.children[verb.index]:
        child = document.tokens[index]
        if verb.lemma in CAUSING and child.dep == "dobj":
            return child if child.pos in {"NOUN", "PROPN"} else None
        if (verb.lemma, child.text.lower()) in LEADING and child.dep == "prep":
            objects = [document.tokens[i] for i in document.children[index]]
            nouns = [t for t in objects if t.dep == "pobj" and t.pos in {"NOUN", "PROPN"}]
            return nouns[0] if nouns else None
    return None


def with_outcome(document: Document, anchored: Anchored, verb: Token, outcome: Token) -> Anchored:
    """Return the clause with its remark as the last piece, and nothing behind it."""
    below = sorted(document.subtree(verb.index))
    last = max(trim(document, outcome.index))
    tokens = tuple(i for i in below if verb.index <= i <= last)
    kept = tuple(p for p in anchored.clause.after if not set(p.tokens) & set(tokens))
    words = dict(anchored.words) | {verb.index: f", {verb.text}"}
    after = (*kept, Piece(verb.index, "advcl", tokens))
    return replace(anchored, clause=replace(anchored.clause, after=after), words=words)
