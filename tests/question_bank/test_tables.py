"""What the database itself sees to: search stays current, and rows for ever stay as they are."""

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError

from question_bank.store.attempts import save_response
from question_bank.store.items import add_items
from question_bank.tables.items import ITEM, ITEM_FINDING, ITEM_VERSION
from question_bank.tables.quizzes import ATTEMPT_ITEM, QUIZ_ITEM, RESPONSE
from tests.question_bank.sputnik import NOW, all_kinds, make_choice

SEARCH = {
    "sqlite": "SELECT count(*) FROM item_search WHERE item_search MATCH :words",
    "postgresql": "SELECT count(*) FROM item_search"
    " WHERE words @@ plainto_tsquery('item_words', without_accents(:words))",
}


def found(bank, words: str) -> int:
    with bank.read() as session:
        query = text(SEARCH[bank.engine.dialect.name])
        return session.connection().scalar(query, {"words": words}) or 0


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("sputnik", 3),
        ("SPUTNIK weighed", 1),
        ("weighing", 1),  # the same stem
        ("1957", 1),  # an option
        ("eighty three", 1),  # an accepted answer
        ("moon", 0),
    ],
)
def test_search_finds_stems_and_answers(filled, words, count):
    assert found(filled, words) == count


def test_search_forgives_accents(filled):
    with filled.write() as session:
        add_items(session, [make_choice("Où est l'Élysée, Müller?")], NOW)
    assert found(filled, "elysee muller") == found(filled, "Élysée Müller") == 1


def test_search_follows_an_edit_and_a_removal(filled):
    with filled.write() as session:
        session.connection().execute(
            update(ITEM).where(ITEM.c.number == 1).values(stem="Which rocket?")
        )
    assert (found(filled, "rocket"), found(filled, "fly")) == (1, 0)
    with filled.write() as session:
        for table in (ITEM_FINDING, ITEM_VERSION):
            session.connection().execute(table.delete().where(table.c.item_number == 1))
        session.connection().execute(ITEM.delete().where(ITEM.c.number == 1))
    assert found(filled, "rocket") == 0


def test_items_are_numbered_in_the_order_they_come(filled):
    with filled.write() as session:
        add_items(session, all_kinds(), NOW)
        numbers = session.connection().scalars(ITEM.select().order_by(ITEM.c.number)).all()
    assert numbers == list(range(1, len(all_kinds()) + 1))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (ITEM_VERSION, {"content": "{}"}),
        (QUIZ_ITEM, {"item_version_id": 2}),
        (ATTEMPT_ITEM, {"option_order": "1,0"}),
        (RESPONSE, {"answer": "forged"}),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_rows_for_ever_cannot_be_changed(taken, table, change):
    with taken.bank.write() as session:
        save_response(session, taken.attempt.token, 0, "1", revision=1, now=NOW)
    with pytest.raises(DBAPIError, match="never changes"), taken.bank.write() as session:
        session.connection().execute(update(table).values(change))
