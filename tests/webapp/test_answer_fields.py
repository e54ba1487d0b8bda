"""What the fields of a form say, and what no form of ours sends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.answers import right_answer
from question_bank.scoring import score
from question_bank.store.attempts import MAX_ANSWER
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
from webapp.answer_fields import BadAnswer, answer_from, fields_from

CHOICE, CLOZE, TYPED = make_choice(), make_chosen_cloze(), make_typed_cloze()
TRUTH, NUMBER, SHORT = make_true_false(), make_numeric(), make_short_answer()
MATCHING, ORDERING, TICKS = make_matching(), make_ordering(), make_multi_select()
EVERYTHING = st.lists(
    st.sampled_from(["", "0", "1", "2", "3", "4", "true", "x", "1,2"]), max_size=5
)


@pytest.mark.parametrize(
    ("item", "fields", "expected"),
    [
        *[(CHOICE, ["2"], "2"), (CHOICE, [], None), (CHOICE, [""], None), (CLOZE, ["1"], "1")],
        *[(TRUTH, ["true"], "true"), (TRUTH, [], None), (TYPED, ["x, y"], "x, y")],
        *[(NUMBER, ["1,250"], "1,250"), (SHORT, [""], ""), (SHORT, [], None)],
        *[(TICKS, ["2", "0"], "0,2"), (TICKS, [], ""), (TICKS, ["3"], "3")],
        *[(MATCHING, ["2", "", "0"], "2,,0"), (MATCHING, ["", "", ""], ""), (MATCHING, [], None)],
        (MATCHING, ["1", "1", "1"], "1,1,1"),  # a guess, and no mistake of the form
        (ORDERING, ["2", "1", "4", "3"], "1,0,3,2"),
        (ORDERING, ["3", "", "1", ""], "2,,0,"),
        *[(ORDERING, ["", "", "", ""], ""), (ORDERING, [], None)],
    ],
)
def test_answer_from(item, fields, expected):
    assert answer_from(item, fields) == expected


@pytest.mark.parametrize(
    ("item", "fields", "message"),
    [
        *[(CHOICE, [bad], "one of the options") for bad in ("3", "-1", "01", "x", "\u00b2", "1,2")],
        *[(CHOICE, ["1", "1"], "one of the options"), (CLOZE, ["2"], "one of the options")],
        *[(TRUTH, [bad], "one of the options") for bad in ("True", "0", "maybe")],
        (TYPED, ["x" * (MAX_ANSWER + 1)], f"more than {MAX_ANSWER} characters"),
        (NUMBER, ["1", "2"], "does not fit the question"),
        *[(TICKS, bad, "not in the list") for bad in (["4"], ["0", "0"], ["x"], ["0,2"], ["00"])],
        *[(MATCHING, bad, "not in the list") for bad in (["3", "", ""], ["x", "0", "1"])],
        *[(MATCHING, bad, "does not fit") for bad in (["0"], ["0", "1", "2", "0"])],
        *[
            (ORDERING, bad, "not in the list")
            for bad in (["0", "1", "2", "3"], ["1", "2", "3", "5"])
        ],
        *[(ORDERING, bad, "does not fit") for bad in (["1"], ["1", "2", "3", "4", "4"])],
        (ORDERING, ["2", "1", "2", ""], "two lines have the place 2"),
    ],
)
def test_bad_answer_is_explained(item, fields, message):
    with pytest.raises(BadAnswer, match=message) as caught:
        answer_from(item, fields)
    assert str(caught.value).endswith(".")


@given(st.sampled_from(all_kinds()), EVERYTHING)
def test_what_is_saved_is_shown_again(item, fields):
    try:
        answer = answer_from(item, fields)
    except BadAnswer:
        return
    assert 0.0 <= score(item, answer or "") <= 1.0
    if answer:
        assert answer_from(item, fields_from(item, answer)) == answer


@pytest.mark.parametrize("item", all_kinds(), ids=lambda item: item.stem)
def test_right_answer_can_be_sent(item):
    assert answer_from(item, fields_from(item, right_answer(item))) == right_answer(item)


@given(st.sampled_from(all_kinds()), st.text())
def test_any_stored_answer_can_be_shown(item, answer):
    assert all(isinstance(field, str) for field in fields_from(item, answer))
