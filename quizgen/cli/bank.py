"""`quizgen bank`: make a bank, look at what is in it."""

import click

from question_bank.bank import default_bank_url, init_bank, open_bank
from question_bank.store.stats import bank_stats

bank_option = click.option(
    "--bank",
    "bank_url",
    default=default_bank_url,
    metavar="URL",
    help="Address of the bank, e.g. sqlite:///school.db; by default quizgen.db in your data "
    "folder.  [env: QUIZGEN_BANK]",
)


@click.group()
def bank() -> None:
    """Make a bank of questions, and see what is in it."""


@bank.command()
@bank_option
def init(bank_url: str) -> None:
    """Make an empty bank; one that exists stays as it is."""
    made = init_bank(bank_url)
    made.close()
    click.echo(f"The bank {made.url} is ready.")


@bank.command()
@bank_option
def stats(bank_url: str) -> None:
    """Count articles, questions, quizzes and attempts."""
    opened = open_bank(bank_url)
    try:
        with opened.read() as session:
            found = bank_stats(session)
    finally:
        opened.close()
    rows: list[tuple[str, int]] = [("articles", found.articles), ("items", found.items)]
    rows += [(f"  {kind}", count) for kind, count in sorted(found.by_kind.items())]
    rows += [(f"  {status}", count) for status, count in sorted(found.by_status.items())]
    rows += [
        ("quizzes", found.quizzes),
        ("attempts", found.attempts),
        ("responses", found.responses),
    ]
    for name, count in rows:
        click.echo(f"{name:<18}{count:>8}")
