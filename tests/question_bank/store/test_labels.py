"""Folders are a tree, and tags are words whatever their case."""

import pytest

from question_bank.actions import Move, Retag
from question_bank.errors import BankError, NotInBank
from question_bank.filters import ItemFilter
from question_bank.store.bulk import act
from question_bank.store.folders import (
    DEEPEST,
    add_folder,
    delete_folder,
    list_folders,
    move_folder,
    rename_folder,
)
from question_bank.store.tags import list_tags, rename_tag
from tests.question_bank.sputnik import NOW


@pytest.fixture
def tree(staff):
    """Folders Physics, Physics/Space, Physics/Space/Sputnik and History by their names."""
    made: dict[str, int] = {}
    with staff.bank.write() as session:
        for name, parent in (
            ("Physics", None),
            ("Space", "Physics"),
            ("Sputnik", "Space"),
            ("History", None),
        ):
            above = None if parent is None else made[parent]
            made[name] = add_folder(session, name, above, staff.reviewer)
    return made


def paths(session) -> list[str]:
    return ["/".join(folder.path) for folder in list_folders(session)]


def test_folders_are_listed_as_a_tree(staff, tree):
    with staff.bank.write() as session:
        act(session, ItemFilter(), Move(tree["Space"]), staff.reviewer, NOW)
        folders = {folder.name: folder for folder in list_folders(session)}
        assert paths(session) == ["History", "Physics", "Physics/Space", "Physics/Space/Sputnik"]
    assert (folders["Space"].item_count, folders["Physics"].item_count) == (3, 0)


def test_folder_is_renamed_and_moved_with_all_in_it(staff, tree):
    with staff.bank.write() as session:
        rename_folder(session, tree["Space"], " Outer  space", staff.reviewer)
        move_folder(session, tree["Space"], tree["History"], staff.reviewer)
        moved = ["History", "History/Outer space", "History/Outer space/Sputnik", "Physics"]
        assert paths(session) == moved
        move_folder(session, tree["Space"], None, staff.reviewer)
        assert "Outer space" in paths(session)


@pytest.mark.parametrize("target", ["Physics", "Space", "Sputnik"])
def test_folder_does_not_move_into_itself(staff, tree, target):
    with staff.bank.write() as session, pytest.raises(BankError, match="cannot be moved into"):
        move_folder(session, tree["Physics"], tree[target], staff.reviewer)


def test_names_are_unique_at_their_place_only(staff, tree):
    with staff.bank.write() as session:
        add_folder(session, "Space", tree["History"], staff.reviewer)
        for name, parent in (("Space", tree["Physics"]), ("History", None)):
            with pytest.raises(BankError, match="at this place already"):
                add_folder(session, name, parent, staff.reviewer)
        with pytest.raises(BankError, match="at this place already"):
            rename_folder(session, tree["History"], "Physics", staff.reviewer)
        with pytest.raises(BankError, match="at this place already"):
            move_folder(session, tree["Space"], tree["History"], staff.reviewer)
        rename_folder(session, tree["History"], "History", staff.reviewer)  # its own name


@pytest.mark.parametrize("name", ["", " \n", "a/b", "x" * 101, "a\x00b", "\ud800"])
def test_odd_folder_name_is_refused(staff, name):
    with staff.bank.write() as session, pytest.raises(BankError, match="folder"):
        add_folder(session, name, None, staff.reviewer)


def test_folders_are_not_too_deep(staff):
    with staff.bank.write() as session:
        top = inner = add_folder(session, "0", None, staff.reviewer)
        for level in range(1, DEEPEST):
            inner = add_folder(session, str(level), inner, staff.reviewer)
        with pytest.raises(BankError, match="At most"):
            add_folder(session, "deeper", inner, staff.reviewer)
        other = add_folder(session, "other", None, staff.reviewer)
        with pytest.raises(BankError, match="At most"):
            move_folder(session, top, other, staff.reviewer)


def test_only_an_empty_folder_is_deleted(staff, tree):
    with staff.bank.write() as session:
        act(session, ItemFilter(), Move(tree["Sputnik"]), staff.reviewer, NOW)
        for name in ("Space", "Sputnik"):
            with pytest.raises(BankError, match="Only an empty folder"):
                delete_folder(session, tree[name], staff.reviewer)
        act(session, ItemFilter(), Move(None), staff.reviewer, NOW)
        delete_folder(session, tree["Sputnik"], staff.reviewer)
        with pytest.raises(NotInBank):
            act(session, ItemFilter(), Move(tree["Sputnik"]), staff.reviewer, NOW)


def names_of_tags(session) -> list[tuple[str, int]]:
    return [(tag.name, tag.item_count) for tag in list_tags(session)]


def test_tags_differ_in_more_than_case(staff):
    with staff.bank.write() as session:
        act(session, ItemFilter(), Retag(add=("Physics",)), staff.reviewer, NOW)
        again = act(session, ItemFilter(), Retag(add=(" physics ",)), staff.reviewer, NOW)
        assert (again.changed, again.unchanged) == (0, 3)
        assert names_of_tags(session) == [("Physics", 3)]
        act(session, ItemFilter(), Retag(remove=("PHYSICS",)), staff.reviewer, NOW)
        assert names_of_tags(session) == []


def test_tag_is_renamed_everywhere(staff):
    with staff.bank.write() as session:
        act(session, ItemFilter(), Retag(add=("Physics", "Space")), staff.reviewer, NOW)
        rename_tag(session, "physics", "PHYSICS", staff.reviewer)
        assert names_of_tags(session) == [("PHYSICS", 3), ("Space", 3)]
        with pytest.raises(BankError, match="retag the questions"):
            rename_tag(session, "Space", "Physics", staff.reviewer)
        with pytest.raises(NotInBank):
            rename_tag(session, "Art", "Arts", staff.reviewer)


@pytest.mark.parametrize(
    ("add", "remove"), [((), ()), (("x",), ("X",)), (("a,b",), ()), ((" ",), ()), ((), ("\x07",))]
)
def test_odd_retag_is_refused(add, remove):
    with pytest.raises(BankError):
        Retag(add, remove)
