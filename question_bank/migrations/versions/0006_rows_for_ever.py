"""Versions, pins, answers and the audit log: the database itself refuses to change such a row."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_TABLES = ("item_version", "quiz_item", "attempt_item", "response", "review_event")

_REFUSE = """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'a row of % never changes', TG_TABLE_NAME;
    END $$
"""


def upgrade() -> None:
    """Make the triggers."""
    on_server = op.get_context().dialect.name == "postgresql"
    if on_server:
        op.get_bind().exec_driver_sql(_REFUSE.replace("%", "%%"))
    for table in _TABLES:
        refusal = (
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            if on_server
            else f"BEGIN SELECT RAISE(ABORT, 'a row of {table} never changes'); END"
        )
        op.execute(f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} {refusal}")
