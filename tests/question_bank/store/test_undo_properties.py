"""Whatever is done and undone in whatever order, no undo changes more or less than it should."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from question_bank.actions import APPROVE, DELETE, REDRAFT, RESTORE, Action, Decision, Move, Retag
from question_bank.bank import open_bank
from question_bank.filters import ItemFilter
from question_bank.item import item_id
from question_bank.reviews import STATUSES
from question_bank.store.articles import add_article
from question_bank.store.bulk import act
from question_bank.store.edits import edit_item
from question_bank.store.folders import add_folder
from question_bank.store.items import add_items
from question_bank.store.kept import get_kept
from question_bank.store.tags import make_tags
from question_bank.store.teachers import add_teacher
from question_bank.store.undo import undo
from tests.question_bank.labelled import state_of
from tests.question_bank.sputnik import NOW, make_article, make_typed_cloze, many_items

# Few of each, so that actions meet: two items ask the same fact in the same form, one does not.
ITEMS = [*many_items(2), make_typed_cloze()]
IDS = [item_id(item) for item in ITEMS]
TAGS = ("a", "b")


@dataclass(frozen=True)
class Undo:
    """Undo an action done so far: 0.0 is the first, 1.0 the last."""

    place: float


@dataclass(frozen=True)
class Edit:
    """Write a new version of an item."""

    index: int


def retag_of(signs: tuple[str, ...]) -> Retag:
    """Return the change that signs beside TAGS mean: ("+", "-") puts a on, takes b off."""
    signed = list(zip(signs, TAGS, strict=True))
    add, remove = (tuple(tag for sign, tag in signed if sign == wanted) for wanted in "+-")
    return Retag(add, remove)


retags = st.tuples(*[st.sampled_from(("+", "-", ""))] * len(TAGS)).filter(any).map(retag_of)
actions = st.one_of(
    retags,
    st.sampled_from((None, 1, 2)).map(Move),
    st.sampled_from((APPROVE, REDRAFT, DELETE, RESTORE, Decision("reject", "trivial"))),
)
picks = st.lists(st.sampled_from(IDS), min_size=1, unique=True).map(
    lambda ids: ItemFilter(ids=tuple(ids), statuses=STATUSES)
)
steps = st.one_of(
    st.tuples(picks, actions),
    st.floats(0, 1).map(Undo),
    st.integers(0, len(ITEMS) - 1).map(Edit),
)


Parts = dict[str, dict[str, object]]  # by the item, then by "status", "folder" or the tag


class Run:
    """A bank under test, and what stands of all that was done to it, the last thing last."""

    def __init__(self, session: Session) -> None:
        self.session = session
        for number in (1, 2):
            add_folder(session, f"Folder {number}", None, 1)
        make_tags(session, TAGS)  # one that is nowhere cannot be taken off, so it is not touched
        self.before: dict[int, Parts] = {}  # by the action
        self.touched: dict[int, frozenset[str]] = {}
        self.standing: dict[str, list[int]] = {name: [] for name in IDS}  # actions on each item
        self.edits = 0

    def act(self, wanted: ItemFilter, action: Action) -> int | None:
        before = self.state()
        done = act(self.session, wanted, action, 1, NOW)
        changed = self.differing(before)
        assert len(changed) == done.changed
        if done.action_id is not None:
            self.note(done.action_id, before, touched_by(action), changed)
        return done.action_id

    def undo(self, place: float) -> None:
        done = sorted(
            {number for stack in self.standing.values() for number in stack if number > 0}
        )
        if not done:
            return
        action_id = done[round(place * (len(done) - 1))]
        before = self.state()
        undone = undo(self.session, action_id, 1, NOW)
        on = {name for name in IDS if action_id in self.standing[name]}
        free = {name for name in on if self.is_free(name, action_id)}
        assert (undone.restored, undone.changed_since) == (len(free), len(on - free))
        assert self.differing(before) == free
        after, touched = self.state(), self.touched[action_id]
        for name in free:  # what the action touched is as it was, and the rest as it is
            former = {part: self.before[action_id][name][part] for part in touched}
            assert after[name] == before[name] | former
            self.standing[name].remove(action_id)

    def is_free(self, name: str, action_id: int) -> bool:
        """Tell whether nothing that came after an action touched the same of an item."""
        stack = self.standing[name]
        later = stack[stack.index(action_id) + 1 :]
        return not any(self.touched[other] & self.touched[action_id] for other in later)

    def edit(self, index: int) -> None:
        kept = get_kept(self.session, IDS[index])
        if kept.status != "deleted":
            before = self.state()
            self.edits += 1
            item = replace(kept.item, difficulty=self.edits / 1_000)  # another text each time
            edit_item(self.session, kept.id, item, (), 1, seen=kept.version, now=NOW)
            self.note(-self.edits, before, frozenset(("status",)), {kept.id})

    def note(self, number: int, before: Parts, touched: frozenset[str], changed: set[str]) -> None:
        self.before[number], self.touched[number] = before, touched
        for name in changed:
            self.standing[name].append(number)

    def state(self) -> Parts:
        """Return the status, the folder and each tag of each item."""
        state = state_of(self.session)
        rejected = any(state[name][1] == "rejected" for name in IDS)
        assert state["suppressed"] or not rejected
        return {
            name: {"status": state[name][1:3], "folder": state[name][3]}
            | {tag: tag in cast(tuple[str, ...], state[name][4]) for tag in TAGS}
            for name in IDS
        }

    def differing(self, before: Parts) -> set[str]:
        after = self.state()
        return {name for name in IDS if before[name] != after[name]}


def touched_by(action: Action) -> frozenset[str]:
    """Return which parts of an item's state an action is about."""
    match action:
        case Retag(add=add, remove=remove):
            return frozenset(add + remove)
        case Move():
            return frozenset(("folder",))
        case Decision():
            return frozenset(("status",))


def run_in(template: Path, steps_of) -> None:
    """Run steps in a new bank, in one write that is thrown away."""
    with TemporaryDirectory() as folder:
        bank = open_bank(f"sqlite:///{shutil.copy(template, folder)}")
        with bank.write() as session:
            add_article(session, make_article(), NOW)
            add_items(session, ITEMS, NOW)
            add_teacher(session, "Ann", "owner", NOW)
            steps_of(Run(session))
        bank.close()


@pytest.mark.slow
@settings(max_examples=60)
@given(first=st.lists(steps, max_size=6), then=st.lists(st.tuples(picks, actions), max_size=6))
def test_undoing_backwards_restores_exactly(sqlite_template, first, then):
    def check(run: Run) -> None:
        play(run, first)
        states, done = [state_of(run.session)], []
        for step in then:
            if (action_id := run.act(*step)) is not None:
                done.append(action_id)
                states.append(state_of(run.session))
        while done:
            states.pop()
            assert undo(run.session, done.pop(), 1, NOW).changed_since == 0
            assert state_of(run.session) == states[-1]

    run_in(sqlite_template, check)


@pytest.mark.slow
@settings(max_examples=60)
@given(st.lists(steps, min_size=6, max_size=16))
def test_undo_in_any_order_changes_only_what_it_restores(sqlite_template, done):
    run_in(sqlite_template, lambda run: play(run, done))


def play(run: Run, done) -> None:
    for step in done:
        match step:
            case Undo(place):
                run.undo(place)
            case Edit(index):
                run.edit(index)
            case (wanted, action):
                run.act(wanted, action)
