"""What the README promises is what the command line and the Makefile offer."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def commands(*group: str) -> Iterator[str]:
    """Yield each command that --help lists, "bank init" for one inside a group."""
    for name in listed_in_help(*group):
        inside = list(commands(*group, name))
        yield from inside or [" ".join((*group, name))]


def listed_in_help(*command: str) -> list[str]:
    """Return what stands under "Commands:" in the help of a command, nothing if it has none."""
    run = [sys.executable, "-m", "quizgen", *command, "--help"]
    wide = os.environ | {"COLUMNS": "100"}
    text = subprocess.run(run, check=True, capture_output=True, text=True, env=wide).stdout
    _, _, after = text.partition("\nCommands:\n")
    return re.findall(r"^  (\w[\w-]*)", after, re.MULTILINE)


def test_the_readme_lists_every_command_and_no_other(readme):
    table = re.findall(r"^\| `quizgen ([a-z -]+[a-z])", readme, re.MULTILINE)
    assert sorted(table) == sorted(commands())


def test_every_make_target_in_the_readme_exists(readme, root):
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z]+)`", readme)) | set(
        re.findall(r"^    make ([a-z]+)", readme, re.MULTILINE)
    )
    assert {"run", "test"} <= named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_every_path_in_the_readme_exists(readme, root):
    paths = re.findall(r"^\| `([\w./-]+)` \|", readme, re.MULTILINE)
    assert paths
    assert [path for path in paths if not (root / path).exists()] == []
