"""Items as they are now, in columns to search by; versions keep only what never changes."""

import sqlalchemy as sa
from alembic import op

from question_bank.migrations.filling import fill_items

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Set the released rows aside, make the tables anew, fill them."""
    make_teachers_and_folders()
    lineage_of_articles()
    on_server = op.get_context().dialect.name == "postgresql"
    if on_server:
        op.drop_constraint("fk_quiz_item_item_version_id", "quiz_item", type_="foreignkey")
    set_aside("item_version", "id", "item_id")
    set_aside("item", "id")
    make_items()
    make_versions()
    fill_items(op.get_bind())
    op.drop_table("released_item_version")
    op.drop_table("released_item")
    if on_server:
        op.create_foreign_key(
            "fk_quiz_item_item_version_id", "quiz_item", "item_version", ["item_version_id"], ["id"]
        )


def set_aside(table: str, *indexed: str) -> None:
    """Copy the rows of a table to `released_<table>` and drop it; other tables still name it."""
    op.execute(f"CREATE TABLE released_{table} AS SELECT * FROM {table}")  # noqa: S608
    for column in indexed:
        op.create_index(f"ix_released_{table}_{column}", f"released_{table}", [column])
    op.drop_table(table)


def lineage_of_articles() -> None:
    """An edited article succeeds the former one."""
    with op.batch_alter_table("article") as article:
        article.add_column(sa.Column("succeeds_id", sa.String(length=16), nullable=True))
        article.create_foreign_key(
            op.f("fk_article_succeeds_id"), "article", ["succeeds_id"], ["id"]
        )
        article.create_index(op.f("ix_article_succeeds_id"), ["succeeds_id"])


def make_teachers_and_folders() -> None:
    """Who curates, and the folders they sort into."""
    op.create_table(
        "teacher",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher")),
        sa.UniqueConstraint("name", name=op.f("uq_teacher_name")),
    )
    op.create_table(
        "folder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["folder.id"], name=op.f("fk_folder_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_folder")),
        sa.UniqueConstraint("parent_id", "name", name=op.f("uq_folder_parent_id_name")),
    )
    op.create_index(
        "ix_folder_name",
        "folder",
        ["name"],
        unique=True,
        sqlite_where=sa.text("parent_id IS NULL"),
        postgresql_where=sa.text("parent_id IS NULL"),
    )


def make_items() -> None:
    """What is true of each item now."""
    op.create_table(
        "item",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("cause", sa.String(length=16), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("form", sa.String(length=8), nullable=False),
        sa.Column("article_id", sa.String(length=16), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("folder_id", sa.Integer(), nullable=True),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("difficulty", sa.Float(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("stem_hash", sa.BigInteger(), nullable=False),
        sa.Column("claim_hash", sa.BigInteger(), nullable=False),
        sa.Column("value_hash", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_item_article_id")),
        sa.ForeignKeyConstraint(["folder_id"], ["folder.id"], name=op.f("fk_item_folder_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_item")),
        sa.UniqueConstraint("id", name=op.f("uq_item_id")),
    )
    op.create_index("ix_item_article_id_number", "item", ["article_id", "number"])
    op.create_index(
        "ix_item_cause_number",
        "item",
        ["cause", "number"],
        sqlite_where=sa.text("cause IS NOT NULL"),
        postgresql_where=sa.text("cause IS NOT NULL"),
    )
    op.create_index("ix_item_claim_hash_value_hash", "item", ["claim_hash", "value_hash"])
    op.create_index(
        "ix_item_folder_id_number",
        "item",
        ["folder_id", "number"],
        sqlite_where=sa.text("folder_id IS NOT NULL"),
        postgresql_where=sa.text("folder_id IS NOT NULL"),
    )
    op.create_index("ix_item_kind_number", "item", ["kind", "number"])
    op.create_index(
        "ix_item_status_kind_difficulty_number", "item", ["status", "kind", "difficulty", "number"]
    )
    op.create_index("ix_item_status_number", "item", ["status", "number"])
    op.create_index("ix_item_stem_hash", "item", ["stem_hash"])


def make_versions() -> None:
    """Every version there ever was, and the findings of the newest."""
    op.create_table(
        "item_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(length=16), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_item_version_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["item_number"], ["item.number"], name=op.f("fk_item_version_item_number")
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_item_version_teacher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_version")),
        sa.UniqueConstraint(
            "item_number", "version", name=op.f("uq_item_version_item_number_version")
        ),
    )
    op.create_table(
        "item_finding",
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("severity", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"], ["item.number"], name=op.f("fk_item_finding_item_number")
        ),
        sa.PrimaryKeyConstraint("item_number", "code", name=op.f("pk_item_finding")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_item_finding_code_item_number", "item_finding", ["code", "item_number"])
