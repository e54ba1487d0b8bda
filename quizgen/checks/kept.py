"""K06 and K07: does the item keep what the article says about its own certainty and limits?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from question_bank.item import Item, MatchingItem, OrderingItem, TrueFalseItem
from question_bank.proof import Finding
from quizgen.checks.computed import hedge_before
from quizgen.checks.finding import CACHE_SIZE, hard, has_statements, keys_of, words
from quizgen.numbers import parse_quantity
from quizgen.remember import of_last
from quizgen.sieve import Sieve

# What makes a claim less than a statement of fact.
DOUBTS = frozenset(
    "may might possibly perhaps probably likely unlikely reportedly allegedly apparently "
    "supposedly presumably".split()
)
_SUPPOSED = Sieve(
    r"\b(?:is|are|was|were|been|be)(?: \w+ly| also| still| now)? "
    r"(?:expected|believed|thought|said|rumoured|rumored|alleged|assumed|planned|supposed|"
    r"estimated|projected|predicted) to\b"
)
KEEPS_DOUBT = DOUBTS | frozenset(
    "expected believed believe thought think said say rumoured rumored alleged assumed assume "
    "planned supposed estimated projected predicted could would should suggest suggests suggested "
    "seem seems seemed appear appears theory hypothesis possible potential can".split()
)
_CLAIMED = re.compile(
    r"\b(?:says?|said|argue[sd]?|claim(?:s|ed)?|suggest(?:s|ed)|believe[sd]?|insist(?:s|ed)|"
    r"alleg(?:es|ed)|predict(?:s|ed)|warn(?:s|ed)|speculate[sd]?|contend(?:s|ed))"
    r"(?:,| \w+ly)? that\b|\b[Aa]ccording to\b",
)
_CLAIMED_AFTER = re.compile(
    r",[\u201d\"]? (?:according to|(?:he|she|they|[A-Z]\w+) (?:said|says|claimed|argued)|"
    r"(?:said|says|claimed|argued) (?:he|she|they|[A-Z]\w+))\b"
)
KEEPS_SOURCE = frozenset(
    "say says said argue argues argued claim claims claimed suggest suggests suggested believe "
    "believes believed insist insists insisted allege alleges alleged predict predicts predicted "
    "warn warns warned speculate speculated contend contends contended according view opinion "
    "theory think thinks thought describe describes described call calls called report reports "
    "reported state states stated doubt doubts criticism justify reason explain explained "
    "explains expect expects expected".split()
)
NEGATIONS = frozenset("not never no neither nor none without except unless cannot".split())
KEEPS_NEGATION = NEGATIONS | frozenset(
    "fail failed fails refuse refused deny denied lack lacked lacking absence prevent prevented "
    "ban banned forbid forbidden forbade reject rejected stop stopped avoid avoided oppose opposed "
    "unable instead rather only but few little less impossible ended missing".split()
)
_NOT_NEGATIVE = Sieve(
    r"\bnot (?:only|just|merely|least|until)\b|\bwhether or not\b|"
    r"\bno (?:longer|doubt|fewer|less)\b|\bnever before\b|\bif not\b",
    re.IGNORECASE,
)
_PIECE_END = re.compile(r"[,;:()\u2013\u2014]| - |\b(?:but|although|though|while|whereas)\b")


def doubt_is_kept(item: Item, text: str) -> Iterator[Finding]:
    """K06: a claim keeps its source, and what is only expected or likely stays so."""
    if isinstance(item, MatchingItem | OrderingItem):
        return
    shown = shown_words(item)
    quote = " ".join(item.proof.evidence.quote.split())
    for answer in answers_of(item):
        place = quote.lower().find(answer.lower())
        if place < 0:
            continue
        piece = piece_around(quote, place, len(answer))
        said = DOUBTS & (set(words(piece)) - ({"may"} if "May" in piece else set()))
        if (said or _SUPPOSED.search(piece)) and not KEEPS_DOUBT & shown:
            yield hard("K06", "the article does not say it for certain")
        before, after = quote[:place], quote[place + len(answer) :]
        if (_CLAIMED.search(before) or _CLAIMED_AFTER.search(after)) and not KEEPS_SOURCE & shown:
            yield hard("K06", "the article only reports that somebody says so")
        return


def limits_are_kept(item: Item, text: str) -> Iterator[Finding]:
    """K07: "nearly", "more than", "only" and "not" around the key stay in the key or the stem."""
    if isinstance(item, MatchingItem | OrderingItem):
        return
    shown = shown_words(item)
    quote = " ".join(item.proof.evidence.quote.split())
    for answer in answers_of(item):
        hedge = hedge_before(answer, quote)
        number = parse_quantity(answer)
        is_bare = number is None or not number.hedge
        if hedge and is_bare and (number is not None or hedge == "only"):
            said = f" {' '.join(words(item.stem))} {key_beside(item)}"
            if f" {hedge} " not in said:
                yield hard("K07", f"the article says “{hedge} {answer}”")
        place = quote.lower().find(answer.lower())
        if place < 0:
            continue
        piece = _NOT_NEGATIVE.sub(" ", piece_around(quote, place, len(answer)))
        if any(map(is_negation, words(piece))) and not any(
            is_negation(word) or word in KEEPS_NEGATION for word in shown
        ):
            yield hard("K07", "the article says it with a negation that the item has lost")


@of_last
def answers_of(item: Item) -> tuple[str, ...]:
    """Return what to look for in the evidence: the keys, or the value that a statement holds."""
    return (item.proof.fact.value,) if has_statements(item) else keys_of(item)


def key_beside(item: Item) -> str:
    """Return the key as words to read with the stem; a true/false item has none."""
    return "" if isinstance(item, TrueFalseItem) else f"{' '.join(words(item.key))} "


@of_last
def shown_words(item: Item) -> set[str]:
    """Return the words of the stem and of what is right by the item."""
    return {*words(item.stem), *words(item.key)}


@lru_cache(maxsize=CACHE_SIZE)
def piece_around(quote: str, start: int, size: int) -> str:
    """Return the part of a sentence between the marks around a key."""
    ends = list(_PIECE_END.finditer(quote))
    left = max((match.end() for match in ends if match.end() <= start), default=0)
    right = min((m.start() for m in ends if m.start() >= start + size), default=len(quote))
    return quote[left:right]


def is_negation(word: str) -> bool:
    return word in NEGATIONS or word.endswith(("n't", "n\u2019t"))
