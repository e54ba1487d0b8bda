"""The words of a text that carry meaning."""

import re
from functools import lru_cache

from quizgen.lexicon import is_stopword

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=20_000)  # the same sentences and stems are compared again and again
def content(text: str) -> frozenset[str]:
    """Return the words of a text that carry meaning, lower case."""
    return frozenset().union(*map(content_between_spaces, text.casefold().split()))


@lru_cache(maxsize=32_768)  # words with the marks beside them: most are met again
def content_between_spaces(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text) if not is_stopword(word))
