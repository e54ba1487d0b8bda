"""Edits: a new version of an item; quizzes and attempts keep the one that they showed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, insert, update
from sqlmodel import Session

from question_bank.errors import BankError
from question_bank.item import Item
from question_bank.proof import Finding
from question_bank.reviews import EditConflict, KeptItem
from question_bank.store.items import findings, require_articles, searchable, version_row
from question_bank.store.kept import get_kept, hold_item, kept_by_number
from question_bank.store.rejections import settle
from question_bank.store.rows import load
from question_bank.store.teachers import require_right
from question_bank.tables.items import ITEM, ITEM_FINDING, ITEM_VERSION
from question_bank.tables.reviews import REVIEW_EVENT


def edit_item(
    session: Session,
    item_id: str,
    item: Item,
    found: Sequence[Finding],
    teacher_id: int,
    *,
    seen: int,
    now: datetime,
) -> KeptItem:
    """Store an item as the next version of the one `seen`; it waits for review again.

    `found` is what the checks say of `item`: run them before the write begins, since they take
    long, and the bank does not know them.  The same content again stores nothing.

    Raises: NotInBank; NotAllowed; EditConflict with both texts when somebody else was first;
    BankError when the kind differs, the item is deleted or its article unknown.
    """
    require_right(session, teacher_id, "edit")
    yours = replace(item, proof=replace(item.proof, findings=tuple(found)))
    number = hold_item(session, item_id)
    kept = kept_by_number(session, number)
    if kept.version != seen:
        raise EditConflict(seen, kept, yours)
    if kept.status == "deleted":
        raise BankError("This question is deleted: restore it first.")
    if kept.item.kind != yours.kind:
        raise BankError("An edit keeps the kind of a question: make a new one instead.")
    if kept.item == yours:
        return kept
    require_articles(session, {yours.proof.article.id})
    set_waiting(session, number, kept, now)
    add_version(session, (number, seen + 1), yours, teacher_id, now)
    log_edit(session, number, kept, teacher_id, now)
    return get_kept(session, item_id)


def set_waiting(session: Session, number: int, kept: KeptItem, now: datetime) -> None:
    """Make an edited item a draft again, unless it waits for a contradiction to be resolved."""
    if kept.status == "held":
        return
    waiting = update(ITEM).where(ITEM.c.number == number).values(status="draft", cause="edited")
    session.connection().execute(waiting)
    settle(session, [number], now)  # while the row still says what was rejected


def add_version(
    session: Session, place: tuple[int, int], item: Item, teacher_id: int | None, now: datetime
) -> None:
    """Store the next version of an item that is held, with its searchable parts and findings.

    `place` is the item's number and the version that this one becomes.
    """
    number, version = place
    row = version_row(number, version, item, now) | {"teacher_id": teacher_id}
    session.connection().execute(insert(ITEM_VERSION), row)
    newest = update(ITEM).where(ITEM.c.number == number)
    session.connection().execute(newest.values(version=version, **searchable(item)))
    session.connection().execute(delete(ITEM_FINDING).where(ITEM_FINDING.c.item_number == number))
    load(session, ITEM_FINDING, findings(number, item))


def log_edit(
    session: Session, number: int, before: KeptItem, teacher_id: int, now: datetime
) -> None:
    """Write an edit into the audit log."""
    event = {
        "made_at": now,
        "teacher_id": teacher_id,
        "item_number": number,
        "version": before.version + 1,
        "action": "edit",
        "reason": None,
        "from_status": before.status,
        "to_status": "held" if before.status == "held" else "draft",
    }
    load(session, REVIEW_EVENT, [event])
