"""One action on all the items that a filter means, kept so that it can be undone."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import assert_never

from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session

from question_bank.actions import Action, ActionDone, Decision, Move, Retag, name_of, right_to
from question_bank.filters import ItemFilter
from question_bank.store.deciding import Logged, decide_on
from question_bank.store.filtering import batches, held_numbers
from question_bank.store.folders import require_folder
from question_bank.store.moving import move
from question_bank.store.retagging import TagChange, retag
from question_bank.store.rows import load
from question_bank.store.teachers import require_right
from question_bank.tables.reviews import BULK_ACTION, BULK_CHANGE, REVIEW_EVENT


def act(
    session: Session, wanted: ItemFilter, action: Action, teacher_id: int, now: datetime
) -> ActionDone:
    """Do one action to all the items that a filter means; `undo` takes it back.

    Raises: NotAllowed; NotInBank for an unknown teacher or folder.
    """
    require_right(session, teacher_id, right_to(name_of(action)))
    return act_on(session, held_numbers(session, wanted), action, teacher_id, now)


def act_on(
    session: Session, numbers: Sequence[int], action: Action, teacher_id: int, now: datetime
) -> ActionDone:
    """Do one action to items that are held, for a teacher who may."""
    argument = argument_of(session, action)
    action_id = record(session, name_of(action), argument, teacher_id, now)
    changed = refused = 0
    for batch in batches(numbers):
        match action:
            case Retag():
                was: Mapping[int, str | None] = retag(session, batch, TagChange.read(argument))
            case Move(folder_id=folder_id):
                was = move(session, batch, folder_id)
            case Decision():
                logged = Logged(action.name, action.said, teacher_id, now)
                was, barred = decide_on(session, batch, action, logged)
                refused += barred
            case _:
                assert_never(action)
        record_changes(session, action_id, was)
        changed += len(was)
    finish(session, action_id, changed)
    unchanged = len(numbers) - changed - refused
    return ActionDone(action_id if changed else None, changed, unchanged, refused)


def argument_of(session: Session, action: Action) -> str:
    """Return what an action works with, as it is kept.  Raises: NotInBank for a folder."""
    match action:
        case Retag():
            return str(TagChange.of(session, action))
        case Move(folder_id=folder_id):
            if folder_id is None:
                return ""
            require_folder(session, folder_id, hold=True)
            return str(folder_id)
        case Decision():
            return action.said or ""
        case _:
            assert_never(action)


def record(session: Session, name: str, argument: str, teacher_id: int, now: datetime) -> int:
    """Store that an action was done and return its id."""
    row = insert(BULK_ACTION).values(
        made_at=now, teacher_id=teacher_id, action=name, argument=argument
    )
    return int(session.connection().scalar(row.returning(BULK_ACTION.c.id)) or 0)


def record_changes(session: Session, action_id: int, was: Mapping[int, str | None]) -> None:
    """Store which items an action changed, and what they were."""
    rows: list[dict[str, object]] = [
        {"action_id": action_id, "item_number": number, "was": text} for number, text in was.items()
    ]
    load(session, BULK_CHANGE, rows)


def finish(session: Session, action_id: int, changed: int) -> None:
    """Remember what the log says by now; forget an action that changed nothing."""
    this = BULK_ACTION.c.id == action_id
    if not changed:
        session.connection().execute(delete(BULK_ACTION).where(this))
        return
    newest = select(func.max(REVIEW_EVENT.c.id)).scalar_subquery()
    change = update(BULK_ACTION).where(this).values(last_event_id=func.coalesce(newest, 0))
    session.connection().execute(change)
