"""Decisions on single items, what they need, and what the log says of them."""

from dataclasses import replace

import pytest

from question_bank.actions import APPROVE, DELETE, REDRAFT, RESTORE, Decision
from question_bank.errors import BankError, NotInBank
from question_bank.item import item_id
from question_bank.proof import Finding
from question_bank.reviews import ItemChanged
from question_bank.store.edits import edit_item
from question_bank.store.items import add_items, get_item, items_of_article, iter_items
from question_bank.store.kept import get_kept
from question_bank.store.quizzes import make_quiz
from question_bank.store.reviews import decide, history, overrule
from tests.question_bank.sputnik import NOW, make_article, make_choice, make_typed_cloze

CHOICE = item_id(make_choice())
REJECT = Decision("reject", "wrong_key", "It was  1958. ")
DECISIONS = {
    "approve": APPROVE,
    "reject": REJECT,
    "redraft": REDRAFT,
    "delete": DELETE,
    "restore": RESTORE,
}


def take(staff, *names):
    for name in names:
        with staff.bank.write() as session:
            decide(session, CHOICE, DECISIONS[name], staff.editor, seen=1, now=NOW)


def status(staff) -> str:
    with staff.bank.read() as session:
        return get_kept(session, CHOICE).status


@pytest.mark.parametrize(
    ("way", "end"),
    [
        ("approve", "approved"),
        ("reject", "rejected"),
        ("approve reject", "rejected"),
        ("approve redraft", "draft"),
        ("reject redraft approve", "approved"),
        ("reject delete restore", "draft"),
        ("approve approve", "approved"),  # again changes nothing
    ],
)
def test_ways_of_an_item(staff, way, end):
    take(staff, *way.split())
    assert status(staff) == end


@pytest.mark.parametrize(
    "way", ["reject approve", "restore approve delete approve", "delete reject", "delete redraft"]
)
def test_ways_that_there_are_not(staff, way):
    *first, last = way.removeprefix("restore ").split()
    take(staff, *first)
    before = status(staff)
    with pytest.raises(BankError, match="cannot be changed by"):
        take(staff, last)
    assert status(staff) == before


@pytest.mark.parametrize(
    ("name", "reason", "text", "said"),
    [
        ("reject", None, "Bad.", "needs a reason: wrong_key, "),
        ("reject", "ugly", "Bad.", "needs a reason"),
        ("reject", "other", " ", "needs a text"),
        ("approve", "trivial", "", "Only a rejection"),
        ("burn", None, "", "A decision is one of"),
        ("reject", "other", "x" * 1_001, "at most 1,000"),
        ("reject", "other", "\ud800", "half a character"),
    ],
)
def test_odd_decision_is_refused(name, reason, text, said):
    with pytest.raises(BankError, match=said):
        Decision(name, reason, text)


def test_log_says_who_decided_what_and_why(staff):
    take(staff, "approve", "reject", "redraft")
    with staff.bank.read() as session:
        events = history(session, CHOICE)
    assert [(e.teacher, e.version, e.action, e.reason, e.to_status) for e in events] == [
        ("Editor", 1, "approve", None, "approved"),
        ("Editor", 1, "reject", "wrong_key: It was 1958.", "rejected"),
        ("Editor", 1, "redraft", None, "draft"),
    ]
    assert [e.from_status for e in events] == ["draft", "approved", "rejected"]
    assert {e.made_at for e in events} == {NOW}


def test_newer_version_is_not_approved_unseen(staff):
    with staff.bank.write() as session:
        edit_item(session, CHOICE, make_choice("Year?"), (), staff.editor, seen=1, now=NOW)
    with pytest.raises(ItemChanged, match="you saw version 1, now it is version 2") as caught:
        take(staff, "approve")
    assert caught.value.newest.item.stem == "Year?"


def test_hard_finding_bars_approval(staff):
    hard = Finding("F01", "hard", "The quote does not hold the key.")
    with staff.bank.write() as session:
        edit_item(session, CHOICE, make_choice(), [hard], staff.editor, seen=1, now=NOW)
    with pytest.raises(BankError, match="hard finding"), staff.bank.write() as session:
        decide(session, CHOICE, APPROVE, staff.editor, seen=2, now=NOW)
    with staff.bank.write() as session:
        edit_item(session, CHOICE, make_choice(), (), staff.editor, seen=2, now=NOW)
        decide(session, CHOICE, APPROVE, staff.editor, seen=3, now=NOW)


def test_soft_finding_is_overruled_for_that_version(staff):
    with staff.bank.write() as session:
        overrule(session, CHOICE, "K02", " It  is fine. ", staff.reviewer, seen=1, now=NOW)
    with staff.bank.read() as session:
        kept = get_kept(session, CHOICE)
        last = history(session, CHOICE)[-1]
    assert kept.overruled == {"K02"}
    assert [(o.teacher, o.reason) for o in kept.overrulings] == [("Reviewer", "It is fine.")]
    assert (last.action, last.reason, last.to_status) == ("overrule", "K02: It is fine.", "draft")
    with staff.bank.write() as session:
        item = make_choice("Year?")
        found = item.proof.findings
        kept = edit_item(session, CHOICE, item, found, staff.editor, seen=1, now=NOW)
    assert kept.overruled == frozenset()


@pytest.mark.parametrize(
    ("code", "reason", "said"),
    [
        ("F01", "Fine.", "hard one, which cannot be overruled"),
        ("X99", "Fine.", "no finding 'X99'"),
        ("K02", " ", "needs a reason"),
        ("S01", "Again.", "overruled already"),
    ],
)
def test_what_cannot_be_overruled(staff, code, reason, said):
    found = [
        Finding("F01", "hard", "No."),
        Finding("K02", "soft", "Hm."),
        Finding("S01", "soft", "Hm."),
    ]
    with staff.bank.write() as session:
        edit_item(session, CHOICE, make_choice(), found, staff.editor, seen=1, now=NOW)
        overrule(session, CHOICE, "S01", "Fine.", staff.editor, seen=2, now=NOW)
    with pytest.raises(BankError, match=said), staff.bank.write() as session:
        overrule(session, CHOICE, code, reason, staff.editor, seen=2, now=NOW)


def test_deleted_item_is_nowhere_but_in_its_quizzes(taken, staff):
    take(staff, "delete")
    with staff.bank.write() as session:
        assert CHOICE not in {item_id(item) for item in iter_items(session)}
        assert len(items_of_article(session, make_article().id)) == 2
        assert get_item(session, CHOICE) == taken.quiz.items[0]
        assert add_items(session, [make_choice()], NOW).already == 1
        with pytest.raises(NotInBank):
            make_quiz(session, "Later", [CHOICE], mode="test", now=NOW)
        with pytest.raises(BankError, match="restore it first"):
            edit_item(session, CHOICE, make_choice("?"), (), staff.editor, seen=1, now=NOW)


# --- what is not asked again ---------------------------------------------------------------------

SIBLING = make_choice("In which year did Sputnik 1 fly?")  # the same fact in the same form
OTHER_FORM = replace(make_typed_cloze(), stem="Flew in _____.", proof=SIBLING.proof)


def test_rejected_fact_is_not_asked_like_that_again(staff):
    take(staff, "reject")
    with staff.bank.write() as session:
        added = add_items(session, [SIBLING, OTHER_FORM, make_choice()], NOW)
        assert (added.added, added.already, added.suppressed) == (1, 1, 1)


@pytest.mark.parametrize(
    ("way", "suppressed"),
    [
        ("reject", 1),
        ("reject redraft", 0),
        ("reject delete", 1),  # clearing up is no change of mind
        ("reject delete restore", 0),
        ("reject redraft delete", 0),
        ("approve delete", 0),
    ],
)
def test_taking_a_rejection_back_lifts_it(staff, way, suppressed):
    take(staff, *way.split())
    with staff.bank.write() as session:
        assert add_items(session, [SIBLING], NOW).suppressed == suppressed


def test_edit_of_a_rejected_item_lifts_it(staff):
    take(staff, "reject")
    with staff.bank.write() as session:
        kept = edit_item(session, CHOICE, make_choice("Year?"), (), staff.editor, seen=1, now=NOW)
        assert (kept.status, kept.cause) == ("draft", "edited")
        assert add_items(session, [SIBLING], NOW).suppressed == 0


def test_second_rejection_of_a_fact_stands(staff):
    with staff.bank.write() as session:
        add_items(session, [SIBLING], NOW)
        decide(session, item_id(SIBLING), REJECT, staff.editor, seen=1, now=NOW)
    take(staff, "reject", "redraft")
    with staff.bank.write() as session:
        assert add_items(session, [make_choice("Year?")], NOW).suppressed == 1


def test_imported_item_suppresses_nothing(staff):
    fact = replace(SIBLING.proof.fact, kind="imported", relation="imported")
    first, second = (
        replace(make_choice(stem), proof=replace(SIBLING.proof, fact=fact))
        for stem in ("Capital of France?", "Largest city of France?")
    )
    with staff.bank.write() as session:
        add_items(session, [first], NOW)
        decide(session, item_id(first), REJECT, staff.editor, seen=1, now=NOW)
        assert add_items(session, [second], NOW).added == 1
