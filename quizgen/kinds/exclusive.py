"""Tells whether a statement with another name in it must be false: only one can have been it."""

import re

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
_YEAR = re.compile(r"\b\d{3,4}\b")


def is_exclusive(fact: Fact) -> bool:
    """Tell whether no second value of a fact's kind could make its statement true as well.

    A number or time has one value.  A name has, where the verb tells what is done once, or the
    statement names a year or a superlative; that somebody "produced many paintings" excludes
    nobody.
    """
    if fact.answer.type in NUMERIC | TIMES | {"ordinal", "bound"}:
        return True
    if fact.answer.type not in NAMES or fact.statement is None:
        return False
    if fact.kind in {"role", "definition"}:
        return " is described as " not in fact.statement
    verb = fact.relation.split()[0] if fact.relation else ""
    return verb in ONCE or bool(_ONLY.search(fact.statement) or _YEAR.search(fact.statement))
