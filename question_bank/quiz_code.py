"""The six characters that learners type to join a quiz."""

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without look-alikes: 0 O, 1 I L
LENGTH = 6

_SEPARATORS = re.compile(r"[\s\u2010-\u2015-]+")


def new_code() -> str:
    """Draw a code at random; 31 ** 6 are 887 million, so guessing one takes long."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def clean_code(typed: str) -> str:
    """Forgive case, spaces and hyphens: " k7m-2qx " gives "K7M2QX"."""
    return _SEPARATORS.sub("", typed).upper()


def is_code(code: str) -> bool:
    """Tell whether a cleaned code has the right length and letters."""
    return len(code) == LENGTH and set(code) <= set(ALPHABET)
