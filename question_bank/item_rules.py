"""What must hold of every item, whoever made it; each rule raises InvalidItem with one sentence."""

import math

from question_bank.errors import InvalidItem
from question_bank.proof import Option, key_of


def require_text(name: str, value: str) -> None:
    """Raise InvalidItem when a text that must say something is empty."""
    if not value.strip():
        raise InvalidItem(f"The {name} of an item must not be empty.")


def require_number(name: str, value: float) -> None:
    """Raise InvalidItem for infinity and "not a number"."""
    if not math.isfinite(value):
        raise InvalidItem(f"The {name} of an item must be a number, this one is {value}.")


def require_tolerance(value: float) -> None:
    """Raise InvalidItem unless a tolerance is a number from 0.0 on."""
    require_number("tolerance", value)
    if value < 0:
        raise InvalidItem(f"The tolerance of an item must not be negative, this one is {value}.")


def require_key_in(key: str, accepted: tuple[str, ...]) -> None:
    """Raise InvalidItem when the key itself would not be taken as an answer."""
    if key not in accepted:
        raise InvalidItem(f"The key {key!r} is not among the accepted answers.")


def require_options(options: tuple[Option, ...]) -> None:
    """Raise InvalidItem unless there are 2 to 8 different options that say something."""
    if not 2 <= len(options) <= 8:
        raise InvalidItem(f"An item needs 2 to 8 options, this one has {len(options)}.")
    if len({option.text.casefold() for option in options}) != len(options):
        raise InvalidItem("Two options of an item are the same.")
    for option in options:
        require_text("option", option.text)


def require_one_key(options: tuple[Option, ...], key: str | None = None) -> None:
    """Raise InvalidItem unless there are 2 to 8 different options, one key, and that is `key`."""
    require_options(options)
    if sum(option.is_key for option in options) != 1:
        raise InvalidItem("An item needs exactly one option that is the key.")
    if key is not None and key_of(options) != key:
        raise InvalidItem(f"The key {key!r} is not the option marked as key.")


def require_several_keys(options: tuple[Option, ...]) -> None:
    """Raise InvalidItem unless two options or more are keys and at least one is not."""
    require_options(options)
    keys = sum(option.is_key for option in options)
    if not 2 <= keys < len(options):
        raise InvalidItem(
            "A multi-select item needs two keys or more, and one option that is none."
        )


def require_different(name: str, texts: tuple[str, ...], least: int = 2) -> None:
    """Raise InvalidItem unless there are `least` to 8 texts, all different, none empty."""
    if not least <= len(texts) <= 8:
        raise InvalidItem(
            f"An item needs {least} to 8 entries among its {name}, this one has {len(texts)}."
        )
    if len({text.casefold() for text in texts}) != len(texts):
        raise InvalidItem(f"Two of the {name} of an item are the same.")
    for text in texts:
        require_text(name, text)
