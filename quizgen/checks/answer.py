"""K: is the key right, proven, and the only right one?"""

from collections.abc import Iterator
from functools import lru_cache

from question_bank.item import (
    Item,
    MatchingItem,
    NumericItem,
    OrderingItem,
    TrueFalseItem,
    pairs_of,
)
from question_bank.proof import Evidence, Finding
from quizgen.checks.change import wrong_value
from quizgen.checks.computed import find_wrong_sum
from quizgen.checks.finding import (
    CACHE_SIZE,
    accepted_forms,
    article_stems,
    body_of,
    content_stems,
    distractors,
    hard,
    has_statements,
    keys_of,
    place_of,
    sense_of,
    words,
    written_words,
)
from quizgen.checks.quantities import numbers_in
from quizgen.numbers import parse_quantity

OWN_WORDS = frozenset(
    "many much which who whom whose what when where how article accord countri citi state "
    "year month date organ "
    "organiz decad centuri contin event call name term one "
    "two three word begin place statement true best describ happen first last earlier".split()
)


def evidence_is_in_article(item: Item, text: str) -> Iterator[Finding]:
    """K01: the quotes stand in the article at their offsets and hold the key."""
    quotes = [item.proof.evidence, *(pair.evidence for pair in pairs_of(item))]
    if not all(stands_in(quote, text) for quote in quotes):
        yield hard("K01", "the article does not hold the quote at its place")
    elif isinstance(item, MatchingItem | OrderingItem):
        for pair in item.pairs:
            if not holds(pair.evidence.quote, (pair.right,), text):
                yield hard("K01", f"the quote does not hold “{pair.right}”")
            if not says_half(pair.left, pair.evidence.quote):
                yield hard("K01", f"the quote does not say “{pair.left}”")
    elif isinstance(item, NumericItem) and item.pairs:
        yield from find_wrong_sum(item)
    elif has_statements(item):
        quote = item.proof.evidence.quote
        if not all(says_half(key, quote, item.proof.fact.subject) for key in keys_of(item)):
            yield hard("K01", "the quote does not say what the key states")
    else:
        yield from find_missing_key(item, text)


def find_missing_key(item: Item, text: str) -> Iterator[Finding]:
    quote = item.proof.evidence.quote
    for key in keys_of(item):
        if not holds(quote, (key, *accepted_forms(item)), text):
            yield hard("K01", "the quote does not hold the key")
    if isinstance(item, NumericItem):
        number = parse_quantity(item.key)
        if number is not None and number.value != item.value:
            yield hard("K01", f"the key “{item.key}” is not the number {item.value:g}")
    if (
        isinstance(item, TrueFalseItem)
        and item.is_true
        and not place_of(item.proof.fact.value, item.stem)
        and not says_half(item.proof.fact.value, item.stem)
    ):
        yield hard("K01", "the true statement lacks what the article says")


def stands_in(evidence: Evidence, text: str) -> bool:
    """Tell whether a quote stands in the article at its offsets."""
    return text[evidence.start : evidence.end] == evidence.quote


@lru_cache(maxsize=CACHE_SIZE)
def holds(quote: str, forms: tuple[str, ...], text: str) -> bool:
    """Tell whether a quote has one of the forms, or a part of the first that the article fills."""
    said = content_stems(quote) | frozenset(words(quote))
    if any(sense and sense <= said for sense in map(sense_of, forms)):
        return True
    if any(form and place_of(form, quote) for form in forms):
        return True
    if forms[0] in text and any(is_acronym_of(word, forms[0]) for word in written_words(quote)):
        return True  # the article has the full name elsewhere
    number = parse_quantity(forms[0])
    if number is not None and number.value in numbers_in(quote):
        return True
    key = sense_of(forms[0])
    return bool(key & said) and key <= article_stems(text)


def says_half(statement: str, quote: str, subject: str = "") -> bool:
    """Tell whether a quote, or its subject, has half of the words of a statement or more."""
    said = sense_of(statement)
    known = content_stems(quote) | frozenset(words(quote)) | content_stems(subject)
    return len(said & known) >= len(said) / 2


def stem_agrees_with_evidence(item: Item, text: str) -> Iterator[Finding]:
    """K02: at least half of what the stem says stands in the evidence or names its subject."""
    if isinstance(item, MatchingItem | OrderingItem) or has_statements(item):
        return  # the stem is a task; what it is about is proven entry by entry
    said = content_stems(body_of(item)) - OWN_WORDS - content_stems(item.proof.article.title)
    if isinstance(item, TrueFalseItem):
        said -= content_stems("" if item.is_true else wrong_value(item) or "")
    known = content_stems(item.proof.evidence.quote)
    for pair in pairs_of(item):
        known |= content_stems(pair.evidence.quote)
    known |= content_stems(item.proof.fact.subject) & article_stems(text)
    if said and len(said & known) / len(said) < 0.5:
        yield hard("K02", "the stem says things that the evidence does not")


def options_exclude_key(item: Item, text: str) -> Iterator[Finding]:
    """K04: no distractor is a key in other words, a part of it, or holds it."""
    if has_statements(item):
        return  # statements that share their words differ in what they say
    forms = {form.casefold() for form in accepted_forms(item)} - {item.key.casefold()}
    for option in distractors(item):
        if option.casefold() in forms:
            yield hard("K04", f"“{option}” is an accepted answer")
        for key in keys_of(item):
            yield from find_same(option, key)
    if isinstance(item, MatchingItem):
        rights = [pair.right for pair in item.pairs]
        for place, right in enumerate(rights):
            for other in rights[:place]:
                yield from find_same(right, other)


def find_same(option: str, key: str) -> Iterator[Finding]:
    """Yield a finding when two answers are one in other words, or one holds the other."""
    number, other = parse_quantity(key), parse_quantity(option)
    mine, theirs = frozenset(words(key)), frozenset(words(option))
    if number is not None and other is not None:
        if number.value == other.value:
            yield hard("K04", f"“{option}” is the same number as the key")
    elif is_acronym_of(option, key) or is_acronym_of(key, option):
        yield hard("K04", f"“{option}” is the key in short or in full")
    elif theirs <= mine or mine <= theirs:
        yield hard("K04", f"“{option}” holds the key or is a part of it")


def is_acronym_of(short: str, long: str) -> bool:
    """Tell whether a name is made of another's initials: "DEC", "Digital Equipment Corporation"."""
    return len(short) > 1 and short.replace(".", "") == initials_of(long)


@lru_cache(maxsize=CACHE_SIZE)
def initials_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
