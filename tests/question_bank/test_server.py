"""What only a database server does: addresses that lead nowhere, several who write at once."""

import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from question_bank import engine
from question_bank.bank import Bank, init_bank, open_bank
from question_bank.errors import AttemptClosed, BankBusy, BankError
from question_bank.store.attempts import find_attempt, save_response, submit_attempt
from question_bank.store.items import AddedItems, add_items, iter_items
from question_bank.tables.items import ITEM
from tests.question_bank.databases import ON_POSTGRESQL
from tests.question_bank.sputnik import NOW, many_items


@pytest.fixture
def empty(server):
    """The address of a database without tables."""
    made = server.empty
    yield made
    server.drop(made)


def test_empty_database_becomes_a_bank(empty):
    with pytest.raises(BankError, match="holds no bank yet"):
        open_bank(empty)
    with ThreadPoolExecutor(4) as threads:  # all at once
        for bank in threads.map(init_bank, [empty] * 4):
            bank.close()
    open_bank(empty).close()


def test_missing_database_is_explained(server):
    with pytest.raises(BankError, match=r"cannot be reached: .*nowhere.* does not exist"):
        open_bank(server.address.format(database="nowhere"))


def test_missing_server_is_explained(tmp_path):
    with pytest.raises(BankBusy, match="cannot be reached") as caught:
        open_bank(f"postgresql://ada:secret@/bank?host={tmp_path}")
    assert "secret" not in str(caught.value)


@ON_POSTGRESQL
def test_null_character_is_explained(taken):
    with pytest.raises(BankError, match="null character"), taken.bank.write() as session:
        save_response(session, taken.attempt.token, 0, "a\0b", revision=None, now=NOW)


@ON_POSTGRESQL
def test_lock_that_lasts_is_explained(bank: Bank, address, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 1)
    impatient = open_bank(address)
    with psycopg.connect(address) as other:
        other.execute("LOCK TABLE item")
        with pytest.raises(BankBusy, match="busy"), impatient.write() as session:
            session.connection().execute(ITEM.select())
    impatient.close()


@ON_POSTGRESQL
def test_two_who_add_the_same_items_add_them_once(filled: Bank):
    items = many_items(500)

    def add(_: int) -> AddedItems:
        with filled.write() as session:
            return add_items(session, items, NOW)

    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(add, range(4)))
    assert sum(result.added for result in results) == 500
    with filled.read() as session:
        assert len(list(iter_items(session))) == 503
        numbers = sorted(session.connection().scalars(ITEM.select()))
    assert numbers == list(range(1, 504))


@ON_POSTGRESQL
def test_answer_that_meets_a_submit_counts_or_is_refused(taken):
    """The submit holds the attempt; the answer waits for it and is refused."""
    started = threading.Event()

    def answer() -> None:
        with taken.bank.write() as session:
            started.set()
            save_response(session, taken.attempt.token, 0, "1", revision=1, now=NOW)

    with ThreadPoolExecutor(1) as threads:
        with taken.bank.write() as session:
            submit_attempt(session, taken.attempt.token, NOW)
            waiting = threads.submit(answer)
            started.wait(5)
        with pytest.raises(AttemptClosed):
            waiting.result(10)
    with taken.bank.read() as session:
        attempt = find_attempt(session, taken.attempt.token)
    assert attempt is not None
    assert attempt.responses == {}
