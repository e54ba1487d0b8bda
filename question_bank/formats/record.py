"""A JSON object whose fields are checked as they are read; errors name the field."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from question_bank.errors import BankError

_LARGEST = 2**53  # the whole numbers that every JSON reader keeps exactly

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one JSON object; `path` says where it is, "" for the item itself."""

    fields: dict[str, object]
    path: str = ""

    @classmethod
    def of(cls, value: object, name: str, path: str = "") -> "Record":
        """Return a record.  Raises: BankError when the value is not an object."""
        if not isinstance(value, dict):
            raise BankError(f"{name} must be an object, found {shown(value)}.")
        return cls(cast(dict[str, object], value), path)

    def text(self, name: str) -> str:
        return self._text(name, self._value(name))

    def text_or_none(self, name: str) -> str | None:
        value = self._value(name)
        return None if value is None else self._text(name, value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; null is an empty one."""
        return tuple(
            self._text(f"{name}[{index}]", value) for index, value in enumerate(self._list(name))
        )

    def flag(self, name: str) -> bool:
        value = self._value(name)
        if not isinstance(value, bool):
            raise self._error(name, "true or false", value)
        return value

    def count(self, name: str) -> int:
        """Return a whole number from 0 on."""
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
            raise self._error(name, "a whole number from 0 on", value)
        return value

    def number(self, name: str) -> float:
        """Return a number, neither infinite nor too large to be exact in every JSON reader."""
        value = self._value(name)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._error(name, "a number", value)
        if isinstance(value, int) and abs(value) > _LARGEST:
            raise self._error(name, "a number", value)
        if not math.isfinite(value):
            raise self._error(name, "a number", value)
        return float(value)

    def fraction(self, name: str) -> float:
        """Return a number from 0 to 1."""
        value = self._value(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
            raise self._error(name, "a number from 0 to 1", value)
        return float(value)

    def choice(self, name: str, choices: Sequence[Choice]) -> Choice:
        value = self._value(name)
        for choice in choices:
            if choice == value:
                return choice
        raise self._error(name, f"one of {', '.join(choices)}", value)

    def record(self, name: str) -> "Record":
        return Record.of(self._value(name), self._field(name), f"{self.path}{name}.")

    def records(self, name: str) -> tuple["Record", ...]:
        """Return a list of objects; null is an empty one."""
        return tuple(
            Record.of(value, self._field(f"{name}[{index}]"), f"{self.path}{name}[{index}].")
            for index, value in enumerate(self._list(name))
        )

    def _value(self, name: str) -> object:
        if name not in self.fields:
            raise BankError(f"{self._field(name)} is missing.")
        return self.fields[name]

    def _list(self, name: str) -> list[object]:
        value = self._value(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._error(name, "a list", value)
        return cast(list[object], value)

    def _text(self, name: str, value: object) -> str:
        if not isinstance(value, str):
            raise self._error(name, "text", value)
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise self._error(name, "text without half characters", value) from error
        return value

    def _field(self, name: str) -> str:
        return f"The field '{self.path}{name}'"

    def _error(self, name: str, wanted: str, value: object) -> BankError:
        return BankError(f"{self._field(name)} must be {wanted}, found {shown(value)}.")


def shown(value: object) -> str:
    """Return a value for an error message: "'circa 1957, or perhaps ...'"."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return ascii(value if len(value) <= 40 else value[:40] + "...")
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "a number that is too large"
    return repr(value)
