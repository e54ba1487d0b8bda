"""The quotes that prove a key, with the words that say it marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import assert_never

from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    accepted_of,
    pairs_of,
)
from question_bank.proof import Evidence

Span = tuple[int, int]  # characters of a quote


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a quote; `is_key` marks those that say the key."""

    text: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of the article around a key; no piece is marked when they paraphrase it."""

    pieces: tuple[Piece, ...]
    article_title: str


@dataclass(frozen=True, slots=True)
class PairQuote:
    """What belongs together, and the words that say so."""

    left: str
    right: str
    quote: Quote


def quote_of(item: Item) -> Quote:
    """Mark the key in an item's evidence: "It flew in [1957]." """
    evidence = item.proof.evidence
    before = item.stem.partition(GAP)[0] if GAP in item.stem else ""
    spans = [find_first(evidence.quote, texts, before) for texts in keys_in_evidence(item)]
    return quote_with(item, evidence, spans)


def pair_quotes(item: Item) -> tuple[PairQuote, ...]:
    """Return the evidence of each pair; none when the item's own says it all."""
    pairs = pairs_of(item)
    if all(pair.evidence == item.proof.evidence for pair in pairs):
        return ()
    return tuple(
        PairQuote(
            pair.left,
            pair.right,
            quote_with(
                item, pair.evidence, [find_first(pair.evidence.quote, (pair.right, pair.left))]
            ),
        )
        for pair in pairs
    )


def own_quote(item: Item) -> Quote | None:
    """Return the item's own evidence, None when it would say again what its pairs' quotes say."""
    own = item.proof.evidence
    said = (
        own.start <= pair.evidence.start and pair.evidence.end <= own.end for pair in pairs_of(item)
    )
    return None if pair_quotes(item) and any(said) else quote_of(item)


def keys_in_evidence(item: Item) -> list[tuple[str, ...]]:
    """Return what to mark in an item's evidence, each as the texts that may say it."""
    match item:
        case ChoiceItem():
            return [(item.key,)]
        case ClozeItem() | NumericItem() | ShortAnswerItem():
            return [(item.key, *accepted_of(item))]
        case TrueFalseItem():
            return [(item.proof.fact.value,)]
        case MultiSelectItem():
            return [(option.text,) for option in item.options if option.is_key]
        case MatchingItem() | OrderingItem():
            return [(pair.right,) for pair in item.pairs]
        case _:
            assert_never(item)


def quote_with(item: Item, evidence: Evidence, spans: Sequence[Span | None]) -> Quote:
    """Cut a quote into pieces at the spans to mark."""
    pieces, end = [], 0
    for start, stop in sorted(span for span in spans if span):
        if start >= end:
            pieces += [
                Piece(evidence.quote[end:start], is_key=False),
                Piece(evidence.quote[start:stop], is_key=True),
            ]
            end = stop
    pieces.append(Piece(evidence.quote[end:], is_key=False))
    return Quote(tuple(piece for piece in pieces if piece.text), item.proof.article.title)


def find_first(quote: str, texts: Sequence[str], before: str = "") -> Span | None:
    """Return where the first of some texts stands that the quote has at all."""
    spans = (find_key(quote, text, before) for text in texts if text.strip())
    return next(filter(None, spans), None)


def find_key(quote: str, key: str, before: str) -> Span | None:
    """Return where the key stands as whole words, in characters of the quote, or None.

    When it stands there more than once, take the place whose words before are most like the
    words before the gap.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(key)}(?!\w)", re.IGNORECASE)
    spans = [match.span() for match in pattern.finditer(quote)]

    return max(spans, key=lambda span: same_end(quote[: span[0]], before)) if spans else None


def same_end(one: str, other: str) -> int:
    """Count the characters at the end that two texts share: "in May" and "on May" share 5."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
