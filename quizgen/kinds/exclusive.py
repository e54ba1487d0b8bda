"""Tells whether a statement with another name in it must be false: only one can have been it."""

import re

from question_bank.item import GAP
from quizgen.facts import NUMERIC, TIMES, Fact
from quizgen.naming.roles import is_role

NAMES = frozenset(
    {"person", "organisation", "country", "city", "state", "continent", "place", "event", "term"}
)
BODIES = frozenset({"organisation", "country"})  # several do in a year what one of them does
# What is done once: whoever else is named did not do it.
ONCE = frozenset(
    "coin discover invent found establish write compose direct paint design build kill "
    "assassinate defeat marry win elect appoint name succeed become crown sign publish patent "
    "declare conquer invade capture annex host create launch form introduce die bear born "
    "overthrow sell buy acquire lead chair hold".split()
)
_ONLY = re.compile(
    r"\b(?:first|last|(?:the|its|their|his|her) only|oldest|youngest|largest|biggest|smallest|"
    r"highest|lowest|longest|shortest|tallest|deepest|fastest|main|capital|the most|"
    r"the (?!west|rest|forest|interest)\w+est)\b",
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
    if fact.answer.type in NUMERIC | {"ordinal"}:
        return has_one_number(fact)
    if fact.answer.type == "person" and is_given_away(fact):
        return False
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
    if verb in ONCE or _ONLY.search(said):
        return True
    return fact.answer.type not in BODIES and bool(_YEAR.search(said))


def has_one_number(fact: Fact) -> bool:
    """Tell whether another number would be wrong: not a side of a size, not "third parties"."""
    said = fact.statement or ""
    if fact.answer.type == "ordinal":
        return f"the {GAP}" in said.lower()
    if _BY.search(said.replace(GAP, "9")):
        return False
    return fact.answer.type != "measure" or fact.question is not None


def is_given_away(fact: Fact) -> bool:
    """Tell whether a statement says of a person what no other could be taken for.

    A title before the name, an office, or a death on a day belongs to one person alone.
    """
    verb = fact.relation.split()[0] if fact.relation else ""
    before = (fact.statement or "").partition(GAP)[0]
    word = before.split()[-1] if before.strip() else ""
    is_titled = word.isalpha() and (is_role(word.lower()) or before.endswith(f" {word.title()} "))
    return is_titled or fact.kind == "role" or verb in {"die", "bear"}
