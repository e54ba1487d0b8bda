"""What Alembic runs: the migrations, on the connection that `schema` hands over."""

from alembic import context

from question_bank.migrations import VERSION_TABLE
from question_bank.tables.base import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
    render_as_batch=True,
    transactional_ddl=True,  # we begin by ourselves, so SQLite undoes tables as well
)
with context.begin_transaction():
    context.run_migrations()
