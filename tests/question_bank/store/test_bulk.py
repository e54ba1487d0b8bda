"""One filter and one action on many items, and an undo that brings back everything or says not."""

import threading
from datetime import timedelta

import pytest

from question_bank.actions import (
    APPROVE,
    DELETE,
    REDRAFT,
    RESTORE,
    UNDO_TIME,
    ActionDone,
    ActionUndone,
    Decision,
    Move,
    Retag,
)
from question_bank.errors import BankError, NotInBank
from question_bank.filters import ItemFilter
from question_bank.item import item_id
from question_bank.proof import Finding
from question_bank.rights import NotAllowed
from question_bank.store.bulk import act
from question_bank.store.edits import edit_item
from question_bank.store.folders import add_folder, delete_folder
from question_bank.store.items import add_items
from question_bank.store.reviews import decide, history
from question_bank.store.undo import undo, undoable
from tests.question_bank.labelled import state_of
from tests.question_bank.sputnik import NOW, make_choice, many_items

ALL = ItemFilter()
CHOICE = item_id(make_choice())
REJECT = Decision("reject", "trivial")


def do(staff, action, wanted: ItemFilter = ALL, who: int | None = None) -> ActionDone:
    with staff.bank.write() as session:
        return act(session, wanted, action, who or staff.editor, NOW)


def take_back(staff, done: ActionDone, minutes: float = 1, who: int | None = None) -> ActionUndone:
    assert done.action_id is not None
    with staff.bank.write() as session:
        now = NOW + timedelta(minutes=minutes)
        return undo(session, done.action_id, who or staff.editor, now)


def state(staff):
    with staff.bank.read() as session:
        return state_of(session)


def test_retagging_500_items_is_one_action_and_undo_brings_back_every_tag(staff):
    with staff.bank.write() as session:
        add_items(session, many_items(600), NOW)
    do(staff, Retag(add=("old",)), ItemFilter(text="question"))
    do(staff, Retag(add=("new",)), ItemFilter(text="question 7"))  # some have it before
    do(staff, Retag(remove=("old",)), ItemFilter(ids=tuple(map(item_id, many_items(100)))))
    before = state(staff)
    done = do(staff, Retag(add=("new",), remove=("old",)), ItemFilter(tags=("old",)))
    assert done.changed == 500
    assert state(staff) != before
    assert take_back(staff, done) == ActionUndone(500, 0)
    assert state(staff) == before


@pytest.mark.parametrize(
    "action", [Retag(add=("a", "b")), Move(1), APPROVE, REJECT, DELETE], ids=str
)
def test_each_action_is_undone(staff, action):
    with staff.bank.write() as session:
        add_folder(session, "Year 7", None, staff.editor)
        edit_item(session, CHOICE, make_choice(), (), staff.editor, seen=1, now=NOW)
    before = state(staff)
    done = do(staff, action)
    assert (done.changed, done.unchanged, done.refused) == (3, 0, 0)
    assert take_back(staff, done) == ActionUndone(3, 0)
    assert state(staff) == before  # the cause "edited" of the first one too


def test_what_an_action_cannot_change_is_counted(staff):
    with staff.bank.write() as session:
        hard = [Finding("F01", "hard", "No.")]
        edit_item(session, CHOICE, make_choice(), hard, staff.editor, seen=1, now=NOW)
    assert do(staff, APPROVE) == ActionDone(1, 2, 0, 1)
    assert do(staff, APPROVE) == ActionDone(None, 0, 2, 1)
    assert do(staff, RESTORE, ItemFilter(statuses=("approved",))).refused == 2
    assert do(staff, DELETE).changed == 3
    assert do(staff, RESTORE, ItemFilter(statuses=("deleted",))).changed == 3


def test_undo_is_in_the_log(staff):
    take_back(staff, do(staff, REJECT))
    with staff.bank.read() as session:
        log = [(event.action, event.to_status) for event in history(session, CHOICE)]
    assert log == [("reject", "rejected"), ("undo", "draft")]


def test_undo_of_a_rejection_lifts_what_it_suppressed(staff):
    done = do(staff, REJECT)
    sibling = make_choice("Which year?")
    take_back(staff, done)
    with staff.bank.write() as session:
        assert add_items(session, [sibling], NOW).added == 1


# --- what changed since --------------------------------------------------------------------------


def retag_again(staff, session):
    act(session, ItemFilter(ids=(CHOICE,)), Retag(remove=("a",)), staff.owner, NOW)
    act(session, ItemFilter(ids=(CHOICE,)), Retag(add=("a",)), staff.owner, NOW)


def decide_again(staff, session):
    decide(session, CHOICE, REDRAFT, staff.owner, seen=1, now=NOW)
    decide(session, CHOICE, APPROVE, staff.owner, seen=1, now=NOW)


def edit_and_approve(staff, session):
    edit_item(session, CHOICE, make_choice("Year?"), (), staff.owner, seen=1, now=NOW)
    decide(session, CHOICE, APPROVE, staff.owner, seen=2, now=NOW)


@pytest.mark.parametrize(
    ("action", "meanwhile"),
    [
        (Retag(add=("a",)), retag_again),
        (APPROVE, decide_again),
        (APPROVE, edit_and_approve),
    ],
    ids=["tag taken off and put on", "back to draft and approved", "edited and approved"],
)
def test_undo_leaves_what_changed_since_and_says_how_many(staff, action, meanwhile):
    done = do(staff, action)
    with staff.bank.write() as session:
        meanwhile(staff, session)
    after = state(staff)
    assert take_back(staff, done) == ActionUndone(2, 1)
    assert state(staff)[CHOICE] == after[CHOICE]
    assert take_back(staff, done) == ActionUndone(0, 1)  # the one that is left, and again not


def test_other_changes_do_not_stand_against_an_undo(staff):
    done = do(staff, Retag(add=("a",)))
    do(staff, Retag(add=("b",)))
    do(staff, APPROVE)
    with staff.bank.write() as session:
        edit_item(session, CHOICE, make_choice("Year?"), (), staff.owner, seen=1, now=NOW)
    assert take_back(staff, done) == ActionUndone(3, 0)


def test_actions_are_undone_one_after_the_other(staff):
    before = state(staff)
    done = [do(staff, action) for action in (APPROVE, REDRAFT, REJECT, DELETE)]
    assert take_back(staff, done[0]) == ActionUndone(0, 3)
    for each in reversed(done):
        assert take_back(staff, each) == ActionUndone(3, 0)
    assert state(staff) == before


def test_items_do_not_go_back_into_a_folder_that_is_gone(staff):
    with staff.bank.write() as session:
        folder = add_folder(session, "Old", None, staff.owner)
    do(staff, Move(folder))
    done = do(staff, Move(None))
    with staff.bank.write() as session:
        delete_folder(session, folder, staff.owner)
    assert take_back(staff, done) == ActionUndone(0, 3)


# --- who and how long ----------------------------------------------------------------------------


def test_undo_is_over_after_ten_minutes(staff):
    done = do(staff, APPROVE)
    limit = UNDO_TIME.total_seconds() / 60
    with pytest.raises(BankError, match="10 minutes, which are over"):
        take_back(staff, done, limit + 0.01)
    assert take_back(staff, done, limit) == ActionUndone(3, 0)
    with pytest.raises(BankError, match="undone already"):
        take_back(staff, done)


def test_clock_that_goes_back_takes_no_undo_away(staff):
    assert take_back(staff, do(staff, APPROVE), -60).restored == 3


def test_only_an_owner_undoes_what_somebody_else_did(staff):
    done = do(staff, APPROVE)
    with pytest.raises(NotAllowed):
        take_back(staff, done, who=staff.reviewer)
    assert take_back(staff, done, who=staff.owner).restored == 3


def test_nothing_but_an_action_is_undone(staff):
    done = do(staff, APPROVE)
    take_back(staff, done)
    for action_id in (99, 2):  # 2 is the undo itself
        with staff.bank.write() as session, pytest.raises(NotInBank):
            undo(session, action_id, staff.editor, NOW)


def test_list_of_what_can_be_undone(staff):
    do(staff, Retag(add=("new",)))
    take_back(staff, do(staff, APPROVE))
    do(staff, REJECT)
    with staff.bank.read() as session:
        found = undoable(session, staff.editor, NOW)
        assert undoable(session, staff.editor, NOW + timedelta(minutes=11)) == []
        assert undoable(session, staff.owner, NOW) == []
    assert [(past.name, past.label, past.changed) for past in found] == [
        ("reject", "trivial", 3),
        ("tag", "+new", 3),
    ]


def test_racing_undos_restore_once(staff):
    done = do(staff, Retag(add=("a",)))
    results: list[object] = []

    def race() -> None:
        try:
            results.append(take_back(staff, done))
        except BankError as error:
            results.append(str(error))

    racers = [threading.Thread(target=race) for _ in range(4)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert results.count(ActionUndone(3, 0)) == 1
    assert results.count("This was undone already.") == 3
