"""A fact's statement with its gap filled: true with the key, false with a wrong value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.item import GAP
from quizgen.distractors.find import false_values
from quizgen.facts import Context, Fact
from quizgen.kinds.exclusive import is_exclusive

_LEAD = re.compile(
    r"^(?:According to the article(?: on [^,]+| “[^”]*”)?|At the time of the article), (\w)"
)
_ARTICLE = re.compile(rf"\b([Aa])n? {GAP}")
NOT_FALSIFIED = frozenset({"reason", "means", "phrase", "claim"})  # another may fit too
_VOWEL = re.compile(  # of what is heard: "an hour", "a European", "a one-way street", "an 8%"
    r"[ai]|e(?!u)|o(?!nc?e\b)|u(?!n[ei]|s[aeiu]|ti)|hour|hono|hones|heir|8|11\b|18\b",
    re.IGNORECASE,
)


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
    if fact.statement is None or fact.answer.type in NOT_FALSIFIED:
        return
    if fact.answer.type == "contrast":
        yield turned(fact)
        return
    if not is_exclusive(fact):
        return
    for wrong in false_values(context, fact):
        text = fill(fact.statement, wrong.text)
        yield Claim(fact, text, is_true=False, value=wrong.text, reason=wrong.reason)


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
    article = "an" if _VOWEL.match(text) else "a"
    statement = _ARTICLE.sub(lambda m: f"{m[1]}{article[1:]} {GAP}", statement)
    filled = statement.replace(GAP, text)
    return filled[:1].upper() + filled[1:]


def without_lead(text: str) -> str:
    """Drop "According to the article on X, " where the stem says it once for all options."""
    return _LEAD.sub(lambda match: match[1].upper(), text)
