"""`quizgen generate`."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from quizgen.__main__ import main
from quizgen.annotate import annotate, load_model
from quizgen.pipeline import generate
from tests.quizgen.lighthouse import TEXT, TITLE

FIELDS = (
    "id kind stem options key accepted tolerance pairs explanation evidence fact difficulty bloom "
    "section article findings rank"
).split()
GERMAN = "Der Turm wurde im Jahr 1869 gebaut. Er ist der älteste Turm an der Küste.\n" * 3


def items_of(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def as_jsonl(run, source, *options):
    result = run("generate", source, "--format", "jsonl", *options)
    assert result.exit_code == 0, result.stderr
    return items_of(result)


def test_the_fields_of_a_line_and_their_order(run, source):
    items = as_jsonl(run, source, "--count", "6")
    assert len(items) == 6
    for item in items:
        assert list(item) == FIELDS
        assert list(item["evidence"]) == ["quote", "start", "end"]
        assert list(item["fact"]) == ["kind", "subject", "relation", "value"]
        assert list(item["article"]) == ["id", "title", "sha256"]
        for option in item["options"] or []:
            assert list(option) == ["text", "is_key", "reason"]
        for finding in item["findings"]:
            assert list(finding) == ["code", "severity", "message"]


def test_what_does_not_apply_is_null(run, source):
    for item in as_jsonl(run, source, "--count", "6"):
        assert item["tolerance"] is None
        assert item["pairs"] is None
        if item["kind"] == "multiple_choice":
            assert item["accepted"] is None
            assert item["options"]
        else:
            assert item["accepted"][0] == item["key"]
            assert item["options"] is None or len(item["options"]) >= 3
        for option in item["options"] or []:
            assert (option["reason"] is None) == option["is_key"]


def test_the_values_of_a_line(run, source):
    items = as_jsonl(run, source, "--count", "6")
    assert [item["rank"] for item in items] == list(range(1, 7))
    for item in items:
        evidence = item["evidence"]
        assert TEXT[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert item["kind"] in {"multiple_choice", "cloze"}
        assert ("_____" in item["stem"]) == (item["kind"] == "cloze")
        assert 0 <= item["difficulty"] <= 1
        assert item["bloom"] in {"remember", "understand", "apply", "analyze"}
        assert item["article"]["title"] == TITLE
        assert len(item["article"]["sha256"]) == 64
        assert item["article"]["sha256"].startswith(item["article"]["id"])
        assert all(finding["severity"] == "soft" for finding in item["findings"])


def test_text_shows_question_key_reason_and_evidence(run, source):
    result = run("generate", source, "--count", "3")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{TITLE}\n=====")
    assert "\n1. " in result.stdout
    assert "\n3. " in result.stdout
    assert "\n4. " not in result.stdout
    assert "<- key" in result.stdout
    assert "evidence: “" in result.stdout
    assert "Facts found: " in result.stdout


def test_results_and_messages_go_separate_ways(run, source):
    result = run("generate", source, "--count", "3", "--format", "jsonl")
    assert len(items_of(result)) == 3
    assert result.stderr == "Made 3 items.\n"


def test_a_shortfall_is_explained_on_standard_error(run, source):
    result = run("generate", source, "--count", "400", "--format", "jsonl")
    assert result.exit_code == 0
    assert result.stderr.startswith("Asked for 400, made ")
    assert result.stderr.count("\n") == 1


def test_a_file_instead_of_the_terminal(run, source, tmp_path):
    target = tmp_path / "out.jsonl"
    result = run("generate", source, "--format", "jsonl", "-o", target, "--count", "3")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote 3 questions to {target}." in result.stderr
    shown = run("generate", source, "--format", "jsonl", "--count", "3").stdout
    assert target.read_text(encoding="utf-8") == shown


def test_standard_input(run):
    result = run("generate", "-", "--format", "jsonl", "--count", "3", data=TEXT.encode())
    assert result.exit_code == 0
    assert len(items_of(result)) == 3


def test_several_articles(run, source, seeds):
    items = as_jsonl(run, source, seeds / "smallpox.md", "--count", "3")
    assert len({item["article"]["id"] for item in items}) == 2
    assert [item["rank"] for item in items] == [1, 2, 3, 1, 2, 3]


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ("cloze", {"cloze"}),
        ("multiple_choice", {"multiple_choice"}),
        ("cloze, multiple_choice", {"cloze", "multiple_choice"}),
        ("cloze,cloze", {"cloze"}),
    ],
)
def test_kinds(run, source, kinds, found):
    items = as_jsonl(run, source, "--kinds", kinds, "--count", "6")
    assert {item["kind"] for item in items} == found


def test_the_day_of_publication_dates_the_article(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "The museum of Leeds\n\nThe World Bank bought 40 ships this year. The Museum of Leeds "
        "opened 12 rooms on Thursday. The Museum of Leeds owns 300 pictures.\n",
        encoding="utf-8",
    )
    stems = [item["stem"] for item in as_jsonl(run, path, "--published-on", "2024-05-17")]
    assert any("2024" in stem for stem in stems)
    assert not any("this year" in stem for stem in stems)


def test_the_same_bytes_each_time(run, source, monkeypatch):
    monkeypatch.setattr("quizgen.pipeline.generate", generate)
    one, two = (run("generate", source, "--format", "jsonl").stdout_bytes for _ in range(2))
    assert one == two


def test_another_seed_gives_other_options(run, source):
    one, two = (
        [item["options"] for item in as_jsonl(run, source, "--random-seed", seed)]
        for seed in (1, 2)
    )
    assert one != two


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.txt", "--kinds", "essay"),
        ("a.txt", "--kinds", ""),
        ("a.txt", "--kinds", "cloze,essay"),
        ("a.txt", "--count", "0"),
        ("a.txt", "--count", "many"),
        ("a.txt", "--count", "501"),
        ("a.txt", "--format", "papyrus"),
        ("a.txt", "--published-on", "yesterday"),
        ("a.txt", "--random-seed", "x"),
        ("a.txt", "--unknown"),
    ],
)
def test_wrong_usage_is_exit_two(run, arguments):
    result = run("generate", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: " in result.stderr


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
