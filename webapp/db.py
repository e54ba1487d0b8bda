"""What the application keeps while it runs: the bank and the teacher's door."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Flask, current_app
from sqlmodel import Session

from question_bank.bank import Bank
from webapp.config import Config
from webapp.teacher_door import TeacherDoor


@dataclass(frozen=True, slots=True)
class State:
    """One per application."""

    config: Config
    bank: Bank
    door: TeacherDoor


def state_of(app: Flask) -> State:
    state = app.extensions["quizgen"]
    assert isinstance(state, State)
    return state


def read() -> AbstractContextManager[Session]:
    """Give a session that only reads."""
    return state_of(current_app).bank.read()


def write() -> AbstractContextManager[Session]:
    """Give a session whose changes are on disk before the answer is sent."""
    return state_of(current_app).bank.write()


def now() -> datetime:
    return datetime.now(UTC)
