"""Edits: every version stays, and nobody overwrites what somebody else wrote."""

import threading
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from question_bank.actions import APPROVE
from question_bank.errors import BankError
from question_bank.filters import ItemFilter
from question_bank.item import item_id
from question_bank.proof import ArticleRef, Finding
from question_bank.reviews import EditConflict, KeptItem
from question_bank.store.attempts import find_attempt
from question_bank.store.edits import edit_item
from question_bank.store.filtering import count_items
from question_bank.store.items import get_item
from question_bank.store.kept import get_kept
from question_bank.store.quizzes import find_quiz
from question_bank.store.reviews import decide, history
from question_bank.tables.items import ITEM_VERSION
from tests.question_bank.sputnik import NOW, make_choice, make_true_false

CHOICE = item_id(make_choice())
RACES = 50


def edit(staff, stem: str, seen: int = 1, found: tuple[Finding, ...] = ()) -> KeptItem:
    with staff.bank.write() as session:
        return edit_item(
            session, CHOICE, make_choice(stem), found, staff.editor, seen=seen, now=NOW
        )


def test_edit_makes_a_version_that_waits_for_review(staff):
    with staff.bank.write() as session:
        decide(session, CHOICE, APPROVE, staff.editor, seen=1, now=NOW)
    kept = edit(staff, "Which year?", found=(Finding("S03", "soft", "Short."),))
    assert (kept.id, kept.version, kept.status, kept.cause) == (CHOICE, 2, "draft", "edited")
    assert [finding.code for finding in kept.item.proof.findings] == ["S03"]
    with staff.bank.read() as session:
        assert get_item(session, CHOICE) == kept.item
        event = history(session, CHOICE)[-1]
        found = {code: count_items(session, ItemFilter(finding=code)) for code in ("S03", "K02")}
        assert count_items(session, ItemFilter(text="which year")) == 1
    assert (event.action, event.version, event.from_status) == ("edit", 2, "approved")
    assert found == {"S03": 1, "K02": 2}


def test_quiz_and_attempt_keep_the_version_they_showed(taken, staff):
    edit(staff, "Which year?")
    with staff.bank.read() as session:
        assert find_quiz(session, taken.quiz.code) == taken.quiz
        assert find_attempt(session, taken.attempt.token) == taken.attempt


def test_same_content_again_stores_nothing(staff):
    first = edit(staff, "Which year?")
    assert edit(staff, "Which year?", seen=2) == first


def test_second_writer_gets_both_texts(staff):
    edit(staff, "Mine?")
    with pytest.raises(EditConflict, match="you saw version 1, now it is version 2") as caught:
        edit(staff, "Yours?")
    assert (caught.value.newest.item.stem, caught.value.yours.stem) == ("Mine?", "Yours?")


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (make_true_false(), "keeps the kind"),
        (
            replace(
                make_choice("Lost?"),
                proof=replace(make_choice().proof, article=ArticleRef("f" * 16, "L", "f" * 64)),
            ),
            "not in the bank",
        ),
    ],
)
def test_odd_edit_is_refused(staff, item, said):
    with pytest.raises(BankError, match=said), staff.bank.write() as session:
        edit_item(session, CHOICE, item, (), staff.editor, seen=1, now=NOW)
    with staff.bank.read() as session:
        assert get_kept(session, CHOICE).version == 1


def test_fifty_races_lose_nothing(staff):
    """Bar R9: of two who edit what both saw, one is told so with both texts, every time."""
    conflicts: list[EditConflict] = []
    stems: list[str] = []

    def write(stem: str, seen: int, start: threading.Barrier) -> None:
        start.wait()
        try:
            edit(staff, stem, seen)
            stems.append(stem)
        except EditConflict as conflict:
            conflicts.append(conflict)

    for race in range(1, RACES + 1):
        start = threading.Barrier(2)
        names = [f"Race {race}, writer {writer}?" for writer in (1, 2)]
        writers = [threading.Thread(target=write, args=(name, race, start)) for name in names]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert (len(stems), len(conflicts)) == (race, race)
        assert {stems[-1], conflicts[-1].yours.stem} == set(names)
        assert conflicts[-1].newest.item.stem == stems[-1]
    with staff.bank.read() as session:
        versions = select(func.count()).select_from(ITEM_VERSION).where(ITEM_VERSION.c.version > 1)
        assert session.connection().scalar(versions) == RACES
        assert len(history(session, CHOICE)) == RACES
