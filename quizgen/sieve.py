"""Patterns that say no quickly: most of those a text is tried with stand for words it has not.

`re` looks for an alternation at every place of a text.  A sieve first looks whether one of the
strings stands there without which the pattern cannot match; which strings these are, it reads from
the pattern itself.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Any

from re import _constants as ops  # type: ignore[attr-defined]  # isort: skip
from re import _parser as parser  # type: ignore[attr-defined]  # isort: skip

MOST_STRINGS = 160
MOST_OF_CLASS = 4  # characters of a class that are tried one by one: "[sz]"
SHORTEST = 2  # characters; of shorter strings, every text has some
# Words that most texts have, so that to look for them is in vain.
EVERYWHERE = frozenset(
    "the a an of in on at by for to and or is was are were it that this which who as with from "
    "be he has had not its".split()
)
CACHE_SIZE = 2048  # short texts
_RUN = re.compile(r"\w+")


class Sieve:
    """A compiled pattern; `search`, `findall` and `sub` give what the pattern's own give."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        parsed = list(parser.parse(pattern, flags))
        self._folds = bool(self.pattern.flags & re.IGNORECASE)
        self.words = frozenset(map(self._fold, only_words(parsed) or ()))
        self.strings = shortened(map(self._fold, needed(parsed) or ()))

    def _fold(self, text: str) -> str:
        return fold(text) if self._folds else text

    def may_match(self, text: str) -> bool:
        """Tell whether a text has one of the words or strings that the pattern needs."""
        if self.words:
            return not self.words.isdisjoint(words_of(self._fold(text)))
        folded = self._fold(text)
        return not self.strings or any(map(folded.__contains__, self.strings))

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self.may_match(text) else None

    def findall(self, text: str) -> list[Any]:
        return self.pattern.findall(text) if self.may_match(text) else []

    def sub(self, other: str, text: str) -> str:
        return self.pattern.sub(other, text) if self.may_match(text) else text


def fold(text: str) -> str:
    """Return a text in which two letters are equal when `re` takes them for equal."""
    if "\u0130" in text:  # "I" with a dot, in Turkish
        text = text.replace("\u0130", "i")
    folded = text.casefold()
    return folded.replace("\u0131", "i") if "\u0131" in folded else folded  # and "i" without


@lru_cache(maxsize=CACHE_SIZE)
def words_of(text: str) -> frozenset[str]:
    """Return the runs of letters and digits: what can stand between two `\\b`."""
    return frozenset(_RUN.findall(text))


def only_words(nodes: list[Any]) -> frozenset[str] | None:
    """Return the words of a pattern that matches nothing but whole words; None for others."""
    boundary = (ops.AT, ops.AT_BOUNDARY)
    if len(nodes) < 3 or tuple(nodes[0]) != boundary or tuple(nodes[-1]) != boundary:
        return None
    texts = spelled_row(nodes[1:-1])
    return texts if texts and all(map(_RUN.fullmatch, texts)) else None


def shortened(strings: Iterable[str]) -> tuple[str, ...]:
    """Leave out strings that hold another: whatever has them has the other as well."""
    kept: list[str] = []
    for string in sorted(strings, key=lambda each: (len(each), each)):
        if not any(other in string for other in kept):
            kept.append(string)
    return tuple(kept)


def needed(nodes: Iterable[Any]) -> frozenset[str] | None:
    """Return strings of which every match has at least one; None when there are no such strings."""
    best: frozenset[str] | None = None
    run: frozenset[str] = frozenset({""})
    for node in [*nodes, None]:
        texts = None if node is None else spelled(node)
        if texts is not None and len(run) * len(texts) <= MOST_STRINGS:
            run = frozenset(map("".join, product(run, texts)))
            continue
        best = better(best, run)
        run = texts if texts is not None and len(texts) <= MOST_STRINGS else frozenset({""})
        if node is not None and texts is None:
            best = better(best, inside(node))
    return best


def better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return the strings that fewer texts have; None when every text has one."""
    known = [each for each in (one, other) if each and rarity(each) >= SHORTEST]
    return max(known, key=lambda each: (rarity(each), -len(each)), default=None)


def rarity(strings: frozenset[str]) -> int:
    """Return how many telling characters the shortest string has."""
    return min(
        len(text) * (not text.isalnum())
        if len(text.strip()) < 2
        else len(text.strip()) * (text.strip().lower() not in EVERYWHERE)
        for text in strings
    )


def spelled(node: Any) -> frozenset[str] | None:
    """Return all texts that a part of a pattern matches; None when there are too many."""
    kind, value = node
    if kind is ops.LITERAL:
        return frozenset({chr(value)})
    if kind in {ops.AT, ops.ASSERT, ops.ASSERT_NOT}:
        return frozenset({""})  # looks at a place and takes nothing
    if kind is ops.IN and all(each[0] is ops.LITERAL for each in value):
        return frozenset(chr(code) for _, code in value) if len(value) <= MOST_OF_CLASS else None
    if kind is ops.SUBPATTERN:
        return spelled_row(value[3]) if not value[1] and not value[2] else None
    if kind is ops.BRANCH:
        rows = [spelled_row(row) for row in value[1]]
        return None if None in rows else frozenset().union(*(row for row in rows if row))
    if kind in {ops.MAX_REPEAT, ops.MIN_REPEAT} and value[:2] == (0, 1):
        row = spelled_row(value[2])
        return None if row is None else row | {""}
    return None


def spelled_row(nodes: Iterable[Any]) -> frozenset[str] | None:
    """Return all texts that a row of parts matches."""
    found: frozenset[str] = frozenset({""})
    for node in nodes:
        texts = spelled(node)
        if texts is None or len(found) * len(texts) > MOST_STRINGS:
            return None
        found = frozenset(map("".join, product(found, texts)))
    return found


def inside(node: Any) -> frozenset[str] | None:
    """Return what a part needs that matches too many texts to spell them."""
    kind, value = node
    if kind is ops.SUBPATTERN:
        return needed(value[3]) if not value[1] and not value[2] else None
    if kind in {ops.MAX_REPEAT, ops.MIN_REPEAT} and value[0] > 0:
        return needed(value[2])
    if kind is ops.BRANCH:
        rows = [needed(row) for row in value[1]]
        if any(row is None for row in rows):
            return None
        found: frozenset[str] = frozenset().union(*(row for row in rows if row))
        return found if len(found) <= MOST_STRINGS else None
    return None
