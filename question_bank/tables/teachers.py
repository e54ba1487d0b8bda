"""The people who curate a bank."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from question_bank.tables.base import METADATA, BankTable, UtcDateTime


class TeacherRow(BankTable, table=True):
    """Who decides; rows of other tables name the teacher, `None` there is the program itself."""

    __tablename__ = "teacher"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text, unique=True)
    role: str = Field(max_length=16)  # owner, editor, reviewer or viewer
    added_at: datetime = Field(sa_type=UtcDateTime)


TEACHER = METADATA.tables["teacher"]
