"""What edits of items are made of: which items they fit, and small changes of texts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from question_bank.item import KINDS

Row = dict[str, Any]
Edit = Callable[[Row], None]


@dataclass(frozen=True)
class Lie:
    """An edit of the items of some kinds that have something to edit."""

    edit: Edit
    kinds: frozenset[str]
    needs: str  # the field that must not be null; "" for none

    def fits(self, row: Row) -> bool:
        return row["kind"] in self.kinds and (not self.needs or bool(row[self.needs]))


def noting(lies: list[Lie]) -> Callable[..., Callable[[Edit], Edit]]:
    """Return a decorator that adds an edit to a table."""

    def edits(*kinds: str, needs: str = "") -> Callable[[Edit], Edit]:
        def note(edit: Edit) -> Edit:
            lies.append(Lie(edit, frozenset(kinds or KINDS), needs))
            return edit

        return note

    return edits


def wrong_of(row):
    return next(option for option in row["options"] if not option["is_key"])


def right_of(row):
    return next(option for option in row["options"] if option["is_key"])


def with_one_more(text):
    """Change a text by a digit or a letter: "1843" gives "1844"."""
    digits = [place for place, char in enumerate(text) if char.isdigit()]
    if not digits:
        return text[:-1] + ("x" if text[-1] != "x" else "y")
    last = digits[-1]
    return text[:last] + str((int(text[last]) + 1) % 10) + text[last + 1 :]


def without_last_word(text):
    return " ".join(text.split()[:-1])


def key_text_of(row):
    """Return the keys of a row with options as its field "key" has them."""
    return "; ".join(option["text"] for option in row["options"] if option["is_key"])


def rebuild_key(row):
    """Give "key" what the pairs say after an edit, so that only the article can object."""
    if row["kind"] == "matching":
        row["key"] = "; ".join(f"{pair['left']}: {pair['right']}" for pair in row["pairs"])
    elif row["kind"] == "ordering":
        row["key"] = "; ".join(pair["left"] for pair in row["pairs"])
    elif row["kind"] == "multi_select":
        row["key"] = key_text_of(row)
