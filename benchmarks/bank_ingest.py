"""How fast items come into a bank, against the same rows inserted with nothing done to them.

    python -m benchmarks.bank_ingest [--items 20000] [--rounds 5]

The bare side has its rows ready and inserts them with one Core executemany (PostgreSQL: one COPY) a
table, into the same tables with the same indexes and search; our side starts from items.  Rounds
alternate; each begins with a new bank.  Beside it, for what the tables themselves cost, one bare
table with a unique key.  PostgreSQL is a server started for this; its fsync is on.
"""

import argparse
import gc
import statistics
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from tempfile import TemporaryDirectory
from time import perf_counter

import psycopg
from sqlalchemy import Column, MetaData, String, Table, Text
from sqlalchemy.dialects import sqlite
from sqlmodel import Session

from benchmarks.bank_items import ITEMS_OF_ARTICLE, make_articles, make_items
from question_bank.bank import init_bank
from question_bank.item import Item, item_id
from question_bank.store.articles import add_article
from question_bank.store.items import add_items, findings, item_row, version_row
from question_bank.store.rows import copy_rows, on_server
from question_bank.stored_article import StoredArticle
from question_bank.tables.items import ITEM, ITEM_FINDING, ITEM_VERSION
from tests.question_bank.databases import running_server

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PLAIN = Table(
    "plain",
    MetaData(),
    Column("id", String(16), primary_key=True),
    Column("stem", Text),
    Column("content", Text),
)
Rows = list[dict[str, object]]
Work = Callable[[Session], None]


def main() -> None:
    """Print the ratios for SQLite and, where it is installed, for PostgreSQL."""
    parser = argparse.ArgumentParser(description="Items a second into a bank.")
    parser.add_argument("--items", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    articles = list(make_articles(arguments.items // ITEMS_OF_ARTICLE))
    items = [item for article in articles for item in make_items(article)]
    banks = 3 * arguments.rounds
    with TemporaryDirectory() as folder:
        addresses = [f"sqlite:///{folder}/{number}.db" for number in range(banks)]
        report("SQLite", addresses, articles, items)
    try:
        with running_server({"fsync": "on", "synchronous_commit": "on"}) as address:
            names = [f"bank_{number}" for number in range(banks)]
            with psycopg.connect(address.format(database="postgres"), autocommit=True) as admin:
                for name in names:
                    admin.execute(f"CREATE DATABASE {name} TEMPLATE template0".encode())
            addresses = [address.format(database=name) for name in names]
            report("PostgreSQL", addresses, articles, items)
    except FileNotFoundError as error:
        print(f"PostgreSQL: {error}")


def report(
    name: str, addresses: Sequence[str], articles: Sequence[StoredArticle], items: Sequence[Item]
) -> None:
    """Measure one database and print its figures."""
    tables = bare_rows(items)
    plain = plain_rows(tables)
    sides: dict[str, Work] = {
        "ours": lambda session: require_added(session, items),
        "bare, same tables": lambda session: insert_bare(session, tables),
        "bare, one table": lambda session: insert_all(session, PLAIN, plain),
    }
    seconds: dict[str, list[float]] = {side: [] for side in sides}
    waiting = iter(addresses)
    rounds = len(addresses) // len(sides)
    for number in range(rounds):
        for side in list(sides) if number % 2 else list(reversed(sides)):
            seconds[side].append(timed(next(waiting), articles, sides[side]))
    median = {side: statistics.median(times) for side, times in seconds.items()}
    print(f"{name}: {len(items):,} items, median of {rounds} rounds")
    for side, time in median.items():
        print(f"  {side:<18}{len(items) / time:>9,.0f} items/s")
    print(f"  ours / bare, same tables: {median['bare, same tables'] / median['ours']:.0%}")
    print(f"  ours / bare, one table:   {median['bare, one table'] / median['ours']:.0%}")


def timed(address: str, articles: Sequence[StoredArticle], work: Work) -> float:
    """Return the seconds of one durable write to a new bank that holds the articles."""
    bank = init_bank(address)
    try:
        with bank.write() as session:
            PLAIN.create(session.connection())
            for article in articles:
                add_article(session, article, NOW)
        gc.collect()
        gc.freeze()  # what the benchmark itself holds is no part of the work
        start = perf_counter()
        with bank.write() as session:
            work(session)
        return perf_counter() - start
    finally:
        bank.close()


def bare_rows(items: Sequence[Item]) -> list[tuple[Table, Rows]]:
    """Return the rows of items, ready for their tables."""
    numbered = list(enumerate(items, start=1))
    return [
        (ITEM, [item_row(number, item_id(item), item, NOW) for number, item in numbered]),
        (ITEM_VERSION, [version_row(number, 1, item, NOW) for number, item in numbered]),
        (ITEM_FINDING, [row for number, item in numbered for row in findings(number, item)]),
    ]


def plain_rows(tables: list[tuple[Table, Rows]]) -> Rows:
    """Return a row of three columns for each item."""
    (_, items), (_, versions), _ = tables
    return [
        {"id": item["id"], "stem": item["stem"], "content": version["content"]}
        for item, version in zip(items, versions, strict=True)
    ]


def require_added(session: Session, items: Sequence[Item]) -> None:
    """Add items as the product does; a benchmark that adds none would be fast."""
    assert add_items(session, items, NOW).added == len(items)


def insert_bare(session: Session, tables: list[tuple[Table, Rows]]) -> None:
    for table, rows in tables:
        insert_all(session, table, rows)


def insert_all(session: Session, table: Table, rows: Rows) -> None:
    """Insert rows by one COPY, or by one executemany that skips what is there."""
    if on_server(session):
        copy_rows(session, table, rows)
    else:
        session.connection().execute(sqlite.insert(table).on_conflict_do_nothing(), rows)


if __name__ == "__main__":
    main()
