"""Tags, the audit log, what follows from reviews, and what bulk actions changed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    make_tags()
    make_log()
    make_decisions()
    make_contradictions()
    make_bulk_actions()


def make_tags() -> None:
    """Words that teachers put on items."""
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("name", name=op.f("uq_tag_name")),
    )
    op.create_table(
        "item_tag",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"], ["item.number"], name=op.f("fk_item_tag_item_number")
        ),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_item_tag_tag_id")),
        sa.PrimaryKeyConstraint("item_number", "tag_id", name=op.f("pk_item_tag")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_item_tag_tag_id_item_number", "item_tag", ["tag_id", "item_number"])


def make_log() -> None:
    """Who decided what."""
    op.create_table(
        "review_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("from_status", sa.String(length=16), nullable=False),
        sa.Column("to_status", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"], ["item.number"], name=op.f("fk_review_event_item_number")
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_review_event_teacher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_event")),
    )
    op.create_index("ix_review_event_item_number_id", "review_event", ["item_number", "id"])
    op.create_index(op.f("ix_review_event_teacher_id"), "review_event", ["teacher_id"])


def make_decisions() -> None:
    """What is not to be asked again, and findings that were overruled."""
    op.create_table(
        "suppression",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_hash", sa.BigInteger(), nullable=False),
        sa.Column("value_hash", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("form", sa.String(length=8), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"], ["item.number"], name=op.f("fk_suppression_item_number")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suppression")),
        sa.UniqueConstraint(
            "claim_hash",
            "value_hash",
            "kind",
            "form",
            name=op.f("uq_suppression_claim_hash_value_hash_kind_form"),
        ),
    )
    op.create_table(
        "overruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_version_id"], ["item_version.id"], name=op.f("fk_overruling_item_version_id")
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_overruling_teacher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overruling")),
        sa.UniqueConstraint(
            "item_version_id", "code", name=op.f("uq_overruling_item_version_id_code")
        ),
    )


def make_contradictions() -> None:
    """Pairs of items that cannot both be right."""
    op.create_table(
        "contradiction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_hash", sa.BigInteger(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("second_number", sa.Integer(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("resolution", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_number"], ["item.number"], name=op.f("fk_contradiction_first_number")
        ),
        sa.ForeignKeyConstraint(
            ["second_number"], ["item.number"], name=op.f("fk_contradiction_second_number")
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_contradiction_teacher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contradiction")),
        sa.UniqueConstraint(
            "first_number",
            "second_number",
            name=op.f("uq_contradiction_first_number_second_number"),
        ),
    )
    op.create_index(
        "ix_contradiction_open",
        "contradiction",
        ["id"],
        sqlite_where=sa.text("resolved_at IS NULL"),
        postgresql_where=sa.text("resolved_at IS NULL"),
    )
    op.create_index(op.f("ix_contradiction_second_number"), "contradiction", ["second_number"])


def make_bulk_actions() -> None:
    """What an undo needs."""
    op.create_table(
        "bulk_action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("argument", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_bulk_action_teacher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk_action")),
    )
    op.create_index(op.f("ix_bulk_action_made_at"), "bulk_action", ["made_at"])
    op.create_table(
        "bulk_change",
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"], ["bulk_action.id"], name=op.f("fk_bulk_change_action_id")
        ),
        sa.ForeignKeyConstraint(
            ["item_number"], ["item.number"], name=op.f("fk_bulk_change_item_number")
        ),
        sa.PrimaryKeyConstraint("action_id", "item_number", name=op.f("pk_bulk_change")),
        sqlite_with_rowid=False,
    )
