"""What checks share: how they report and how they read words."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from question_bank.item import GAP, Finding, Item
from quizgen.lexicon import is_stopword, stem

Check: TypeAlias = Callable[[Item, str], Iterator[Finding]]
_WORD = re.compile(r"[^\W_]+(?:[-'\u2019.][^\W_]+)*")


def hard(code: str, message: str) -> Finding:
    """Report a fault that drops the item."""
    return Finding(code, "hard", message)


def soft(code: str, message: str) -> Finding:
    """Report a doubt that lowers the rank and is shown to the teacher."""
    return Finding(code, "soft", message)


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, the gap left out."""
    return [match.group(0).lower() for match in _WORD.finditer(text.replace(GAP, " "))]


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning: tokens, never substrings."""
    return frozenset(
        stem(word.removesuffix("\u2019s").removesuffix("'s"))
        for word in words(text)
        if not is_stopword(word)
    )


def distractors(item: Item) -> list[str]:
    """Return the texts of the wrong options."""
    return [option.text for option in item.options if not option.is_key]
