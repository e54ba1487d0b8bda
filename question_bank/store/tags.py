"""Tags: their names, and which there are."""

from collections.abc import Iterable

from sqlalchemy import func, insert, select, update
from sqlmodel import Session

from question_bank.errors import BankError, NotInBank
from question_bank.labels import Tag, clean_tag
from question_bank.store.rows import insert_new
from question_bank.store.teachers import require_right
from question_bank.tables.items import ITEM
from question_bank.tables.labels import ITEM_TAG, TAG


def list_tags(session: Session) -> list[Tag]:
    """Return the tags that are on an item, by name."""
    query = (
        select(TAG.c.id, TAG.c.name, func.count())
        .join(ITEM_TAG, ITEM_TAG.c.tag_id == TAG.c.id)
        .join(ITEM, ITEM.c.number == ITEM_TAG.c.item_number)
        .where(ITEM.c.status != "deleted")
        .group_by(TAG.c.id, TAG.c.name)
        .order_by(TAG.c.name)
    )
    return [Tag(*row) for row in session.connection().execute(query)]


def rename_tag(session: Session, name: str, new_name: str, teacher_id: int) -> None:
    """Give a tag another name, on every item that has it.

    Raises: NotInBank; NotAllowed; BankError when another tag has the name: retag the items then.
    """
    require_right(session, teacher_id, "label")
    known = known_tags(session)
    cleaned = clean_tag(new_name)
    number = known.get(clean_tag(name).casefold())
    if number is None:
        raise NotInBank(f"The bank has no tag {name!r}.")
    if known.get(cleaned.casefold(), number) != number:
        raise BankError(f"There is a tag {cleaned!r} already: retag the questions instead.")
    session.connection().execute(update(TAG).where(TAG.c.id == number).values(name=cleaned))


def find_tags(session: Session, names: Iterable[str]) -> dict[str, int]:
    """Return the tags that there are among names, whatever their case: by the folded name."""
    known = known_tags(session)
    folded = {clean_tag(name).casefold() for name in names}
    return {name: known[name] for name in folded if name in known}


def make_tags(session: Session, names: Iterable[str]) -> list[int]:
    """Return the tags of names, each made when there is none that differs in case only."""
    known = known_tags(session)
    wanted = {clean_tag(name).casefold(): clean_tag(name) for name in names}
    new = [{"name": name} for folded, name in wanted.items() if folded not in known]
    if new:
        insert_new(session, TAG, new)  # somebody else may have made the same meanwhile
        known = known_tags(session)
    return [known[folded] for folded in wanted]


def known_tags(session: Session) -> dict[str, int]:
    """Return all tags by their folded name; there are far fewer than items."""
    rows = session.connection().execute(select(TAG.c.name, TAG.c.id).order_by(TAG.c.id.desc()))
    return {name.casefold(): number for name, number in rows}


def put_on(session: Session, tag_id: int, numbers: Iterable[int]) -> None:
    """Put a tag on items that do not have it."""
    rows = [{"item_number": number, "tag_id": tag_id} for number in numbers]
    if rows:
        session.connection().execute(insert(ITEM_TAG), rows)
