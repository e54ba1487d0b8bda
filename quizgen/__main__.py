"""The program `quizgen`: runs a command and turns errors into one sentence."""

import sys

import click

from question_bank.errors import BankError
from quizgen.cli import commands
from quizgen.errors import QuizgenError


def main() -> None:
    """Run the command line: exit 0 done, 1 refused or failed with one sentence, 2 wrong usage."""
    try:
        commands(prog_name="quizgen")
    except (QuizgenError, BankError) as error:
        click.echo(f"quizgen: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away, as `head` does
        sys.exit(1)


if __name__ == "__main__":
    main()
