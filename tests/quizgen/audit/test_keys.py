"""Where keys stand, how long they are, how many statements are true."""

import pytest

from question_bank.item import Item
from quizgen.audit.keys import Positions, audit_keys, balance_of
from tests.quizgen.audited import choose, claim, fill


def test_positions_are_counted_by_the_number_of_options():
    items: list[Item] = [
        choose("Where?", "*Kell", "Best", "Arno"),
        choose("Who?", "Best", "Arno", "*Kell"),
        choose("When?", "1962", "*1971", "1987", "1990"),
        fill("In _____.", "Kell", "*Kell", "Best", "Arno"),
    ]
    positions = audit_keys(items).positions
    assert positions == (Positions(3, (2, 0, 1)), Positions(4, (0, 1, 0, 0)))


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ([], None),
        ([Positions(4, (5, 5, 5, 5))], None),  # 20 are not more than 20
        ([Positions(4, (6, 6, 6, 6))], (0.0, 3)),
        ([Positions(4, (12, 4, 4, 4))], (8.0, 3)),  # (36 + 4 + 4 + 4) / 6
        ([Positions(3, (1, 0, 0)), Positions(4, (12, 4, 4, 4))], (8.0, 3)),  # one says nothing
        ([Positions(2, (10, 0)), Positions(3, (9, 3, 3))], (14.8, 3)),  # 10 + (16 + 4 + 4) / 5
    ],
)
def test_balance(positions, expected):
    balance = balance_of(positions)
    assert (balance and (pytest.approx(balance.statistic), balance.degrees)) == expected


def test_only_a_key_longer_than_every_other_option_counts():
    items = [
        choose("Where?", "*Varno", "Kell", "Best"),
        choose("Where?", "*Varno", "Orrin", "Best"),  # as long as another
        choose("Where?", "*Kell", "Varno", "Best"),
    ]
    longest = audit_keys(items).longest
    assert (longest.hits, longest.total) == (1, 3)


def test_true_statements():
    items = [claim("It rains.", True), claim("It snows.", False), claim("It hails.", True)]
    keys = audit_keys(items)
    assert (keys.true.hits, keys.true.total) == (2, 3)
    assert keys.positions == ()
    assert keys.balance is None
