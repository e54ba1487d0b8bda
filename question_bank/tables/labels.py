"""Folders and tags: how teachers sort their items."""

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field

from question_bank.tables.base import METADATA, BankTable

_AT_THE_TOP = text("parent_id IS NULL")


class FolderRow(BankTable, table=True):
    """A folder of items, inside another or at the top; an item is in one folder or in none."""

    __tablename__ = "folder"
    __table_args__ = (
        UniqueConstraint("parent_id", "name"),
        Index(  # to the constraint above no two missing parents are the same
            "ix_folder_name",
            "name",
            unique=True,
            sqlite_where=_AT_THE_TOP,
            postgresql_where=_AT_THE_TOP,
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    parent_id: int | None = Field(default=None, foreign_key="folder.id")
    name: str = Field(sa_type=Text)


class TagRow(BankTable, table=True):
    """A word that teachers put on items."""

    __tablename__ = "tag"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text, unique=True)


class ItemTagRow(BankTable, table=True):
    """That an item has a tag."""

    __tablename__ = "item_tag"
    __table_args__ = (
        Index("ix_item_tag_tag_id_item_number", "tag_id", "item_number"),
        {"sqlite_with_rowid": False},
    )

    item_number: int = Field(foreign_key="item.number", primary_key=True)
    tag_id: int = Field(foreign_key="tag.id", primary_key=True)


FOLDER = METADATA.tables["folder"]
TAG = METADATA.tables["tag"]
ITEM_TAG = METADATA.tables["item_tag"]
