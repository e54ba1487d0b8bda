"""W07: does a statement say something that can be judged?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from question_bank.item import Item, TrueFalseItem, options_of
from question_bank.proof import Finding
from quizgen.checks.finding import (
    CACHE_SIZE,
    LEAD,
    content_stems,
    hard,
    has_statements,
    soft,
    words,
)
from quizgen.checks.kept import KEEPS_SOURCE
from quizgen.sieve import Sieve

TIRING, LONGEST = 25, 30  # words of a statement to judge
_VAGUE = re.compile(
    r"(?:some|several|various|certain|numerous|a (?:number|variety|range) of) (?!of the\b)", re.I
)
_EXISTS = re.compile(
    r"there (?:is|are|was|were|has been|have been) (?:some|many|several|a (?:number|lot) of) ", re.I
)
_UNSURE = re.compile(
    r"(?:perhaps|maybe|i\.e\.|e\.g\.|as (?:already )?mentioned|it is (?:quite )?possible|"
    r"what is \w+ is)\b",
    re.I,
)
_ADVICE = Sieve(r"\b(?:should|ought to|need(?:s)? to be|really|luckily|unfair)\b", re.I)
_EXAMPLE = re.compile(r" (?:is|are|was|were) (?:an?|one|the) (?:example|type|kind|form|sort)s? of ")
_FIELD = re.compile(
    r" (?:is|was) (?:an?|the) (?:\w+ )?(?:discipline|field|branch|science|subfield|study)"
    r"(?: of \w+)? (?:that|which|of|concerned)\b"
)
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|hundred)\b", re.I)


def statement_says_something(item: Item, text: str) -> Iterator[Finding]:
    """W07: no vague statement, no opinion, nothing true by its words, none that rambles."""
    if isinstance(item, TrueFalseItem):
        said: tuple[str, ...] = (item.stem,)
    elif has_statements(item):
        said = tuple(option.text for option in options_of(item))
    else:
        return
    for statement in said:
        if fault := weakness(statement):
            yield hard("W07", fault)
            return
    if any(count_words(statement) > TIRING for statement in said):
        yield soft("W07", f"a statement has more than {TIRING} words")


@lru_cache(maxsize=CACHE_SIZE)
def weakness(statement: str) -> str | None:
    """Say why a statement is not worth judging; None when it may be."""
    body = LEAD.sub("", statement)
    if count_words(body) > LONGEST:
        return f"the statement has more than {LONGEST} words"
    if (_VAGUE.match(body) and not _NUMBER.search(body)) or _EXISTS.match(body):
        return "the statement does not say which of many"
    if _UNSURE.match(body):
        return "the statement is a guess or a remark"
    if _ADVICE.search(body) and not KEEPS_SOURCE & set(words(body)):
        return "the statement is an opinion or advice"
    return "the statement is true by its words" if says_itself(body) else None


def count_words(statement: str) -> int:
    return len(words(LEAD.sub("", statement)))


def says_itself(body: str) -> bool:
    """Tell whether a statement only says its subject again, or what a field's name says."""
    if _FIELD.search(body):
        return True
    match = _EXAMPLE.search(body)
    if match is None:
        return False
    class_named = content_stems(body[match.end() :])
    return bool(class_named) and class_named <= content_stems(body[: match.start()])
