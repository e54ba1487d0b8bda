"""Items in and out of the bank: immutable versions, one row per item id."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session

from question_bank.errors import BankError
from question_bank.formats import jsonl
from question_bank.item import Item, item_id
from question_bank.store.rows import insert_new, item_of
from question_bank.tables import ARTICLE, ITEM, ITEM_VERSION

_BATCH = 1_000  # items read at a time; also below SQLite's limit of parameters


@dataclass(frozen=True, slots=True)
class AddedItems:
    """How many items were new to the bank, and how many it had already."""

    added: int
    already: int


def add_items(session: Session, items: Sequence[Item], now: datetime) -> AddedItems:
    """Store items that the bank does not have yet; adding twice adds nothing.

    Raises: BankError when an item's article is not in the bank.
    """
    require_articles(session, {item.proof.article.id for item in items})
    named = {item_id(item): item for item in reversed(items)}  # of doubles the first stays
    ids = list(reversed(named))
    added = insert_new(session, ITEM, [{"id": name, "added_at": now} for name in ids])
    if added:
        rows = [version_row(name, named[name], now) for name in ids]
        insert_new(session, ITEM_VERSION, rows)
    return AddedItems(added, len(items) - added)


def get_item(session: Session, item_id: str) -> Item | None:
    """Return the newest version of an item, or None."""
    content = session.connection().scalar(
        newest_versions(ITEM_VERSION.c.content).where(ITEM_VERSION.c.item_id == item_id)
    )
    return None if content is None else item_of(content)


def items_of_article(session: Session, article_id: str) -> list[Item]:
    """Return the newest version of each item of an article, best rank first, unranked last."""
    version = ITEM_VERSION.c
    query = (
        newest_versions(ITEM_VERSION.c.content)
        .where(version.article_id == article_id)
        .order_by(version.rank == 0, version.rank, version.item_id)
    )
    return [item_of(content) for content in session.connection().scalars(query)]


def iter_items(session: Session) -> Iterator[Item]:
    """Yield the newest version of every item, in order of id, without loading all at once."""
    version = ITEM_VERSION.c
    query = (
        newest_versions(version.item_id, version.content).order_by(version.item_id).limit(_BATCH)
    )
    last = ""
    while rows := session.connection().execute(query.where(version.item_id > last)).all():
        for row in rows:
            yield jsonl.item_from_line(row.content)
        last = rows[-1].item_id


def newest_versions(*columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    """Select columns of the newest version of each item."""
    other = ITEM_VERSION.alias()
    newest = select(func.max(other.c.version)).where(other.c.item_id == ITEM_VERSION.c.item_id)
    return select(*columns).where(ITEM_VERSION.c.version == newest.scalar_subquery())


def version_row(name: str, item: Item, now: datetime) -> dict[str, object]:
    """Return the first version of an item as the columns of its row."""
    fact = item.proof.fact
    return {
        "item_id": name,
        "version": 1,
        "article_id": item.proof.article.id,
        "kind": item.kind,
        "stem": item.stem,
        "key": item.key,
        "rank": item.rank,
        "content": jsonl.item_to_line(item),
        "status": "draft",
        "fact_kind": fact.kind,
        "fact_subject": fact.subject,
        "fact_relation": fact.relation,
        "fact_value": fact.value,
        "created_at": now,
    }


def require_articles(session: Session, ids: set[str]) -> None:
    """Raise BankError when one of the articles is not in the bank."""
    for article_id in sorted(ids):
        if session.connection().scalar(select(ARTICLE.c.id).where(ARTICLE.c.id == article_id)):
            continue
        raise BankError(f"The article {article_id!r} is not in the bank: add it before its items.")
