"""How much: shares, sums of money and measures with their unit."""

import re
from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.facts import Answer, AnswerType, Candidate, Context
from quizgen.naming.mentions import entities_in
from quizgen.patterns.slots import find_slot, is_one_of_several

LABELS: dict[str, AnswerType] = {"PERCENT": "percent", "MONEY": "money", "QUANTITY": "measure"}
LOOSE = {"sometimes", "perhaps", "possibly", "probably", "maybe", "often"}  # no fixed amount
LIMITS = {"only", "just", "even", "an", "a", "estimated", "average", "some"}
HEDGES = {"over", "more", "less", "than", "under", "least", "at"}
SIGNS = frozenset("$\u00a3\u20ac\u00a5")
_ONE_NUMBER = re.compile(r"\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")


def find_amounts(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield each share, sum or measure: "21% of the air", "$2.7 million", "90 km"."""
    inside = set(anchored.clause.tokens)
    if LOOSE & {context.document.tokens[i].text.lower() for i in inside}:
        return
    for entity in entities_in(context.document, anchored.clause.sentence):
        tokens = tuple(range(entity.first, entity.last))
        if entity.label not in LABELS or not set(tokens) <= inside:
            continue
        if len(_ONE_NUMBER.findall(entity.text)) != 1 or is_one_of_several(
            context.document, entity.last - 1
        ):
            continue
        slot = find_slot(context.document, anchored.clause, tokens)
        if slot is None or context.document.tokens[entity.last - 1].dep in {"compound", "amod"}:
            continue
        sign = context.document.tokens[entity.first - 1] if entity.first else None
        if sign is not None and sign.text in SIGNS and sign.index in inside:
            tokens = (sign.index, *tokens)
        while context.document.tokens[tokens[0]].text.lower() in LIMITS and len(tokens) > 1:
            tokens = tokens[1:]  # "only 100 yards" are 100 yards
        first = tokens[0]
        while context.document.tokens[tokens[0]].text.lower() in HEDGES and len(tokens) > 1:
            tokens = tokens[1:]  # "over 10%" is right too where over 60% died
        text = context.text(tokens).rstrip(".")
        if text.endswith(("BC", "BCE", "AD")):
            continue  # a year, not a measure
        kind = LABELS[entity.label] if tokens[0] == first else "bound"
        accepted = (text, text.replace("%", " percent")) if kind == "percent" else (text,)
        yield Candidate("amount", anchored, Answer(kind, tokens, text, accepted), slot, weight=0.6)
