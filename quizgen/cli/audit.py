"""`quizgen audit`: what a guesser who has not read the article makes of the questions."""

from pathlib import Path

import click

from question_bank.bank import default_bank_url, open_bank
from question_bank.item import Item
from question_bank.store.items import iter_items
from quizgen.cli.verify import read_items

TEXT, JSON = "text", "json"


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE.jsonl]")
@click.option(
    "--bank",
    "bank_url",
    metavar="URL",
    help="Audit this bank; without FILE.jsonl the default bank.  [env: QUIZGEN_BANK]",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice([TEXT, JSON]),
    default=TEXT,
    show_default=True,
    help="To read, or for a program.",
)
def audit(file: Path | None, bank_url: str | None, format_name: str) -> None:
    """Look at all questions as one set: whether guessing solves them, whether one betrays another.

    A guesser who has not read the article tries the longest option, the words of the stem, what
    the options have in common and the middle.  A good set leaves such a guesser at chance.
    docs/audit.md explains every figure.

    \b
    quizgen audit questions.jsonl
    quizgen audit --bank sqlite:///school.db --format json
    """
    if file is not None and bank_url is not None:
        raise click.UsageError("Give either a file or --bank, not both.")
    from quizgen.audit.audit import audit_items  # loads the word lists: --help does without
    from quizgen.audit.report import write_json, write_text

    items = read_items(file) if file is not None else items_of(bank_url or default_bank_url())
    found = audit_items(items)
    click.echo(write_json(found) if format_name == JSON else write_text(found), nl=False)


def items_of(bank_url: str) -> list[Item]:
    """Return every item of a bank."""
    bank = open_bank(bank_url)
    try:
        with bank.read() as session:
            return list(iter_items(session))
    finally:
        bank.close()
