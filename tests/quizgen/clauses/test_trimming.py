"""Phrases without their side remarks."""

import pytest

from quizgen.clauses.trimming import trim
from tests.quizgen.reading import read, show


def trimmed(text, head):
    document = read(text).document
    index = next(token.index for token in document.tokens if token.text == head)
    return show(document, trim(document, index))


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The old harbour of Bergen burned.", "harbour", "The old harbour of Bergen"),
        ("Oslo, the capital of Norway, grew.", "Oslo", "Oslo"),
        ("Oslo (the capital of Norway) grew.", "Oslo", "Oslo"),
        ("Oslo — the capital of Norway — grew.", "Oslo", "Oslo"),
        ("Oslo, which lies on a fjord, grew.", "Oslo", "Oslo"),
        ("The harbour (opened in 1887) burned.", "harbour", "The harbour"),
        ("The harbour that burned was old.", "harbour", "The harbour that burned"),
        ("Norway exports fish, oil and gas.", "fish", "fish, oil and gas"),
        ("Norway exports fish, oil and gas.", "Norway", "Norway"),
        ("Norway built a well-known harbour.", "harbour", "a well-known harbour"),
        ("The harbour, in the west of Norway, burned.", "harbour", "The harbour"),
        (
            "The harbour in the west of Norway burned.",
            "harbour",
            "The harbour in the west of Norway",
        ),
        ("Norway built a harbour [1] in 1887.", "harbour", "a harbour"),
        ("Norway, Sweden and Denmark grew.", "Norway", "Norway, Sweden and Denmark"),
    ],
)
def test_side_remarks_are_left_out(text, head, phrase):
    assert trimmed(text, head) == phrase


def test_a_phrase_in_brackets_is_kept_when_it_is_all_there_is():
    assert trimmed("Oslo grew (and Bergen burned).", "burned").endswith("burned")


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, the capital, and Bergen, a harbour, grew fast.",
        "The harbour; the bridge; the tower — all of it, burned: everything.",
    ],
)
def test_every_phrase_is_in_order_and_begins_and_ends_with_a_word(text):
    document = read(text).document
    for token in document.tokens:
        if token.pos == "PUNCT":
            continue
        tokens = trim(document, token.index)
        assert list(tokens) == sorted(set(tokens))
        assert document.tokens[tokens[0]].text not in {",", ";", "—", ":"}
        assert document.tokens[tokens[-1]].text not in {",", ";", "—", ":"}
