"""Two dated facts to the years between them: a number to compute, with its operands declared."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from question_bank.item import NumericItem, Pair
from question_bank.proof import FactRecord, Proof
from quizgen.content_words import content
from quizgen.drafts import matter_of
from quizgen.facts import Context, Fact
from quizgen.kinds.claims import true_claim, without_lead
from quizgen.kinds.drafting import evidence_of, make_proof
from quizgen.kinds.events import LEANING
from quizgen.kinds.proposal import Proposal

RELATION = "duration"
LONGEST = 400  # years; more is a matter of centuries
APART = 4  # sentences between two events that still belong together
WORDS = 30  # of both events together
# A first event that is told after another one puts two times before the learner.
_TWO_TIMES = re.compile(
    r"^(?:after|before|when|while|once|since|until|having|following)\b|\b\d{4}\b.*\b\d{4}\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"^(?:According to [^,]+, )?[Ii]n which year (?P<rest>.+\?)$")


def make_durations(context: Context, facts: Sequence[Fact]) -> Iterator[Proposal]:
    """Yield "X happened in 1817. How many years later did Y happen?" for events that belong."""
    dated = [fact for fact in facts if is_dated(fact)]
    for one, other in combinations(dated, 2):
        first, second = sorted((one, other), key=lambda fact: int(fact.answer.text))
        item = ask(context, first, second) if belong_together(first, second) else None
        if item is not None:
            yield Proposal(item, "duration", (matter_of(second), matter_of(first)))


def is_dated(fact: Fact) -> bool:
    """Tell whether a fact is an event in a year, asked for and stated."""
    is_year = fact.answer.type == "year" and fact.answer.text.isdigit()
    return is_year and bool(fact.question and _ASKED.match(fact.question) and fact.statement)


def belong_together(first: Fact, second: Fact) -> bool:
    """Tell whether two events are told of one thing, near each other, in different sentences."""
    years = int(second.answer.text) - int(first.answer.text)
    apart = abs(first.sentence.number - second.sentence.number)
    if not 2 <= years <= LONGEST or not 1 <= apart <= APART:
        return False
    asked = _ASKED.match(second.question or "")
    told = content(without_lead(first.statement or ""))  # "article" stands in every lead
    return asked is not None and bool(told & content(asked["rest"]))


def ask(context: Context, first: Fact, second: Fact) -> NumericItem | None:
    """Tell the first event with its year and ask how long after it the second one was."""
    told, match = true_claim(first), _ASKED.match(second.question or "")
    if told is None or match is None or _TWO_TIMES.search(without_lead(told.text)):
        return None
    if re.search(r"\d{4}", match["rest"]) or LEANING.search(match["rest"].removesuffix("?")):
        return None
    stem = f"{told.text} How many years later {match['rest']}"
    years = int(second.answer.text) - int(first.answer.text)
    if len(stem.split()) > WORDS:
        return None
    return NumericItem(
        stem=stem,
        key=str(years),
        value=float(years),
        tolerance=0.0,
        unit="years",
        accepted=(str(years),),
        proof=proof_of(context, first, second, years),
        difficulty=0.7,
        pairs=tuple(operand(context, fact) for fact in (first, second)),
        bloom="apply",
    )


def operand(context: Context, fact: Fact) -> Pair:
    """Name an event with its year."""
    claim = true_claim(fact)
    return Pair(
        without_lead(claim.text) if claim else "", fact.answer.text, evidence_of(context, fact)
    )


def proof_of(context: Context, first: Fact, second: Fact, years: int) -> Proof:
    """Declare the operation: the difference of two years of the article."""
    quote = " ".join(evidence_of(context, second).quote.split())
    said = f"{second.answer.text} − {first.answer.text} = {years}: the article says “{quote}”"
    proof = make_proof(context, second, said)
    subject = f"{first.subject} / {second.subject}"
    return Proof(
        article=proof.article,
        section=proof.section,
        evidence=proof.evidence,
        fact=FactRecord("date", subject, RELATION, str(years)),
        explanation=proof.explanation,
    )
