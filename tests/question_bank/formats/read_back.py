"""What a learner meets of an item, so that one read back can be compared with the one written."""

import unicodedata

from question_bank.item import NumericItem, accepted_of, options_of, pairs_of
from tests.question_bank.formats.moodle_site import on_one_line, seen


def looks(text):
    """Return text as it is seen, letters and their accents put together, as Anki does."""
    return unicodedata.normalize("NFC", seen(text))


def options_as_seen(item):
    return [(looks(o.text), o.is_key, looks(o.reason or "")) for o in options_of(item)]


def answers_as_typed(item):
    """Return what may be typed, without empty ones and those that differ in case only."""
    typed: dict[str, str] = {}
    for text in map(on_one_line, accepted_of(item)):
        if text:
            typed.setdefault(text.casefold(), looks(text))
    return sorted(typed.values())


def number_of(item):
    return (item.value, item.tolerance) if isinstance(item, NumericItem) else None


def pairs_as_seen(item):
    if isinstance(item, NumericItem):
        return []
    return sorted((looks(pair.left), looks(pair.right)) for pair in pairs_of(item))


def keys_as_seen(item):
    """Return the keys as chosen, or the key as typed."""
    keys = [looks(option.text) for option in options_of(item) if option.is_key]
    return keys or [looks(on_one_line(item.key))]
