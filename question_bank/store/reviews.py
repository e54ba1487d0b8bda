"""Decisions on single items, findings that are overruled, and the log of who decided what."""

from datetime import datetime
from typing import cast

from sqlalchemy import select
from sqlmodel import Session

from question_bank.actions import DECISIONS, ActionDone, Decision
from question_bank.errors import BankError
from question_bank.reviews import ItemChanged, KeptItem, ReviewEvent, Status, clean_text
from question_bank.store.bulk import act_on
from question_bank.store.items import newest_versions
from question_bank.store.kept import hold_item, kept_by_number
from question_bank.store.rows import insert_new, load
from question_bank.store.teachers import require_right
from question_bank.tables.items import ITEM, ITEM_VERSION
from question_bank.tables.reviews import OVERRULING, REVIEW_EVENT
from question_bank.tables.teachers import TEACHER


def decide(
    session: Session,
    item_id: str,
    decision: Decision,
    teacher_id: int,
    *,
    seen: int,
    now: datetime,
) -> ActionDone:
    """Give the version `seen` of an item another status; it can be undone as an action on many.

    Raises: NotInBank; NotAllowed; ItemChanged when there is a newer version; BankError when the
    item's status or a hard finding stands against it.
    """
    rule = DECISIONS[decision.name]
    require_right(session, teacher_id, rule.right)
    number, kept = hold_version(session, item_id, seen)
    done = act_on(session, [number], decision, teacher_id, now)
    if done.refused:
        if kept.status in rule.start:
            raise BankError("A question with a hard finding cannot be approved: edit it first.")
        raise BankError(f"A question that is {kept.status} cannot be changed by {decision.name}.")
    return done


def overrule(
    session: Session,
    item_id: str,
    code: str,
    reason: str,
    teacher_id: int,
    *,
    seen: int,
    now: datetime,
) -> None:
    """Let the version `seen` of an item stand in spite of a soft finding, and record why.

    Raises: NotInBank; NotAllowed; ItemChanged; BankError when the version has no such finding, it
    is a hard one or overruled already, or the reason is empty.
    """
    require_right(session, teacher_id, "review")
    number, kept = hold_version(session, item_id, seen)
    require_soft(kept, code)
    said = clean_text(reason)
    if not said:
        raise BankError("Overruling a finding needs a reason.")
    version_id = session.connection().scalar(
        newest_versions(ITEM_VERSION.c.id).where(ITEM.c.number == number)
    )
    row = {
        "item_version_id": version_id,
        "code": code,
        "teacher_id": teacher_id,
        "reason": said,
        "made_at": now,
    }
    if not insert_new(session, OVERRULING, [row]):
        raise BankError(f"The finding {code} was overruled already.")
    event = {
        "made_at": now,
        "teacher_id": teacher_id,
        "item_number": number,
        "version": seen,
        "action": "overrule",
        "reason": f"{code}: {said}",
        "from_status": kept.status,
        "to_status": kept.status,
    }
    load(session, REVIEW_EVENT, [event])


def history(session: Session, item_id: str) -> list[ReviewEvent]:
    """Return an item's audit log, oldest first."""
    query = (
        select(
            REVIEW_EVENT.c.made_at,
            TEACHER.c.name,
            *REVIEW_EVENT.c["version", "action", "reason", "from_status", "to_status"],
        )
        .join(ITEM, ITEM.c.number == REVIEW_EVENT.c.item_number)
        .outerjoin(TEACHER, TEACHER.c.id == REVIEW_EVENT.c.teacher_id)
        .where(ITEM.c.id == item_id)
        .order_by(REVIEW_EVENT.c.id)
    )
    return [
        ReviewEvent(
            made_at=row.made_at,
            teacher=row.name,
            version=row.version,
            action=row.action,
            reason=row.reason,
            from_status=cast(Status, row.from_status),
            to_status=cast(Status, row.to_status),
        )
        for row in session.connection().execute(query)
    ]


def hold_version(session: Session, item_id: str, seen: int) -> tuple[int, KeptItem]:
    """Return an item's number and state, which nobody else changes until this write ends.

    Raises: NotInBank; ItemChanged unless `seen` is its newest version.
    """
    number = hold_item(session, item_id)
    kept = kept_by_number(session, number)
    if kept.version != seen:
        raise ItemChanged(seen, kept)
    return number, kept


def require_soft(kept: KeptItem, code: str) -> None:
    """Raise BankError unless all findings of a code are soft, and there is one."""
    severities = {finding.severity for finding in kept.item.proof.findings if finding.code == code}
    if not severities:
        raise BankError(f"This version has no finding {code!r}.")
    if "hard" in severities:
        raise BankError(f"The finding {code} is a hard one, which cannot be overruled.")
    if kept.status == "deleted":
        raise BankError("This question is deleted: restore it first.")
