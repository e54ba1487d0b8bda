"""What the tests of the commands share: an article in a folder, and the program run in process."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from question_bank.errors import BankError
from quizgen.article import Article
from quizgen.cli import commands
from quizgen.errors import QuizgenError
from quizgen.options import GenerationOptions
from quizgen.pipeline import Generation, generate
from tests.quizgen.lighthouse import TEXT

Run = Callable[..., Result]


@cache
def generate_once(article: Article, options: GenerationOptions) -> Generation:
    """Make the items of an article once: generating is tested elsewhere."""
    return generate(article, options)


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def program(arguments: tuple[str, ...]) -> None:
    """Do what `quizgen.__main__.main` does, without leaving the process."""
    try:
        commands(list(arguments), prog_name="quizgen", standalone_mode=True)
    except (QuizgenError, BankError) as error:
        click.echo(f"quizgen: {error}", err=True)
        raise SystemExit(1) from error


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `quizgen` with some arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUIZGEN_BANK", raising=False)
    monkeypatch.setattr("quizgen.pipeline.generate", generate_once)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def run_program(*arguments: object, data: bytes | None = None) -> Result:
        return CliRunner().invoke(program, [str(argument) for argument in arguments], input=data)

    return run_program


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the file of a good article."""
    path = tmp_path / "lighthouse.txt"
    path.write_text(TEXT, encoding="utf-8")
    return Path(path.name)  # below the folder in which the program runs: one name in every test


@pytest.fixture
def jsonl(run: Run, source: Path, tmp_path: Path) -> Path:
    """Return a file of items made from the article."""
    path = tmp_path / "items.jsonl"
    result = run("generate", source, "--format", "jsonl", "-o", path, "--count", "6")
    assert result.exit_code == 0, result.output
    return path
