"""Articles in and out of the bank."""

import hashlib
from datetime import datetime

from sqlmodel import Session, select

from question_bank.errors import BankError
from question_bank.store.rows import insert_new
from question_bank.stored_article import StoredArticle
from question_bank.tables.articles import ARTICLE, ArticleRow


def add_article(session: Session, article: StoredArticle, now: datetime) -> str:
    """Store a text once and return its id; adding the same text again changes nothing.

    Raises: BankError when `sha256` is not the hash of `text`.
    """
    if hashlib.sha256(article.text.encode()).hexdigest() != article.sha256:
        raise BankError(f"The text of article {article.title!r} does not have the hash it claims.")
    if (known := id_of(session, article.sha256)) is not None:
        return known
    row = {
        "id": article.id,
        "title": article.title,
        "sha256": article.sha256,
        "text": article.text,
        "source": article.source,
        "origin": article.origin,
        "licence": article.licence,
        "layout": article.layout,
        "published_on": article.published_on,
        "added_at": now,
    }
    if not insert_new(session, ARTICLE, [row]) and id_of(session, article.sha256) is None:
        raise BankError(f"The bank holds another article with the id {article.id!r}.")
    return article.id


def id_of(session: Session, sha256: str) -> str | None:
    """Return the id under which a text is stored, or None."""
    return session.exec(select(ArticleRow.id).where(ArticleRow.sha256 == sha256)).first()


def get_article(session: Session, article_id: str) -> StoredArticle | None:
    """Return a stored article, or None."""
    row = session.get(ArticleRow, article_id)
    if row is None:
        return None
    return StoredArticle(
        id=row.id,
        title=row.title,
        sha256=row.sha256,
        text=row.text,
        source=row.source,
        origin=row.origin,
        licence=row.licence,
        layout=row.layout,
        published_on=row.published_on,
    )
