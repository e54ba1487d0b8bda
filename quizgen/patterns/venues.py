"""Where and when something is held, each asked without the other: whoever asks tells."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document, Entity
from quizgen.facts import PLACES, Answer, Candidate, Context
from quizgen.naming.mentions import entities_in
from quizgen.patterns.dates import date_candidate, date_type
from quizgen.patterns.named import type_here
from quizgen.patterns.slots import find_slot

HOLDING = frozenset("hold host stage convene".split())
WEIGHT = 0.75


def find_venues(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the place and the time of a named event whose clause gives one of each.

    "The 2031 Dairy Congress will be held in Norway in June" asks in which country the congress
    will be held, and when; a question with both would answer the other one.
    """
    document, clause = context.document, anchored.clause
    if clause.is_negated or not is_held(document, clause) or not is_one_event(document, clause):
        return
    outside = set(clause.tokens) - set(clause.subject.tokens)
    named = [e for e in entities_in(document, clause.sentence) if e.first in outside]
    places = [e for e in named if e.label == "GPE"]
    dates = [e for e in named if e.label == "DATE"]
    if len(places) != 1 or len(dates) != 1 or date_type(dates[0].text) is None:
        return
    place, date = places[0], dates[0]
    untimed = replace(anchored, clause=cut(document, clause, date))
    placeless = replace(anchored, clause=cut(document, clause, place))
    kind = type_here(context, place)
    tokens = tuple(range(place.first, place.last))
    slot = find_slot(document, untimed.clause, tokens)
    asked = date_candidate(context, placeless, date)
    if kind is not None and kind in PLACES and slot is not None:
        full = context.names.full(place.text)
        answer = Answer(kind, tokens, full, context.names.variants(full))
        yield Candidate("place", untimed, answer, slot, weight=WEIGHT)
    if asked is not None:
        yield replace(asked, weight=WEIGHT)


def is_held(document: Document, clause: Clause) -> bool:
    """Tell whether a clause says that something is held, or takes place."""
    verb = document.tokens[clause.verb]
    if verb.lemma in HOLDING:
        return clause.is_passive
    said = {document.tokens[i].text.lower() for piece in clause.after for i in piece.tokens}
    return verb.lemma == "take" and "place" in said


def is_one_event(document: Document, clause: Clause) -> bool:
    """Tell whether a name means one event: it is still to come, or has its year or number."""
    words = [document.tokens[i] for i in clause.subject.tokens]
    is_named = any(word.pos == "PROPN" for word in words)
    is_to_come = any(document.tokens[i].tag == "MD" for i in clause.verbs)
    is_numbered = any(word.text[0].isdigit() for word in words)
    return is_named and (is_to_come or is_numbered)


def cut(document: Document, clause: Clause, entity: Entity) -> Clause:
    """Return a clause without a place or time, nor the preposition that led it in."""

    def kept(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        found: list[Piece] = []
        for piece in pieces:
            tokens = tuple(i for i in piece.tokens if not entity.first <= i < entity.last)
            if tokens and any(document.tokens[i].pos not in {"ADP", "DET"} for i in tokens):
                head = piece.head if piece.head in tokens else tokens[-1]
                found.append(replace(piece, head=head, tokens=tokens))
        return tuple(found)

    return replace(clause, before=kept(clause.before), after=kept(clause.after))
