"""JSON Lines to the letter, there and back; errors name the line and the field."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.formats import jsonl
from question_bank.formats.item_json import item_from_json, item_to_json
from question_bank.item import (
    GAP,
    KINDS,
    ChoiceItem,
    ClozeItem,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
    item_id,
)
from question_bank.proof import ArticleRef, Evidence, FactRecord, Finding, Option, Proof
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
    three_items,
)

FIELDS = (
    "id kind stem options key accepted tolerance value unit pairs explanation evidence fact "
    "difficulty bloom section article findings rank"
).split()

texts = st.text(max_size=20)
filled_texts = texts.filter(str.strip)
evidence = st.builds(Evidence, texts, st.integers(0, 10**6), st.integers(0, 10**6))
proofs = st.builds(
    Proof,
    article=st.builds(ArticleRef, texts, texts, texts),
    section=texts,
    evidence=evidence,
    fact=st.builds(FactRecord, texts, texts, texts, texts),
    explanation=texts,
    findings=st.lists(
        st.builds(Finding, texts, st.sampled_from(["hard", "soft"]), texts), max_size=2
    ).map(tuple),
)
common: dict[str, st.SearchStrategy[Any]] = {
    "stem": filled_texts,
    "proof": proofs,
    "difficulty": st.floats(0, 1),
    "bloom": st.sampled_from(["remember", "understand", "apply", "analyze"]),
    "rank": st.integers(0, 1000),
}
numbers = st.floats(allow_nan=False, allow_infinity=False)


def different(least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(filled_texts, min_size=least, max_size=8, unique_by=str.casefold)


def to_options(names: list[str], keys: set[int]) -> tuple[Option, ...]:
    return tuple(
        Option(name, index in keys, None if index in keys else f"Not {name}")
        for index, name in enumerate(names)
    )


def pairs(least: int) -> st.SearchStrategy[tuple[Pair, ...]]:
    return st.tuples(different(least), different(least), st.lists(evidence, min_size=8)).map(
        lambda parts: tuple(Pair(*part) for part in zip(*parts, strict=False))
    )


def typed(kind: type, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """An item whose answer is typed: its key is among the accepted ones."""
    return st.tuples(filled_texts, st.lists(texts, max_size=3)).flatmap(
        lambda parts: st.builds(
            kind,
            key=st.just(parts[0]),
            accepted=st.just((parts[0], *parts[1])),
            **(common | fields),
        )
    )


items_of_each_kind = {
    "multiple_choice": st.builds(
        ChoiceItem, options=different(2).map(lambda names: to_options(names, {1})), **common
    ),
    "multi_select": st.builds(
        MultiSelectItem, options=different(3).map(lambda names: to_options(names, {0, 1})), **common
    ),
    "cloze": typed(
        ClozeItem,
        stem=texts.filter(lambda text: "_" not in text).map(lambda text: f"{text}{GAP}."),
        options=st.just(()),
    ),
    "true_false": st.builds(TrueFalseItem, is_true=st.booleans(), **common),
    "numeric": typed(
        NumericItem, value=numbers, tolerance=numbers.map(abs), unit=texts, pairs=pairs(0)
    ),
    "short_answer": typed(ShortAnswerItem),
    "matching": st.builds(MatchingItem, pairs=pairs(2), **common),
    "ordering": st.builds(OrderingItem, pairs=pairs(3), **common),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_is_read(kind):
    @given(st.lists(items_of_each_kind[kind], max_size=2))
    def there_and_back(items):
        assert jsonl.read(jsonl.write(items)) == items

    there_and_back()


def test_empty_file():
    assert jsonl.write([]) == b""
    assert jsonl.read(b"") == []


@pytest.mark.parametrize("item", all_kinds(), ids=lambda item: item.stem)
def test_fields_come_in_the_documented_order(item):
    record = json.loads(jsonl.write([item]))
    assert list(record) == FIELDS
    assert record["id"] == item_id(item)


@pytest.mark.parametrize(
    ("item", "fields"),
    [
        (make_choice(), "options"),
        (make_chosen_cloze(), "options accepted"),
        (make_typed_cloze(), "accepted"),
        (make_true_false(), ""),
        (make_numeric(), "accepted tolerance value unit pairs"),
        (replace(make_numeric(), pairs=(), unit=""), "accepted tolerance value unit"),
        (make_short_answer(), "accepted"),
        (make_matching(), "pairs"),
        (make_ordering(), "pairs"),
        (make_multi_select(), "options"),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_fields_that_do_not_apply_are_null(item, fields):
    record = item_to_json(item)
    some = "options accepted tolerance value unit pairs".split()
    assert [field for field in some if record[field] is not None] == [
        field for field in some if field in fields.split()
    ]


def test_pairs_carry_their_evidence():
    record = json.loads(jsonl.write([make_matching()]))
    assert record["pairs"][1] == {
        "left": "weight",
        "right": "83 kg",
        "evidence": {"quote": "It weighed 83 kg.", "start": 24, "end": 41},
    }


def test_true_false_has_its_key_in_words():
    assert item_to_json(make_true_false())["key"] == "False"


def test_golden_file(root):
    golden = root / "tests" / "golden" / "sputnik.jsonl"
    assert jsonl.write(all_kinds()).decode() == golden.read_text(encoding="utf-8")
    assert jsonl.read(golden.read_bytes()) == all_kinds()


def test_other_line_ends_do_not_split_a_line():
    item = make_choice("What\u2028does\x0bthis\x85ask?")
    assert jsonl.read(jsonl.write([item])) == [item]


def test_mark_of_order_empty_lines_and_windows_line_ends():
    data = b"\xef\xbb\xbf" + jsonl.write(three_items()).replace(b"\n", b"\r\n\r\n")
    assert jsonl.read(data) == three_items()


def test_id_follows_from_the_content():
    record = item_to_json(make_choice()) | {"id": "forged"}
    assert item_id(item_from_json(record)) == item_id(make_choice())


def test_documentation_lists_the_fields_in_their_order(root):
    page = (root / "docs" / "jsonl.md").read_text(encoding="utf-8")
    fields, kinds = page.split("## What each kind fills")
    assert re.findall(r"^\| `(\w+)` \|", fields, re.MULTILINE) == FIELDS
    assert set(re.findall(r"^\| `(\w+)`", kinds, re.MULTILINE)) == set(KINDS)
