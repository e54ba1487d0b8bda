"""Actions on items, one or many: tags, folder, status; what each needs, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Literal, TypeAlias, assert_never

from question_bank.errors import BankError
from question_bank.labels import clean_tag
from question_bank.reviews import REJECTION_REASONS, RejectionReason, Status, clean_text
from question_bank.rights import Right

UNDO_TIME = timedelta(minutes=10)
DecisionName: TypeAlias = Literal["approve", "reject", "redraft", "delete", "restore"]


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """From which statuses a decision leads to which, and who may take it."""

    start: tuple[Status, ...]
    end: Status
    right: Right


# An item that is held waits for its contradiction to be resolved, and for nothing else.
DECISIONS: Mapping[DecisionName, DecisionRule] = MappingProxyType(
    {
        "approve": DecisionRule(("draft",), "approved", "review"),
        "reject": DecisionRule(("draft", "approved"), "rejected", "review"),
        "redraft": DecisionRule(("approved", "rejected"), "draft", "review"),
        "delete": DecisionRule(("draft", "approved", "rejected"), "deleted", "delete"),
        "restore": DecisionRule(("deleted",), "draft", "delete"),
    }
)


@dataclass(frozen=True, slots=True)
class Retag:
    """Put tags on items and take others off, in one action."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        added = {clean_tag(name).casefold() for name in self.add}
        removed = {clean_tag(name).casefold() for name in self.remove}
        if not added | removed:
            raise BankError("Name a tag to put on or to take off.")
        if added & removed:
            raise BankError("A tag cannot be put on and taken off in one action.")


@dataclass(frozen=True, slots=True)
class Move:
    """Move items into a folder; `None` takes them out of theirs."""

    folder_id: int | None


@dataclass(frozen=True, slots=True)
class Decision:
    """Give items another status.  A rejection has a reason, and words where the reason is other."""

    name: DecisionName
    reason: RejectionReason | None = None
    text: str = ""

    def __post_init__(self) -> None:
        if self.name not in DECISIONS:
            raise BankError(f"A decision is one of {', '.join(DECISIONS)}, not {self.name!r}.")
        text = clean_text(self.text)
        if self.name != "reject":
            if self.reason is not None:
                raise BankError("Only a rejection has a reason of the list.")
        elif self.reason not in REJECTION_REASONS:
            raise BankError(f"A rejection needs a reason: {', '.join(REJECTION_REASONS)}.")
        elif self.reason == "other" and not text:
            raise BankError("A rejection for another reason needs a text that says it.")

    @property
    def said(self) -> str | None:
        """Return reason and text as the log keeps them: "wrong_key: It was 1957."."""
        parts = [part for part in (self.reason, clean_text(self.text)) if part]
        return ": ".join(parts) or None


Action: TypeAlias = Retag | Move | Decision
APPROVE = Decision("approve")
REDRAFT = Decision("redraft")
DELETE = Decision("delete")
RESTORE = Decision("restore")


@dataclass(frozen=True, slots=True)
class ActionDone:
    """What came of an action; `action_id` is what undoes it, None when nothing changed."""

    action_id: int | None
    changed: int
    unchanged: int  # were so already
    refused: int  # their status does not allow it, or a hard finding stands against approval


@dataclass(frozen=True, slots=True)
class ActionUndone:
    """How many items are again as they were, and how many stay since they were changed since."""

    restored: int
    changed_since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAction:
    """An action that can still be undone."""

    id: int
    name: str
    label: str  # "+Physics, -Science"; "World War"; "trivial: Nobody asks."; ""
    teacher: str | None
    made_at: datetime
    changed: int  # items


def name_of(action: Action) -> str:
    """Return the word for an action that the bank keeps."""
    match action:
        case Retag(add=add, remove=remove):
            return "retag" if add and remove else "tag" if add else "untag"
        case Move():
            return "move"
        case Decision(name=name):
            return name
        case _:
            assert_never(action)


def right_to(name: str) -> Right:
    """Return the right that an action needs, by its name."""
    for decision, rule in DECISIONS.items():
        if decision == name:
            return rule.right
    return "label"
