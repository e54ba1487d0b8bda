"""Pairs of one kind to an item: who held which role, what a term means, when it happened."""

import re
from collections.abc import Iterator, Sequence

from question_bank.item import MatchingItem, Pair
from question_bank.proof import Evidence, FactRecord, Proof
from quizgen.checks.shapes import shape_of
from quizgen.content_words import content
from quizgen.drafts import Matter
from quizgen.facts import Context, Fact
from quizgen.kinds.drafting import article_ref
from quizgen.kinds.events import LEANING
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.topic import about_article
from quizgen.knowledge.gazetteer import country_of_demonym
from quizgen.lexicon import noun_class
from quizgen.patterns.events import DatedEvent
from quizgen.patterns.pairs import FactPair, PairGroup, find_pairs

FEWEST, MOST = 3, 5  # pairs
_REST = re.compile(r",? (?:of|that|which|who|in|for|with|from|by|on|to|created|used|made)\b|,")
WEIGHT = 0.65
TASKS = {
    "role": "Match each person with the role named in {article}.",
    "definition": "Match each term with its meaning in {article}.",
    "event": "Match each event from {article} with the time when it happened.",
    "place": "Match each place with what {article} says it is.",
}


def make_matchings(
    context: Context, facts: Sequence[Fact], events: Sequence[DatedEvent]
) -> Iterator[Proposal]:
    """Yield one item for each kind of pairs that the article has enough of."""
    told = [event for event in events if not LEANING.search(event.statement)]
    for group in find_pairs(facts, told):
        pairs = alike(group)
        if len(pairs) >= FEWEST:
            chosen = pairs[:MOST]
            matters = tuple(Matter(p.sentence, value_of(group, p), (), WEIGHT) for p in chosen)
            yield Proposal(match_up(context, group, chosen), "matching", matters)


def alike(group: PairGroup) -> list[FactPair]:
    """Return the pairs whose right sides have the form that most of them have."""
    shapes = [shape_of(pair.right) for pair in group.pairs]
    usual = max(shapes, key=lambda shape: (shapes.count(shape), shape))
    kept = [pair for pair, shape in zip(group.pairs, shapes, strict=True) if shape == usual]
    kept = [pair for pair in kept if not content(pair.left) & content(pair.right)]
    if group.kind == "definition":
        kept = of_one_kind(kept)
    if group.kind == "role":
        kept = [pair for pair in kept if not any(map(country_of_demonym, pair.right.split()))]
    return [pair for n, pair in enumerate(kept) if not any(tells(pair, p) for p in kept[:n])]


def of_one_kind(pairs: list[FactPair]) -> list[FactPair]:
    """Return the terms of the commonest kind: names or nouns whose meanings are of one class."""
    kinds = [(pair.left[:1].isupper(), noun_class(head_of(pair.right))) for pair in pairs]
    known = [kind for kind in kinds if kind[1] is not None]
    usual = max(known, key=lambda kind: (known.count(kind), str(kind)), default=None)
    return [pair for pair, kind in zip(pairs, kinds, strict=True) if kind == usual]


def head_of(meaning: str) -> str:
    """Return the noun of a meaning: "a suite of network protocols" gives "suite"."""
    return _REST.split(meaning, maxsplit=1)[0].split()[-1].lower()


def tells(pair: FactPair, other: FactPair) -> bool:
    """Tell whether a side of one pair stands in another, which would give it away."""
    mine, theirs = (f" {p.left} {p.right} ".casefold() for p in (pair, other))
    return pair.left.casefold() in theirs or other.left.casefold() in mine


def value_of(group: PairGroup, pair: FactPair) -> str:
    """Return the side that a question about the pair would ask for."""
    return pair.right if group.kind == "event" else pair.left


def match_up(context: Context, group: PairGroup, pairs: list[FactPair]) -> MatchingItem:
    """Ask to match the two sides of some pairs."""
    text = context.document.article.text
    entries = tuple(
        Pair(p.left, p.right, Evidence(text[p.evidence.start : p.evidence.end], *p.evidence))
        for p in pairs
    )
    answer = "; ".join(f"{pair.left} – {pair.right}" for pair in pairs)
    return MatchingItem(
        stem=TASKS[group.kind].format(article=about_article(context.document)),
        pairs=entries,
        proof=Proof(
            article=article_ref(context),
            section=pairs[0].sentence.section,
            evidence=entries[0].evidence,
            fact=FactRecord(group.kind, group.left_is, group.right_is, answer),
            explanation=f"The article says: {answer}.",
        ),
        difficulty=0.5,
    )
