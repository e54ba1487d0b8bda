"""Actions on many items remember the newest line of the audit log, so that an undo is exact."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; no action was ever made before."""
    on_server = op.get_context().dialect.name == "postgresql"
    # SQLite writes the column behind the last one's comma, unlike a table that is made anew.
    recreate: Literal["always", "never"] = "never" if on_server else "always"
    with op.batch_alter_table("bulk_action", recreate=recreate) as action:
        action.add_column(sa.Column("last_event_id", sa.Integer(), nullable=True))
