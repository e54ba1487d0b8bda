"""Gives items another status, with a line in the audit log for each, and takes it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import Row, exists, select, update
from sqlmodel import Session

from question_bank.actions import DECISIONS, Decision, DecisionName
from question_bank.store.rejections import settle
from question_bank.store.rows import load
from question_bank.tables.items import ITEM, ITEM_FINDING
from question_bank.tables.reviews import REVIEW_EVENT

_IS_BARRED = exists().where(
    ITEM_FINDING.c.item_number == ITEM.c.number, ITEM_FINDING.c.severity == "hard"
)
_STATE = ITEM.c["number", "version", "status", "cause"]
State: TypeAlias = Row[*tuple[Any, ...]]  # the columns above


@dataclass(frozen=True, slots=True)
class Logged:
    """What a line of the audit log says beside the item."""

    action: str
    reason: str | None
    teacher_id: int
    now: datetime


def decide_on(
    session: Session, numbers: Sequence[int], decision: Decision, logged: Logged
) -> tuple[dict[int, str], int]:
    """Give items that are held another status.

    Returns the former status and cause of each item that changed, and how many were refused.
    """
    rule = DECISIONS[decision.name]
    query = select(*_STATE, _IS_BARRED.label("barred")).where(ITEM.c.number.in_(numbers))
    fit: list[State] = []
    refused = 0
    for row in session.connection().execute(query):
        if row.status in rule.start and not (row.barred and decision.name == "approve"):
            fit.append(row)
        else:
            refused += row.status != rule.end
    set_status(session, fit, rule.end, None, logged)
    return {row.number: f"{row.status}/{row.cause or ''}" for row in fit}, refused


def take_back(
    session: Session, was: dict[int, str], decision: DecisionName, logged: Logged
) -> list[int]:
    """Give items the status back that they had before a decision; return which.

    An item that does not have the status that the decision gave it stays as it is.
    """
    query = select(*_STATE).where(
        ITEM.c.number.in_(was),
        ITEM.c.status == DECISIONS[decision].end,
        ITEM.c.cause.is_(None),
    )
    rows = session.connection().execute(query).all()
    for former in set(was.values()):
        status, _, cause = former.partition("/")
        same = [row for row in rows if was[row.number] == former]
        set_status(session, same, status, cause or None, logged)
    return [row.number for row in rows]


def set_status(
    session: Session, rows: Sequence[State], status: str, cause: str | None, logged: Logged
) -> None:
    """Write a status and the log, then see what is to be asked again and what is not."""
    if not rows:
        return
    events: list[dict[str, object]] = [
        {
            "made_at": logged.now,
            "teacher_id": logged.teacher_id,
            "item_number": row.number,
            "version": row.version,
            "action": logged.action,
            "reason": logged.reason,
            "from_status": row.status,
            "to_status": status,
        }
        for row in rows
    ]
    load(session, REVIEW_EVENT, events)
    numbers = [row.number for row in rows]
    change = update(ITEM).where(ITEM.c.number.in_(numbers)).values(status=status, cause=cause)
    session.connection().execute(change)
    if "rejected" in {status, *(row.status for row in rows)} or "deleted" in {
        row.status for row in rows
    }:
        settle(session, numbers, logged.now)
