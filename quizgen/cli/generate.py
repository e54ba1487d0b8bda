"""`quizgen generate`: articles to questions, printed, written to a file, put into a bank."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from question_bank.formats import FORMATS
from question_bank.formats.bundle import Bundle
from question_bank.item import KINDS, Kind
from quizgen.article import Article
from quizgen.cli.exporting import say_losses, source_of
from quizgen.errors import QuizgenError
from quizgen.ledger_report import write_ledgers
from quizgen.options import MOST_ITEMS, GenerationOptions
from quizgen.readers.read import read_article
from quizgen.text_report import write_report

if TYPE_CHECKING:
    from quizgen.pipeline import Generation

TEXT = "text"


class KindList(click.ParamType[tuple[Kind, ...]]):
    """A list of kinds: "multiple_choice,cloze"."""

    name = "kinds"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Kind, ...]:
        names = [name.strip() for name in str(value).split(",") if name.strip()]
        unknown = [name for name in names if name not in KINDS]
        if unknown or not names:
            self.fail(f"{unknown or value} is not among {', '.join(KINDS)}.", param, ctx)
        return tuple(kind for kind in KINDS if kind in names)


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--count",
    type=click.IntRange(1, MOST_ITEMS),
    default=10,
    show_default=True,
    help="Questions per article, at most.",
)
@click.option(
    "--kinds",
    type=KindList(),
    default=",".join(KINDS),
    show_default=True,
    help="Kinds of questions, separated by commas.",
)
@click.option(
    "--random-seed",
    type=int,
    default=0,
    show_default=True,
    help="Another number, other wrong options.",
)
@click.option(
    "--published-on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the article, e.g. 2024-05-17: gives “this year” its year.",
)
@click.option("--allow-network", is_flag=True, help="Let SOURCE be a web address (http or https).")
@click.option(
    "--format",
    "format_name",
    type=click.Choice([TEXT, *FORMATS]),
    default=TEXT,
    show_default=True,
    help="How to write the questions.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of the terminal.",
)
@click.option(
    "--bank",
    "bank_url",
    envvar="QUIZGEN_BANK",
    metavar="URL",
    help="Put the questions into this bank too, e.g. sqlite:///school.db.  [env: QUIZGEN_BANK]",
)
@click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what became of every fact to this file, as JSON: docs/ledger.md.",
)
def generate(  # noqa: PLR0913, PLR0917 (one argument an option)
    sources: tuple[str, ...],
    count: int,
    kinds: tuple[Kind, ...],
    random_seed: int,
    published_on: datetime | None,
    allow_network: bool,
    format_name: str,
    output: Path | None,
    bank_url: str | None,
    ledger_path: Path | None,
) -> None:
    """Make questions from articles.

    SOURCE is a file with text, Markdown, HTML, PDF, DOCX or EPUB in it, or - for standard input.
    Every question carries the sentence that proves it and the reason why each wrong option is
    wrong.  When an article gives fewer good questions than asked for, fewer come out and a message
    says why.

    \b
    quizgen generate article.txt --count 20
    quizgen generate *.md --format jsonl -o questions.jsonl
    pbpaste | quizgen generate - --kinds cloze
    quizgen generate https://example.org/article --allow-network
    """
    day = published_on.date() if published_on else None
    articles = [
        read_article(source, published_on=day, allow_network=allow_network) for source in sources
    ]
    options = GenerationOptions(count=count, kinds=kinds, random_seed=random_seed)
    made = generate_all(articles, options)
    if ledger_path:
        write_file(ledger_path, write_ledgers(made, options))
    say_what_is_missing(made, options)
    if bank_url:
        store(bank_url, made)
    data = render(made, options, format_name)
    if output is None:
        click.echo(data, nl=False)
    else:
        write_file(output, data)
        click.echo(f"Wrote {sum(len(g.items) for _, g in made)} questions to {output}.", err=True)


def generate_all(
    articles: list[Article], options: GenerationOptions
) -> list[tuple[Article, "Generation"]]:
    """Generate for each article with progress on standard error."""
    from quizgen.pipeline import generate as generate_items  # takes seconds: --help does without

    made: list[tuple[Article, Generation]] = []
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed}/{task.total} articles"),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        task = progress.add_task("Making questions", total=len(articles))
        for article in articles:
            made.append((article, generate_items(article, options)))
            progress.advance(task)
    return made


def say_what_is_missing(
    made: list[tuple[Article, "Generation"]], options: GenerationOptions
) -> None:
    """Say on standard error how many items came out of each article, and why not more.

    Raises:
        QuizgenError: no article gave a single item.
    """
    if not any(generation.items for _, generation in made):
        raise QuizgenError(
            "No question could be made that passes every check: try an article that names people, "
            "places, dates or numbers."
        )
    for article, generation in made:
        name = f"{article.title}: " if len(made) > 1 else ""
        click.echo(
            name + generation.ledger.shortfall(options.count, len(generation.items)), err=True
        )


def store(bank_url: str, made: list[tuple[Article, "Generation"]]) -> None:
    """Put articles and items into the bank in one transaction."""
    # The database takes a second to load, and most runs do without.
    from question_bank.bank import init_bank
    from question_bank.store.articles import add_article
    from question_bank.store.items import add_items
    from quizgen.stored import to_stored

    now = datetime.now(UTC)
    bank = init_bank(bank_url)
    try:
        with bank.write() as session:
            added = already = suppressed = 0
            for article, generation in made:
                add_article(session, to_stored(article), now)
                result = add_items(session, generation.items, now)
                added, already = added + result.added, already + result.already
                suppressed += result.suppressed
    finally:
        bank.close()
    click.echo(f"Added {added} questions to the bank, {already} were there already.", err=True)
    if suppressed:
        click.echo(f"Left out {suppressed}: a teacher rejected such questions before.", err=True)


def render(
    made: list[tuple[Article, "Generation"]], options: GenerationOptions, format_name: str
) -> bytes:
    """Write the items in the chosen format."""
    if format_name == TEXT:
        return "\n".join(
            write_report(article, generation, options) for article, generation in made
        ).encode()
    bundle = Bundle(
        title=made[0][0].title if len(made) == 1 else f"{made[0][0].title} and others",
        items=[item for _, generation in made for item in generation.items],
        made_at=datetime.now(UTC),
        sources={article.id: source_of(article) for article, _ in made},
    )
    out = BytesIO()
    say_losses(FORMATS[format_name].write(out, bundle))
    return out.getvalue()


def write_file(path: Path, data: bytes) -> None:
    """Write a file, or say why it cannot be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise QuizgenError(
            f"{path} cannot be written ({error.strerror}): choose another file."
        ) from error
