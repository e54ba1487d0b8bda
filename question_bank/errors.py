"""Errors that a person can act on; each carries one sentence."""


class BankError(Exception):
    """Say in one sentence what was found and what to do; the CLI prints it, the app shows it."""


class InvalidItem(BankError):
    """An item breaks the rules of its kind, for example two keys or an empty stem."""
