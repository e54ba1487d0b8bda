"""Puts tags on items and takes others off, and takes that back."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlmodel import Session

from question_bank.actions import Retag
from question_bank.store.tags import find_tags, make_tags, put_on
from question_bank.tables.labels import ITEM_TAG


@dataclass(frozen=True, slots=True)
class TagChange:
    """Which tags an action puts on and takes off, by their ids: "+3,-5" where it is stored."""

    add: frozenset[int]
    remove: frozenset[int]

    @classmethod
    def of(cls, session: Session, action: Retag) -> "TagChange":
        """Return the change that an action asks for; tags to put on are made."""
        added = make_tags(session, action.add)
        return cls(frozenset(added), frozenset(find_tags(session, action.remove).values()))

    @classmethod
    def read(cls, argument: str) -> "TagChange":
        """Return the change that was stored."""
        signed = argument.split(",") if argument else []
        return cls(
            frozenset(int(text[1:]) for text in signed if text[0] == "+"),
            frozenset(int(text[1:]) for text in signed if text[0] == "-"),
        )

    def __str__(self) -> str:
        added = [f"+{tag}" for tag in sorted(self.add)]
        return ",".join(added + [f"-{tag}" for tag in sorted(self.remove)])

    @property
    def touched(self) -> frozenset[int]:
        return self.add | self.remove

    def after(self, before: frozenset[int]) -> frozenset[int]:
        """Return which of the touched tags an item has after the change."""
        return before - self.remove | self.add


def retag(session: Session, numbers: Sequence[int], change: TagChange) -> dict[int, str]:
    """Change tags; return which of the touched ones each item had that changed."""
    had = touched_tags(session, numbers, change)
    changed = {number: tags for number, tags in had.items() if change.after(tags) != tags}
    set_tags(session, changed, {number: change.after(tags) for number, tags in changed.items()})
    return {number: written(tags) for number, tags in changed.items()}


def take_back(session: Session, was: Mapping[int, str], change: TagChange) -> list[int]:
    """Give items the tags back that they had; return which items.

    An item that does not have the tags that the change left it with stays as it is.
    """
    former = {number: read(text) for number, text in was.items()}
    now = touched_tags(session, list(was), change)
    same = [number for number, tags in now.items() if tags == change.after(former[number])]
    set_tags(
        session,
        {number: now[number] for number in same},
        {number: former[number] for number in same},
    )
    return same


def touched_tags(
    session: Session, numbers: Sequence[int], change: TagChange
) -> dict[int, frozenset[int]]:
    """Return which of the touched tags each item has."""
    query = select(ITEM_TAG.c.item_number, ITEM_TAG.c.tag_id).where(
        ITEM_TAG.c.item_number.in_(numbers), ITEM_TAG.c.tag_id.in_(change.touched)
    )
    found = defaultdict(set)
    for number, tag in session.connection().execute(query):
        found[number].add(tag)
    return {number: frozenset(found[number]) for number in numbers}


def set_tags(
    session: Session, before: Mapping[int, frozenset[int]], after: Mapping[int, frozenset[int]]
) -> None:
    """Take off and put on what differs between two states of items."""
    for tag in sorted(frozenset().union(*before.values(), *after.values())):
        off = [number for number in after if tag in before[number] and tag not in after[number]]
        on = [number for number in after if tag in after[number] and tag not in before[number]]
        if off:
            gone = ITEM_TAG.c.item_number.in_(off)
            session.connection().execute(delete(ITEM_TAG).where(ITEM_TAG.c.tag_id == tag, gone))
        put_on(session, tag, on)


def written(tags: frozenset[int]) -> str:
    """Write tags down: "3,5"."""
    return ",".join(map(str, sorted(tags)))


def read(text: str) -> frozenset[int]:
    """Return tags that were written down."""
    return frozenset(map(int, text.split(","))) if text else frozenset()
