"""Ways to plant a fault in a good item."""

from dataclasses import replace

from tests.quizgen.checks.corinth import (
    with_evidence,
    with_key,
    with_options,
    with_stem,
)

LONG = "the long and winding road that leads from the old harbour to the new town of Corinth"
ASK = "Who began the work on the Corinth Canal in 1882"
CUTS = "The Corinth Canal cuts through the Isthmus of Corinth in _____."


def stems(item, *texts):
    return [with_stem(item, text) for text in texts]


def options(item, *rows):
    return [with_options(item, *row) for row in rows]


def keys(item, *texts):
    return [with_key(item, text) for text in texts]


def unproven(item, *places):
    """Move the evidence by some characters at its start and end."""
    evidence = item.proof.evidence
    return [
        with_evidence(item, evidence.quote, evidence.start + left, evidence.end + right)
        for left, right in places
    ]


def misquoted(item, *changes):
    evidence = item.proof.evidence
    return [
        with_evidence(item, evidence.quote.replace(old, new), evidence.start, evidence.end)
        for old, new in changes
    ]


def about(item, title):
    """Move an item to an article of another title."""
    proof = item.proof
    return replace(item, proof=replace(proof, article=replace(proof.article, title=title)))


def without_reason(item, reason):
    return [
        replace(
            item,
            options=tuple(
                replace(option, reason=reason) if place == number else option
                for place, option in enumerate(item.options)
            ),
        )
        for number, option in enumerate(item.options)
        if not option.is_key
    ]


def explained_key(item):
    options = tuple(
        replace(option, reason="It is right." if option.is_key else option.reason)
        for option in item.options
    )
    return replace(item, options=options)
