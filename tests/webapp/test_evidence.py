"""Where the key stands in its quote."""

from dataclasses import replace

import pytest

from question_bank.item import Item
from tests.question_bank.sputnik import (
    make_choice,
    make_matching,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_proof,
    make_short_answer,
    make_true_false,
)
from webapp.evidence import Quote, find_key, own_quote, pair_quotes, quote_of


def show(quote: str, key: str, before: str = "") -> str | None:
    span = find_key(quote, key, before)
    return f"{quote[: span[0]]}[{quote[span[0] : span[1]]}]{quote[span[1] :]}" if span else None


@pytest.mark.parametrize(
    ("quote", "key", "before", "expected"),
    [
        ("It flew in 1957.", "1957", "", "It flew in [1957]."),
        ("Soviet Union won.", "soviet union", "", "[Soviet Union] won."),
        ("In 19571, then in 1957.", "1957", "", "In 19571, then in [1957]."),
        ("40 met 40 men.", "40", "Then 40 met ", "40 met [40] men."),
        ("It cost 5 % more.", "5 %", "", "It cost [5 %] more."),
        ("They met forty times.", "40", "", None),
    ],
)
def test_find_key(quote, key, before, expected):
    assert show(quote, key, before) == expected


def marks(quote: Quote) -> str:
    return "".join(f"[{piece.text}]" if piece.is_key else piece.text for piece in quote.pieces)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (make_choice(), "Sputnik 1 flew in [1957]."),
        (make_numeric(), "It weighed [83] kg."),
        (make_short_answer(), "[Its radio] sent for 21 days."),
        (make_true_false(), "It weighed [83 kg]."),  # the fact, never the word "true"
        (
            replace(
                make_multi_select(),
                options=tuple(
                    replace(option, text=text)
                    for option, text in zip(
                        make_multi_select().options, ("weighed", "x", "83 kg", "y"), strict=True
                    )
                ),
                proof=make_proof("It weighed 83 kg.", "both"),
            ),
            "It [weighed] [83 kg].",
        ),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_key_is_marked(item: Item, expected: str):
    assert marks(quote_of(item)) == expected


def test_pairs_have_quotes_of_their_own_instead_of_one_that_says_all_of_them():
    item = make_matching()
    assert own_quote(item) is None
    assert [marks(pair.quote) for pair in pair_quotes(item)] == [
        "Sputnik 1 flew in [1957].",
        "It weighed [83 kg].",
        "Its radio sent for [21 days].",
    ]


def test_pairs_of_one_quote_are_shown_once():
    proof = make_ordering().proof
    pairs = tuple(replace(pair, evidence=proof.evidence) for pair in make_ordering().pairs)
    item = replace(make_ordering(), pairs=pairs)
    assert pair_quotes(item) == ()
    assert own_quote(item) == quote_of(item)


def test_quote_of_the_item_stays_beside_pairs_from_elsewhere():
    item = replace(make_matching(), proof=make_proof("Sputnik 1 flew", "three"))
    assert own_quote(item) == quote_of(item)
