"""Articles as the bank keeps them, there and back: the text, where it is from, its blocks."""

import json

from question_bank.stored_article import StoredArticle
from quizgen.article import Article, Block


def to_stored(article: Article) -> StoredArticle:
    """Return the article as the bank keeps it."""
    return StoredArticle(
        id=article.id,
        title=article.title,
        sha256=article.sha256,
        text=article.text,
        source=article.source,
        origin=article.origin,
        licence=article.licence,
        published_on=article.published_on,
        layout=json.dumps([[b.kind, b.start, b.end, b.level] for b in article.blocks]),
    )


def from_stored(stored: StoredArticle) -> Article:
    """Return the article as its reader made it."""
    return Article(
        title=stored.title,
        text=stored.text,
        blocks=tuple(Block(*block) for block in json.loads(stored.layout)),
        source=stored.source,
        origin=stored.origin,
        licence=stored.licence,
        published_on=stored.published_on,
    )
