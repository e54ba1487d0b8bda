"""Opening, making and guarding a bank."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlmodel import Session

from question_bank.bank import Bank, default_bank_url, init_bank, open_bank
from question_bank.errors import BankError
from question_bank.migrations import VERSION_TABLE
from question_bank.store.articles import add_article, get_article
from tests.question_bank.databases import ON_SQLITE
from tests.question_bank.sputnik import NOW, make_article


def set_revision(url: str, revision: str) -> None:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    with connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = ?", (revision,))
    connection.close()


def test_bank_is_made_with_its_folder_and_opens(url):
    init_bank(url).close()
    open_bank(url).close()


def test_making_a_bank_again_keeps_what_is_in_it(url):
    bank = init_bank(url)
    with bank.write() as session:
        article_id = add_article(session, make_article(), NOW)
    bank.close()
    bank = init_bank(url)
    with bank.read() as session:
        assert get_article(session, article_id) == make_article()
    bank.close()


def test_missing_bank_is_not_made_by_opening(url, tmp_path):
    with pytest.raises(BankError, match=r"There is no bank at .*quizgen bank init"):
        open_bank(url)
    assert list(tmp_path.iterdir()) == []


def test_empty_file_is_no_bank_yet(tmp_path):
    (tmp_path / "empty.db").touch()
    with pytest.raises(BankError, match="holds no bank yet"):
        open_bank(f"sqlite:///{tmp_path}/empty.db")


@pytest.mark.parametrize("opener", [open_bank, init_bank])
def test_other_file_is_no_bank(tmp_path, opener):
    (tmp_path / "notes.txt").write_text("These are notes. " * 100)
    with pytest.raises(BankError, match="not a SQLite database"):
        opener(f"sqlite:///{tmp_path}/notes.txt")
    assert (tmp_path / "notes.txt").read_text().startswith("These are notes.")


@pytest.mark.parametrize("opener", [open_bank, init_bank])
def test_folder_is_no_bank(tmp_path, opener):
    with pytest.raises(BankError, match="folder"):
        opener(f"sqlite:///{tmp_path}")


def test_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(BankError, match="cannot be opened"):
        init_bank(f"sqlite:///{tmp_path}/file/sub/x.db")


def test_file_that_cannot_be_made_is_explained(tmp_path):
    name = "x" * 300  # longer than a file name may be; rights do not stop root
    with pytest.raises(BankError, match="cannot be opened"):
        init_bank(f"sqlite:///{tmp_path}/{name}.db")


def test_read_only_bank_is_explained(url):
    bank = init_bank(url)
    event.listen(bank.engine, "begin", lambda c: c.exec_driver_sql("PRAGMA query_only = ON"))
    with pytest.raises(BankError, match="read-only"), bank.write() as session:
        add_article(session, make_article(), NOW)
    bank.close()


def test_older_bank_asks_for_an_upgrade(url):
    init_bank(url).close()
    set_revision(url, "0000")
    with pytest.raises(BankError, match="quizgen bank upgrade"):
        open_bank(url)


@pytest.mark.parametrize("opener", [open_bank, init_bank])
def test_newer_bank_is_left_alone(url, opener):
    init_bank(url).close()
    set_revision(url, "9999")
    with pytest.raises(BankError, match="install a newer quizgen"):
        opener(url)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("quizgen.db", "no database address"),
        ("", "no database address"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite:///file:x?mode=ro&uri=true", "needs a file"),
        ("sqlite:///a\0b.db", "null character"),
        ("nosuch://host/bank", "no driver"),
        ("postgresql://host:port/bank", "no database address"),
    ],
)
def test_unfit_address(url, message):
    with pytest.raises(BankError, match=message):
        open_bank(url)


def test_password_is_not_in_messages():
    with pytest.raises(BankError) as caught:
        open_bank("nosuch://ada:secret@host/bank")
    assert "secret" not in str(caught.value)


def test_default_bank_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("QUIZGEN_BANK", "sqlite:///here.db")
    assert default_bank_url() == "sqlite:///here.db"


def test_default_bank_is_in_the_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("QUIZGEN_BANK", raising=False)
    monkeypatch.setattr("question_bank.bank.user_data_dir", lambda name: f"{tmp_path}/{name} 100%")
    init_bank(default_bank_url()).close()
    assert Path(f"{tmp_path}/quizgen 100%/quizgen.db").is_file()


def test_error_undoes_a_write(bank: Bank):
    def add_and_fail() -> None:
        with bank.write() as session:
            add_article(session, make_article(), NOW)
            raise KeyError

    with pytest.raises(KeyError):
        add_and_fail()
    with bank.read() as session:
        assert get_article(session, make_article().id) is None


def test_read_session_cannot_write(bank: Bank):
    with pytest.raises(BankError, match="read-only"), bank.read() as session:
        add_article(session, make_article(), NOW)
    with bank.write() as session:
        add_article(session, make_article(), NOW)


@ON_SQLITE
def test_write_inside_a_write_is_a_bug_that_shows(bank: Bank):
    with bank.write(), pytest.raises(RuntimeError, match="inside another write"), bank.write():
        pass


@ON_SQLITE
def test_every_pooled_connection_is_durable(bank: Bank):
    sessions = [Session(bank.engine) for _ in range(20)]
    for session in sessions:
        settings = [
            session.connection().execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
        assert settings == ["wal", 2, 1, 10_000]  # 2 is FULL
    for session in sessions:
        session.close()


@ON_SQLITE
def test_every_write_begins_immediate(bank: Bank):
    log: list[str] = []
    event.listen(
        bank.engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, *rest: log.append(statement.split("(")[0].strip()),
    )
    with bank.write() as session:
        add_article(session, make_article(), NOW)
    with bank.read() as session:
        get_article(session, make_article().id)
    first = log.index("BEGIN IMMEDIATE")
    assert all(statement.startswith("PRAGMA query_only") for statement in log[:first])
    assert any(statement.startswith("INSERT") for statement in log[first:])
    assert log.count("BEGIN") == 1
