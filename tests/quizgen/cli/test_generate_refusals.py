"""`quizgen generate`: what it refuses, and what it puts into a bank."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from quizgen.__main__ import main
from quizgen.annotate import annotate
from quizgen.parsing.model import load_model
from quizgen.pipeline import generate
from tests.quizgen.lighthouse import TEXT

GERMAN = "Der Turm wurde im Jahr 1869 gebaut. Er ist der älteste Turm an der Küste.\n" * 3


BAD = {
    "empty": b"",
    "blank": b" \n\n ",
    "binary": b"\x7fELF\x02\x01\x00\x00\x00\xff\xfe\x00",
    "control": b"It is.\nIt \x01was.",
    "latin-1": GERMAN.encode("latin-1"),
    "utf-16": TEXT.encode("utf-16"),
    "german": GERMAN.encode(),
    "5 MB": TEXT.encode() * (5_000_000 // len(TEXT) + 1),
    "one sentence": b"There is only one sentence in this file.",
    "headings": b"A heading\n\nAnother heading\n",
    "no facts": b"He came. She went. They saw it there. It was so.\n",
}


@pytest.mark.parametrize("name", BAD)
def test_an_article_that_is_refused(run, tmp_path, name):
    path, target, bank = tmp_path / "bad.txt", tmp_path / "out.jsonl", tmp_path / "bank.db"
    path.write_bytes(BAD[name])
    result = run("generate", path, "-o", target, "--bank", f"sqlite:///{bank}")
    assert result.exit_code == 1
    assert result.stdout == ""
    message = [line for line in result.stderr.splitlines() if line.startswith("quizgen: ")]
    assert len(message) == 1
    assert "Traceback" not in result.stderr
    assert not target.exists()
    assert not bank.exists()


@pytest.mark.parametrize("name", [name for name in BAD if name != "no facts"])
def test_a_refusal_is_one_line(run, tmp_path, name):
    path = tmp_path / "bad.txt"
    path.write_bytes(BAD[name])
    result = run("generate", path)
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("quizgen: ")
    assert result.stderr.endswith(".\n")


def test_an_article_without_facts_is_refused_in_one_line(run, tmp_path):
    path = tmp_path / "bad.txt"
    path.write_bytes(BAD["no facts"])
    assert run("generate", path).stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["none.txt", ".", "a.pdf"])
def test_what_is_no_article_file(run, tmp_path, name):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    result = run("generate", tmp_path / name)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


def test_one_bad_article_among_good_ones_stops_all(run, source, tmp_path):
    target, bank = tmp_path / "out.jsonl", tmp_path / "bank.db"
    result = run(
        "generate", source, tmp_path / "none.txt", "-o", target, "--bank", f"sqlite:///{bank}"
    )
    assert result.exit_code == 1
    assert not target.exists()
    assert not bank.exists()


def test_questions_are_put_into_the_bank_once(run, source, tmp_path):
    bank = tmp_path / "bank.db"
    url = f"sqlite:///{bank}"
    first = run("generate", source, "--count", "3", "--bank", url)
    second = run("generate", source, "--count", "3", "--bank", url)
    assert first.exit_code == second.exit_code == 0
    assert "Added 3 questions to the bank, 0 were there already." in first.stderr
    assert "Added 0 questions to the bank, 3 were there already." in second.stderr
    with closing(sqlite3.connect(bank)) as connection, connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert tables


def test_the_bank_of_the_environment(run, source, tmp_path, monkeypatch):
    monkeypatch.setenv("QUIZGEN_BANK", f"sqlite:///{tmp_path}/env.db")
    assert run("generate", source, "--count", "3").exit_code == 0
    assert (tmp_path / "env.db").exists()


def test_no_bank_unless_asked_for(run, source, tmp_path):
    assert run("generate", source, "--count", "3").exit_code == 0
    assert not list(tmp_path.rglob("*.db"))


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////proc/none/bank.db",
        "sqlite:////dev/null/bank.db",
        "nonsense",
        "oracle://localhost/x",
    ],
)
def test_a_bank_that_cannot_be_written(run, source, tmp_path, url):
    target = tmp_path / "out.jsonl"
    result = run("generate", source, "--count", "3", "--bank", url, "-o", target)
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr
    assert result.stderr.splitlines()[-1].startswith("quizgen: ")
    assert not target.exists()


def test_a_file_that_is_no_bank(run, source, tmp_path):
    bank = tmp_path / "bank.db"
    bank.write_bytes(b"This is no database, only a text of some length." * 50)
    before = bank.read_bytes()
    result = run("generate", source, "--count", "3", "--bank", f"sqlite:///{bank}")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("quizgen: ")
    assert bank.read_bytes() == before


def test_a_file_that_cannot_be_written(run, source):
    result = run("generate", source, "--count", "3", "-o", "/proc/none/out.jsonl")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1].startswith("quizgen: /proc/none/out.jsonl cannot be")


def test_without_a_language_model(run, source, tmp_path, monkeypatch):
    monkeypatch.setenv("QUIZGEN_SPACY_MODEL", str(tmp_path))
    monkeypatch.setattr("quizgen.annotate.load_model", load_model.__wrapped__)
    monkeypatch.setattr("quizgen.pipeline.annotate", annotate)
    monkeypatch.setattr("quizgen.pipeline.generate", generate)
    result = run("generate", source)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"quizgen: There is no spaCy model at {tmp_path}")
    assert result.stderr.count("\n") == 1


def test_help_does_not_load_the_language_model():
    script = (
        "import sys\n"
        "sys.modules['spacy'] = None  # whoever imports it now fails\n"
        "from quizgen.cli import commands\n"
        "commands(['--help'], prog_name='quizgen')"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 0, result.stderr


def test_importing_the_commands_does_not_import_spacy():
    script = (
        "import sys, quizgen.cli, quizgen.__main__\n"
        "sys.exit('spaCy is loaded' if 'spacy' in sys.modules else 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 0, result.stderr


def test_main_ends_with_the_status_of_the_command(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(sys, "argv", ["quizgen", "generate", str(tmp_path / "none.txt")])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err.startswith("quizgen: There is no file")
