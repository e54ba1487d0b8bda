"""JSON Lines to the letter, there and back; errors name the line and the field."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.errors import BankError
from question_bank.formats import FORMATS, jsonl
from question_bank.item import (
    GAP,
    ArticleRef,
    ChoiceItem,
    ClozeItem,
    Evidence,
    FactRecord,
    Finding,
    Option,
    Proof,
    item_id,
)
from tests.question_bank.sputnik import (
    make_choice,
    make_chosen_cloze,
    make_typed_cloze,
    three_items,
)

FIELDS = (
    "id kind stem options key accepted tolerance pairs explanation evidence fact difficulty bloom "
    "section article findings rank"
).split()

texts = st.text(max_size=20)
filled_texts = texts.filter(str.strip)
proofs = st.builds(
    Proof,
    article=st.builds(ArticleRef, texts, texts, texts),
    section=texts,
    evidence=st.builds(Evidence, texts, st.integers(0, 10**6), st.integers(0, 10**6)),
    fact=st.builds(FactRecord, texts, texts, texts, texts),
    explanation=texts,
    findings=st.lists(
        st.builds(Finding, texts, st.sampled_from(["hard", "soft"]), texts), max_size=2
    ).map(tuple),
)
wrong_options = st.lists(filled_texts, min_size=2, max_size=6, unique_by=str.casefold)
common = {
    "proof": proofs,
    "difficulty": st.floats(0, 1),
    "bloom": st.sampled_from(["remember", "understand", "apply", "analyze"]),
    "rank": st.integers(0, 1000),
}


def to_options(names: list[str]) -> tuple[Option, ...]:
    return tuple(
        Option(name, is_key=index == 1, reason=None if index == 1 else f"Not {name}")
        for index, name in enumerate(names)
    )


choices = st.builds(ChoiceItem, stem=filled_texts, options=wrong_options.map(to_options), **common)
typed_clozes = filled_texts.flatmap(
    lambda key: st.builds(
        ClozeItem,
        stem=texts.filter(lambda text: "_" not in text).map(lambda text: f"{text}{GAP}."),
        key=st.just(key),
        accepted=st.lists(texts, max_size=3).map(lambda others: (key, *others)),
        options=st.just(()),
        **common,
    )
)


@given(st.lists(choices | typed_clozes, max_size=3))
def test_what_is_written_is_read(items):
    assert jsonl.read(jsonl.write(items)) == items


def test_empty_file():
    assert jsonl.write([]) == b""
    assert jsonl.read(b"") == []


@pytest.mark.parametrize("item", three_items(), ids=lambda item: item.stem)
def test_fields_come_in_the_documented_order(item):
    record = json.loads(jsonl.write([item]))
    assert list(record) == FIELDS
    assert record["id"] == item_id(item)
    assert (record["tolerance"], record["pairs"]) == (None, None)


def test_fields_that_do_not_apply_are_null():
    assert jsonl.item_to_json(make_choice())["accepted"] is None
    assert jsonl.item_to_json(make_typed_cloze())["options"] is None
    assert jsonl.item_to_json(make_chosen_cloze())["options"] is not None


def test_golden_file(root):
    golden = root / "tests" / "golden" / "sputnik.jsonl"
    assert jsonl.write(three_items()).decode() == golden.read_text(encoding="utf-8")
    assert jsonl.read(golden.read_bytes()) == three_items()


def test_other_line_ends_do_not_split_a_line():
    item = make_choice("What\u2028does\x0bthis\x85ask?")
    assert jsonl.read(jsonl.write([item])) == [item]


def test_mark_of_order_empty_lines_and_windows_line_ends():
    data = b"\xef\xbb\xbf" + jsonl.write(three_items()).replace(b"\n", b"\r\n\r\n")
    assert jsonl.read(data) == three_items()


def line_with(**changes: object) -> bytes:
    record = jsonl.item_to_json(make_choice()) | changes
    return b"\n" + json.dumps(record).encode()


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
    ],
)
def test_errors_name_line_and_field(data, message):
    with pytest.raises(BankError, match=message) as caught:
        jsonl.read(data)
    assert str(caught.value).startswith("Line 2: ")


@given(st.recursive(st.none() | st.booleans() | st.floats() | texts, st.lists, max_leaves=5))
def test_any_json_is_read_or_refused(value):
    for field in FIELDS:
        record = jsonl.item_to_json(make_choice()) | {field: value}
        try:
            jsonl.item_from_json(record)
        except BankError:
            continue


def test_id_follows_from_the_content():
    record = jsonl.item_to_json(make_choice()) | {"id": "forged"}
    assert item_id(jsonl.item_from_json(record)) == item_id(make_choice())


def test_format_is_found_by_name():
    assert FORMATS["jsonl"].suffix == ".jsonl"
    assert FORMATS["jsonl"].write([replace(make_choice(), rank=9)]).endswith(b'"rank": 9}\n')
