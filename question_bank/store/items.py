"""Items in and out of the bank: each once, with every version it ever had."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Select, String, and_, any_, func, literal, select
from sqlmodel import Session

from question_bank.errors import BankError
from question_bank.fingerprints import answers_of, claim_hash, form_of, stem_hash, value_hash
from question_bank.formats import jsonl
from question_bank.item import Item, item_id
from question_bank.store.rows import hold_items, item_of, load, load_searched, on_server
from question_bank.store.suppressions import not_suppressed
from question_bank.tables.articles import ARTICLE
from question_bank.tables.items import ITEM, ITEM_FINDING, ITEM_VERSION

_BATCH = 1_000  # items at a time; also below SQLite's limit of parameters
_LOADED = 10_000  # items whose rows are in memory at a time


@dataclass(frozen=True, slots=True)
class AddedItems:
    """How many items were new to the bank, and how many it had already."""

    added: int
    already: int
    suppressed: int = 0  # new, but they ask a fact in a form that a teacher rejected


def add_items(session: Session, items: Sequence[Item], now: datetime) -> AddedItems:
    """Store items that the bank does not have yet, as drafts; adding twice adds nothing.

    What asks a fact in a form that a teacher rejected is left out and counted.

    Raises: BankError when an item's article is not in the bank.
    """
    require_articles(session, {item.proof.article.id for item in items})
    hold_items(session)
    named: dict[str, Item] = {}
    for item in items:
        named.setdefault(item_id(item), item)  # of doubles the first stays
    ids = list(named)
    known: set[str] = set()
    for start in range(0, len(ids), _BATCH):
        known |= known_ids(session, ids[start : start + _BATCH])
    unknown = [(name, item) for name, item in named.items() if name not in known]
    new = not_suppressed(session, unknown)
    for start in range(0, len(new), _LOADED):
        load_items(session, new[start : start + _LOADED], now)
    return AddedItems(len(new), len(items) - len(unknown), len(unknown) - len(new))


def get_item(session: Session, item_id: str) -> Item | None:
    """Return the newest version of an item, or None."""
    content = session.connection().scalar(
        newest_versions(ITEM_VERSION.c.content).where(ITEM.c.id == item_id)
    )
    return None if content is None else item_of(content)


def items_of_article(session: Session, article_id: str) -> list[Item]:
    """Return the newest version of each item of an article, best rank first, unranked last.

    Deleted items are left out.
    """
    query = (
        newest_versions(ITEM_VERSION.c.content)
        .where(ITEM.c.article_id == article_id, ITEM.c.status != "deleted")
        .order_by(ITEM.c.rank == 0, ITEM.c.rank, ITEM.c.id)
    )
    return [item_of(content) for content in session.connection().scalars(query)]


def iter_items(session: Session) -> Iterator[Item]:
    """Yield the newest version of every item, in order of id, without loading all at once.

    Deleted items are left out.
    """
    query = (
        newest_versions(ITEM.c.id, ITEM_VERSION.c.content)
        .where(ITEM.c.status != "deleted")
        .order_by(ITEM.c.id)
        .limit(_BATCH)
    )
    last = ""
    while rows := session.connection().execute(query.where(ITEM.c.id > last)).all():
        for row in rows:
            yield jsonl.item_from_line(row.content)
        last = rows[-1].id


def newest_versions(*columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    """Select columns of each item and of its newest version."""
    return select(*columns).join_from(
        ITEM,
        ITEM_VERSION,
        and_(ITEM_VERSION.c.item_number == ITEM.c.number, ITEM_VERSION.c.version == ITEM.c.version),
    )


def known_ids(session: Session, ids: Sequence[str]) -> set[str]:
    """Return which of at most _BATCH ids are those of items in the bank."""
    known = (
        ITEM.c.id == any_(literal(ids, ARRAY(String)))  # one parameter, which takes no time
        if on_server(session)
        else ITEM.c.id.in_(ids)
    )
    return set(session.connection().scalars(select(ITEM.c.id).where(known)))


def load_items(session: Session, items: Sequence[tuple[str, Item]], now: datetime) -> None:
    """Store new items under the next numbers, each with its first version."""
    last = session.connection().scalar(select(func.max(ITEM.c.number))) or 0
    numbered = [(last + index, name, item) for index, (name, item) in enumerate(items, start=1)]
    rows = (item_row(number, name, item, now) for number, name, item in numbered)
    load_searched(session, ITEM, rows)
    versions = (version_row(number, 1, item, now) for number, _, item in numbered)
    load(session, ITEM_VERSION, versions)
    found = (row for number, _, item in numbered for row in findings(number, item))
    load(session, ITEM_FINDING, found)


def item_row(number: int, name: str, item: Item, now: datetime) -> dict[str, object]:
    """Return a new item as the columns of its row."""
    return {"number": number, "id": name, "version": 1, "status": "draft", "added_at": now} | (
        searchable(item)
    )


def searchable(item: Item) -> dict[str, object]:
    """Return the columns of an item's row that describe its newest version."""
    fact = item.proof.fact
    return {
        "kind": item.kind,
        "form": form_of(item),
        "article_id": item.proof.article.id,
        "section": item.proof.section,
        "stem": item.stem,
        "key": item.key,
        "answers": answers_of(item),
        "difficulty": item.difficulty,
        "rank": item.rank,
        "stem_hash": stem_hash(item.stem),
        "claim_hash": claim_hash(fact),
        "value_hash": value_hash(fact),
    }


def version_row(number: int, version: int, item: Item, now: datetime) -> dict[str, object]:
    """Return a version that nobody has edited as the columns of its row."""
    return {
        "item_number": number,
        "version": version,
        "article_id": item.proof.article.id,
        "content": jsonl.item_to_line(item),
        "created_at": now,
    }


def findings(number: int, item: Item) -> list[dict[str, object]]:
    """Return one row for each code among an item's findings."""
    severities = {finding.code: finding.severity for finding in item.proof.findings}
    return [
        {"item_number": number, "code": code, "severity": severity}
        for code, severity in severities.items()
    ]


def require_articles(session: Session, ids: set[str]) -> None:
    """Raise BankError when one of the articles is not in the bank."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        known = set(
            session.connection().scalars(select(ARTICLE.c.id).where(ARTICLE.c.id.in_(batch)))
        )
        for article_id in batch:
            if article_id not in known:
                raise BankError(
                    f"The article {article_id!r} is not in the bank: add it before its items."
                )
