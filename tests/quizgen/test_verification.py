"""What `quizgen verify` holds against an item: every edit of every kind is found."""

import copy
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import get_args

import pytest

from question_bank.errors import BankError
from question_bank.formats.item_json import item_from_json, item_to_json
from question_bank.item import KINDS
from quizgen.drafts import Form
from quizgen.ledger import Ledger
from quizgen.pipeline import make_drafts
from quizgen.verification import Derivation, find_lies
from tests.quizgen import lies, lies_answer, lighthouse
from tests.quizgen.kinds import harbour
from tests.quizgen.lying import rebuild_key
from tests.quizgen.reading import make_article

LIES = (*lies.LIES, *lies_answer.LIES)
MOST_PER_FORM = 6  # items of one form and article that are edited


@dataclass
class Outcome:
    """What became of the edits of one name.  `kinds` counts the items edited."""

    kinds: Counter[str] = field(default_factory=Counter)
    unread: int = 0  # no reader takes them for items
    missed: list[str] = field(default_factory=list)


def drafts_of(derivation):
    return make_drafts(derivation.context, 0, Ledger())


@pytest.fixture(scope="module")
def derivations():
    return [Derivation(make_article(m.TEXT, m.TITLE)) for m in (harbour, lighthouse)]


@pytest.fixture(scope="module")
def edited(derivations):
    """Return the items to edit as lines of JSON, each with what its article gives."""
    rows = []
    forms: set[str] = set()
    for derivation in derivations:
        count: Counter[str] = Counter()
        for draft in drafts_of(derivation):
            count[draft.form] += 1
            if count[draft.form] <= MOST_PER_FORM:
                rows.append((item_to_json(draft.item), derivation))
                forms.add(draft.form)
    assert forms == set(get_args(Form))
    return [(json.loads(json.dumps(row)), derivation) for row, derivation in rows]


@pytest.fixture(scope="module")
def outcomes(edited):
    """Edit every item in every way that fits it and look at it again."""
    found = {lie.edit.__name__: Outcome() for lie in LIES}
    for original, derivation in edited:
        for lie in LIES:
            if lie.fits(original):
                row = copy.deepcopy(original)
                lie.edit(row)
                rebuild_key(row)
                judge(row, original, derivation, found[lie.edit.__name__])
    return found


def judge(row, original, derivation, outcome):
    """Note whether an edited row is refused."""
    assert row != original, "an edit that changes nothing"
    outcome.kinds[original["kind"]] += 1
    try:
        item = item_from_json(row)
    except BankError:
        outcome.unread += 1
        return
    if not list(find_lies(item, derivation)):
        outcome.missed.append(f"{original['kind']}: {original['stem']} [{original['key']}]")


def test_what_was_made_holds(derivations):
    for derivation in derivations:
        for draft in drafts_of(derivation):
            assert list(find_lies(draft.item, derivation)) == []


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.edit.__name__)
def test_an_edit_is_found_in_every_kind(outcomes, lie):
    outcome = outcomes[lie.edit.__name__]
    assert outcome.missed == []
    wanted = lie.kinds if not lie.needs else set(outcome.kinds)
    assert wanted
    assert set(outcome.kinds) == wanted


def test_every_kind_is_edited_in_many_ways(outcomes):
    count: Counter[str] = Counter()
    for outcome in outcomes.values():
        count.update(outcome.kinds)
    unread = sum(outcome.unread for outcome in outcomes.values())
    missed = sum(len(outcome.missed) for outcome in outcomes.values())
    print(f"{count.total()} edits, {unread} unreadable, {missed} missed; {dict(count)}")  # noqa: T201
    assert set(count) == set(KINDS)
    assert min(count.values()) >= 50
    assert unread < 0.15 * count.total()


def test_all_that_is_wrong_is_named(derivations):
    """A reader learns of both lies, not only of the first."""
    derivation = derivations[0]
    item = next(d.item for d in drafts_of(derivation) if d.form == "question")
    row = item_to_json(item)
    row["explanation"] = "Trust me."
    lies_answer.reason_is_made_up(row)
    found = list(find_lies(item_from_json(row), derivation))
    assert any("explanation" in lie for lie in found)
    assert any("reason" in lie for lie in found)


def test_items_of_another_seed_hold(derivations):
    """Which distractors were chosen among the possible ones is no lie."""
    derivation = derivations[1]
    for draft in make_drafts(derivation.context, 7, Ledger()):
        assert list(find_lies(draft.item, derivation)) == []


def test_an_item_of_another_article_is_refused_at_once(derivations):
    one, other = derivations
    for draft in drafts_of(one)[:20]:
        found = list(find_lies(draft.item, other))
        assert len(found) == 1
        assert "another text" in found[0]
