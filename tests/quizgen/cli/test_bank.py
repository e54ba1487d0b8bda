"""`quizgen bank`, and what --help says of every command."""

import click
import pytest

from quizgen.cli import OWN, commands


def test_a_new_bank_is_empty(run, tmp_path):
    url = f"sqlite:///{tmp_path}/new/bank.db"
    made = run("bank", "init", "--bank", url)
    assert made.exit_code == 0
    assert made.stdout.startswith("The bank ")
    shown = run("bank", "stats", "--bank", url)
    assert shown.exit_code == 0
    counts = dict(line.rsplit(maxsplit=1) for line in shown.stdout.splitlines())
    assert counts["articles"] == counts["items"] == counts["quizzes"] == "0"


def test_making_a_bank_twice_keeps_it(run, source, tmp_path):
    url = f"sqlite:///{tmp_path}/bank.db"
    assert run("generate", source, "--count", "3", "--bank", url).exit_code == 0
    assert run("bank", "init", "--bank", url).exit_code == 0
    shown = run("bank", "stats", "--bank", url).stdout
    assert "articles                 1" in shown
    assert "items                    3" in shown


def test_the_bank_of_the_environment(run, tmp_path, monkeypatch):
    monkeypatch.setenv("QUIZGEN_BANK", f"sqlite:///{tmp_path}/env.db")
    assert run("bank", "init").exit_code == 0
    assert (tmp_path / "env.db").exists()


def test_a_bank_that_is_not_there(run, tmp_path):
    result = run("bank", "stats", "--bank", f"sqlite:///{tmp_path}/none.db")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("quizgen: ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("url", ["sqlite:////proc/none/bank.db", "nonsense"])
def test_a_bank_that_cannot_be_made(run, url):
    result = run("bank", "init", "--bank", url)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("bank", "burn"), ("bank", "init", "x"), ("nothing",)])
def test_wrong_usage_is_exit_two(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def every_command(command=commands, path=()):
    """Yield each command with the words that call it."""
    context = click.Context(command, info_name="quizgen")
    yield path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from every_command(below, (*path, name))


ALL = {" ".join(path): (path, command) for path, command in every_command()}


@pytest.mark.parametrize("name", ALL)
def test_help_names_every_option(run, name):
    path, command = ALL[name]
    result = run(*path, "--help")
    assert result.exit_code == 0
    assert result.stderr == ""
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(option in result.stdout for option in parameter.opts)
            assert parameter.help or parameter.name in {"version", "help"}


@pytest.mark.parametrize("name", ALL)
def test_every_command_says_what_it_does(name):
    _, command = ALL[name]
    assert command.help
    assert command.help.strip().split("\n")[0].endswith(".")


def test_all_commands_are_listed(run):
    shown = run("--help").stdout
    assert all(name in shown for name in {*OWN, "serve", "demo"})


def test_the_version(run):
    result = run("--version")
    assert result.exit_code == 0
    assert "quizgen" in result.stdout
