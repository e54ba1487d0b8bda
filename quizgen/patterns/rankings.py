"""Which one in a row: "the 75th anniversary", "a fifth term"."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.facts import Answer, Candidate, Context
from quizgen.patterns.slots import find_slot

SKIPPED = {"first", "second", "1st", "2nd"}  # mostly order of telling, and easy to guess


def find_rankings(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the ordinal before a noun."""
    inside = set(anchored.clause.tokens)
    for entity in context.document.entities:
        if (
            entity.label != "ORDINAL"
            or entity.last - entity.first != 1
            or entity.first not in inside
        ):
            continue
        token = context.document.tokens[entity.first]
        noun = context.document.tokens[token.head]
        if (
            token.text.lower() in SKIPPED
            or noun.pos not in {"NOUN", "PROPN"}
            or noun.index < token.index
            or is_name(token.text, noun.pos, is_first=token.index == anchored.clause.sentence.first)
        ):
            continue
        slot = find_slot(context.document, anchored.clause, (token.index,))
        if slot is not None:
            answer = Answer("ordinal", (token.index,), token.text, (token.text,), noun.text)
            yield Candidate("ranking", anchored, answer, slot, weight=0.6)


def is_name(ordinal: str, pos: str, *, is_first: bool) -> bool:
    """Tell whether the ordinal belongs to a name: "the Eleventh Doctor"."""
    return ordinal[:1].isupper() and (pos == "PROPN" or not is_first)
