"""`quizgen serve` and `quizgen demo`: the commands that need the web application."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from question_bank.bank import default_bank_url, init_bank, open_bank
from question_bank.item import item_id
from question_bank.store.articles import add_article
from question_bank.store.items import add_items
from question_bank.store.quizzes import make_quiz
from quizgen.errors import QuizgenError
from quizgen.options import GenerationOptions
from quizgen.readers.read import read_article
from quizgen.stored import to_stored
from webapp.serve import Address, bind
from webapp.serve import serve as serve_bank

QUIZ_LENGTH = 10
FIRST_SEED = "state-visit"  # the quiz that the printed link opens
host_option = click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on."
)
port_option = click.option(
    "--port", type=int, default=8000, show_default=True, help="Port to listen on."
)


@click.command()
@click.option(
    "--bank",
    "bank_url",
    default=default_bank_url,
    metavar="URL",
    help="The bank to serve, e.g. sqlite:///school.db.  [env: QUIZGEN_BANK]",
)
@host_option
@port_option
def serve(bank_url: str, host: str, port: int) -> None:
    """Serve a bank: students take quizzes, the teacher sees results.  Ctrl-C stops it."""
    open_bank(bank_url).close()
    serve_bank(bank_url, host, port, on_ready=lambda address: announce(address, None))


@click.command()
@host_option
@port_option
def demo(host: str, port: int) -> None:
    """Make quizzes of the articles that come along and serve them from a fresh bank."""
    bind(host, port).close()
    folder = Path(tempfile.mkdtemp(prefix="quizgen-demo-"))
    bank_url = f"sqlite:///{folder / 'demo.db'}"
    codes = fill_bank(bank_url, seeds_folder())
    click.echo(f"The bank of this demo is {bank_url}", err=True)
    serve_bank(bank_url, host, port, on_ready=lambda address: announce(address, codes[0]))


def fill_bank(bank_url: str, seeds: Path) -> list[str]:
    """Make a quiz of each article in a folder and return their codes, the first article's first."""
    from quizgen.pipeline import generate  # `serve` does without the language model

    now = datetime.now(UTC)
    bank = init_bank(bank_url)
    codes: list[str] = []
    for path in sorted(seeds.glob("*.md"), key=lambda path: (path.stem != FIRST_SEED, path.name)):
        article = read_article(path)
        items = generate(article, GenerationOptions(count=QUIZ_LENGTH)).items
        with bank.write() as session:
            add_article(session, to_stored(article), now)
            add_items(session, items, now)
            quiz = make_quiz(
                session, article.title, [item_id(item) for item in items], mode="test", now=now
            )
        click.echo(f"Made {len(items)} questions of “{article.title}”.", err=True)
        codes.append(quiz.code)
    bank.close()
    return codes


def seeds_folder() -> Path:
    """Find the articles: inside the installed package, or beside it in a checkout.

    Raises:
        QuizgenError: there are none.
    """
    package = Path(__file__).parent.parent
    for folder in (package / "quizgen" / "seeds", package / "seeds"):
        if any(folder.glob("*.md")):
            return folder
    raise QuizgenError("The articles of the demo are missing: install quizgen again.")


def announce(address: Address, code: str | None) -> None:
    """Print where to go; the links are the result, so they go to standard output."""
    student = f"{address.url}/q/{code}" if code else f"{address.url}/"
    click.echo(f"Students:  {student}")
    click.echo(f"Teacher:   {address.teacher_url}")
    click.echo("Ctrl-C stops the server.", err=True)
