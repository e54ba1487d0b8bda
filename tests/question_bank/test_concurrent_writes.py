"""Many writers at once: nothing lost, nothing doubled, nobody starves."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest
from sqlalchemy import func, select, text

from question_bank import driver_errors, engine
from question_bank.bank import init_bank, open_bank
from question_bank.errors import BankBusy, BankFull
from question_bank.item import item_id
from question_bank.store.articles import add_article
from question_bank.store.attempts import find_attempt, save_response, start_attempt
from question_bank.store.items import add_items
from question_bank.store.quizzes import make_quiz
from question_bank.tables.quizzes import RESPONSE
from tests.question_bank.databases import ON_SQLITE
from tests.question_bank.sputnik import NOW, make_article, many_items

WRITER = """
import sys
from datetime import UTC, datetime
from question_bank.bank import open_bank
from question_bank.store.attempts import save_response

bank, token, number = open_bank(sys.argv[1]), sys.argv[2], 0
while True:
    number += 1
    with bank.write() as session:
        save_response(session, token, number % 3, str(number), revision=number,
                      now=datetime.now(UTC))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def run_at_once(count: int, work: Callable[[int], None]) -> None:
    errors: list[BaseException] = []

    def guarded(index: int) -> None:
        try:
            work(index)
        except BaseException as error:  # a thread must not die in silence
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(index,)) for index in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


@ON_SQLITE  # a server queues writers by itself
def test_sixteen_writers_share_fairly(taken):
    with taken.bank.write() as session:
        tokens = [
            start_attempt(session, taken.quiz.code, f"L{index}", NOW).token for index in range(16)
        ]
    counts, longest = [0] * 16, [0.0] * 16
    end = time.monotonic() + 2

    def write(index: int) -> None:
        while (started := time.monotonic()) < end:
            with taken.bank.write() as session:
                save_response(session, tokens[index], 0, str(counts[index]), revision=None, now=NOW)
            counts[index] += 1
            longest[index] = max(longest[index], time.monotonic() - started)

    run_at_once(16, write)
    assert min(counts) >= 0.5 * sum(counts) / 16, counts
    assert max(longest) < 2.0  # the bar is 0.5 s on a machine with nothing else to do


def test_racing_double_submits_are_stored_once(filled):
    with filled.write() as session:
        items = many_items(100)
        add_items(session, items, NOW)
        ids = [item_id(item) for item in items]
        quiz = make_quiz(session, "Hundred", ids, mode="test", now=NOW)
        token = start_attempt(session, quiz.code, "Ada", NOW).token

    def submit(_: int) -> None:
        for position in range(100):
            with filled.write() as session:
                save_response(session, token, position, "1", revision=1, now=NOW)

    run_at_once(4, submit)
    with filled.read() as session:
        assert session.connection().scalar(select(func.count()).select_from(RESPONSE)) == 100
        attempt = find_attempt(session, token)
    assert attempt is not None
    assert {response.revision for response in attempt.responses.values()} == {1}


@ON_SQLITE
def test_two_openings_of_a_file_share_the_gate(bank):
    other = open_bank(str(bank.engine.url))
    assert other.gate is bank.gate
    other.close()


def test_banks_made_at_the_same_time(url):
    run_at_once(8, lambda _: init_bank(url).close())
    open_bank(url).close()


def test_acknowledged_answers_survive_kill(taken, root):
    url = taken.bank.url
    command = [sys.executable, "-c", WRITER, url, taken.attempt.token]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(60)]
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged += [int(line) for line in writer.stdout if line.endswith("\n")]
    with taken.bank.read() as session:
        saved = set(session.connection().scalars(select(RESPONSE.c.revision)))
    assert set(acknowledged) <= saved
    if taken.bank.engine.dialect.name == "sqlite":
        with taken.bank.read() as session:
            assert session.connection().scalar(text("PRAGMA integrity_check")) == "ok"


@pytest.fixture
def locked(taken):
    """The bank's write lock, held by another program."""
    connection = sqlite3.connect(
        taken.bank.engine.url.database, isolation_level=None, check_same_thread=False
    )
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def save(taken) -> None:
    with taken.bank.write() as session:
        save_response(session, taken.attempt.token, 0, "1", revision=None, now=NOW)


@ON_SQLITE
def test_write_waits_for_another_program(taken, locked):
    timer = threading.Timer(4.0, locked.execute, ["ROLLBACK"])  # the bar R4
    timer.start()
    save(taken)
    timer.join()


@ON_SQLITE
def test_long_lock_is_explained_and_over_when_it_is(taken, locked, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0)
    taken.bank.close()  # new connections wait 0 s
    with pytest.raises(BankBusy, match="in use by another program"):
        save(taken)
    with taken.bank.read() as session:
        assert find_attempt(session, taken.attempt.token) == taken.attempt
    locked.execute("ROLLBACK")
    save(taken)


@ON_SQLITE
def test_full_disk_is_explained_and_over_when_it_is(taken):
    with taken.bank.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(BankFull, match="free some disk space"), taken.bank.write() as session:
        add_article(session, make_article("Long. " * 50_000), NOW)
    with taken.bank.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    with taken.bank.write() as session:
        add_article(session, make_article("Long. " * 50_000), NOW)


def test_bugs_keep_their_traceback():
    assert driver_errors.explain("the bank", sqlite3.OperationalError("no such table: x")) is None
