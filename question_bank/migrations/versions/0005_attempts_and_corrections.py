"""Attempts pin what they showed, quizzes say how they were drawn, answers can be corrected."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; attempts so far showed what their quiz holds."""
    with op.batch_alter_table("quiz") as quiz:
        quiz.add_column(sa.Column("blueprint", sa.Text(), nullable=True))
        quiz.add_column(sa.Column("random_seed", sa.BigInteger(), nullable=True))
        quiz.add_column(
            sa.Column("mixes_options", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("quiz") as quiz:
        quiz.alter_column("mixes_options", server_default=None)
    make_pins()
    make_corrections()
    op.execute(
        "INSERT INTO attempt_item (attempt_id, position, item_version_id, option_order) "
        "SELECT attempt.id, quiz_item.position, quiz_item.item_version_id, '' "
        "FROM attempt JOIN quiz_item ON quiz_item.quiz_id = attempt.quiz_id"
    )


def make_pins() -> None:
    """What each attempt showed."""
    op.create_index(op.f("ix_attempt_name"), "attempt", ["name"])
    op.create_table(
        "attempt_item",
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_version_id", sa.Integer(), nullable=False),
        sa.Column("option_order", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name=op.f("fk_attempt_item_attempt_id")
        ),
        sa.ForeignKeyConstraint(
            ["item_version_id"], ["item_version.id"], name=op.f("fk_attempt_item_item_version_id")
        ),
        sa.PrimaryKeyConstraint("attempt_id", "position", name=op.f("pk_attempt_item")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_attempt_item_item_version_id"), "attempt_item", ["item_version_id"])


def make_corrections() -> None:
    """Corrections and what they did to scores."""
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("from_version_id", sa.Integer(), nullable=False),
        sa.Column("to_version_id", sa.Integer(), nullable=False),
        sa.Column("change", sa.String(length=16), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_version_id"], ["item_version.id"], name=op.f("fk_correction_from_version_id")
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_correction_teacher_id")
        ),
        sa.ForeignKeyConstraint(
            ["to_version_id"], ["item_version.id"], name=op.f("fk_correction_to_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index(op.f("ix_correction_from_version_id"), "correction", ["from_version_id"])
    op.create_table(
        "corrected_attempt",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("score_before", sa.Float(), nullable=True),
        sa.Column("score_after", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name=op.f("fk_corrected_attempt_attempt_id")
        ),
        sa.ForeignKeyConstraint(
            ["correction_id"], ["correction.id"], name=op.f("fk_corrected_attempt_correction_id")
        ),
        sa.PrimaryKeyConstraint("correction_id", "attempt_id", name=op.f("pk_corrected_attempt")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_corrected_attempt_attempt_id"), "corrected_attempt", ["attempt_id"])
