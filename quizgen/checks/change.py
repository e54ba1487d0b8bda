"""What a false statement has in the place of the right value."""

import re

from question_bank.item import TrueFalseItem
from quizgen.checks.finding import LEAD, place_of, words, written_words

_QUOTED = re.compile(r"\u201c([^\u201c\u201d]+)\u201d")


def wrong_value(item: TrueFalseItem) -> str | None:
    """Return what stands in the place of the right value.

    The explanation quotes it; else it is what differs between the words around the right value in
    the evidence and the same words in the statement.
    """
    for text in _QUOTED.findall(item.proof.explanation):
        if words(text) and text != item.proof.fact.value and changed_place(text, item.stem):
            return str(text)
    return changed_run(item)


def changed_place(value: str, stem: str) -> tuple[int, int] | None:
    """Find a value in a statement, its lead-in aside."""
    lead = LEAD.match(stem)
    return place_of(value, stem, lead.end() if lead else 0)


def changed_run(item: TrueFalseItem) -> str | None:
    """Find the words that stand between the neighbours which the right value has."""
    quote, value = words(item.proof.evidence.quote), words(item.proof.fact.value)
    said, written = words(item.stem), written_words(item.stem)
    place = next((n for n in range(len(quote)) if quote[n : n + len(value)] == value), None)
    if place is None:
        return None
    left = quote[place - 1] if place else None
    after = quote[place + len(value) :]
    right = after[0] if after else None
    starts = [n + 1 for n, word in enumerate(said) if word == left] if left in said else [0]
    for start in starts:
        for end in range(start + 1, min(len(said), start + len(value) + 3) + 1):
            is_end = (
                end == len(said) if right not in said else end < len(said) and said[end] == right
            )
            if is_end:
                return " ".join(written[start:end])
    return None


def has_run(tokens: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Tell whether the words of a run follow each other among the tokens."""
    size = len(run)
    return any(tokens[start : start + size] == run for start in range(len(tokens) - size + 1))
