"""Fact to a statement that is true, and to one that differs from it in a single place."""

from collections.abc import Iterator
from itertools import islice

from question_bank.item import TrueFalseItem
from quizgen.facts import Context, Fact
from quizgen.kinds.claims import Claim, false_claims, in_sentence, true_claim
from quizgen.kinds.drafting import copied_share, make_proof, quote_of


def make_true_false(context: Context, fact: Fact) -> Iterator[TrueFalseItem]:
    """Yield the true statement and at most one false one."""
    claim = true_claim(fact)
    if claim is None:
        return
    yield judge(context, claim)
    for wrong in islice(false_claims(context, fact), 1):
        yield judge(context, wrong)


def judge(context: Context, claim: Claim) -> TrueFalseItem:
    """Ask whether a claim is true."""
    copied = copied_share(claim.text, context.document.article.text)
    return TrueFalseItem(
        stem=claim.text,
        is_true=claim.is_true,
        proof=make_proof(context, claim.fact, explanation_of(context, claim)),
        difficulty=round(0.25 + 0.2 * (1 - copied) + 0.1 * (not claim.is_true), 2),
    )


def explanation_of(context: Context, claim: Claim) -> str:
    """Say why a claim is true, or what would be right: the correction."""
    said = f"he article says “{' '.join(quote_of(context, claim.fact).split())}”"
    if claim.is_true:
        return f"True: t{said}"
    return f"False: “{in_sentence(claim.fact)}” is right, not “{claim.value}”. T{said}"
