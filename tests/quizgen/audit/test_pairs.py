"""Duplicates and leaks between the items of an article."""

import pytest

from question_bank.item import Item, item_id
from quizgen.audit.pairs import audit_pairs
from tests.quizgen.audited import choose, claim, count, fill, match, type_in

OPENED = type_in("In which town was the Orrin Dam opened by the queen?", "Kell")


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (fill("The queen opened the Orrin Dam in _____.", "Kell"), True),  # 4 of 5 words
        (fill("The queen opened the Orrin Dam and a park in _____.", "Kell"), False),  # 4 of 6
        (fill("The queen opened the Orrin Dam in the town of _____.", "Kell"), True),
        (fill("The queen opened the Orrin Dam in the town of _____.", "Best"), False),
        (fill("The Orrin Dam stands in _____.", "Kell"), False),
    ],
)
def test_the_same_stem_with_the_same_key_is_a_duplicate(second, found):
    assert bool(audit_pairs([OPENED, second]).duplicates) == found


def test_the_same_fact_is_a_duplicate_in_any_form():
    first: Item = type_in("Who runs it?", "Norwater", subject="the dam")
    second: Item = fill("_____ has operated the wall since 1962.", "Norwater", subject="the dam")
    (pair,) = audit_pairs([first, second]).duplicates
    assert (pair.code, pair.first, pair.second) == ("S01", item_id(first), item_id(second))
    assert "same fact" in pair.message


def test_another_article_may_ask_the_same():
    first = type_in("Who runs it?", "Norwater", subject="the dam")
    second = type_in("Who runs it?", "Norwater", subject="the dam", article="b")
    assert audit_pairs([first, second]).duplicates == ()


LEAKS: list[tuple[Item, int, int]] = [
    (choose("When did the queen open the Orrin Dam in Kell?", "*1962", "1971"), 1, 1),
    (claim("The queen opened the Orrin Dam in Kell.", True), 1, 1),
    (claim("The queen opened the Orrin Dam in Kell.", False), 0, 0),  # nobody believes it
    (count("How many people live in Kell?", "900", 900.0), 0, 1),  # another matter
    (choose("Where does the queen open the Orrin Dam?", "*Best", "Kell"), 0, 0),  # as an option
    (match("Who opened the dam?", ("the Orrin Dam in Kell", "the queen"), ("B", "C")), 1, 1),
    (match("Where was it opened?", ("the Orrin Dam", "Kell"), ("queen", "B")), 0, 0),
]


@pytest.mark.parametrize(("teller", "leaks", "mentions"), LEAKS)
def test_a_stem_that_says_the_key_and_speaks_of_the_matter_is_a_leak(teller, leaks, mentions):
    found = audit_pairs([OPENED, teller])
    assert (len(found.leaks), found.mentions) == (leaks, mentions)


def test_a_leak_names_the_teller_first_whatever_the_order():
    teller = LEAKS[0][0]
    orders: list[list[Item]] = [[OPENED, teller], [teller, OPENED]]
    for items in orders:
        (pair,) = audit_pairs(items).leaks
        assert (pair.code, pair.first, pair.second) == ("S02", item_id(teller), item_id(OPENED))


def test_what_the_title_names_gives_nothing_away():
    asked = type_in("In which town did the queen open the dam?", "Kell", title="Life in Kell")
    teller = type_in("When did the queen open the dam in Kell?", "1962", title="Life in Kell")
    assert audit_pairs([asked, teller]).leaks == ()


def test_words_are_compared_and_not_letters():
    asked = type_in("Which bird did the queen see at the Orrin Dam?", "hen")
    teller = type_in("When did the queen see the Orrin Dam?", "1962")
    assert audit_pairs([asked, teller]).mentions == 0
