"""D: does the item give its key away?"""

from collections.abc import Iterator
from statistics import median

from question_bank.item import GAP, Finding, Item
from quizgen.checks.finding import content_stems, distractors, hard, soft, words
from quizgen.numbers import parse_quantity

NUMBERED = {"count", "amount", "date", "ranking"}
ROOT = 6  # letters that words of one family share: "decompress", "decompression"
SHORT_TITLE = 4  # content words; a longer title names several things
ABSOLUTE = frozenset("always never all none only every must".split())


def options_are_alike(item: Item, text: str) -> Iterator[Finding]:
    """D01: numbers beside numbers, names beside names, of the same order of size."""
    key = parse_quantity(item.key)
    for option in distractors(item):
        other = parse_quantity(option)
        if (key is None) != (other is None):
            yield hard("D01", f"“{option}” is not of the key's kind")
        elif key and other and key.value and not 0.2 <= other.value / key.value <= 5:
            yield hard("D01", f"“{option}” is of another order of size")
        elif (
            item.key[:1].isalpha()
            and option[:1].isalpha()
            and option[:1].isupper() != item.key[:1].isupper()
        ):
            yield hard("D01", f"“{option}” is written unlike the key")
        elif (
            item.key[:1].isdigit()
            and item.proof.fact.kind in NUMBERED
            and not any(map(str.isdigit, option))
        ):
            yield hard("D01", f"“{option}” is not of the key's form")


def key_is_not_longest(item: Item, text: str) -> Iterator[Finding]:
    """D03: the key is not much longer than the longest distractor."""
    others = distractors(item)
    if others and len(item.key) > 1.25 * max(map(len, others)) and len(item.key) > 12:
        yield soft("D03", "the key is the longest option by far")
    if others and len(item.key) < 0.5 * median(map(len, others)):
        yield soft("D03", "the key is the shortest option by far")


def article_fits_every_option(item: Item, text: str) -> Iterator[Finding]:
    """D04: "an" before the gap would tell which options can fit."""
    stem = f" {item.stem.lower()}"
    if item.options and (f" a {GAP}" in stem or f" an {GAP}" in stem):
        yield hard("D04", "the article before the gap fits only some options")


def stem_shares_no_rare_word(item: Item, text: str) -> Iterator[Finding]:
    """D05: no word of the stem stands in the key alone."""
    if not item.options:
        return
    shared = {w for w in content_stems(item.stem) & content_stems(item.key) if len(w) > 3}
    if any(all(word not in content_stems(other) for other in distractors(item)) for word in shared):
        yield soft("D05", "a word of the stem stands in the key and in no other option")


def distractors_are_not_absolute(item: Item, text: str) -> Iterator[Finding]:
    """D06: "always" and "never" in wrong options only."""
    if any(ABSOLUTE & set(words(o)) for o in distractors(item)) and not ABSOLUTE & set(
        words(item.key)
    ):
        yield soft("D06", "absolute words in the wrong options only")


def key_is_not_in_stem(item: Item, text: str) -> Iterator[Finding]:
    """D08: the stem does not say the answer."""
    key = content_stems(item.key) or frozenset(words(item.key))
    stem = content_stems(item.stem) | frozenset(words(item.stem))
    if key and key <= stem:
        yield hard("D08", "the stem says the answer")
    elif len(key) > 1 and len(key & stem) / len(key) > 0.5:
        yield hard("D08", "the stem says most of the answer")
    title = content_stems(item.proof.article.title)
    shown = stem | (title if len(title) <= SHORT_TITLE else frozenset())
    if item.proof.fact.kind in {"part", "definition"} and any(
        len(w) >= ROOT and w[:ROOT] == other[:ROOT] for w in key for other in shown
    ):
        yield hard("D08", "a word of the stem or title has the root of the key")
    if content_stems(item.key) and content_stems(item.key) <= title and len(title) <= SHORT_TITLE:
        yield hard("D08", "the title says the answer")
