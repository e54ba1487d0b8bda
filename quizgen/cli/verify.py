"""`quizgen verify`: derive every proof anew and stop at the first lie."""

from datetime import datetime
from pathlib import Path

import click

from question_bank.bank import default_bank_url, open_bank
from question_bank.formats import jsonl
from question_bank.item import Item, item_id
from question_bank.store.articles import get_article
from question_bank.store.items import iter_items
from quizgen.article import Article
from quizgen.errors import QuizgenError
from quizgen.readers.read import read_article
from quizgen.stored import from_stored


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE.jsonl]")
@click.option(
    "--article", "source", metavar="SOURCE", help="The article that FILE.jsonl was made from."
)
@click.option(
    "--published-on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day given when FILE.jsonl was made.",
)
@click.option("--allow-network", is_flag=True, help="Let --article be a web address.")
@click.option(
    "--bank",
    "bank_url",
    metavar="URL",
    help="Check this bank; without FILE.jsonl the default bank.  [env: QUIZGEN_BANK]",
)
def verify(
    file: Path | None,
    source: str | None,
    published_on: datetime | None,
    allow_network: bool,
    bank_url: str | None,
) -> None:
    """Check the proof of every question: its quote, its fact, its key, its options.

    Exits with 1 at the first question whose proof does not hold, and names it.

    \b
    quizgen verify --bank sqlite:///school.db
    quizgen verify questions.jsonl --article article.txt
    """
    if file is not None and bank_url is not None:
        raise click.UsageError("Give either a file or --bank, not both.")
    if file is not None and source is None:
        raise click.UsageError("A file is checked against its article: add --article SOURCE.")
    if file is None and source is not None:
        raise click.UsageError("--article belongs to a file: name the file too.")
    if file is not None and source is not None:
        day = published_on.date() if published_on else None
        article = read_article(source, published_on=day, allow_network=allow_network)
        count = check([(article, read_items(file))])
    else:
        count = check(from_bank(bank_url or default_bank_url()))
    click.echo(f"{count} questions hold what they claim.")


def check(groups: list[tuple[Article, list[Item]]]) -> int:
    """Check the items of each article.

    Raises:
        QuizgenError: the first claim that does not hold.
    """
    from quizgen.verification import Derivation, find_lies  # loads the language model's library

    checked = 0
    for article, items in groups:
        derivation = Derivation(article)
        for item in items:
            for lie in find_lies(item, derivation):
                raise QuizgenError(
                    f"Question {item_id(item)} ({item.stem!r}) does not hold: {lie}."
                )
            checked += 1
    return checked


def read_items(file: Path) -> list[Item]:
    """Read items from JSON Lines."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise QuizgenError(f"{file} cannot be read ({error.strerror}).") from error
    return jsonl.read(data)


def from_bank(bank_url: str) -> list[tuple[Article, list[Item]]]:
    """Gather the bank's items by article.

    Raises:
        QuizgenError: an item's article is missing, or its stored text is not the one it names.
    """
    bank = open_bank(bank_url)
    groups: dict[str, list[Item]] = {}
    result: list[tuple[Article, list[Item]]] = []
    try:
        with bank.read() as session:
            for item in iter_items(session):
                groups.setdefault(item.proof.article.id, []).append(item)
            for article_id, items in groups.items():
                found = get_article(session, article_id)
                if found is None:
                    raise QuizgenError(
                        f"The article of question {item_id(items[0])} is not in the bank."
                    )
                result.append((from_stored(found), items))
    finally:
        bank.close()
    return result
