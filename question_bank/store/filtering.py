"""A filter of items as conditions on the table `item`."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, and_, exists, false, func, literal_column, select, text
from sqlmodel import Session

from question_bank.filters import NO_FOLDER, ItemFilter
from question_bank.labels import clean_tag
from question_bank.store.folders import inside, require_folder
from question_bank.store.rows import on_server
from question_bank.store.tags import find_tags
from question_bank.tables.items import ITEM, ITEM_FINDING, ITEM_VERSION
from question_bank.tables.labels import ITEM_TAG
from question_bank.tables.reviews import OVERRULING

_BATCH = 1_000  # parameters of a list; SQLite takes no more than 32,766


def conditions(session: Session, wanted: ItemFilter) -> list[ColumnElement[bool]]:
    """Return what must be true of an item's row.  Raises: NotInBank for an unknown folder."""
    found: list[ColumnElement[bool]] = [
        ITEM.c.status.in_(wanted.statuses) if wanted.statuses else ITEM.c.status != "deleted"
    ]
    if wanted.ids is not None:
        found.append(ITEM.c.id.in_(wanted.ids) if wanted.ids else false())
    if wanted.kinds:
        found.append(ITEM.c.kind.in_(wanted.kinds))
    if wanted.form is not None:
        found.append(ITEM.c.form == wanted.form)
    if wanted.article_id is not None:
        found.append(ITEM.c.article_id == wanted.article_id)
    if wanted.easiest > 0.0:
        found.append(ITEM.c.difficulty >= wanted.easiest)
    if wanted.hardest < 1.0:
        found.append(ITEM.c.difficulty <= wanted.hardest)
    if wanted.folder_id is not None:
        found.append(is_in_folder(session, wanted.folder_id))
    if wanted.finding is not None:
        found.append(has_finding(wanted.finding))
    if wanted.text.strip():
        found.append(has_words(session, wanted.text))
    return found + have_tags(session, wanted.tags)


def is_in_folder(session: Session, folder_id: int) -> ColumnElement[bool]:
    """Return that an item is in a folder or one inside it; in none, for NO_FOLDER."""
    if folder_id == NO_FOLDER:
        return ITEM.c.folder_id.is_(None)
    require_folder(session, folder_id)
    return ITEM.c.folder_id.in_(inside(folder_id))


def have_tags(session: Session, names: Sequence[str]) -> list[ColumnElement[bool]]:
    """Return that an item has each of the tags, whatever their case."""
    known = find_tags(session, names)
    if len(known) < len({clean_tag(name).casefold() for name in names}):
        return [false()]  # a tag that is nowhere is on no item
    return [
        ITEM.c.number.in_(select(ITEM_TAG.c.item_number).where(ITEM_TAG.c.tag_id == tag_id))
        for tag_id in known.values()
    ]


def has_finding(code: str) -> ColumnElement[bool]:
    """Return that a check said something of the newest version, and nobody overruled it."""
    numbers = select(ITEM_FINDING.c.item_number).where(ITEM_FINDING.c.code == code)
    overruled = exists().where(
        ITEM_VERSION.c.item_number == ITEM.c.number,
        ITEM_VERSION.c.version == ITEM.c.version,
        OVERRULING.c.item_version_id == ITEM_VERSION.c.id,
        OVERRULING.c.code == code,
    )
    return and_(ITEM.c.number.in_(numbers), ~overruled)


def has_words(session: Session, words: str) -> ColumnElement[bool]:
    """Return that all the words are in an item's stem or answers.

    This is the one place that speaks to the search index; ranking and pages are for `search`.
    """
    if on_server(session):
        found = text(
            "SELECT number FROM item_search WHERE words @@ "
            "plainto_tsquery('item_words', without_accents(:words))"
        ).bindparams(words=words)
    else:
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        found = text("SELECT rowid FROM item_search WHERE item_search MATCH :words").bindparams(
            words=quoted
        )
    return ITEM.c.number.in_(found.columns(literal_column("number")))


def held_numbers(session: Session, wanted: ItemFilter) -> list[int]:
    """Return the numbers of the items that a filter means, in order, and let nobody change them."""
    query = (
        select(ITEM.c.number)
        .where(*conditions(session, wanted))
        .order_by(ITEM.c.number)
        .with_for_update(of=ITEM)
    )
    return list(session.connection().scalars(query))


def count_items(session: Session, wanted: ItemFilter) -> int:
    """Count the items that a filter means."""
    query = select(func.count()).select_from(ITEM).where(*conditions(session, wanted))
    return session.connection().scalar(query) or 0


def batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield numbers in pieces that fit into one statement."""
    for start in range(0, len(numbers), _BATCH):
        yield numbers[start : start + _BATCH]
