"""An item before its checks, with its form and what it asks about."""

from dataclasses import dataclass

from question_bank.item import Item
from quizgen.drafts import Form, Matter


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item that no check has seen yet.  What holds its key comes first."""

    item: Item
    form: Form
    matters: tuple[Matter, ...]  # what it asks about
    beside: tuple[Matter, ...] = ()  # what only its wrong options speak of
