"""S: do the items of one article make a good set together?"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from question_bank.item import Item, TrueFalseItem
from question_bank.proof import Finding
from quizgen.audit.guess import guess
from quizgen.audit.keys import audit_keys
from quizgen.audit.pairs import audit_pairs
from quizgen.checks.article_words import read_words
from quizgen.checks.finding import hard, soft

SetCheck: TypeAlias = Callable[[Sequence[Item], str], Iterator[Finding]]
MOST_OF_A_SENTENCE = 2
MOST_OF_A_KEY = 2
LONG_ARTICLE = 300  # words; a shorter one need not be asked about everywhere
WHOLE_SET = 10  # items from which a set should reach every part of its article
PARTS = 3
ENOUGH = 8  # items from which a share says anything
MOST_LONGEST = 0.35  # of the keys may be the longest option
FEWEST_TRUE, MOST_TRUE = 0.4, 0.6
SURE = 0.01  # chance below which uneven key positions are no accident


def items_ask_different_things(items: Sequence[Item], text: str) -> Iterator[Finding]:
    """S01: no two items have the same fact, or nearly the same stem with the same key."""
    for pair in audit_pairs(items).duplicates:
        yield hard("S01", f"two items ask the same: {pair.message}")


def no_item_tells_another(items: Sequence[Item], text: str) -> Iterator[Finding]:
    """S02: no stem gives another item's key away."""
    for pair in audit_pairs(items).leaks:
        yield hard("S02", f"one item gives another away: {pair.message}")


def items_cover_article(items: Sequence[Item], text: str) -> Iterator[Finding]:
    """S03: at most two items of a sentence, and a whole set reaches every third of the article."""
    sentences = Counter(item.proof.evidence.start for item in items)
    for start, count in sentences.items():
        if count > MOST_OF_A_SENTENCE:
            yield soft("S03", f"{count} items are about the sentence at character {start}")
    if len(items) < WHOLE_SET or len(text.split()) < LONG_ARTICLE:
        return
    ends = [sentence.end for sentence in read_words(text).sentences]
    asked = {PARTS * start // max(1, ends[-1]) for start in sentences}
    for part in set(range(PARTS)) - asked:
        yield soft("S03", f"no item is about part {part + 1} of {PARTS} of the article")


def keys_are_balanced(items: Sequence[Item], text: str) -> Iterator[Finding]:
    """S04: no key too often, no place of the key too often, true and false in balance."""
    keys = Counter(item.key.casefold() for item in items if not isinstance(item, TrueFalseItem))
    for key, count in keys.items():
        if count > MOST_OF_A_KEY:
            yield soft("S04", f"{count} items have the key “{key}”")
    audit = audit_keys(items)
    if audit.balance is not None and audit.balance.p < SURE:
        yield soft("S04", "the keys stand in some places far more often than in others")
    share = audit.true.value
    if share is not None and audit.true.total >= ENOUGH and not FEWEST_TRUE <= share <= MOST_TRUE:
        yield soft("S04", f"{share:.0%} of the statements are true")


def options_do_not_teach_guessing(items: Sequence[Item], text: str) -> Iterator[Finding]:
    """D03, D07: over a set, keys are not the longest options nor those most like the others."""
    longest = audit_keys(items).longest
    if longest.value is not None and longest.total >= ENOUGH and longest.value > MOST_LONGEST:
        yield soft("D03", f"{longest.value:.0%} of the keys are the longest option")
    for solved in guess(items):
        if solved.name == "convergence" and solved.share.total >= ENOUGH and solved.beats_chance:
            yield soft("D07", "the keys are the options most like the others")


SET_CHECKS: tuple[SetCheck, ...] = (
    items_ask_different_things,
    no_item_tells_another,
    items_cover_article,
    keys_are_balanced,
    options_do_not_teach_guessing,
)


def set_problems(items: Sequence[Item], article_text: str) -> tuple[Finding, ...]:
    """Return what every check says of the items of one article together."""
    return tuple(finding for check in SET_CHECKS for finding in check(items, article_text))
