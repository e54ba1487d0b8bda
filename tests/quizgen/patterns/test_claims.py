"""What a clause states as a whole."""

from dataclasses import replace

import pytest

from quizgen.patterns.claims import FEWEST, MOST, find_claims
from tests.quizgen.reading import anchored_clauses, read

BASE = "The merchants of Bergen built warehouses beside the harbour of the old city."


def claims(text):
    context = read(text)
    return [
        candidate
        for anchored in anchored_clauses(context)
        for candidate in find_claims(context, anchored)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BASE, ["built warehouses beside the harbour of the old city"]),
        ("Bergen fell.", []),  # a stub
        (
            "The merchants of Bergen did not build warehouses beside the harbour of the old city.",
            [],
        ),
        (
            (
                f"{BASE[:-1]} on the western coast of Norway near the old castle of the king "
                "of the Danes in the cold winter of the long war."
            ),
            [],
        ),
    ],
)
def test_predicates(text, expected):
    assert [candidate.answer.text for candidate in claims(text)] == expected


def test_a_claim_is_never_typed_and_weighs_little():
    (candidate,) = claims(BASE)
    assert candidate.kind == "claim"
    assert not candidate.answer.is_typeable
    assert candidate.weight < 0.5


def test_a_clause_without_a_predicate_states_nothing():
    context = read(BASE)
    (anchored,) = anchored_clauses(context)
    for broken in (replace(anchored.clause, after=()), replace(anchored.clause, verbs=())):
        assert list(find_claims(context, replace(anchored, clause=broken))) == []


def test_the_bounds_make_sense():
    assert 0 < FEWEST < MOST
