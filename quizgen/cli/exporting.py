"""Items into the bytes of a format, and what the format could not hold in words."""

from collections import Counter
from collections.abc import Sequence

import click

from question_bank.formats.bundle import Source
from question_bank.formats.losses import Happened, Loss
from quizgen.article import Article

ADDRESSES = ("http://", "https://")
WORDS: dict[Happened, str] = {
    "refused": "Left out",
    "dropped": "Lost a part of",
    "changed": "Changed",
}


def source_of(article: Article) -> Source:
    """Return where an article is from; the name of a local file means nothing to learners."""
    is_address = article.source.startswith(ADDRESSES)
    address = article.origin or (article.source if is_address else "")
    return Source(article.title, address, article.licence or "")


def say_losses(losses: Sequence[Loss]) -> None:
    """Say on standard error what became of the items that a format could not hold as they are."""
    counts = Counter((loss.happened, loss.message) for loss in losses)
    for (happened, message), count in sorted(counts.items()):
        questions = "1 question" if count == 1 else f"{count} questions"
        click.echo(f"{WORDS[happened]} {questions}: {message}", err=True)
