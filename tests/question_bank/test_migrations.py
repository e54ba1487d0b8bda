"""The migrations make the tables that `tables` speaks of, and nothing half."""

import re
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.schema import SchemaItem

from question_bank import schema
from question_bank.bank import Bank, init_bank
from question_bank.migrations import REVISION, VERSION_TABLE
from question_bank.tables.base import METADATA
from tests.question_bank.databases import ON_SQLITE

NAMES = "SELECT name FROM sqlite_master"
STATEMENTS = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"


def schema_of(path: str) -> str:
    connection = sqlite3.connect(path)
    statements = [sql for (sql,) in connection.execute(STATEMENTS)]
    connection.close()
    return "".join(re.sub(r"\s*\n\s*", "\n  ", sql).rstrip() + ";\n" for sql in statements)


def parts_of(statements: str) -> list[list[str]]:
    """Return the parts of each statement; constraints come in any order, names may be quoted."""
    plain = statements.replace('"', "").replace(",\n", "\n")
    return [sorted(sql.split("\n")) for sql in plain.split(";\n") if sql]


def is_ours(thing: SchemaItem, name: str | None, *rest: object) -> bool:
    """Tell whether `tables` speaks of it; the search index is not made of ordinary tables."""
    return not (name or "").startswith(("item_search", "ix_item_search"))


def test_migrations_and_tables_do_not_drift(bank: Bank):
    with bank.read() as session:
        options = {
            "compare_type": True,
            "version_table": VERSION_TABLE,
            "include_object": is_ours,
        }
        context = MigrationContext.configure(session.connection(), opts=options)
        assert compare_metadata(context, METADATA) == []


@ON_SQLITE
def test_schema_is_the_golden_one(bank: Bank, root: Path):
    golden = root / "tests" / "golden" / "schema.sql"
    assert schema_of(str(bank.engine.url.database)) == golden.read_text()


@ON_SQLITE
def test_tables_alone_make_the_same_schema(bank: Bank, tmp_path: Path):
    engine = create_engine(f"sqlite:///{tmp_path}/tables.db")
    METADATA.create_all(engine)
    engine.dispose()
    migrated = parts_of(schema_of(str(bank.engine.url.database)))
    made = parts_of(schema_of(f"{tmp_path}/tables.db"))
    ordinary = ("CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX ")
    names = (VERSION_TABLE, "item_search")
    assert made == [
        parts
        for parts in migrated
        if any(part.startswith(ordinary) for part in parts)
        and not any(name in part for name in names for part in parts)
    ]


def test_newest_revision_is_the_one_we_speak(bank: Bank):
    with bank.read() as session:
        scripts = ScriptDirectory.from_config(schema.migration_config(session.connection()))
    assert scripts.get_heads() == [REVISION]


def test_broken_migration_leaves_nothing(url: str, monkeypatch):
    upgrade = schema.upgrade

    def break_off(connection):
        upgrade(connection)
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "upgrade", break_off)
    with pytest.raises(KeyboardInterrupt):
        init_bank(url)
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    assert connection.execute(NAMES).fetchall() == []
    connection.close()
