"""Errors that a person can act on; each carries one sentence."""


class BankError(Exception):
    """Say in one sentence what was found and what to do; the CLI prints it, the app shows it."""


class InvalidItem(BankError):
    """An item breaks the rules of its kind, for example two keys or an empty stem."""


class UnsupportedItem(BankError):
    """A format cannot express an item correctly, so it is left out and the user is told."""


class NotInBank(BankError):
    """Nothing in the bank has the code, token or id that was asked for."""


class AttemptClosed(BankError):
    """An attempt that was submitted takes no more responses."""


class BankBusy(BankError):
    """Another program or a long write holds the bank; trying again later may work."""


class BankFull(BankError):
    """There is no room left to write; nothing that was acknowledged is lost."""
