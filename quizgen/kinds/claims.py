"""A fact's statement with its gap filled: true with the key, false with a wrong value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.item import GAP
from quizgen.distractors.falsehoods import false_values
from quizgen.facts import NUMERIC, Context, Fact
from quizgen.kinds.exclusive import is_exclusive
from quizgen.numbers import parse_quantity
from quizgen.patterns.worth import TIME_UNITS

_LEAD = re.compile(
    r"^(?:According to the article(?: on [^,]+| “[^”]*”)?|At the time of the article), (\w)"
)
_ARTICLE = re.compile(rf"\b([Aa])n? {GAP}")
NOT_FALSIFIED = frozenset({"reason", "means", "phrase", "claim", "bound"})  # another may fit too
_BOUND = re.compile(
    rf"\b(?:over|under|above|below|than|least|most|up to|as (?:many|much) as) {GAP}", re.IGNORECASE
)
_OPEN_BOUND = re.compile(
    r"(?:more than|over|at least|less than|fewer than|under|up to|at most)\b", re.IGNORECASE
)
_CLOCK = re.compile(rf"{GAP} ?(?:[ap]\.?m\b|o['’]clock)")
_TOLD_OF = re.compile(r"\b(?:first|founded|invented|discovered|[Tt]he name)\b|(?:^|, )[Tt]he \w")
_BUILD = re.compile(
    r"\b(?:there (?:are|were)|has|have|consists?|comprises?|contains?|includes?|belongs?|"
    rf"recogni[sz]es?|divided|classified|made up)(?: [a-z]+){{0,3}} {GAP}",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{GAP}[^.]*?(?::|\u2014| - )")  # the rest counts them: "two kinds: ..."
FEW, WORTH = 9, 0.2  # a small number of plain things or of days is no matter for a lie
LEAST_YEARS = 3
LONGEST = 22  # words in which one wrong word is found
LEAST_RATIO = 1.5  # of small numbers
_VOWEL = re.compile(  # of what is heard: "an hour", "a European", "a one-way street", "an 8%"
    r"[ai]|e(?!u)|o(?!nc?e\b)|u(?!n[ei]|s[aeiu]|ti)|hour|hono|hones|heir|8|11\b|18\b",
    re.IGNORECASE,
)


_LETTERS = re.compile(r"[AEFHILMNORSX](?:[B-DF-HJ-NP-TV-Z]|[A-Z]{1,2}s?\b)[A-Z]*s?\b")  # "an MSP"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about an article.  A false one says what is wrong with it."""

    fact: Fact
    text: str
    is_true: bool
    value: str  # what stands where the gap was
    reason: str = ""  # why it is false


def true_claim(fact: Fact) -> Claim | None:
    """State a fact as the article does; None when it has no safe statement."""
    if fact.statement is None:
        return None
    value = in_sentence(fact)
    return Claim(fact, fill(fact.statement, value), is_true=True, value=value)


def false_claims(context: Context, fact: Fact) -> Iterator[Claim]:
    """State a fact with one wrong value, the most believable first."""
    if fact.statement is None or fact.answer.type in NOT_FALSIFIED or is_long(fact):
        return
    if fact.answer.type == "contrast":
        yield turned(fact)
        return
    if not is_exclusive(fact) or is_trifle(fact):
        return
    for wrong in false_values(context, fact):
        if are_years_too_near(wrong.text, fact.answer.text):
            continue
        if is_small(fact) and are_counts_too_near(wrong.text, fact.answer.text):
            continue
        text = fill(fact.statement, wrong.text)
        yield Claim(fact, text, is_true=False, value=wrong.text, reason=wrong.reason)


def is_long(fact: Fact) -> bool:
    """Tell whether a statement is too long for a reader to look for what is wrong in it."""
    return len(without_lead(fact.statement or "").split()) > LONGEST


def is_trifle(fact: Fact) -> bool:
    """Tell whether a wrong number tests nothing or is no lie: "over 14%" beside "over 10%"."""
    statement = fact.statement or ""
    if fact.answer.type == "year" and is_anecdote(statement):
        return True
    is_bound = _BOUND.search(statement) or _OPEN_BOUND.match(fact.answer.text)
    if fact.answer.type in NUMERIC and is_bound:
        return True
    if fact.answer.type != "count":
        return False
    is_time = fact.answer.unit.lower().rstrip("s") in TIME_UNITS
    if is_small(fact) and (is_time or fact.weight < WORTH or not is_of_build(statement)):
        return True
    return bool(_CLOCK.search(statement))


def is_anecdote(statement: str) -> bool:
    """Tell whether a dated statement names nobody and nothing: "In 1968, twins were adopted"."""
    words = without_lead(statement).replace(GAP, "").split()
    is_named = any(word[:1].isupper() for word in words[1:] if word != "I")
    return not is_named and not _TOLD_OF.search(statement)


def is_of_build(statement: str) -> bool:
    """Tell whether a small number says how a thing is made: "there are three lineages"."""
    return bool(_BUILD.search(statement)) and not _LISTED.search(statement)


def is_small(fact: Fact) -> bool:
    """Tell whether a fact counts a few things."""
    quantity = parse_quantity(fact.answer.text)
    return fact.answer.type == "count" and quantity is not None and quantity.value <= FEW


def are_counts_too_near(wrong: str, right: str) -> bool:
    """Tell whether two small numbers differ by so little that only a list would tell."""
    one, two = parse_quantity(wrong), parse_quantity(right)
    if one is None or two is None or not min(one.value, two.value):
        return False
    return max(one.value, two.value) / min(one.value, two.value) < LEAST_RATIO


def are_years_too_near(one: str, other: str) -> bool:
    """Tell whether two years are so near that only a chronicler would tell them apart."""
    if not (one.isdigit() and other.isdigit() and len(other) == 4):
        return False
    return abs(int(one) - int(other)) < LEAST_YEARS


def turned(fact: Fact) -> Claim:
    """Turn a word of a statement into its opposite."""
    text = fill(fact.statement or "", fact.answer.unit)
    reason = f"The article says “{fact.answer.text}”, not “{fact.answer.unit}”."
    return Claim(fact, text, is_true=False, value=fact.answer.unit, reason=reason)


def in_sentence(fact: Fact) -> str:
    """Write an answer in mid-sentence: "Because ..." gives "because ..."."""
    text = fact.answer.text
    return text[0].lower() + text[1:] if fact.answer.type == "reason" else text


def fill(statement: str, text: str) -> str:
    """Put a text into the gap; "a" and "an" follow it, a sentence keeps its capital.

    >>> fill("It was an _____ engine.", "diesel")
    'It was a diesel engine.'
    """
    if f"a {GAP}" in statement.lower() or f"an {GAP}" in statement.lower():
        article = "an" if _VOWEL.match(text) or _LETTERS.match(text) else "a"
        statement = _ARTICLE.sub(lambda m: f"{m[1]}{article[1:]} {GAP}", statement)
    filled = statement.replace(GAP, text)
    return filled[:1].upper() + filled[1:]


def without_lead(text: str) -> str:
    """Drop "According to the article on X, " where the stem says it once for all options."""
    return _LEAD.sub(lambda match: match[1].upper(), text)
