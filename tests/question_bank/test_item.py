"""What an item of each kind refuses, its key, and its id."""

from dataclasses import replace

import pytest

from question_bank.answers import right_answer
from question_bank.errors import InvalidItem
from question_bank.item import GAP, accepted_of, item_id, options_of, pairs_of
from question_bank.mixing import disordered, mixed
from question_bank.proof import Option
from tests.question_bank.sputnik import (
    all_kinds,
    make_choice,
    make_chosen_cloze,
    make_matching,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_short_answer,
    make_true_false,
    make_typed_cloze,
)

PAIRS = make_ordering().pairs
KEY, OTHER, THIRD = Option("x", True), Option("y", False, "No."), Option("z", True)


@pytest.mark.parametrize(
    ("item", "change", "message"),
    [
        *[(item, {"stem": " "}, "stem .* must not be empty") for item in all_kinds()],
        (make_choice(), {"options": (KEY,)}, "2 to 8 options"),
        (make_choice(), {"options": (KEY, THIRD)}, "exactly one option"),
        (make_choice(), {"options": (KEY, replace(OTHER, text="X"))}, "the same"),
        (make_choice(), {"options": (KEY, replace(OTHER, text=""))}, "must not be empty"),
        (make_chosen_cloze(), {"options": (KEY, OTHER)}, "not the option marked as key"),
        (make_typed_cloze(), {"stem": f"{GAP} and {GAP}"}, "exactly one gap"),
        (make_typed_cloze(), {"accepted": ()}, "not among the accepted"),
        (make_numeric(), {"key": ""}, "key .* must not be empty"),
        (make_numeric(), {"accepted": ("84",)}, "not among the accepted"),
        (make_numeric(), {"value": float("nan")}, "value .* must be a number"),
        (make_numeric(), {"tolerance": float("inf")}, "tolerance .* must be a number"),
        (make_numeric(), {"tolerance": -0.1}, "must not be negative"),
        (make_short_answer(), {"accepted": ("radio",)}, "not among the accepted"),
        (make_matching(), {"pairs": PAIRS[:1]}, "2 to 8 entries among its left sides"),
        (make_matching(), {"pairs": (PAIRS[0], PAIRS[0])}, "Two of the left sides"),
        (
            make_matching(),
            {"pairs": (PAIRS[0], replace(PAIRS[0], left="else"))},
            "Two of the right sides",
        ),
        (make_ordering(), {"pairs": PAIRS[:2]}, "3 to 8 entries among its steps"),
        (make_ordering(), {"pairs": (*PAIRS, PAIRS[0])}, "Two of the steps"),
        (make_multi_select(), {"options": (KEY, OTHER)}, "two keys or more"),
        (make_multi_select(), {"options": (KEY, THIRD)}, "one option that is none"),
    ],
)
def test_unsound_item_is_refused(item, change, message):
    with pytest.raises(InvalidItem, match=message):
        replace(item, **change)


@pytest.mark.parametrize(
    ("item", "key"),
    [
        (make_true_false(), "False"),
        (make_matching(), "flight: 1957; weight: 83 kg; radio: 21 days"),
        (make_ordering(), "the flight; the weight; the radio; the end"),
        (make_multi_select(), "Its weight; Its year"),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_key_in_words(item, key):
    assert item.key == key


def test_each_kind_has_options_accepted_answers_or_pairs_only_where_they_apply():
    for item in all_kinds():
        kinds = ("multiple_choice", "multi_select")
        assert bool(options_of(item)) == (item.kind in kinds or item == make_chosen_cloze())
        assert bool(accepted_of(item)) == (item.kind in ("cloze", "numeric", "short_answer"))
        assert bool(pairs_of(item)) == (item.kind in ("numeric", "matching", "ordering"))


def test_ids_are_different_and_stay():
    items = all_kinds()
    assert len({item_id(item) for item in items}) == len(items)
    assert item_id(replace(make_numeric(), rank=7, difficulty=0.0)) == item_id(make_numeric())
    assert item_id(replace(make_true_false(), is_true=True)) != item_id(make_true_false())


def test_mixing_does_not_depend_on_the_order_given():
    texts = ("one", "two", "three", "four")
    assert mixed(texts, "salt") == mixed(texts[::-1], "salt")
    assert sorted(mixed(texts, "salt")) == sorted(texts)


def test_two_partners_are_turned_round_about_half_the_time():
    given = ("one", "two")
    turned = sum(mixed(given, f"question {number}") != given for number in range(200))
    assert 60 < turned < 140


def test_steps_out_of_order_are_never_in_the_order_given():
    texts = ("one", "two", "three")
    orders = {disordered(texts, f"question {number}") for number in range(200)}
    assert texts not in orders
    assert len(orders) == 5


def test_shown_order_is_the_same_every_time():
    assert right_answer(make_matching()) == "0,2,1"
    assert right_answer(make_ordering()) == "1,3,2,0"
