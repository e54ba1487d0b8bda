"""Orders that follow from content alone: the same on every machine, and no hint at the key."""

import hashlib


def mixed(texts: tuple[str, ...], salt: str) -> tuple[str, ...]:
    """Put different texts into an order that does not depend on the one given.

    That order may be the one given: if it never were, two texts would always be turned round.
    """
    return tuple(
        sorted(texts, key=lambda text: hashlib.sha256(f"{salt}\x1f{text}".encode()).digest())
    )


def disordered(texts: tuple[str, ...], salt: str) -> tuple[str, ...]:
    """Put three different texts or more into a fixed order that is never the one given."""
    order = mixed(texts, salt)
    return order if order != texts else (*order[1:], order[0])
