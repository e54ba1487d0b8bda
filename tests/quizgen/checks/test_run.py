"""Which checks an item is spared, and that this hides nothing."""

import pytest

from question_bank.item import options_of, pairs_of
from quizgen.checks.run import BARE, CHECKS, CHECKS_OF_BARE, OF_OPTIONS, problems
from tests.quizgen.checks.corinth import GOOD, TEXT
from tests.quizgen.checks.corinth_kinds import KINDS
from tests.quizgen.checks.mutants import CAUGHT

PLANTED = [(item, text) for planted in CAUGHT.values() for item, text in planted]
ALL = [*((item, TEXT) for item in (GOOD | KINDS).values()), *PLANTED]
BARE_ITEMS = [
    (item, text)
    for item, text in ALL
    if isinstance(item, BARE) and not options_of(item) and not pairs_of(item)
]


def test_there_are_items_without_options_of_each_kind():
    kinds = {item.kind for item, _ in BARE_ITEMS}
    assert kinds == {"cloze", "numeric", "short_answer", "true_false"}
    assert len(BARE_ITEMS) > 50


@pytest.mark.parametrize("check", sorted(OF_OPTIONS, key=repr))
def test_what_is_asked_of_options_finds_nothing_without_them(check):
    assert check in CHECKS
    assert not [found for item, text in BARE_ITEMS for found in check(item, text)]


def test_all_other_checks_are_run():
    assert set(CHECKS_OF_BARE) == set(CHECKS) - OF_OPTIONS


@pytest.mark.parametrize(("item", "text"), ALL[::5])
def test_what_is_found_is_what_every_check_finds(item, text):
    assert problems(item, text) == tuple(found for check in CHECKS for found in check(item, text))
