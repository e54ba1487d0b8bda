"""Who may do what, as it is in the bank at the moment of doing it."""

import pytest

from question_bank.actions import APPROVE, DELETE, Move, Retag
from question_bank.errors import BankError, NotInBank
from question_bank.filters import ItemFilter
from question_bank.item import item_id
from question_bank.rights import RIGHTS, NotAllowed, Teacher
from question_bank.store.bulk import act
from question_bank.store.edits import edit_item
from question_bank.store.folders import add_folder
from question_bank.store.reviews import overrule
from question_bank.store.teachers import add_teacher, list_teachers, set_role
from tests.question_bank.sputnik import NOW, make_choice

DEEDS = {
    "review": lambda session, who: act(session, ItemFilter(), APPROVE, who, NOW),
    "overrule": lambda session, who: overrule(
        session, item_id(make_choice()), "K02", "Fine.", who, seen=1, now=NOW
    ),
    "tag": lambda session, who: act(session, ItemFilter(), Retag(add=("x",)), who, NOW),
    "move": lambda session, who: act(session, ItemFilter(), Move(None), who, NOW),
    "folder": lambda session, who: add_folder(session, "Year 7", None, who),
    "edit": lambda session, who: edit_item(
        session, item_id(make_choice()), make_choice("When?"), (), who, seen=1, now=NOW
    ),
    "delete": lambda session, who: act(session, ItemFilter(), DELETE, who, NOW),
    "teacher": lambda session, who: add_teacher(session, "New", "viewer", NOW, by=who),
}
ALLOWED = {
    "owner": set(DEEDS),
    "editor": set(DEEDS) - {"teacher"},
    "reviewer": {"review", "overrule", "tag", "move", "folder"},
    "viewer": set(),
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("role", RIGHTS)
def test_role_allows_what_the_table_says(staff, role, deed):
    with staff.bank.write() as session:
        if deed in ALLOWED[role]:
            DEEDS[deed](session, getattr(staff, role))
        else:
            with pytest.raises(NotAllowed, match=f"is {role}, who may not"):
                DEEDS[deed](session, getattr(staff, role))


def test_right_ends_with_the_role(staff):
    with staff.bank.write() as session:
        set_role(session, staff.editor, "viewer", by=staff.owner)
        with pytest.raises(NotAllowed):
            act(session, ItemFilter(), DELETE, staff.editor, NOW)


def test_bank_keeps_an_owner(staff):
    with staff.bank.write() as session:
        with pytest.raises(BankError, match="needs an owner"):
            set_role(session, staff.owner, "viewer")
        set_role(session, staff.editor, "owner")
        assert set_role(session, staff.owner, "viewer") == Teacher(staff.owner, "Owner", "viewer")


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        (" Owner ", "viewer", "already"),
        ("  ", "viewer", "needs a name"),
        ("Ann", "king", "A role is one of"),
    ],
)
def test_odd_teacher_is_refused(staff, name, role, said):
    with staff.bank.write() as session, pytest.raises(BankError, match=said):
        add_teacher(session, name, role, NOW)


def test_unknown_teacher_may_nothing(staff):
    with staff.bank.write() as session, pytest.raises(NotInBank, match="no teacher 99"):
        act(session, ItemFilter(), APPROVE, 99, NOW)


def test_teachers_are_listed_by_name(staff):
    with staff.bank.read() as session:
        assert [t.name for t in list_teachers(session)] == ["Editor", "Owner", "Reviewer", "Viewer"]
