"""The cloze deletions of a note: "{{c1::Oslo::a city}} is north" hides Oslo behind a hint."""

import re

from question_bank.item import GAP

_MARK = re.compile(r"\{\{c(\d{1,3}(?:,\d{1,3}){0,9})::|\}\}")
_LONG_BLANK = re.compile(r"_{5,}")


def numbers_in(text: str) -> list[int]:
    """Return the numbers of the deletions, ascending: Anki makes a card of each."""
    found = {
        int(number) for mark in _MARK.finditer(text) if mark[1] for number in mark[1].split(",")
    }
    return sorted(found - {0})


def hide(text: str, number: int) -> tuple[str, tuple[str, ...]]:
    """Return the text with a gap for each part that `number` hides, and those parts.

    "{{c1::Oslo::a city}} is north" and 1 give "_____ (a city) is north" and "Oslo".  A blank that
    the text has of its own is made one shorter than a gap.
    """
    shown: list[str] = []
    parts: list[str] = []
    deletions: list[bool] = []  # those that are open: whether each is hidden
    start = 0
    for mark in [*_MARK.finditer(text), None]:
        piece, _, hint = text[start : mark.start() if mark else None].partition("::")
        if not deletions:
            piece, hint = piece + _ + hint, ""
        if any(deletions):
            parts[-1] += piece
        else:
            shown.append(_LONG_BLANK.sub("____", piece))
        if mark is None:
            break
        start = mark.end()
        if mark[1]:
            is_hidden = str(number) in mark[1].split(",") and not any(deletions)
            deletions.append(is_hidden)
            if is_hidden:
                parts.append("")
                shown.append(GAP)
        elif deletions:
            if deletions.pop() and hint:
                shown.append(f" ({hint})")
        else:
            shown.append("}}")
    return "".join(shown), tuple(parts)
