"""A filter means the items for which all its conditions hold."""

import pytest
from sqlalchemy import select

from question_bank.actions import APPROVE, DELETE, Move, Retag
from question_bank.errors import BankError, NotInBank
from question_bank.filters import MOST_PICKED, NO_FOLDER, ItemFilter
from question_bank.item import item_id
from question_bank.store.bulk import act
from question_bank.store.filtering import conditions, count_items
from question_bank.store.folders import add_folder
from question_bank.store.reviews import overrule
from question_bank.tables.items import ITEM
from tests.question_bank.sputnik import (
    NOW,
    make_article,
    make_choice,
    make_chosen_cloze,
    make_typed_cloze,
)

# 1 choice, difficulty 0.25; 2 typed cloze, 0.5; 3 chosen cloze, 0.75
IDS = tuple(item_id(item) for item in (make_choice(), make_typed_cloze(), make_chosen_cloze()))


@pytest.fixture
def sorted_bank(staff):
    """Item 1 tagged space and in folder 1, item 2 in folder 2 inside it and approved."""
    with staff.bank.write() as session:
        outer = add_folder(session, "Outer", None, staff.owner)
        inner = add_folder(session, "Inner", outer, staff.owner)
        for ids, action in (
            (IDS[:1], Retag(add=("space", "radio"))),
            (IDS[2:], Retag(add=("radio",))),
            (IDS[:1], Move(outer)),
            (IDS[1:2], Move(inner)),
            (IDS[1:2], APPROVE),
        ):
            act(session, ItemFilter(ids=ids), action, staff.owner, NOW)
        overrule(session, IDS[0], "K02", "Fine.", staff.owner, seen=1, now=NOW)
    return staff


def numbers(staff, wanted: ItemFilter) -> list[int]:
    with staff.bank.read() as session:
        query = select(ITEM.c.number).where(*conditions(session, wanted)).order_by(ITEM.c.number)
        found = list(session.connection().scalars(query))
        assert count_items(session, wanted) == len(found)
    return found


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ItemFilter(), [1, 2, 3]),
        (ItemFilter(ids=()), []),
        (ItemFilter(ids=(IDS[0], IDS[2], "0" * 16)), [1, 3]),
        (ItemFilter(kinds=("cloze",)), [2, 3]),
        (ItemFilter(kinds=("cloze", "multiple_choice")), [1, 2, 3]),
        (ItemFilter(form="type"), [2]),
        (ItemFilter(statuses=("approved",)), [2]),
        (ItemFilter(statuses=("draft", "approved")), [1, 2, 3]),
        (ItemFilter(tags=("Radio",)), [1, 3]),
        (ItemFilter(tags=("radio", "space")), [1]),
        (ItemFilter(tags=("radio", "nowhere")), []),
        (ItemFilter(folder_id=1), [1, 2]),  # with the folder inside it
        (ItemFilter(folder_id=2), [2]),
        (ItemFilter(folder_id=NO_FOLDER), [3]),
        (ItemFilter(article_id=make_article().id), [1, 2, 3]),
        (ItemFilter(article_id="0" * 16), []),
        (ItemFilter(finding="K02"), [2, 3]),  # that of item 1 was overruled
        (ItemFilter(finding="X99"), []),
        (ItemFilter(easiest=0.5), [2, 3]),
        (ItemFilter(hardest=0.5), [1, 2]),
        (ItemFilter(easiest=0.3, hardest=0.7), [2]),
        (ItemFilter(text="weighing"), [2]),
        (ItemFilter(text="sputnik 1957"), [1]),
        (ItemFilter(text='"sputnik" OR (radio*'), []),  # words, not a language
        (ItemFilter(text="sputnik", kinds=("cloze",), tags=("radio",)), [3]),
    ],
)
def test_filter_means_these_items(sorted_bank, wanted, expected):
    assert numbers(sorted_bank, wanted) == expected


def test_deleted_items_are_meant_only_when_asked_for(staff):
    with staff.bank.write() as session:
        act(session, ItemFilter(ids=IDS[:1]), DELETE, staff.owner, NOW)
    assert numbers(staff, ItemFilter()) == [2, 3]
    assert numbers(staff, ItemFilter(statuses=("deleted",))) == [1]


@pytest.mark.parametrize(
    "odd",
    [
        {"kinds": ("essay",)},
        {"statuses": ("lost",)},
        {"form": "sing"},
        {"tags": ("a,b",)},
        {"easiest": 0.6, "hardest": 0.5},
        {"hardest": 1.5},
        {"easiest": float("nan")},
        {"text": "x" * 501},
        {"ids": ("x",) * (MOST_PICKED + 1)},
    ],
)
def test_odd_filter_is_refused(odd):
    with pytest.raises(BankError):
        ItemFilter(**odd)


def test_unknown_folder_is_said(staff):
    with staff.bank.read() as session, pytest.raises(NotInBank, match="no folder 7"):
        conditions(session, ItemFilter(folder_id=7))
