"""Scores of every kind of item."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.answers import answer_text, numbers_of, right_answer
from question_bank.item import KINDS, Item
from question_bank.scoring import score
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

indices = st.lists(st.none() | st.integers(0, 9), max_size=9).map(answer_text)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        *[("1", 1.0), ("01", 1.0), ("0", 0.0), ("3", 0.0), ("-1", 0.0), (" 1", 0.0), ("1957", 0.0)],
        *[("", 0.0), ("\u0661", 0.0), ("\u00b9", 0.0), ("1" * 5_000, 0.0)],
    ],
)
def test_choice(answer, expected):
    assert score(make_choice(), answer) == expected


def test_cloze_with_options_is_scored_by_index():
    assert score(make_chosen_cloze(), "1") == 1.0
    assert score(make_chosen_cloze(), "21") == 0.0


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("83", 1.0), (" Eighty\u2013Three. ", 1.0), ("-83", 0.0), ("830", 0.0), ("", 0.0), (".", 0.0)],
)
def test_typed_cloze(answer, expected):
    assert score(make_typed_cloze(), answer) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("false", 1.0), ("true", 0.0), ("False", 0.0), ("0", 0.0), ("", 0.0), ("false,", 0.0)],
)
def test_true_false(answer, expected):
    assert score(make_true_false(), answer) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        *[("83", 1.0), ("83.5", 1.0), ("82.5 kg", 1.0), ("83.6", 0.0), ("-83", 0.0), ("", 0.0)],
        *[("eighty three kilograms", 1.0), ("83 days", 0.0), ("83%", 0.0), ("83 84", 0.0)],
        ("Four score and three.", 1.0),  # accepted as a text, whatever its number
    ],
)
def test_numeric(answer, expected):
    assert score(make_numeric(), answer) == expected


def test_edge_of_the_tolerance_counts_in_spite_of_rounding():
    item = replace(make_numeric(), key="0.2", value=0.2, tolerance=0.1, accepted=("0.2",))
    assert score(item, "0.3") == score(item, "0.1") == 1.0
    assert score(item, "0.30001") == 0.0


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("its RADIO", 1.0), ("the radio", 1.0), ("a camera", 0.0), ("", 0.0), ("radio radio", 0.0)],
)
def test_short_answer(answer, expected):
    assert score(make_short_answer(), answer) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        *[("0,2", 1.0), ("2,0", 1.0), ("0", 0.5), ("0,1,2", 0.5), ("0,1", 0.0), ("1", 0.0)],
        *[("0,1,2,3", 0.0), ("", 0.0), ("0,0,2", 0.0), ("0,4", 0.0), ("x", 0.0), ("0,2,", 1.0)],
    ],
)
def test_multi_select(answer, expected):
    assert score(make_multi_select(), answer) == expected


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (["1957", "83 kg", "21 days"], 1.0),
        (["1957", None, None], 1 / 3),
        (["1957", "21 days", "83 kg"], 1 / 3),
        (["1957", "1957", "1957"], 1 / 3),
        (["83 kg", "21 days", "1957"], 0.0),
        (["1957", "83 kg"], 0.0),  # could not have been given: one piece is missing
        ([None, None, None], 0.0),
    ],
)
def test_matching(chosen, expected):
    item = make_matching()
    answer = answer_text([None if text is None else item.rights.index(text) for text in chosen])
    assert score(item, answer) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("flight weight radio end", 1.0),
        ("weight flight radio end", 2 / 3),  # five pairs in order, one the wrong way round
        ("flight radio weight end", 2 / 3),
        ("weight flight end radio", 1 / 3),
        ("weight radio end flight", 0.0),  # three in order, three the wrong way round
        ("end radio weight flight", 0.0),
        ("flight weight - -", 1 / 6),
        ("flight - weight radio", 1 / 2),
        ("- - - flight", 0.0),
        ("flight weight flight weight", 0.0),  # could not have been given: a step stands twice
        ("flight weight radio", 0.0),
    ],
)
def test_ordering(order, expected):
    item = make_ordering()
    places = {step.removeprefix("the "): place for place, step in enumerate(item.shown)}
    answer = answer_text([places.get(step) for step in order.split()])
    assert score(item, answer) == pytest.approx(expected)


def test_steps_are_never_shown_in_the_right_order():
    item = make_ordering()
    for number in range(200):
        other = replace(item, stem=f"{item.stem} {number}")
        assert score(other, "0,1,2,3") < 1.0


def test_every_kind_is_here():
    assert {item.kind for item in all_kinds()} == set(KINDS)


@pytest.mark.parametrize("item", all_kinds(), ids=lambda item: item.stem)
def test_right_answer_scores_one(item: Item):
    assert score(item, right_answer(item)) == 1.0


@given(st.text() | indices, st.sampled_from(all_kinds()))
def test_any_answer_has_a_score(answer, item):
    points = score(item, answer)
    assert 0.0 <= points <= 1.0
    assert points in {0.0, 1.0} or item.kind in {"matching", "ordering", "multi_select"}


@given(st.lists(st.none() | st.integers(0, 7), max_size=8))
def test_indices_are_read_as_written(numbers):
    expected = () if all(number is None for number in numbers) else tuple(numbers)
    assert numbers_of(answer_text(numbers), 8) == expected


@given(st.text(min_size=1).filter(str.strip))
def test_the_key_as_written_is_right(key):
    for item in (make_typed_cloze(), make_short_answer(), make_numeric()):
        assert score(replace(item, key=key, accepted=(key,)), key) == 1.0
