"""The quote that proves a key, with the words that say it marked."""

import re
from dataclasses import dataclass
from itertools import takewhile

from question_bank.item import GAP, ClozeItem, Item


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of the article around the key.  `key` is empty when they paraphrase it."""

    before: str
    key: str
    after: str
    article_title: str


def quote_of(item: Item) -> Quote:
    """Mark the key in an item's evidence: "It flew in [1957]." """
    quote = item.proof.evidence.quote
    title = item.proof.article.title
    before = item.stem.partition(GAP)[0] if GAP in item.stem else ""
    for text in (item.key, *(item.accepted if isinstance(item, ClozeItem) else ())):
        span = find_key(quote, text, before)
        if span:
            return Quote(quote[: span[0]], quote[span[0] : span[1]], quote[span[1] :], title)
    return Quote(quote, "", "", title)


def find_key(quote: str, key: str, before: str) -> tuple[int, int] | None:
    """Return where the key stands as whole words, in characters of the quote, or None.

    When it stands there more than once, take the place whose words before are most like the
    words before the gap.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(key)}(?!\w)", re.IGNORECASE)
    spans = [match.span() for match in pattern.finditer(quote)]

    return max(spans, key=lambda span: same_end(quote[: span[0]], before)) if spans else None


def same_end(one: str, other: str) -> int:
    """Count the characters at the end that two texts share: "in May" and "on May" share 5."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
