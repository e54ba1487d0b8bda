"""D: does the item give its key away?"""

from collections.abc import Iterator
from functools import lru_cache
from statistics import median

from question_bank.item import (
    GAP,
    Item,
    MatchingItem,
    OrderingItem,
    TrueFalseItem,
    options_of,
)
from question_bank.proof import Finding
from quizgen.checks.article_words import is_topic_word, read_words
from quizgen.checks.finding import (
    ARTICLES,
    CACHE_SIZE,
    content_stems,
    distractors,
    hard,
    has_statements,
    is_statement,
    keys_of,
    soft,
    words,
)
from quizgen.checks.shapes import shape_of
from quizgen.checks.times import years_of
from quizgen.numbers import parse_quantity

NUMBERED = {"count", "amount", "date", "ranking"}
TIMES = frozenset({"year", "month", "day", "decade", "century"})
FARTHEST = 60  # years between a key and a wrong year that nobody would take for a joke
ROOT = 6  # letters that words of one family share: "decompress", "decompression"
LONGEST_TERM = 4  # words of a key that is no clause
SHORT_TITLE = 4  # content words; a longer title names several things
NAMING = frozenset({"part", "relation", "person", "organisation", "role"})
TOLD_OFTEN = 5  # sentences
TITLE_SHARE = 0.15  # of all sentences, for a word of the title
TOPIC_SHARE = 0.35  # for another
ABSOLUTE = frozenset("always never all none only every must".split())


def options_are_alike(item: Item, text: str) -> Iterator[Finding]:
    """D01: numbers beside numbers, names beside names, of the same order of size."""
    if has_statements(item):
        return
    keys = keys_of(item) if options_of(item) else ()
    for option in distractors(item):
        for key in keys:
            fault = unlike(option, key, item.proof.fact.kind) or unlike_time(option, key, text)
            if fault:
                yield hard("D01", f"“{option}” {fault}")
                break


@lru_cache(maxsize=CACHE_SIZE)
def unlike(option: str, key: str, kind: str) -> str | None:
    """Say how an option differs in form from a key; None when it does not."""
    number, other = parse_quantity(key), parse_quantity(option)
    if (number is None) != (other is None) or is_statement(option) != is_statement(key):
        return "is not of the key's kind"
    if number and other and number.value and not 0.2 <= other.value / number.value <= 5:
        return "is of another order of size"
    if key[:1].isalpha() and option[:1].isalpha() and option[:1].isupper() != key[:1].isupper():
        return "is written unlike the key"
    if key[:1].isdigit() and kind in NUMBERED and not any(map(str.isdigit, option)):
        return "is not of the key's form"
    return None


@lru_cache(maxsize=CACHE_SIZE)
def unlike_time(option: str, key: str, text: str) -> str | None:
    """Say how a time differs: another grain, or far from the key and from the article's years."""
    mine, theirs = shape_of(key), shape_of(option)
    if mine in TIMES and theirs in TIMES and mine != theirs:
        return "is not as exact a time as the key"
    if mine == theirs == "year":
        years, right = years_of(option), years_of(key)
        if years and right and abs(years[0] - right[0]) > FARTHEST:
            first, last = span_of_years(text)
            if not first <= years[0] <= last:
                return "is far from the key and from the years of the article"
    return None


@lru_cache(maxsize=ARTICLES)
def span_of_years(text: str) -> tuple[float, float]:
    """Return the first and the last year that an article names."""
    years = years_of(text)
    return (min(years), max(years)) if years else (0.0, 0.0)


def key_is_not_longest(item: Item, text: str) -> Iterator[Finding]:
    """D03: the key is not much longer than the longest distractor."""
    others = distractors(item)
    keys = keys_of(item)
    if not others or not keys:
        return
    shortest, longest = min(map(len, keys)), max(map(len, keys))
    if shortest > 1.25 * max(map(len, others)) and shortest > 12:
        yield soft("D03", "the key is the longest option by far")
    if longest < 0.5 * median(map(len, others)):
        yield soft("D03", "the key is the shortest option by far")


def article_fits_every_option(item: Item, text: str) -> Iterator[Finding]:
    """D04: "an" before the gap would tell which options can fit."""
    stem = f" {item.stem.lower()}"
    if options_of(item) and (f" a {GAP}" in stem or f" an {GAP}" in stem):
        yield hard("D04", "the article before the gap fits only some options")


def stem_shares_no_rare_word(item: Item, text: str) -> Iterator[Finding]:
    """D05: no word of the stem stands in the key alone."""
    if not options_of(item) or has_statements(item):
        return
    shared = {
        word
        for word in content_stems(item.stem) & content_stems(item.key)
        if len(word) > 3 and not is_topic_word(word, text)
    }
    others = [content_stems(other) for other in distractors(item)]
    alone = [word for word in shared if not any(word in other for other in others)]
    least = 1 if len(words(item.key)) <= LONGEST_TERM else 2  # a clause repeats a word by chance
    if len(alone) >= least:
        yield soft("D05", "a word of the stem stands in the key and in no other option")


def distractors_are_not_absolute(item: Item, text: str) -> Iterator[Finding]:
    """D06: "always" and "never" in wrong options only; one such option alone is no pattern."""
    absolute = [option for option in distractors(item) if ABSOLUTE & set(words(option))]
    if len(absolute) > 1 and not any(ABSOLUTE & set(words(key)) for key in keys_of(item)):
        yield soft("D06", "absolute words in the wrong options only")


def key_is_not_in_stem(item: Item, text: str) -> Iterator[Finding]:
    """D08: the stem does not say the answer; a statement to judge and a task have none to hide."""
    if isinstance(item, TrueFalseItem | MatchingItem | OrderingItem) or has_statements(item):
        return
    for key in keys_of(item):
        yield from find_betrayal(item, key)
        if item.proof.fact.kind in NAMING and is_all_the_article_speaks_of(key, item, text):
            yield hard("D08", "the whole article speaks of the key: it needs no reading")


def is_all_the_article_speaks_of(key: str, item: Item, text: str) -> bool:
    """Tell whether a guesser would say the key to any question: it stands in so many sentences."""
    sentences, sense = read_words(text).sentences, content_stems(key)
    in_title = sense & content_stems(item.proof.article.title)
    ways = [frozenset({word}) for word in in_title] or [sense]  # "Richard" stands for Richard III
    told = max(sum(way <= sentence.stems for sentence in sentences) for way in ways) if sense else 0
    share = told / max(1, len(sentences))
    return told >= TOLD_OFTEN and share >= (TITLE_SHARE if sense <= in_title else TOPIC_SHARE)


def find_betrayal(item: Item, answer: str) -> Iterator[Finding]:
    key = content_stems(answer) or frozenset(words(answer))
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
    if content_stems(answer) and content_stems(answer) <= title and len(title) <= SHORT_TITLE:
        yield hard("D08", "the title says the answer")
