"""The commands of `quizgen`, one file each, loaded only when they are used."""

import importlib
from importlib.metadata import entry_points

import click

OWN = {
    "generate": "quizgen.cli.generate:generate",
    "verify": "quizgen.cli.verify:verify",
    "audit": "quizgen.cli.audit:audit",
    "bank": "quizgen.cli.bank:bank",
}
ENTRY_POINTS = "quizgen.commands"  # commands of packages that stand above this one


class LazyGroup(click.Group):
    """Finds commands by name, so that `quizgen --help` does not load the language model."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*OWN, *(point.name for point in entry_points(group=ENTRY_POINTS))})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in OWN:
            module, _, name = OWN[cmd_name].partition(":")
            command = getattr(importlib.import_module(module), name)
        else:
            found = [p for p in entry_points(group=ENTRY_POINTS) if p.name == cmd_name]
            command = found[0].load() if found else None
        return command if isinstance(command, click.Command) else None


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizgen")
def commands() -> None:
    """Turn articles into questions that can prove themselves.

    \b
    quizgen demo                                     see it work with the articles that come along
    quizgen generate article.txt                     read the questions in the terminal
    quizgen generate article.md --bank sqlite:///school.db
    quizgen serve --bank sqlite:///school.db         let a class take them

    Results go to standard output, messages to standard error.  Exit status: 0 done, 1 refused or
    failed (one sentence says why), 2 wrong usage.
    """
