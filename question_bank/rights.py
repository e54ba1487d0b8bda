"""Teachers, their roles, and the one table that says what each role may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from question_bank.errors import BankError

Role: TypeAlias = Literal["owner", "editor", "reviewer", "viewer"]
Right: TypeAlias = Literal[
    "review",  # approve, reject, back to draft; overrule a finding
    "label",  # tags and folders
    "edit",  # write a new version
    "delete",  # delete and restore
    "manage",  # teachers and their roles; undo what somebody else did
]

ROLES: tuple[Role, ...] = get_args(Role)
RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        "owner": frozenset(get_args(Right)),
        "editor": frozenset(("review", "label", "edit", "delete")),
        "reviewer": frozenset(("review", "label")),
        "viewer": frozenset(),  # looks, and changes nothing
    }
)


class NotAllowed(BankError):
    """A teacher's role does not give the right to do this."""


@dataclass(frozen=True, slots=True)
class Teacher:
    """Somebody who curates the bank."""

    id: int
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        """Tell whether the teacher's role gives a right."""
        return right in RIGHTS[self.role]
