"""Which share of something: "around a third of all deaths occurred in children"."""

import re
from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.facts import Answer, Candidate, Context
from quizgen.patterns.amounts import LOOSE
from quizgen.patterns.slots import find_slot

PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "thirds": 3, "quarters": 4}
_FRACTION = re.compile(
    r"^(?:(?:about|around|nearly|almost|roughly|approximately|over|more than|less than) )?"
    r"(?:(?:a|one|two|three)[ -])?(?:half|thirds?|quarters?|fifths?|tenths?)$",
    re.IGNORECASE,
)
LEADS = frozenset(
    "about around nearly almost roughly approximately over a one two three - than more less".split()
)


def find_fractions(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield each fraction that is followed by "of"."""
    document = context.document
    if LOOSE & {document.tokens[i].text.lower() for i in anchored.clause.tokens}:
        return
    for index in anchored.clause.tokens:
        token = document.tokens[index]
        after = document.tokens[index + 1] if index + 1 < len(document.tokens) else None
        if token.text.lower() not in PARTS or after is None or after.text != "of":
            continue
        first = index
        while (
            first - 1 in anchored.clause.tokens and document.tokens[first - 1].text.lower() in LEADS
        ):
            first -= 1
        tokens = tuple(range(first, index + 1))
        text = context.text(tokens)
        text = text if text.isupper() else text[:1].lower() + text[1:]
        slot = find_slot(document, anchored.clause, tokens)
        if slot is not None and first < index and _FRACTION.match(text):
            answer = Answer("fraction", tokens, text, (text,))
            yield Candidate("amount", anchored, answer, slot, weight=0.7)
