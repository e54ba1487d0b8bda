"""What a clause states as a whole, where no single answer in it can be asked for."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.facts import Answer, Candidate, Context, Slot

FEWEST, MOST = 8, 36  # tokens of a clause that is worth a statement of its own


def find_claims(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the predicate of a clause that is neither a stub nor a paragraph."""
    clause = anchored.clause
    is_sized = FEWEST <= len(clause.tokens) <= MOST
    if clause.is_negated or not is_sized or not clause.after or not clause.verbs:
        return
    first = min(clause.verbs)
    tokens = tuple(i for i in clause.tokens if i >= first)
    text = context.text(tokens)
    answer = Answer("claim", tokens, text, (text,), is_typeable=False)
    yield Candidate("claim", anchored, answer, Slot("after", 0, is_whole=False), weight=0.3)
