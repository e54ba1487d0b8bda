"""Takes an action on items back, for ten minutes, except where somebody changed them since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, func, select, update
from sqlmodel import Session

from question_bank.actions import (
    DECISIONS,
    UNDO_TIME,
    ActionUndone,
    DecisionName,
    PastAction,
    right_to,
)
from question_bank.errors import BankError, NotInBank
from question_bank.store import deciding, moving, retagging
from question_bank.store.bulk import finish, record, record_changes
from question_bank.store.deciding import Logged
from question_bank.store.filtering import batches
from question_bank.store.retagging import TagChange
from question_bank.store.teachers import require_right
from question_bank.tables.items import ITEM
from question_bank.tables.labels import FOLDER, TAG
from question_bank.tables.reviews import BULK_ACTION, BULK_CHANGE, REVIEW_EVENT
from question_bank.tables.teachers import TEACHER

_TAGGING = ("tag", "untag", "retag")
_UNDO = "undo"
# Lines of the log that leave the status alone, or belong to an action, which is looked at itself.
_OF_ACTIONS = (*DECISIONS, _UNDO, "overrule")


def undo(session: Session, action_id: int, teacher_id: int, now: datetime) -> ActionUndone:
    """Give the items of an action back what they had; those that changed since stay and count.

    When some stay, the action can be undone again, which tries only them.

    Raises: NotInBank; NotAllowed for what somebody else did; BankError after ten minutes, or when
    all of it was undone.
    """
    done = hold_action(session, action_id, teacher_id, now)
    was = held_changes(session, done)
    undo_id = record(session, _UNDO, str(done.id), teacher_id, now)
    restored = 0
    for numbers in batches(sorted(was)):
        since = changed_since(session, done, numbers)
        free = {number: was[number] for number in numbers if number not in since}
        back = take_back(session, done, free, Logged(_UNDO, str(done.id), teacher_id, now))
        record_changes(session, undo_id, dict.fromkeys(back))
        restored += len(back)
    finish(session, undo_id, restored)
    if restored == len(was):
        whole = update(BULK_ACTION).where(BULK_ACTION.c.id == done.id).values(undone_at=now)
        session.connection().execute(whole)
    return ActionUndone(restored, len(was) - restored)


def undoable(session: Session, teacher_id: int, now: datetime) -> list[PastAction]:
    """Return what a teacher did in the last ten minutes and has not undone, the newest first."""
    changes = (
        select(func.count())
        .where(BULK_CHANGE.c.action_id == BULK_ACTION.c.id)
        .correlate(BULK_ACTION)
        .scalar_subquery()
    )
    query = (
        select(BULK_ACTION, TEACHER.c.name, changes.label("changed"))
        .join(TEACHER, TEACHER.c.id == BULK_ACTION.c.teacher_id)
        .where(
            BULK_ACTION.c.teacher_id == teacher_id,
            BULK_ACTION.c.made_at >= now - UNDO_TIME,
            BULK_ACTION.c.undone_at.is_(None),
            BULK_ACTION.c.action != _UNDO,
        )
        .order_by(BULK_ACTION.c.id.desc())
    )
    return [
        PastAction(
            id=row.id,
            name=row.action,
            label=label_of(session, row.action, row.argument),
            teacher=row.name,
            made_at=row.made_at,
            changed=row.changed,
        )
        for row in session.connection().execute(query)
    ]


def hold_action(session: Session, action_id: int, teacher_id: int, now: datetime) -> Row[Any]:
    """Return an action that a teacher may undo now, and let nobody else undo it meanwhile."""
    query = select(BULK_ACTION).where(BULK_ACTION.c.id == action_id).with_for_update()
    done = session.connection().execute(query).first()
    if done is None or done.action == _UNDO:
        raise NotInBank(f"There is no action {action_id} to undo.")
    if done.teacher_id != teacher_id:
        require_right(session, teacher_id, "manage")
    require_right(session, teacher_id, right_to(done.action))
    if done.undone_at is not None:
        raise BankError("This was undone already.")
    if now - done.made_at > UNDO_TIME:
        minutes = UNDO_TIME.seconds // 60
        raise BankError(f"This can be undone for {minutes} minutes, which are over.")
    return done


def held_changes(session: Session, done: Row[Any]) -> dict[int, str | None]:
    """Return what the items of an action were, those undone left out; nobody changes them now."""
    this = BULK_CHANGE.c.action_id == done.id
    numbers = select(BULK_CHANGE.c.item_number).where(this)
    held = select(ITEM.c.number).where(ITEM.c.number.in_(numbers)).order_by(ITEM.c.number)
    session.connection().execute(held.with_for_update())
    query = select(BULK_CHANGE.c.item_number, BULK_CHANGE.c.was).where(this)
    was = {row.item_number: row.was for row in session.connection().execute(query)}
    for batch in batches(list(was)):
        for action_id, number in undone(session, done, batch):
            if action_id == done.id:
                del was[number]
    return was


def undone(session: Session, done: Row[Any], numbers: Sequence[int]) -> set[tuple[int, int]]:
    """Return what was taken back of an action and later ones: actions and items."""
    query = select(BULK_ACTION.c.id, BULK_ACTION.c.argument).where(
        BULK_ACTION.c.id > done.id, BULK_ACTION.c.action == _UNDO
    )
    target = {row.id: int(row.argument) for row in session.connection().execute(query)}
    return {(target[undo_id], number) for undo_id, number in changes(session, target, numbers)}


def changes(
    session: Session, actions: Iterable[int], numbers: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield which of the actions changed which of the items."""
    query = select(BULK_CHANGE.c.action_id, BULK_CHANGE.c.item_number).where(
        BULK_CHANGE.c.action_id.in_(list(actions)), BULK_CHANGE.c.item_number.in_(numbers)
    )
    for row in session.connection().execute(query):
        yield row.action_id, row.item_number


def changed_since(session: Session, done: Row[Any], numbers: Sequence[int]) -> set[int]:
    """Return which items had the same thing changed after an action, and not taken back."""
    later = set(changes(session, later_actions(session, done), numbers))
    found = {number for _, number in later - undone(session, done, numbers)}
    if done.action in DECISIONS:
        logged = select(REVIEW_EVENT.c.item_number).where(
            REVIEW_EVENT.c.id > done.last_event_id,
            REVIEW_EVENT.c.item_number.in_(numbers),
            REVIEW_EVENT.c.action.not_in(_OF_ACTIONS),
        )
        found |= set(session.connection().scalars(logged))
    return found


def later_actions(session: Session, done: Row[Any]) -> list[int]:
    """Return the later actions that changed the same of items: status, folder, one of the tags."""
    names: Sequence[str] = next(
        names for names in (tuple(DECISIONS), _TAGGING, ("move",)) if done.action in names
    )
    query = select(BULK_ACTION.c.id, BULK_ACTION.c.argument).where(
        BULK_ACTION.c.id > done.id, BULK_ACTION.c.action.in_(names)
    )
    rows = session.connection().execute(query).all()
    if names is not _TAGGING:
        return [row.id for row in rows]
    touched = TagChange.read(done.argument).touched
    return [row.id for row in rows if touched & TagChange.read(row.argument).touched]


def take_back(
    session: Session, done: Row[Any], was: Mapping[int, str | None], logged: Logged
) -> list[int]:
    """Give items back what they had before an action; return which."""
    if done.action in _TAGGING:
        tags = {number: text or "" for number, text in was.items()}
        return retagging.take_back(session, tags, TagChange.read(done.argument))
    if done.action == "move":
        return moving.take_back(session, was, int(done.argument) if done.argument else None)
    statuses = {number: text or "" for number, text in was.items()}
    return deciding.take_back(session, statuses, cast(DecisionName, done.action), logged)


def label_of(session: Session, name: str, argument: str) -> str:
    """Return an action's argument as people read it: "+Physics, -Science"."""
    if name in _TAGGING:
        names = {row.id: row.name for row in session.connection().execute(select(TAG))}
        change = TagChange.read(argument)
        added = [f"+{names[tag]}" for tag in sorted(change.add)]
        return ", ".join(added + [f"-{names[tag]}" for tag in sorted(change.remove)])
    if name == "move" and argument:
        query = select(FOLDER.c.name).where(FOLDER.c.id == int(argument))
        return session.connection().scalar(query) or ""
    return argument
