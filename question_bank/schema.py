"""Brings the tables of a database to the revision that this version of the package speaks."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, select

import question_bank.migrations

_UPGRADING = 7_206_450  # any number that names the lock of those who change the tables


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, all within the connection's transaction."""
    if connection.dialect.name == "postgresql":  # two who make a bank at once do it in turn
        connection.execute(select(func.pg_advisory_xact_lock(_UPGRADING)))
    command.upgrade(migration_config(connection), "head")


def migration_config(connection: Connection) -> Config:
    """Return Alembic's settings; they need no file, so they work from an installed package."""
    config = Config()
    folder = Path(question_bank.migrations.__file__).parent
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
