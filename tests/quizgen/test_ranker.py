"""The learned order: a table of weights over what can be seen of a draft."""

from dataclasses import replace

import pytest

from question_bank.proof import Finding
from quizgen.ledger import Ledger
from quizgen.pipeline import make_drafts
from quizgen.ranker import load_weights, rate


@pytest.fixture(scope="module")
def drafts(lighthouse):
    return make_drafts(lighthouse, 0, Ledger())


def test_the_table_has_a_bias_and_small_weights():
    weights = load_weights()
    assert "bias" in weights
    assert len(weights) > 30
    assert all(abs(weight) < 5 for weight in weights.values())


def test_every_draft_carries_its_rating(lighthouse, drafts):
    assert all(draft.score == rate(lighthouse, draft) for draft in drafts)


def test_drafts_are_told_apart(drafts):
    assert len({round(draft.score, 3) for draft in drafts}) > len(drafts) / 4


def test_a_doubt_lowers_the_rating(lighthouse, drafts):
    clean = next(draft for draft in drafts if not draft.item.proof.findings)
    doubts = tuple(Finding("F03", "soft", f"The stem is long {n}.") for n in range(3))
    proof = replace(clean.item.proof, findings=doubts)
    doubtful = replace(clean, item=replace(clean.item, proof=proof))
    assert rate(lighthouse, doubtful) < rate(lighthouse, clean)
