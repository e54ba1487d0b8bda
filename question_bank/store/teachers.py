"""Teachers in and out of the bank, and who may do what."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, select, update
from sqlmodel import Session

from question_bank.errors import BankError, NotInBank
from question_bank.labels import clean_name
from question_bank.rights import ROLES, NotAllowed, Right, Role, Teacher
from question_bank.store.rows import insert_new
from question_bank.tables.teachers import TEACHER

_COLUMNS = TEACHER.c["id", "name", "role"]


def add_teacher(
    session: Session, name: str, role: Role, now: datetime, *, by: int | None = None
) -> Teacher:
    """Add a teacher; `by` is who does it and must be allowed to, None is the program itself.

    Raises: BankError when the name is unfit or taken; NotAllowed.
    """
    if by is not None:
        require_right(session, by, "manage")
    require_role(role)
    cleaned = clean_name("teacher", name, "")
    row = {"name": cleaned, "role": role, "added_at": now}
    if not insert_new(session, TEACHER, [row]):
        raise BankError(f"There is a teacher {cleaned!r} already.")
    found = session.connection().execute(select(*_COLUMNS).where(TEACHER.c.name == cleaned)).one()
    return teacher_of(found)


def set_role(session: Session, teacher_id: int, role: Role, *, by: int | None = None) -> Teacher:
    """Give a teacher another role.

    Raises: NotInBank; NotAllowed; BankError when the bank would be left without an owner.
    """
    if by is not None:
        require_right(session, by, "manage")
    require_role(role)
    owners = session.connection().scalars(
        select(TEACHER.c.id).where(TEACHER.c.role == "owner").order_by("id").with_for_update()
    )
    if set(owners) == {teacher_id} and role != "owner":
        raise BankError("A bank needs an owner: make somebody else an owner first.")
    change = update(TEACHER).where(TEACHER.c.id == teacher_id).values(role=role)
    session.connection().execute(change)
    return get_teacher(session, teacher_id)


def list_teachers(session: Session) -> list[Teacher]:
    """Return all teachers by name."""
    rows = session.connection().execute(select(*_COLUMNS).order_by(TEACHER.c.name))
    return [teacher_of(row) for row in rows]


def get_teacher(session: Session, teacher_id: int) -> Teacher:
    """Return a teacher.  Raises: NotInBank."""
    query = select(*_COLUMNS).where(TEACHER.c.id == teacher_id)
    row = session.connection().execute(query).first()
    if row is None:
        raise NotInBank(f"The bank has no teacher {teacher_id}.")
    return teacher_of(row)


def require_right(session: Session, teacher_id: int, right: Right) -> Teacher:
    """Return the teacher when the role, as it is now, gives a right.

    Raises: NotAllowed; NotInBank.
    """
    teacher = get_teacher(session, teacher_id)
    if not teacher.may(right):
        raise NotAllowed(f"{teacher.name} is {teacher.role}, who may not {right} here.")
    return teacher


def require_role(role: str) -> None:
    """Raise BankError unless there is such a role."""
    if role not in ROLES:
        raise BankError(f"A role is one of {', '.join(ROLES)}, not {role!r}.")


def teacher_of(row: Row[Any]) -> Teacher:
    """Return the teacher of a row."""
    return Teacher(row.id, row.name, cast(Role, row.role))
