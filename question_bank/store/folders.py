"""Folders: a tree to keep items in."""

from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlmodel import Session

from question_bank.errors import BankError, NotInBank
from question_bank.labels import Folder, clean_folder
from question_bank.store.teachers import require_right
from question_bank.tables.items import ITEM
from question_bank.tables.labels import FOLDER

DEEPEST = 20  # folders inside each other


def list_folders(session: Session) -> list[Folder]:
    """Return all folders, each after the one it is in, names in order of the alphabet."""
    rows = {row.id: row for row in session.connection().execute(select(FOLDER))}
    query = (
        select(ITEM.c.folder_id, func.count())
        .where(ITEM.c.folder_id.is_not(None), ITEM.c.status != "deleted")
        .group_by(ITEM.c.folder_id)
    )
    counts = {row[0]: row[1] for row in session.connection().execute(query)}
    folders = []
    for row in rows.values():
        path, above = [row.name], row.parent_id
        while above is not None:
            path.insert(0, rows[above].name)
            above = rows[above].parent_id
        folders.append(Folder(row.id, row.name, row.parent_id, tuple(path), counts.get(row.id, 0)))
    return sorted(folders, key=lambda folder: folder.path)


def add_folder(session: Session, name: str, parent_id: int | None, teacher_id: int) -> int:
    """Make a folder inside another, or at the top, and return its id.

    Raises: NotInBank; NotAllowed; BankError when the name is unfit or taken there.
    """
    require_right(session, teacher_id, "label")
    parents = hold_folders(session)
    cleaned = clean_folder(name)
    if parent_id is not None:
        require_known(parents, parent_id)
        require_depth(parents, parent_id, 1)
    require_free(session, cleaned, parent_id)
    row = insert(FOLDER).values(name=cleaned, parent_id=parent_id).returning(FOLDER.c.id)
    return int(session.connection().scalar(row) or 0)


def rename_folder(session: Session, folder_id: int, name: str, teacher_id: int) -> None:
    """Give a folder another name.

    Raises: NotInBank; NotAllowed; BankError when the name is unfit or taken beside it.
    """
    require_right(session, teacher_id, "label")
    parents = hold_folders(session)
    require_known(parents, folder_id)
    cleaned = clean_folder(name)
    require_free(session, cleaned, parents[folder_id], but=folder_id)
    change(session, folder_id, name=cleaned)


def move_folder(session: Session, folder_id: int, parent_id: int | None, teacher_id: int) -> None:
    """Move a folder with all that is in it into another, or to the top.

    Raises: NotInBank; NotAllowed; BankError when it would be inside itself, or the name is taken.
    """
    require_right(session, teacher_id, "label")
    parents = hold_folders(session)
    require_known(parents, folder_id)
    if parent_id is not None:
        require_known(parents, parent_id)
        if folder_id in way_up(parents, parent_id):
            raise BankError("A folder cannot be moved into itself or a folder inside it.")
        deepest = max(
            len(way_up(parents, other)) for other in parents if folder_id in way_up(parents, other)
        )
        require_depth(parents, parent_id, deepest - len(way_up(parents, folder_id)) + 1)
    name = session.connection().scalar(select(FOLDER.c.name).where(FOLDER.c.id == folder_id))
    require_free(session, str(name), parent_id, but=folder_id)
    change(session, folder_id, parent_id=parent_id)


def delete_folder(session: Session, folder_id: int, teacher_id: int) -> None:
    """Delete a folder that holds nothing; deleted items leave it.

    Raises: NotInBank; NotAllowed; BankError when it holds folders or items.
    """
    require_right(session, teacher_id, "label")
    parents = hold_folders(session)
    require_known(parents, folder_id)
    inside = ITEM.c.folder_id == folder_id
    holds = select(ITEM.c.number).where(inside, ITEM.c.status != "deleted").limit(1)
    if folder_id in parents.values() or session.connection().scalar(holds) is not None:
        raise BankError("Only an empty folder can be deleted: move what is in it first.")
    session.connection().execute(update(ITEM).where(inside).values(folder_id=None))
    session.connection().execute(delete(FOLDER).where(FOLDER.c.id == folder_id))


def require_folder(session: Session, folder_id: int, *, hold: bool = False) -> None:
    """Raise NotInBank unless there is such a folder; `hold` lets nobody delete it meanwhile."""
    query = select(FOLDER.c.id).where(FOLDER.c.id == folder_id)
    if hold:
        query = query.with_for_update(read=True)
    if session.connection().scalar(query) is None:
        raise NotInBank(f"The bank has no folder {folder_id}.")


def inside(folder_id: int) -> Select[*tuple[Any, ...]]:
    """Select the ids of a folder and of all inside it."""
    tree = select(FOLDER.c.id).where(FOLDER.c.id == folder_id).cte("inside", recursive=True)
    below = select(FOLDER.c.id).join(tree, FOLDER.c.parent_id == tree.c.id)
    return select(tree.union(below).c.id)


def hold_folders(session: Session) -> dict[int, int | None]:
    """Let nobody else change the tree until this write ends; return each folder's parent."""
    query = select(FOLDER.c.id, FOLDER.c.parent_id).order_by(FOLDER.c.id).with_for_update()
    return {row.id: row.parent_id for row in session.connection().execute(query)}


def way_up(parents: dict[int, int | None], folder_id: int) -> list[int]:
    """Return a folder and those it is in, the top one last."""
    way = [folder_id]
    while (above := parents[way[-1]]) is not None:
        way.append(above)
    return way


def require_known(parents: dict[int, int | None], folder_id: int) -> None:
    """Raise NotInBank unless there is such a folder."""
    if folder_id not in parents:
        raise NotInBank(f"The bank has no folder {folder_id}.")


def require_depth(parents: dict[int, int | None], parent_id: int, levels: int) -> None:
    """Raise BankError when so many more levels inside a folder are too many."""
    if len(way_up(parents, parent_id)) + levels > DEEPEST:
        raise BankError(f"At most {DEEPEST} folders can be inside each other.")


def require_free(
    session: Session, name: str, parent_id: int | None, *, but: int | None = None
) -> None:
    """Raise BankError when another folder at that place has the name."""
    query = select(FOLDER.c.id).where(
        FOLDER.c.name == name, FOLDER.c.parent_id.is_not_distinct_from(parent_id)
    )
    if session.connection().scalar(query) not in (None, but):
        raise BankError(f"There is a folder {name!r} at this place already.")


def change(session: Session, folder_id: int, **values: str | int | None) -> None:
    """Change columns of a folder."""
    session.connection().execute(update(FOLDER).where(FOLDER.c.id == folder_id).values(**values))
