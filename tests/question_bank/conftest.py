"""Banks to test with, on each database: empty, with items, and with an attempt under way."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

from question_bank.bank import Bank, init_bank, open_bank
from question_bank.item import item_id
from question_bank.quiz import Attempt, Quiz
from question_bank.rights import ROLES
from question_bank.store.articles import add_article
from question_bank.store.attempts import start_attempt
from question_bank.store.items import add_items
from question_bank.store.quizzes import make_quiz
from question_bank.store.teachers import add_teacher
from tests.question_bank.databases import DATABASES, running_server
from tests.question_bank.sputnik import NOW, make_article, three_items


@dataclass(frozen=True)
class Taken:
    """A bank with a quiz of three items and one attempt at it."""

    bank: Bank
    quiz: Quiz
    attempt: Attempt


@dataclass(frozen=True)
class Staff:
    """A bank with three items, and the ids of four teachers."""

    bank: Bank
    owner: int
    editor: int
    reviewer: int
    viewer: int


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server with an empty bank to copy; `admin` is connected to another database."""

    address: str
    admin: psycopg.Connection
    numbers: Iterator[int]

    @property
    def empty(self) -> str:
        """The address of a new, empty database."""
        return self._make("template0")

    @property
    def bank(self) -> str:
        """The address of a new, empty bank."""
        return self._make("bank_template")

    def _make(self, template: str) -> str:
        name = f"test_{next(self.numbers)}"
        self.admin.execute(
            f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY".encode()
        )
        return self.address.format(database=name)

    def drop(self, url: str) -> None:
        name = url.split("@/")[1].split("?", maxsplit=1)[0]
        self.admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server for all tests; where PostgreSQL is not installed they are skipped."""
    try:
        with running_server() as address:
            url = address.format(database="postgres")
            with psycopg.connect(url, autocommit=True) as admin:
                admin.execute("CREATE DATABASE bank_template TEMPLATE template0")
                init_bank(address.format(database="bank_template")).close()
                yield Server(address, admin, count(1))
    except FileNotFoundError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty bank; a copy is faster than migrations."""
    path = tmp_path_factory.mktemp("template") / "bank.db"
    init_bank(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/bank/quizgen.db"


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty bank, on each database; see ON_SQLITE for tests of one."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        yield f"sqlite:///{shutil.copy(template, tmp_path / 'bank.db')}"
        return
    server: Server = request.getfixturevalue("server")
    made = server.bank
    yield made
    server.drop(made)


@pytest.fixture
def bank(address: str) -> Iterator[Bank]:
    """An empty bank."""
    bank = open_bank(address)
    yield bank
    bank.close()


@pytest.fixture
def filled(bank: Bank) -> Bank:
    """A bank with the article and its three items."""
    with bank.write() as session:
        add_article(session, make_article(), NOW)
        add_items(session, three_items(), NOW)
    return bank


@pytest.fixture
def staff(filled: Bank) -> Staff:
    """A bank with items and a teacher of each role."""
    with filled.write() as session:
        ids = [add_teacher(session, role.title(), role, NOW).id for role in ROLES]
    return Staff(filled, *ids)


@pytest.fixture
def taken(filled: Bank) -> Taken:
    """A bank with a quiz and an attempt."""
    with filled.write() as session:
        ids = [item_id(item) for item in three_items()]
        quiz = make_quiz(session, "Sputnik", ids, mode="test", now=NOW)
        attempt = start_attempt(session, quiz.code, "Ada", NOW)
    return Taken(filled, quiz, attempt)
