"""Bad JSON Lines are refused; the sentence names the line and the field."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.errors import BankError
from question_bank.formats import jsonl
from question_bank.formats.item_json import item_from_json, item_to_json
from question_bank.item import Item
from tests.question_bank.sputnik import (
    all_kinds,
    make_choice,
    make_matching,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_short_answer,
    make_true_false,
)


def line_with(item: Item | None = None, **changes: object) -> bytes:
    record = item_to_json(item or make_choice()) | changes
    return b"\n" + json.dumps(record).encode()


PAIR = {"left": "x", "right": "y", "evidence": {"quote": "q", "start": 0, "end": 1}}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\n{", "Line 2: This is not JSON"),
        (b"\n[]", "Line 2: the item must be an object, found a list"),
        (b"\n\xff\xfe", "Line 2: The text is not UTF-8"),
        (b"\n" + b"[" * 100_000, "Line 2: This is not JSON"),
        (b'\n{"rank": ' + b"9" * 5_000 + b"}", "Line 2: This is not JSON"),
        (b"\n{}", "Line 2: The field 'kind' is missing"),
        (line_with(kind="essay"), "'kind' must be one of .*, found 'essay'"),
        (line_with(kind=["cloze"]), "'kind' must be one of .*, found a list"),
        (line_with(stem=7), "'stem' must be text, found 7"),
        (line_with(stem=" "), "stem of an item must not be empty"),
        (line_with(stem="\ud800"), "'stem' must be text without half characters"),
        (line_with(key="1961"), "'key' is not the option marked as key, '1957'"),
        (line_with(options={}), "'options' must be a list, found an object"),
        (line_with(options=None), "2 to 8 options"),
        (line_with(options=["x"]), r"'options\[0\]' must be an object, found 'x'"),
        (
            line_with(options=[{"text": "x", "is_key": 1, "reason": None}]),
            r"'options\[0\].is_key' must be true or false, found 1",
        ),
        (line_with(evidence=None), "'evidence' must be an object, found null"),
        (
            line_with(evidence={"quote": "", "start": -1, "end": 0}),
            "'evidence.start' must be a whole number from 0 on, found -1",
        ),
        (line_with(difficulty=float("nan")), "'difficulty' must be a number from 0 to 1"),
        (line_with(difficulty=True), "'difficulty' must be a number .* found true"),
        (line_with(rank=1.5), "'rank' must be a whole number"),
        (line_with(rank=10**30), "'rank' must be .* too large"),
        (
            line_with(findings=[{"code": "K1", "severity": "mild", "message": ""}]),
            r"'findings\[0\].severity' must be one of hard, soft, found 'mild'",
        ),
        (line_with(make_true_false(), key="Maybe"), "'key' must be one of True, False"),
        (line_with(make_true_false(), key=True), "'key' must be one of True, False, found true"),
        (line_with(make_numeric(), value=None), "'value' must be a number, found null"),
        (line_with(make_numeric(), value=True), "'value' must be a number, found true"),
        (line_with(make_numeric(), value=float("inf")), "'value' must be a number, found inf"),
        (line_with(make_numeric(), value=10**400), "'value' must be a number, .* too large"),
        (line_with(make_numeric(), tolerance=-1), "tolerance .* must not be negative"),
        (line_with(make_numeric(), tolerance="1"), "'tolerance' must be a number, found '1'"),
        (line_with(make_numeric(), unit=None), "'unit' must be text, found null"),
        (line_with(make_numeric(), accepted=["7"]), "not among the accepted"),
        (line_with(make_short_answer(), accepted=None), "not among the accepted"),
        (line_with(make_short_answer(), accepted=[1]), r"'accepted\[0\]' must be text, found 1"),
        (line_with(make_matching(), pairs=None), "2 to 8 entries among its left sides"),
        (line_with(make_matching(), pairs=[PAIR, PAIR]), "Two of the left sides"),
        (line_with(make_matching(), pairs=[PAIR, PAIR | {"left": "z"}]), "Two of the right sides"),
        (line_with(make_matching(), key="x"), "'key' is not what the pairs say, 'flight: 1957;"),
        (
            line_with(make_ordering(), pairs=[PAIR, {"left": "x", "right": "y"}]),
            r"'pairs\[1\].evidence' is missing",
        ),
        (
            line_with(make_ordering(), pairs=[PAIR | {"evidence": {"quote": 1}}]),
            r"'pairs\[0\].evidence.quote' must be text, found 1",
        ),
        (line_with(make_ordering(), pairs=[PAIR, PAIR | {"left": "z"}]), "3 to 8 entries"),
        (line_with(make_multi_select(), options=None), "2 to 8 options"),
        (line_with(make_multi_select(), key="Its weight"), "'key' is not the option marked"),
    ],
)
def test_errors_name_line_and_field(data, message):
    with pytest.raises(BankError, match=message) as caught:
        jsonl.read(data)
    assert str(caught.value).startswith("Line 2: ")


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20), st.lists, max_leaves=5
    )
)
def test_any_json_is_read_or_refused(value):
    for item in all_kinds():
        record = item_to_json(item)
        for field in record:
            try:
                item_from_json(record | {field: value})
            except BankError:
                continue
