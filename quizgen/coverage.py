"""How evenly a set speaks of its article: each paragraph, heading and third gets its share."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from quizgen.checks.sets import PARTS
from quizgen.document import Document

Part: TypeAlias = tuple[str, int | str]  # ("paragraph", 4), ("section", "History"), ("third", 0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The parts of an article that a set should reach."""

    parts: tuple[tuple[Part, ...], ...]  # of each sentence, by its number
    shares: dict[Part, float]  # of the article's words


def coverage_of(document: Document) -> Coverage:
    """Divide an article into the parts that its paragraphs, headings and thirds are."""
    total = max(1, sum(s.last - s.first for s in document.sentences))
    parts: list[tuple[Part, ...]] = []
    shares: Counter[Part] = Counter()
    read = 0
    for sentence in document.sentences:
        own: tuple[Part, ...] = (
            ("paragraph", sentence.paragraph),
            ("section", sentence.section),
            ("third", PARTS * read // total),
        )
        parts.append(own)
        length = sentence.last - sentence.first
        for part in own:
            shares[part] += length
        read += length
    return Coverage(tuple(parts), {part: length / total for part, length in shares.items()})


def taken_by(coverage: Coverage, sentences: Iterable[int]) -> Counter[Part]:
    """Count the items about each part, given the sentence of each item."""
    return Counter(part for number in sentences for part in coverage.parts[number])


def crowding(coverage: Coverage, taken: Counter[Part], size: int, sentence: int) -> float:
    """Return how many items more than its share each part of a sentence would have, added up.

    `size` counts the items of the set so far.  One item is never too many.
    """
    return sum(
        max(0.0, taken[part] + 1 - max(1.0, coverage.shares[part] * (size + 1)))
        for part in coverage.parts[sentence]
    )
