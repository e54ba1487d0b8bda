"""K03: does the article give a second right answer?"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Finding
from quizgen.checks.answer import OWN_WORDS
from quizgen.checks.article_words import read_words
from quizgen.checks.finding import (
    CACHE_SIZE,
    body_of,
    content_stems,
    distractors,
    hard,
    has_statements,
    keys_of,
    place_of,
    sense_of,
    soft,
    words,
)
from quizgen.checks.verb_forms import forms_of
from quizgen.sieve import Sieve

LEAST_WORDS = 3  # content words of a stem; fewer would fit many sentences
LONGEST_PIECE = 3  # words of one member of a list
ONE_OF = frozenset("besides alongside together along also first last respectively".split())
_JOINT = re.compile(r",? (?:and|or|as well as) |, ")
_ASKED_KIND = Sieve(r"\b(?:[Ww]hich|[Ww]hat) \w+\b")  # "which ship": the answer's own kind
_EXAMPLE = Sieve(
    rf"\b(?:such as|including|like|unlike|as in|for example|e\.g\.) [^,;.]*{GAP}", re.IGNORECASE
)
# What tells one place from others: a name, a number, a superlative.
_PINNED = re.compile(
    r"[A-Z\d“\"]|\b(?:first|second|third|last|only|capital|most|least|\w{2,}est|"
    r"two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b(?!-)"
)
NAMING = frozenset({"person", "organisation", "place", "role"})
_ONE_OF_THOSE = Sieve(r"\bone of (?:those|the (?!\w+est\b|first\b|last\b|most\b))", re.IGNORECASE)
_DESCRIBED = re.compile(r" is described as an? (?:\w+ [A-Z]\w+(?=[?.]))?")
_STRETCH = re.compile(r"\b(?:between|from)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)


def key_is_the_only_answer(item: Item, text: str) -> Iterator[Finding]:
    """K03: no distractor is listed with the key, and no other sentence gives one as the answer."""
    if isinstance(item, TrueFalseItem | OrderingItem) or has_statements(item):
        return
    if isinstance(item, MatchingItem):
        yield from find_other_partner(item, text)
        return
    yield from find_open_stem(item)
    quote = " ".join(item.proof.evidence.quote.split())
    if not ONE_OF & set(words(item.stem)):
        for key, option in product(keys_of(item), distractors(item)):
            if are_listed(key, option, quote):
                yield hard("K03", f"the article lists “{option}” with the key")
    asked = content_stems(_ASKED_KIND.sub(" ", body_of(item))) - OWN_WORDS
    for option in distractors(item):
        if answers_as_well(asked, option, keys_of(item), text):
            yield hard("K03", f"another sentence of the article gives “{option}”")


def find_open_stem(item: Item) -> Iterator[Finding]:
    """Yield what shows that a stem alone leaves the answer open."""
    is_one_of = item.proof.fact.kind in NAMING and _ONE_OF_THOSE.search(item.stem) is not None
    if _EXAMPLE.search(item.stem) or is_one_of:
        yield hard("K03", "the gap stands for one example of several")
    if _DESCRIBED.search(item.stem) and not _PINNED.search(_DESCRIBED.split(item.stem)[-1]):
        yield hard("K03", "others may be described so as well")
    if is_unpinned_place(item):
        yield hard("K03", "nothing in the stem says which place of several is meant")


def is_unpinned_place(item: Item) -> bool:
    """Tell whether a place is asked for without a name, number or superlative: many would fit."""
    if item.proof.fact.kind != "place" or not isinstance(
        item, ChoiceItem | ClozeItem | ShortAnswerItem
    ):
        return False
    body = body_of(item).removeprefix(item.stem[:1])
    return not _PINNED.search(_ASKED_KIND.sub(" ", body[1:]))


def are_listed(key: str, option: str, quote: str) -> bool:
    """Tell whether two answers are members of one list: "Ann, Bob and Cleo"."""
    if not (place_of(option, quote) and place_of(key, quote)):
        return False
    for left, right in ((key, option), (option, key)):
        pattern = rf"\b{re.escape(left)}\b(?P<between>[^.;:()]*?)\b{re.escape(right)}\b"
        for match in re.finditer(pattern, quote, re.IGNORECASE):
            before = quote[: match.start()]
            if not _STRETCH.search(before) and is_list(match.group("between")):
                return True
    return False


def is_list(between: str) -> bool:
    """Tell whether what stands between two members is a list's: ", Bob and "."""
    joint = _JOINT.match(between)
    if joint is None or not re.search(r"(?:,|\b(?:and|or|as|the|an?)) $", between):
        return False
    pieces = [piece for piece in _JOINT.split(between) if piece.strip(" ,")]
    return all(len(piece.split()) <= LONGEST_PIECE and not has_verb(piece) for piece in pieces)


def has_verb(piece: str) -> bool:
    """Tell whether a piece between commas holds a finite verb, so that a new clause begins."""
    return any(forms_of(word).past or forms_of(word).only_finite for word in piece.split()) or bool(
        {"is", "are", "was", "were", "has", "have", "had"} & set(piece.lower().split())
    )


@lru_cache(maxsize=CACHE_SIZE)
def answers_as_well(asked: frozenset[str], option: str, keys: tuple[str, ...], text: str) -> bool:
    """Tell whether a sentence says all of the stem with a distractor and without a key."""
    wrong = sense_of(option)
    asked -= wrong
    if len(asked) < LEAST_WORDS or not wrong:
        return False
    return any(
        asked <= sentence.stems
        and wrong <= sentence.stems
        and not any(sense_of(key) <= sentence.stems for key in keys)
        for sentence in read_words(text).sentences
    )


def find_other_partner(item: MatchingItem, text: str) -> Iterator[Finding]:
    """Find a left side that the article tells with another pair's partner, and not with its own."""
    for pair in item.pairs:
        left = content_stems(pair.left)
        for other in item.pairs:
            if other is not pair and answers_as_well(left, other.right, (pair.right,), text):
                yield hard("K03", f"“{other.right}” fits “{pair.left}” as well")
    lefts = [content_stems(pair.left) for pair in item.pairs]
    for place, mine in enumerate(lefts):
        if any(mine <= theirs for n, theirs in enumerate(lefts) if n != place):
            yield soft("K03", f"“{item.pairs[place].left}” is a part of another entry")
