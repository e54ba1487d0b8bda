"""Tells whether a statement with another name in it must be false: only one can have been it."""

import re

from question_bank.item import GAP
from quizgen.facts import NUMERIC, TIMES, Fact

NAMES = frozenset(
    {"person", "organisation", "country", "city", "state", "continent", "place", "event", "term"}
)
# What is done once: whoever else is named did not do it.
ONCE = frozenset(
    "coin discover invent found establish write compose direct paint design build kill "
    "assassinate defeat marry win elect appoint name succeed become crown sign publish patent "
    "declare conquer invade capture annex host create launch form introduce die bear born "
    "overthrow sell buy acquire lead chair hold".split()
)
_ONLY = re.compile(
    r"\b(?:first|last|only|oldest|youngest|largest|biggest|smallest|highest|lowest|longest|"
    r"shortest|tallest|deepest|fastest|main|capital|the most|the \w+est)\b",
    re.IGNORECASE,
)
# What held "since" or "into" a time may have held earlier and later too.
_AT_A_TIME = re.compile(
    rf"(?<!as early as )(?<!as late as )\b(?:in|on|of) (?:the )?{GAP}", re.IGNORECASE
)
_BY = re.compile(r"\d+ ?(?:ft|m|cm|km|in)? (?:x|by) \d+", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{3,4}\b")


def is_exclusive(fact: Fact) -> bool:
    """Tell whether no second value of a fact's kind could make its statement true as well.

    A number or time has one value.  A name has, where the verb tells what is done once, or the
    statement names a year or a superlative; that somebody "produced many paintings" excludes
    nobody.
    """
    if fact.answer.type in TIMES:
        return bool(fact.statement and _AT_A_TIME.search(fact.statement))
    if fact.answer.type in NUMERIC | {"ordinal", "bound"}:
        if _BY.search((fact.statement or "").replace(GAP, "9")):
            return False  # one side of a size tests nothing
        return fact.answer.type != "measure" or fact.question is not None
    if fact.answer.type not in NAMES or fact.question is None:
        return False  # a name in a remark or subordinate clause: another there makes nonsense
    if fact.kind == "definition" and fact.answer.type == "term":
        return False  # another word for the same class would do
    if fact.kind in {"role", "definition"}:
        return " is described as " not in (fact.statement or "")
    verb = fact.relation.split()[0] if fact.relation else ""
    said = fact.statement or ""
    if fact.answer.type == "term":
        return verb in ONCE
    return verb in ONCE or bool(_ONLY.search(said) or _YEAR.search(said))
