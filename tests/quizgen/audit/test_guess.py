"""What the guessers pick, and what that comes to over a set."""

from fractions import Fraction

import pytest

from question_bank.item import Item
from quizgen.audit.guess import (
    at_least,
    convergence,
    guess,
    is_guessable,
    longest,
    middle,
    spread,
    stem_words,
)
from tests.quizgen.audited import choose, claim, fill, select, type_in

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("strategy", "stem", "options", "ratings"),
    [
        (longest, "Where?", ["Kell", "Varno", "Best"], [4, 5, 4]),
        (stem_words, "Who built the Orrin dam?", ["the dam board", "Norwater"], [1, 0]),
        (stem_words, "Who measured the dams?", ["measures of a dam", "the"], [2, 0]),
        (stem_words, "Who was the architect?", ["the archer", "another architect"], [0, 1]),
        (convergence, "", ["25 May 1893", "25 July 1893", "6 July 1893"], [3, 4, 3]),
        (convergence, "", ["the sea", "the river"], [0, 0]),
        (convergence, "", ["not here", "another", "here"], [1, 0, 1]),
        (middle, "", ["1", "2", "3"], [-1, 0, -1]),
        (middle, "", ["1", "2", "3", "4"], [-1.5, -0.5, -0.5, -1.5]),
    ],
)
def test_a_strategy_rates_each_option(strategy, stem, options, ratings):
    assert strategy(stem, options) == ratings


@pytest.mark.parametrize(
    ("ratings", "chances"),
    [
        ([1, 2, 3], [0, 0, 1]),
        ([3, 5, 5], [0, HALF, HALF]),
        ([0, 0], [HALF, HALF]),
        ([HALF, Fraction(1, 4)], [1, 0]),
    ],
)
def test_a_pick_is_split_among_the_best(ratings, chances):
    assert spread(ratings) == chances


@pytest.mark.parametrize(
    ("least", "chances", "expected"),
    [
        (1, [], 0),
        (1, [HALF, HALF], Fraction(3, 4)),
        (2, [HALF, HALF], Fraction(1, 4)),
        (2, [1, HALF, 0], HALF),
        (1, [1, HALF, 0], 1),
        (2, [HALF, HALF, HALF], HALF),
    ],
)
def test_several_hunches_at_once(least, chances, expected):
    assert at_least(least, [Fraction(chance) for chance in chances]) == expected


def test_the_shares_of_two_items():
    """Worked out on paper, item by item.

    First: longest and the stem's words point at the key, nothing converges (1/4), the middle does
    not hold it.  Second: longest ties the key with one other (1/2), no word of the stem (1/4),
    nothing converges (1/4), the key is one of the two in the middle (1/2).
    """
    items = [
        choose("Which tower guards Kell?", "*the tower of Kell", "a hut", "a dam", "a mill"),
        choose("Where?", "Oslo", "*Berlin", "Madrid", "Rome"),
    ]
    solved = {solved.name: solved for solved in guess(items)}
    assert {name: solved.share.hits for name, solved in solved.items()} == {
        "longest": 1.5,
        "stem_words": 1.25,
        "convergence": 0.5,
        "middle": 0.5,
        "vote": 1.5,  # Berlin and Madrid have the same four votes
        "any": 1 + 1 - 0.5 * 0.75 * 0.75 * 0.5,
        "two": 1
        + 1
        - 0.5 * 0.75 * 0.75 * 0.5
        - 2 * (0.5 * 0.75 * 0.75 * 0.5)
        - 2 * (0.5 * 0.25 * 0.75 * 0.5),
    }
    assert all(solved[name].share.total == 2 for name in solved)
    assert [solved[name].chance for name in ("longest", "middle", "vote")] == [0.25] * 3


def test_chance_is_the_mean_of_one_by_the_number_of_options():
    items = [choose("Where?", "*Kell", "Best"), choose("Where?", "*Kell", "Best", "Varn", "Arno")]
    assert guess(items)[0].chance == (1 / 2 + 1 / 4) / 2


def test_what_two_strategies_solve_by_chance_is_the_mean_over_all_options():
    """The middle is certain, the other three tie: 1 - (2/3)^3 at the middle."""
    solved = {s.name: s for s in guess([choose("Where?", "Kell", "*Best", "Arno")])}
    at_middle, aside = 1 - (2 / 3) ** 3, 1 - (2 / 3) ** 3 - 3 * (1 / 3) * (2 / 3) ** 2
    assert solved["two"].share.hits == pytest.approx(at_middle)
    assert solved["two"].chance == pytest.approx((at_middle + 2 * aside) / 3)
    assert solved["any"].share.hits == 1


def test_a_set_whose_keys_are_all_longest_beats_chance():
    items = [choose(f"Where is {n}?", "*the harbour", "Kell", "Best", "Arno") for n in range(20)]
    found = {solved.name: solved for solved in guess(items)}
    assert found["longest"].share.value == 1
    assert found["longest"].beats_chance
    assert not found["convergence"].beats_chance


def test_only_items_with_options_and_one_key_are_guessed():
    items: list[Item] = [
        choose("Where?", "*Kell", "Best"),
        fill("It stands in _____.", "Kell", "*Kell", "Best"),
        fill("It stands in _____.", "Kell"),
        claim("It stands in Kell.", True),
        type_in("Where?", "Kell"),
        select("Which are towns?", "*Kell", "*Best", "Norwater"),
    ]
    assert [is_guessable(item) for item in items] == [True, True, False, False, False, False]
    assert guess(items)[0].share.total == 2
    assert guess(items[2:]) == ()
