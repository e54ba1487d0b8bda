"""W: is the answer worth knowing?"""

from collections.abc import Iterator

from question_bank.item import Finding, Item
from quizgen.checks.finding import hard, soft, words
from quizgen.drafting import copied_share
from quizgen.lexicon import is_common_word, is_stopword
from quizgen.reference_time import WEEKDAYS

GENERIC = frozenset("thing part number people way time place kind type lot use case fact".split())
DAYS = frozenset(day.lower() for day in WEEKDAYS)
COPIED = 0.8


def key_is_worth_asking(item: Item, text: str) -> Iterator[Finding]:
    """W01: not a function word, an everyday word or a weekday."""
    tokens = words(item.key)
    is_name = any(c.isupper() or c.isdigit() for c in item.key)
    if all(is_stopword(word) for word in tokens) or set(tokens) <= GENERIC | DAYS:
        yield hard("W01", "the key is a word without weight")
    elif (
        len(tokens) == 1
        and not is_name
        and is_common_word(tokens[0])
        and item.proof.fact.kind not in {"count", "ranking", "date"}
    ):
        yield hard("W01", "the key is an everyday word")


def stem_is_not_copied(item: Item, text: str) -> Iterator[Finding]:
    """W03: a stem that copies the article asks for wording, not for meaning."""
    if copied_share(item.stem, text) >= COPIED:
        yield soft("W03", "most of the stem is copied from the article")
