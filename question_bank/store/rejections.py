"""Keeps what is suppressed in step with what is rejected.

A fact is suppressed in a form as long as an item that asks it like that is rejected, or was when it
was deleted.  Whoever changes the status of items calls `settle` in the same write.
"""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, delete, exists, or_, select
from sqlalchemy.sql.selectable import NamedFromClause
from sqlmodel import Session

from question_bank.formats.imported import RELATION
from question_bank.store.filtering import batches
from question_bank.store.items import newest_versions
from question_bank.store.rows import insert_new
from question_bank.tables.items import ITEM, ITEM_VERSION
from question_bank.tables.reviews import REVIEW_EVENT, SUPPRESSION

_KEY = ("claim_hash", "value_hash", "kind", "form")


def settle(session: Session, numbers: Sequence[int], now: datetime) -> None:
    """Suppress what these items ask where they are rejected, and lift it where nothing is."""
    for batch in batches(numbers):
        lift(session, batch)
        insert_new(session, SUPPRESSION, suppressions(session, batch, now))


def lift(session: Session, numbers: Sequence[int]) -> None:
    """Take away what is suppressed of the claims of these items and no rejected item asks."""
    claims = select(ITEM.c.claim_hash).where(ITEM.c.number.in_(numbers))
    other = ITEM.alias()
    stands = exists().where(same_question(SUPPRESSION, other), was_rejected(other))
    gone = delete(SUPPRESSION).where(SUPPRESSION.c.claim_hash.in_(claims), ~stands)
    session.connection().execute(gone)


def suppressions(
    session: Session, numbers: Sequence[int], now: datetime
) -> list[dict[str, object]]:
    """Return the rows for those of the items that are rejected and ask a fact.

    An imported item knows only its file and its key: that is no fact of an article.
    """
    newest = (
        select(REVIEW_EVENT.c.reason)
        .where(REVIEW_EVENT.c.item_number == ITEM.c.number, REVIEW_EVENT.c.action == "reject")
        .order_by(REVIEW_EVENT.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = newest_versions(
        ITEM.c.number, *ITEM.c[_KEY], ITEM_VERSION.c.content, newest.label("reason")
    ).where(ITEM.c.number.in_(numbers), was_rejected(ITEM))
    rows: list[dict[str, object]] = []
    for row in session.connection().execute(query):
        fact = json.loads(row.content)["fact"]  # a whole item takes ten times as long to read
        if fact["kind"] == RELATION or not (fact["subject"] and fact["relation"] and fact["value"]):
            continue
        rows.append(
            {name: row._mapping[name] for name in _KEY}
            | {"item_number": row.number, "reason": row.reason or "", "made_at": now}
        )
    return rows


def same_question(
    first: Table | NamedFromClause, second: Table | NamedFromClause
) -> ColumnElement[bool]:
    """Return that two rows ask the same fact in the same form."""
    return and_(*(first.c[name] == second.c[name] for name in _KEY))


def was_rejected(item: Table | NamedFromClause) -> ColumnElement[bool]:
    """Return that an item is rejected, or was when it was deleted."""
    before = (
        select(REVIEW_EVENT.c.from_status)
        .where(REVIEW_EVENT.c.item_number == item.c.number, REVIEW_EVENT.c.action == "delete")
        .order_by(REVIEW_EVENT.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return or_(item.c.status == "rejected", and_(item.c.status == "deleted", before == "rejected"))
