"""`quizgen generate`."""

import json

import pytest

from quizgen.pipeline import generate
from tests.quizgen.lighthouse import TEXT, TITLE

FIELDS = (
    "id kind stem options key accepted tolerance pairs explanation evidence fact difficulty bloom "
    "section article findings rank"
).split()


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
