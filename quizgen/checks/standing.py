"""The texts of an item that must make sense to someone who sees nothing else."""

import re
from collections.abc import Iterator

from question_bank.item import Item
from quizgen.checks.finding import LEAD, statements_of


def texts_of(item: Item) -> Iterator[str]:
    """Yield what must make sense alone, without lead-ins and without what is quoted."""
    for said in statements_of(item):
        yield unquoted(LEAD.sub("", said))


def unquoted(stem: str) -> str:
    """Return a stem without what it quotes: a speaker may say "this year"."""
    return re.sub(r"“[^”]*”", "“”", stem)
