"""Items come back as they went in, once each."""

from dataclasses import replace

import pytest

from question_bank.errors import BankError
from question_bank.item import KINDS, item_id
from question_bank.proof import ArticleRef
from question_bank.store.items import (
    AddedItems,
    add_items,
    get_item,
    items_of_article,
    iter_items,
)
from question_bank.store.stats import bank_stats
from tests.question_bank.sputnik import (
    NOW,
    all_kinds,
    make_article,
    make_choice,
    many_items,
    three_items,
)


@pytest.mark.parametrize("item", all_kinds(), ids=lambda item: item.stem)
def test_each_kind_comes_back(filled, item):
    with filled.write() as session:
        add_items(session, [item], NOW)
    with filled.read() as session:
        assert get_item(session, item_id(item)) == item


def test_all_kinds_are_counted_as_what_they_are(filled):
    with filled.write() as session:
        add_items(session, all_kinds(), NOW)
    with filled.read() as session:
        assert bank_stats(session).by_kind == dict.fromkeys(KINDS, 1) | {"cloze": 2}


def test_adding_twice_adds_nothing(filled):
    with filled.write() as session:
        assert add_items(session, three_items(), NOW) == AddedItems(0, 3)
    with filled.read() as session:
        assert len(list(iter_items(session))) == 3


def test_doubles_in_one_call_count_as_known(filled):
    new = make_choice("Which year?")
    with filled.write() as session:
        assert add_items(session, [new, new, make_choice()], NOW) == AddedItems(1, 2)


def test_nothing_to_add(filled):
    with filled.write() as session:
        assert add_items(session, [], NOW) == AddedItems(0, 0)


def test_item_without_its_article_is_refused(filled):
    proof = replace(make_choice().proof, article=ArticleRef("f" * 16, "Lost", "f" * 64))
    lost = replace(make_choice("Lost?"), proof=proof)
    with pytest.raises(BankError, match="not in the bank"), filled.write() as session:
        add_items(session, [lost], NOW)


def test_items_of_article_come_best_first_and_unranked_last(filled):
    with filled.write() as session:
        add_items(session, [make_choice("Unranked?", rank=0)], NOW)
    with filled.read() as session:
        items = items_of_article(session, make_article().id)
        assert items_of_article(session, "0" * 16) == []
    assert [item.rank for item in items] == [1, 2, 3, 0]


def test_all_items_come_in_batches(filled):
    with filled.write() as session:
        add_items(session, many_items(2_500), NOW)
    with filled.read() as session:
        ids = [item_id(item) for item in iter_items(session)]
    assert len(ids) == 2_503
    assert ids == sorted(set(ids))


def test_unknown_item_is_none(bank):
    with bank.read() as session:
        assert get_item(session, "0" * 16) is None
