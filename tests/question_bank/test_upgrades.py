"""A bank of any earlier release is brought up to date with all that is in it, or not at all."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from question_bank.bank import init_bank, open_bank
from question_bank.engine import WRITES, make_engine, parse_url
from question_bank.errors import BankError
from question_bank.item import Item, item_id
from question_bank.migrations import REVISION, VERSION_TABLE
from question_bank.quiz import Response
from question_bank.store.attempts import find_attempt, save_response
from question_bank.store.items import AddedItems, add_items, get_item, items_of_article, iter_items
from question_bank.store.quizzes import find_quiz
from question_bank.store.stats import bank_stats
from tests.question_bank.released import RELEASED, fill_0001, make_released
from tests.question_bank.sputnik import NOW, all_kinds, make_article, many_items

UPGRADE = "import sys; from question_bank.bank import init_bank; init_bank(sys.argv[1]).close()"


def leave(url: str, revision: str, items: list[Item]) -> None:
    """Make a bank as a release left it."""
    engine = make_engine(parse_url(url), foreign_keys=False)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        make_released(connection, revision)
        fill_0001(connection, make_article(), items)
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request, tmp_path):
    """The address of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/old.db"
        return
    server = request.getfixturevalue("server")
    made = server.empty
    yield made
    server.drop(made)


@pytest.mark.parametrize("revision", RELEASED)
def test_released_bank_keeps_everything(empty, revision):
    items = all_kinds()
    leave(empty, revision, items)
    with pytest.raises(BankError, match="quizgen bank upgrade"):
        open_bank(empty)
    bank = init_bank(empty)
    with bank.read() as session:
        assert [get_item(session, item_id(item)) for item in items] == items
        assert len(items_of_article(session, make_article().id)) == len(items)
        quiz = find_quiz(session, "AAAAAA")
        attempt = find_attempt(session, "token")
        assert bank_stats(session).by_status == {"draft": len(items)}
    assert quiz is not None
    assert list(quiz.items) == items
    assert attempt is not None
    assert attempt.responses == {0: Response(0, "1", 1, NOW)}
    with bank.write() as session:  # and goes on working
        assert add_items(session, items, NOW) == AddedItems(0, len(items))
        assert add_items(session, many_items(3), NOW) == AddedItems(3, 0)
        save_response(session, "token", len(items) - 1, "0", revision=None, now=NOW)
    bank.close()


def test_upgraded_bank_has_the_same_schema_as_a_new_one(tmp_path):
    leave(f"sqlite:///{tmp_path}/old.db", "0001", all_kinds())
    dumps = []
    for name in ("old", "new"):
        init_bank(f"sqlite:///{tmp_path}/{name}.db").close()
        connection = sqlite3.connect(f"{tmp_path}/{name}.db")
        dumps.append(connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    assert dumps[0] == dumps[1]


@pytest.mark.slow
@pytest.mark.parametrize("wait", [0.02, 0.25])
def test_kill_in_the_middle_leaves_old_or_new(tmp_path, root, wait):
    url = f"sqlite:///{tmp_path}/old.db"
    leave(url, "0001", many_items(2_000))
    journal = tmp_path / "old.db-wal"
    with subprocess.Popen([sys.executable, "-c", UPGRADE, url], cwd=root) as upgrade:
        while upgrade.poll() is None and not (journal.exists() and journal.stat().st_size):
            time.sleep(0.005)  # until it writes
        time.sleep(wait)
        os.kill(upgrade.pid, signal.SIGKILL)
    connection = sqlite3.connect(f"{tmp_path}/old.db")
    (revision,) = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM item_version").fetchone() == (2_000,)
    connection.close()
    assert revision in {"0001", REVISION}
    bank = init_bank(url)
    with bank.read() as session:
        assert len(list(iter_items(session))) == 2_000
    bank.close()
