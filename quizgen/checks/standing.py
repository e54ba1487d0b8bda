"""The texts of an item that must make sense to someone who sees nothing else."""

import re
from functools import lru_cache

from question_bank.item import Item
from quizgen.checks.finding import CACHE_SIZE, LEAD, statements_of
from quizgen.remember import of_last


@of_last
def texts_of(item: Item) -> tuple[str, ...]:
    """Return what must make sense alone, without lead-ins and without what is quoted."""
    return tuple(unquoted(LEAD.sub("", said)) for said in statements_of(item))


@lru_cache(maxsize=CACHE_SIZE)
def unquoted(stem: str) -> str:
    """Return a stem without what it quotes: a speaker may say "this year"."""
    return re.sub(r"“[^”]*”", "“”", stem)
