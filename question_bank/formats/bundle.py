"""What a writer gets: items, where their articles are from, and a time for files that carry one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from question_bank.item import Item


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article is from, for learners who want to read it."""

    title: str
    address: str = ""  # a web address or file name; "" where none is known
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Items on their way into a file.  `items` is walked once, so it may come from a database."""

    title: str
    items: Iterable[Item]
    made_at: datetime  # aware; the same bundle gives the same bytes
    sources: Mapping[str, Source] = field(default_factory=dict)  # by id of the article

    def source_of(self, item: Item) -> Source:
        """Return where an item's article is from; its title is always known."""
        article = item.proof.article
        return self.sources.get(article.id) or Source(article.title)
