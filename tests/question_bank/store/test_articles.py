"""Articles come back as they went in."""

from dataclasses import replace

import pytest

from question_bank.errors import BankError
from question_bank.store.articles import add_article, get_article
from tests.question_bank.sputnik import NOW, make_article


def test_article_comes_back(bank):
    article = make_article("Été à Ελλάδα: 東京, 𝔸\u2028\n" * 3)
    with bank.write() as session:
        article_id = add_article(session, article, NOW)
    with bank.read() as session:
        assert get_article(session, article_id) == article


def test_same_text_is_stored_once(bank):
    with bank.write() as session:
        first = add_article(session, make_article(), NOW)
        again = add_article(session, replace(make_article(), title="Another title"), NOW)
        stored = get_article(session, again)
    assert first == again
    assert stored == make_article()


def test_wrong_hash_is_refused(bank):
    with pytest.raises(BankError, match="hash"), bank.write() as session:
        add_article(session, replace(make_article(), text="Forged."), NOW)


def test_id_of_another_text_is_refused(bank):
    other = replace(make_article("Another text."), id=make_article().id)
    with bank.write() as session:
        add_article(session, make_article(), NOW)
    with pytest.raises(BankError, match="another article with the id"), bank.write() as session:
        add_article(session, other, NOW)


def test_unknown_article_is_none(bank):
    with bank.read() as session:
        assert get_article(session, "0" * 16) is None
