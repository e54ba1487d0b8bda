"""K: is the key right, proven, and the only right one?"""

from collections.abc import Iterator

from question_bank.item import ClozeItem, Finding, Item
from quizgen.checks.finding import content_stems, distractors, hard, words
from quizgen.numbers import HEDGES, parse_quantity

OWN_WORDS = frozenset(
    "many much which who whom whose what when where how article accord countri citi state "
    "year month date organ "
    "organiz decad centuri contin event call name term one "
    "two three word begin place".split()
)


def evidence_is_in_article(item: Item, text: str) -> Iterator[Finding]:
    """K01: the quote stands in the article at its offsets and holds the key."""
    evidence = item.proof.evidence
    if text[evidence.start : evidence.end] != evidence.quote:
        yield hard("K01", "the article does not hold the quote at its place")
        return
    key = content_stems(item.key) or frozenset(words(item.key))
    accepted = [content_stems(a) or frozenset(words(a)) for a in accepted_forms(item)]
    quote = content_stems(evidence.quote) | frozenset(words(evidence.quote))
    is_there = any(form and form <= quote for form in (key, *accepted))
    if not is_there and not (key & quote and key <= content_stems(text)):
        yield hard("K01", "the quote does not hold the key")


def accepted_forms(item: Item) -> tuple[str, ...]:
    """Return the accepted answers of a kind that has them."""
    return item.accepted if isinstance(item, ClozeItem) else ()


def stem_agrees_with_evidence(item: Item, text: str) -> Iterator[Finding]:
    """K02: at least half of what the stem says stands in the evidence or names its subject."""
    said = content_stems(item.stem) - OWN_WORDS - content_stems(item.proof.article.title)
    known = content_stems(item.proof.evidence.quote)
    known |= content_stems(item.proof.fact.subject) & content_stems(text)
    if said and len(said & known) / len(said) < 0.5:
        yield hard("K02", "the stem says things that the evidence does not")


def options_exclude_key(item: Item, text: str) -> Iterator[Finding]:
    """K04: no distractor is the key in other words, a part of it, or holds it."""
    key = frozenset(words(item.key))
    number = parse_quantity(item.key)
    forms = {form.casefold() for form in accepted_forms(item)} - {item.key.casefold()}
    for option in distractors(item):
        theirs = frozenset(words(option))
        other = parse_quantity(option)
        if number is not None and other is not None:
            if number.value == other.value:
                yield hard("K04", f"“{option}” is the same number as the key")
        elif is_acronym_of(option, item.key) or is_acronym_of(item.key, option):
            yield hard("K04", f"“{option}” is the key in short or in full")
        elif theirs <= key or key <= theirs or option.casefold() in forms:
            yield hard("K04", f"“{option}” holds the key or is a part of it")


def is_acronym_of(short: str, long: str) -> bool:
    """Tell whether a name is made of another's initials: "DEC", "Digital Equipment Corporation"."""
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return len(short) > 1 and short.replace(".", "") == initials


def hedge_is_kept(item: Item, text: str) -> Iterator[Finding]:
    """K07: "nearly" or "more than" before a number stays in the key or the stem."""
    key = parse_quantity(item.key)
    if key is None or key.hedge:
        return
    quote = f" {' '.join(words(item.proof.evidence.quote))} "
    bare, stem = " ".join(words(item.key)), " ".join(words(item.stem))
    for hedge in HEDGES:
        if f" {hedge} {bare} " in quote and f" {hedge} " not in f" {stem} ":
            yield hard("K07", f"the article says “{hedge} {item.key}”")
            return
