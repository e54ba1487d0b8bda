"""The numbers a text holds, whether written in digits or in words."""

from functools import lru_cache

from quizgen.checks.finding import ARTICLES, CACHE_SIZE, tokenise, words
from quizgen.numbers import ONES, TENS, parse_quantity

NUMBER_WORDS = frozenset((*ONES, *TENS, "a", "dozen"))
LONGEST = 3  # words of one number: "two hundred million"


@lru_cache(maxsize=CACHE_SIZE)
def numbers_in(text: str) -> frozenset[float]:
    """Return every number of a text: "40 of the two dozen" gives 40 and 24."""
    return read_numbers(words(text))


@lru_cache(maxsize=ARTICLES)
def numbers_of_article(text: str) -> frozenset[float]:
    """Return the same of a whole article."""
    return read_numbers(tokenise(text))


def read_numbers(tokens: tuple[str, ...]) -> frozenset[float]:
    found = set()
    for start, first in enumerate(tokens):
        if not first[0].isdigit() and first.partition("-")[0] not in NUMBER_WORDS:
            continue
        for end in range(start + 1, min(start + LONGEST, len(tokens)) + 1):
            number = parse_quantity(" ".join(tokens[start:end]))
            if number is not None and not number.hedge:
                found.add(number.value)
    return frozenset(found)
