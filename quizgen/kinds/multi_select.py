"""Lists and statements to questions with several right answers."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from question_bank.item import MultiSelectItem
from question_bank.proof import Evidence, FactRecord, Option, Proof
from quizgen.checks.answer import is_acronym_of
from quizgen.drafts import Matter, matter_of
from quizgen.facts import Context, Fact
from quizgen.kinds.claims import Claim, false_claims, true_claim, without_lead
from quizgen.kinds.drafting import article_ref, digest
from quizgen.kinds.list_strangers import strangers
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.statement_choice import (
    has_number,
    is_alike_in_length,
    is_fit,
    overlap,
    way_of,
)
from quizgen.kinds.topic import about_article
from quizgen.kinds.true_false import explanation_of
from quizgen.patterns.lists import ListFact

KEYS = range(2, 5)
WRONG = 2
NEAR = 8  # sentences between two statements of one item
SAME = 0.5  # share of content words from which two statements say nearly the same


def make_list_items(context: Context, lists: Sequence[ListFact]) -> Iterator[Proposal]:
    """Yield a question for each list that has enough strangers of its kind."""
    for fact in lists:
        if len(fact.members) not in KEYS or names_one_twice(fact):
            continue
        wrong = [each for each in strangers(context, fact, lists) if is_written_like(each[0], fact)]
        if len(wrong) >= WRONG:
            yield Proposal(select(context, fact, wrong[:WRONG]), "multi_select", matters(fact))


def names_one_twice(fact: ListFact) -> bool:
    """Tell whether a member is another one's short form: "the Security Council or SC"."""
    texts = [member.text for member in fact.members]
    return any(is_acronym_of(one, other) for one, other in permutations(texts, 2))


def is_written_like(text: str, fact: ListFact) -> bool:
    """Tell whether a stranger looks like the members: all with a title before the name, or none."""
    return all(has_title(member.text) == has_title(text) for member in fact.members)


def has_title(text: str) -> bool:
    """Tell whether a name has words before it: "German engineer Carl von Linde"."""
    small = next((n for n, word in enumerate(text.split()) if word[0].islower()), None)
    return small is not None and any(word[0].isupper() for word in text.split()[small:])


def matters(fact: ListFact) -> tuple[Matter, ...]:
    """Return what a list is about: each member in its sentence."""
    return tuple(Matter(fact.sentence, m.text, m.tokens, fact.weight) for m in fact.members)


def select(context: Context, fact: ListFact, wrong: list[tuple[str, str]]) -> MultiSelectItem:
    """Ask for the members of a list among strangers."""
    text = context.document.article.text
    options = [Option(member.text, is_key=True) for member in fact.members]
    options += [Option(name, is_key=False, reason=reason) for name, reason in wrong]
    value = "; ".join(member.text for member in fact.members)
    quote = text[fact.evidence.start : fact.evidence.end]
    return MultiSelectItem(
        stem=fact.stem,
        options=tuple(sorted(options, key=lambda o: digest(f"{fact.stem}{o.text}"))),
        proof=Proof(
            article=article_ref(context),
            section=fact.sentence.section,
            evidence=Evidence(quote, *fact.evidence),
            fact=FactRecord("list", fact.subject, fact.relation, value),
            explanation=f"Right are {value}: the article says “{' '.join(quote.split())}”",
        ),
        difficulty=0.55,
    )


def make_statement_items(context: Context, facts: Sequence[Fact], most: int) -> Iterator[Proposal]:
    """Yield up to `most` questions which of four statements are true: two are."""
    true = [c for fact in facts if (c := true_claim(fact)) is not None and is_fit(context, c)]
    false = [
        c for fact in facts for c in list(false_claims(context, fact))[:1] if is_fit(context, c)
    ]
    used: set[int] = set()
    for place, first in enumerate(true):
        if most == 0 or first.fact.sentence.number in used:
            continue
        chosen = [first]
        for pool, wanted in ((true[place + 1 :], 2), (false, 4)):
            for claim in sorted(pool, key=lambda c: distance(c, first)):
                if (
                    len(chosen) < wanted
                    and goes_with(claim, chosen, used)
                    and fits_in(claim, chosen)
                ):
                    chosen.append(claim)
        if sum(claim.is_true for claim in chosen) == 2 and len(chosen) == 4:
            most -= 1
            used |= {claim.fact.sentence.number for claim in chosen[:2]}
            asked, beside = (
                tuple(matter_of(c.fact) for c in chosen if c.is_true is w) for w in (True, False)
            )
            yield Proposal(select_true(context, chosen), "multi_select", asked, beside)


def distance(claim: Claim, other: Claim) -> tuple[int, str]:
    return abs(claim.fact.sentence.number - other.fact.sentence.number), claim.text


def goes_with(claim: Claim, chosen: list[Claim], used: set[int]) -> bool:
    """Tell whether a statement stands near the others, says something else, is as long."""
    if claim.fact.sentence.number in used or distance(claim, chosen[0])[0] > NEAR:
        return False
    return all(
        claim.fact.sentence.number != other.fact.sentence.number
        and overlap(claim, other) < SAME
        and is_alike_in_length(claim, other)
        for other in chosen
    )


def fits_in(claim: Claim, chosen: list[Claim]) -> bool:
    """Tell whether a false statement is false in another way than the one before it.

    Wrong numbers beside true statements without any would tell which are right.
    """
    false = [other for other in chosen if not other.is_true]
    if claim.is_true:
        return True
    if way_of(claim) == "number" and not any(has_number(c.text) for c in chosen if c.is_true):
        return False
    return way_of(claim) == "contrast" or way_of(claim) not in map(way_of, false)


def select_true(context: Context, claims: list[Claim]) -> MultiSelectItem:
    """Ask which of some statements are true; the first two are."""
    text = context.document.article.text
    keys = [claim for claim in claims if claim.is_true]
    start = min(claim.fact.evidence.start for claim in keys)
    end = max(claim.fact.evidence.end for claim in keys)
    options = [
        Option(without_lead(c.text), c.is_true, None if c.is_true else explanation_of(context, c))
        for c in claims
    ]
    first = keys[0].fact
    value = "; ".join(without_lead(claim.text) for claim in keys)
    return MultiSelectItem(
        stem=f"According to {about_article(context.document)}, which of these statements are true?",
        options=tuple(sorted(options, key=lambda o: digest(o.text))),
        proof=Proof(
            article=article_ref(context),
            section=first.sentence.section,
            evidence=Evidence(text[start:end], start, end),
            fact=FactRecord(first.kind, first.subject, "true statements", value),
            explanation=f"True: {value}",
        ),
        difficulty=0.6,
    )
