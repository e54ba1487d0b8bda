"""`quizgen generate --ledger`."""

import json


def test_the_ledger_of_each_article(run, source, seeds, tmp_path):
    path = tmp_path / "ledger.json"
    result = run("generate", source, seeds / "smallpox.md", "--count", "3", "--ledger", path)
    assert result.exit_code == 0, result.stderr
    articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
    assert [(found["asked"], found["made"]) for found in articles] == [(3, 3), (3, 3)]


def test_an_article_without_questions_has_a_ledger_too(run, tmp_path):
    (tmp_path / "rain.txt").write_text(
        "Weather\n\nIt rained on them all. It hurt them.\n", encoding="utf-8"
    )
    result = run("generate", "rain.txt", "--ledger", "ledger.json")
    assert result.exit_code == 1
    (found,) = json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))["articles"]
    assert (found["made"], found["lines"]) == (0, [])
    assert found["clauses_refused"]


def test_a_ledger_that_cannot_be_written_is_one_sentence(run, source):
    result = run("generate", source, "--ledger", "/proc/none/ledger.json", "--count", "3")
    assert result.exit_code == 1
    assert result.stderr.startswith("quizgen: /proc/none/ledger.json cannot be written")
    assert result.stdout == ""
