"""F: is the item written as a question, a statement or a task must be?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from question_bank.item import (
    GAP,
    ClozeItem,
    Item,
    MatchingItem,
    OrderingItem,
    TrueFalseItem,
    options_of,
    pairs_of,
)
from question_bank.proof import Finding
from quizgen.checks.finding import (
    CACHE_SIZE,
    HINT,
    body_of,
    hard,
    has_statements,
    is_question,
    soft,
    statements_of,
    words,
)
from quizgen.sieve import Sieve

MISPLACED = ("  ", " ,", " .", ",,", ", ?")
PAIRS = (("(", ")"), ("[", "]"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
LEFTOVERS = re.compile(
    r"\[\d+\]|\[citation needed\]|https?://|www\.|free to read|photo:|\bcredit:", re.IGNORECASE
)
LOST_OBJECT = Sieve(
    r"\b(?:to|of|in|the|a|an|and|by|for|with|at|from|or|on|into),|\b(?:and|or|but|the|an?)[?.]$",
    re.IGNORECASE,
)
FEWEST, MOST = 6, 34  # tokens of a stem
USUAL = range(7, 29)
LONGEST_OPTION = 15  # words
LONGEST_STATEMENT = 25  # words of an option or a step that is a sentence of its own
LONGEST_KEY = 5  # words of a cloze key
NEGATIVES = {"not", "except", "never", "least"}

# "in 1909, in 1901, there were": a time that was worked out beside the one that stood there
TWO_TIMES = Sieve(r"\bin \d{3,4}, in (?:\d{3,4}|_____)", re.IGNORECASE)


def stem_is_complete(item: Item, text: str) -> Iterator[Finding]:
    """F01: ends as it should, no doubled spaces, no lonely marks, no leftovers of a web page."""
    yield from find_wrong_end(item)
    for said in statements_of(item):
        yield from find_wrong_marks(said)
        if TWO_TIMES.search(said):
            yield hard("F01", "two times follow each other")
    if item.stem[:1].islower():
        yield hard("F01", "the stem does not begin with a capital")


def find_wrong_end(item: Item) -> Iterator[Finding]:
    stem = item.stem
    if is_question(item):
        if not HINT.sub("", stem).endswith("?"):
            yield hard("F01", "the question does not end with a question mark")
    elif isinstance(item, ClozeItem | TrueFalseItem):
        body = HINT.sub("", stem) if isinstance(item, ClozeItem) else stem
        if not body.endswith((".", ".\u201d", ")")):
            yield hard("F01", "the statement does not end with a full stop")
    elif not stem.endswith((".", ".\u201d", ")", ":", "?")):
        yield hard("F01", "the task does not end with a mark")


def find_wrong_marks(said: str) -> Iterator[Finding]:
    yield from (hard("F01", fault) for fault in faults_of_marks(said))


@lru_cache(maxsize=CACHE_SIZE)
def faults_of_marks(said: str) -> tuple[str, ...]:
    """Say what is wrong with the signs of a text."""
    faults = []
    if any(map(said.__contains__, MISPLACED)):
        faults.append("the stem has misplaced spaces or commas")
    if any(said.count(left) != said.count(right) for left, right in PAIRS) or said.count('"') % 2:
        faults.append("the stem has a bracket or quotation mark without its partner")
    if LOST_OBJECT.search(said):
        faults.append("a comma stands where the rest of a phrase was")
    if LEFTOVERS.search(said):
        faults.append("the stem holds a leftover of the page it came from")
    return tuple(faults)


def gap_stands_right(item: Item, text: str) -> Iterator[Finding]:
    """F02: a cloze has exactly one gap, as a word of its own, and no other kind has one."""
    if isinstance(item, ClozeItem):
        before, _, after = item.stem.partition(GAP)
        if item.stem.count(GAP) != 1 or before[-1:].isalnum() or after[:1].isalnum():
            yield hard("F02", "a cloze needs exactly one gap, as a word of its own")
        if len(words(item.stem)) < 3:
            yield hard("F02", "nothing but the gap is left of the sentence")
    elif any("__" in said for said in shown_texts(item)):
        yield hard("F02", "only a cloze has a gap")


def shown_texts(item: Item) -> Iterator[str]:
    """Yield all that a learner reads before the answer."""
    yield item.stem
    yield from (option.text for option in options_of(item))
    for pair in pairs_of(item):
        yield from (pair.left, pair.right)


def length_fits(item: Item, text: str) -> Iterator[Finding]:
    """F03: the stem and the options are neither too short nor too long."""
    body = body_of(item)  # what says where the question comes from is quickly read
    count = len(words(body)) + (GAP in body) + 1  # the final mark counts as a token
    if not FEWEST <= count <= MOST:
        yield hard("F03", f"the stem has {count} tokens, {FEWEST} to {MOST} can be read in one go")
    elif count not in USUAL:
        yield soft("F03", f"the stem is long or short: {count} tokens")
    most = LONGEST_STATEMENT if has_statements(item) else LONGEST_OPTION
    if any(len(words(option.text)) > most for option in options_of(item)):
        yield hard("F03", f"an option has more than {most} words")
    if isinstance(item, ClozeItem) and len(words(item.key)) > LONGEST_KEY:
        yield hard("F03", f"the key of a cloze has more than {LONGEST_KEY} words")
    if isinstance(item, MatchingItem | OrderingItem) and any(
        len(words(pair.left)) > LONGEST_STATEMENT or len(words(pair.right)) > LONGEST_OPTION
        for pair in pairs_of(item)
    ):
        yield hard("F03", "an entry is too long to be read in one go")


def stem_is_positive(item: Item, text: str) -> Iterator[Finding]:
    """F08: a negative stem is easily misread."""
    if NEGATIVES & set(words(item.stem.replace("at least", ""))):
        yield soft("F08", "the stem is negative")
