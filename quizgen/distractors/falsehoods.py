"""A fact to values that make its statement surely false, and yet could be believed."""

import re

from quizgen.distractors.amounts import ORDINAL_WORDS
from quizgen.distractors.find import Distractor, all_proposals, is_usable
from quizgen.distractors.times import year_of
from quizgen.facts import NUMERIC, PHRASES, PLACES, TIMES, Context, Fact
from quizgen.numbers import parse_quantity
from quizgen.remember import of_article

WANTED = 3
WITHOUT_VALUE = frozenset({"claim", "list", "contrast", "bound"})  # none, or "over 50" is no lie
APART = 1.15  # times: 98 moons instead of 97 are a matter of a list
FAR = 1.3  # times: a hedged number this far from the key is surely false
# From a right time to a wrong one that somebody who read carelessly could believe.
YEARS, DECADES, CENTURIES = 10, 2, 1
YEARS_OF_TITLE = 3  # where the title names a year
CHILDHOOD, LONGEST_LIFE = 10, 110  # years
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_NUMBER = re.compile(r"\d+")
_LIFE = re.compile(r"(\w+) \([^()\d]*(?:\d{1,2} [A-Z]\w+ )?(1\d{3}|20\d\d)\b([^()]*)\)")


def possible_distractors(context: Context, fact: Fact) -> set[tuple[str, str]]:
    """Return every wrong option with its reason that some random seed could choose."""
    stems = {"", fact.question or "", fact.statement or ""}
    every = {each[:2] for asked in stems for each in all_proposals(context, fact, asked, 0)}
    return every | {(value.text, value.reason) for value in false_values(context, fact)}


@of_article  # asked for the false statement, and again for those of several facts
def false_values(context: Context, fact: Fact) -> tuple[Distractor, ...]:
    """Return at most three values that make the fact's statement surely false, the best first."""
    if fact.statement is None or fact.answer.type in PHRASES | WITHOUT_VALUE:
        return ()  # a second reason may be true beside the first
    found: list[Distractor] = []
    for text, reason, source in all_proposals(context, fact, fact.statement, 0):
        value = Distractor(text, reason, source)
        if is_surely_false(context, fact, value) and is_usable(
            context, text, fact.answer, fact.statement, found
        ):
            found.append(value)
        if len(found) == WANTED and fact.answer.type != "count":
            break
    if fact.answer.type == "count":  # whoever built 40 ships built 30 as well
        found.sort(key=lambda value: is_less(value.text, fact.answer.text))
    return tuple(found[:WANTED])


def is_surely_false(context: Context, fact: Fact, value: Distractor) -> bool:
    """Tell whether a value cannot be right too: far enough, exclusive, not only unmentioned."""
    if fact.answer.type in TIMES:
        return is_near(context, fact, value.text)
    if fact.answer.type in NUMERIC:
        key, other = parse_quantity(fact.answer.text), parse_quantity(value.text)
        if key is None or other is None or not min(key.value, other.value):
            return True
        least = FAR if key.hedge else APART
        return max(key.value, other.value) / min(key.value, other.value) >= least
    if fact.answer.type in PLACES and value.source == "table":
        quote = context.document.article.text[fact.evidence.start : fact.evidence.end]
        return bool(_YEAR.search(quote))  # one event of one time has one place
    return not (fact.answer.type == "term" and value.source == "derived" and fact.kind == "part")


def is_less(text: str, key: str) -> bool:
    """Tell whether a number is below the key."""
    mine, other = parse_quantity(key), parse_quantity(text)
    return mine is not None and other is not None and other.value < mine.value


def is_near(context: Context, fact: Fact, text: str) -> bool:
    """Tell whether a wrong time is believable: near the right one, in the life of who is named."""
    key, kind = fact.answer.text, fact.answer.type
    if kind == "century":
        return abs(century_of(text) - century_of(key)) <= CENTURIES
    apart = abs(year_of(text) - year_of(key))
    if kind == "decade":
        return apart <= 10 * DECADES
    if kind != "year":
        return True
    told = [int(year) for year in _YEAR.findall(context.document.article.title)]
    if int(year_of(key)) in told or apart > (YEARS_OF_TITLE if told else YEARS):
        return False
    return all(
        born + CHILDHOOD <= year_of(text) <= died
        for name, (born, died) in lives(context).items()
        if name in (fact.statement or "") and born + CHILDHOOD <= year_of(key) <= died
    )


def century_of(text: str) -> int:
    """Return the number of a century: "mid-18th century" and "the eighteenth century" give 18."""
    match = _NUMBER.search(text)
    if match:
        return int(match.group())
    words = text.lower().replace("-", " ").split()
    return next((ORDINAL_WORDS.index(word) + 1 for word in words if word in ORDINAL_WORDS), 0)


@of_article
def lives(context: Context) -> dict[str, tuple[int, int]]:
    """Return the years of birth and death that stand behind last names: "Tesla (1856-1943)"."""
    found: dict[str, tuple[int, int]] = {}
    for name, born, rest in _LIFE.findall(context.document.article.text):
        years = [int(year) for year in _YEAR.findall(rest)]
        if len(years) == 1 and 0 < years[0] - int(born) <= LONGEST_LIFE and name[:1].isupper():
            found.setdefault(name, (int(born), years[0]))
    return found
