"""Ways to plant a fault in a good item of the kinds that came later."""

from dataclasses import replace

from question_bank.item import TrueFalseItem
from question_bank.proof import Evidence
from tests.quizgen.checks.corinth import force, make_options
from tests.quizgen.checks.corinth_kinds import EVENTS, FALSE_PERSON, SEVERAL, explained

BROKE, BEGAN, OPENED = EVENTS


def right(pair, text):
    return replace(pair, right=text)


def left(pair, text):
    return replace(pair, left=text)


def pairs(item, *rows):
    return [force(item, pairs=tuple(row)) for row in rows]


def several(*rows):
    return [force(SEVERAL, options=make_options(*row)) for row in rows]


def valued(item, value):
    return replace(item, proof=replace(item.proof, fact=replace(item.proof.fact, value=value)))


def related(item, relation):
    return replace(
        item, proof=replace(item.proof, fact=replace(item.proof.fact, relation=relation))
    )


def shifted(pair, by):
    """Move a pair's evidence without its quote."""
    quote = pair.evidence
    return replace(pair, evidence=Evidence(quote.quote, quote.start + by, quote.end + by))


def with_first(item, pair):
    return force(item, pairs=(pair, *item.pairs[1:]))


def false(stem, value, *wrong, of=FALSE_PERSON):
    """A false statement in the place of another, explained with what is wrong in it."""
    quoted = "".join(f", not “{text}”" for text in wrong)
    item = explained(valued(replace(of, stem=stem), value), f"False: “{value}” is right{quoted}.")
    assert isinstance(item, TrueFalseItem)
    return item


def reworded(item, change):
    return [replace(item, stem=change(item.stem))]
