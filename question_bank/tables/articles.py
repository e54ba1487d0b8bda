"""Articles: the texts that items come from."""

from datetime import date, datetime

from sqlalchemy import Date, Text
from sqlmodel import Field

from question_bank.tables.base import METADATA, BankTable, UtcDateTime


class ArticleRow(BankTable, table=True):
    """A text that items come from; stored once, never changed."""

    __tablename__ = "article"

    id: str = Field(max_length=16, primary_key=True)
    title: str = Field(sa_type=Text)
    sha256: str = Field(max_length=64, unique=True)
    text: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    origin: str | None = Field(sa_type=Text)
    licence: str | None = Field(sa_type=Text)
    layout: str = Field(sa_type=Text)
    published_on: date | None = Field(sa_type=Date)
    added_at: datetime = Field(sa_type=UtcDateTime)
    # The former text of an edited article.  An article that nothing succeeds is current.
    succeeds_id: str | None = Field(
        default=None, foreign_key="article.id", max_length=16, index=True
    )


ARTICLE = METADATA.tables["article"]
