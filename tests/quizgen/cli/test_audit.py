"""`quizgen audit`."""

import json

import pytest


def test_a_file(run, jsonl):
    result = run("audit", jsonl)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("Questions: 6, articles: 1\n")
    assert result.stderr == ""


def test_json(run, jsonl):
    result = run("audit", jsonl, "--format", "json")
    assert json.loads(result.stdout)["items"] == 6


def test_a_bank_says_the_same_as_the_file(run, jsonl, source, tmp_path):
    url = f"sqlite:///{tmp_path}/bank.db"
    assert run("generate", source, "--count", "6", "--bank", url).exit_code == 0
    of_bank = json.loads(run("audit", "--bank", url, "--format", "json").stdout)
    of_file = json.loads(run("audit", jsonl, "--format", "json").stdout)
    assert of_bank["guesses"] == of_file["guesses"]
    assert of_bank["kinds"] == of_file["kinds"]


def test_an_empty_bank_is_refused_in_one_sentence(run, tmp_path):
    url = f"sqlite:///{tmp_path}/bank.db"
    assert run("bank", "init", "--bank", url).exit_code == 0
    result = run("audit", "--bank", url)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("quizgen: There are no questions to audit")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(("data", "said"), [("", "no questions to audit"), ("{", "Line 1")])
def test_a_file_without_items_is_refused_in_one_sentence(run, tmp_path, data, said):
    (tmp_path / "empty.jsonl").write_text(data, encoding="utf-8")
    result = run("audit", "empty.jsonl")
    assert result.exit_code == 1
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [("a.jsonl", "--bank", "sqlite:///b.db"), ("--format", "yaml"), ("a.jsonl", "b.jsonl")],
)
def test_wrong_usage_is_exit_two(run, arguments):
    assert run("audit", *arguments).exit_code == 2
