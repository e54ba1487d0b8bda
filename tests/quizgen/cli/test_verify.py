"""`quizgen verify`: true items pass, and one changed byte is named."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests.quizgen.lighthouse import TEXT


def change(path, number, edit):
    """Edit one item of a file of items and return its stem."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    edit(rows[number])
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
    return rows[number]["stem"]


@pytest.fixture
def jsonl(run, source, tmp_path):
    """Return a file of items with options."""
    path = tmp_path / "items.jsonl"
    options = ("--kinds", "multiple_choice", "--count", "6")
    result = run("generate", source, "--format", "jsonl", "-o", path, *options)
    assert result.exit_code == 0, result.output
    return path


def first_with_options(path):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return next(n for n, row in enumerate(rows) if row["kind"] == "multiple_choice")


def test_true_items_pass(run, jsonl, source):
    result = run("verify", jsonl, "--article", source)
    assert result.exit_code == 0
    assert result.stdout == "6 questions hold what they claim.\n"
    assert result.stderr == ""


def test_a_bank_passes(run, source, tmp_path):
    url = f"sqlite:///{tmp_path}/bank.db"
    assert run("generate", source, "--count", "3", "--bank", url).exit_code == 0
    result = run("verify", "--bank", url)
    assert (result.exit_code, result.stdout) == (0, "3 questions hold what they claim.\n")


def test_an_empty_bank_passes(run, tmp_path):
    url = f"sqlite:///{tmp_path}/bank.db"
    assert run("bank", "init", "--bank", url).exit_code == 0
    result = run("verify", "--bank", url)
    assert (result.exit_code, result.stdout) == (0, "0 questions hold what they claim.\n")


def test_a_bank_of_several_articles_passes(run, source, seeds, tmp_path):
    url = f"sqlite:///{tmp_path}/bank.db"
    sources = (source, seeds / "smallpox.md")
    assert run("generate", *sources, "--count", "3", "--bank", url).exit_code == 0
    assert run("verify", "--bank", url).exit_code == 0


def edit_quote(row):
    row["evidence"]["quote"] = row["evidence"]["quote"].replace("e", "3", 1)


def edit_start(row):
    row["evidence"]["start"] += 1


def edit_end(row):
    row["evidence"]["end"] -= 1


def edit_sha(row):
    digest = row["article"]["sha256"]
    row["article"]["sha256"] = ("0" if digest[0] != "0" else "1") + digest[1:]


def edit_value(row):
    row["fact"]["value"] += "0"


def edit_subject(row):
    row["fact"]["subject"] += "x"


def edit_relation(row):
    row["fact"]["relation"] += "x"


def edit_kind(row):
    row["fact"]["kind"] += "x"


def add_finding(row):
    row["findings"].append({"code": "F03", "severity": "soft", "message": "The stem is long."})


def edit_key(row):
    for option in row["options"]:
        if option["is_key"]:
            option["text"] += "0"
    row["key"] += "0"


def swap_key(row):
    wrong = next(option for option in row["options"] if not option["is_key"])
    right = next(option for option in row["options"] if option["is_key"])
    wrong["is_key"], right["is_key"] = True, False
    wrong["reason"], right["reason"] = None, wrong["reason"]
    row["key"] = wrong["text"]


def copy_key_to_distractor(row):
    wrong = next(option for option in row["options"] if not option["is_key"])
    wrong["text"] = f"the {row['key']}"


def drop_reason(row):
    wrong = next(option for option in row["options"] if not option["is_key"])
    wrong["reason"] = None


def say_key_in_stem(row):
    row["stem"] = row["stem"].replace("?", f", {row['key']}?")


def edit_distractor(row):
    wrong = next(option for option in row["options"] if not option["is_key"])
    text = wrong["text"]
    last = str((int(text[-1]) + 1) % 10) if text[-1].isdigit() else f"{text[-1]}s"
    wrong["text"] = text[:-1] + last


def edit_reason(row):
    wrong = next(option for option in row["options"] if not option["is_key"])
    wrong["reason"] = "Because I say so."


def edit_explanation(row):
    row["explanation"] = "Trust me."


def edit_section(row):
    row["section"] = "Elsewhere"


def edit_title(row):
    row["article"]["title"] = "Another title"


def edit_article_id(row):
    row["article"]["id"] = "0" * 16


def edit_stem(row):
    row["stem"] = f"Nobody doubts it: {row['stem']}"


EDITS = [
    edit_quote,
    edit_start,
    edit_end,
    edit_sha,
    edit_value,
    edit_subject,
    edit_relation,
    edit_kind,
    add_finding,
    edit_key,
    swap_key,
    copy_key_to_distractor,
    drop_reason,
    say_key_in_stem,
    edit_distractor,
    edit_reason,
    edit_explanation,
    edit_section,
    edit_title,
    edit_article_id,
    edit_stem,
]


def refused(run, jsonl, source, edit):
    stem = change(jsonl, first_with_options(jsonl), edit)
    result = run("verify", jsonl, "--article", source)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("quizgen: Question ")
    return repr(stem) in result.stderr


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_lie_is_found_and_its_item_named(run, jsonl, source, edit):
    assert refused(run, jsonl, source, edit)


def test_the_last_item_is_checked_too(run, jsonl, source):
    stem = change(jsonl, -1, edit_quote)
    result = run("verify", jsonl, "--article", source)
    assert result.exit_code == 1
    assert repr(stem) in result.stderr


@pytest.mark.parametrize(("old", "new"), [("1843", "1844"), ("60 workers", "61 workers")])
def test_another_text_is_another_article(run, jsonl, tmp_path, old, new):
    changed = tmp_path / "changed.txt"
    changed.write_text(TEXT.replace(old, new), encoding="utf-8")
    result = run("verify", jsonl, "--article", changed)
    assert result.exit_code == 1
    assert "another text" in result.stderr


def test_the_day_of_publication_is_part_of_the_claim(run, tmp_path):
    path, items = tmp_path / "a.txt", tmp_path / "a.jsonl"
    path.write_text(
        "The museum of Leeds\n\nThe Museum of Leeds opened 12 rooms this year. The Museum of Leeds "
        "bought 300 pictures on Thursday.\n",
        encoding="utf-8",
    )
    day = ("--published-on", "2024-05-17")
    assert run("generate", path, "--format", "jsonl", "-o", items, *day).exit_code == 0
    assert run("verify", items, "--article", path, *day).exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("items.jsonl",),
        ("--article", "lighthouse.txt"),
        ("items.jsonl", "--bank", "sqlite:///bank.db"),
        ("items.jsonl", "--article", "a.txt", "--bank", "sqlite:///bank.db"),
    ],
)
def test_wrong_usage_is_exit_two(run, arguments):
    result = run("verify", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize(
    "data", [b"{", b"[]", b"{}", b"\xff\xfe", b'{"kind": "essay"}', b"\n\nnull\n"]
)
def test_a_file_that_holds_no_items(run, source, tmp_path, data):
    path = tmp_path / "broken.jsonl"
    path.write_bytes(data)
    result = run("verify", path, "--article", source)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "Line " in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("none.jsonl", "--article", "lighthouse.txt"),
        ("items.jsonl", "--article", "none.txt"),
        ("--bank", "sqlite:///none.db"),
    ],
)
def test_what_is_not_there(run, jsonl, arguments):
    result = run("verify", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


def test_a_changed_article_in_the_bank(run, source, tmp_path):
    bank = tmp_path / "bank.db"
    assert run("generate", source, "--count", "3", "--bank", f"sqlite:///{bank}").exit_code == 0
    with closing(sqlite3.connect(bank)) as connection, connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
        table = next(name for name in tables if name in {"article", "articles"})
        connection.execute(f"UPDATE {table} SET text = replace(text, '1843', '1844')")
    connection.close()
    result = run("verify", "--bank", f"sqlite:///{bank}")
    assert result.exit_code == 1
    assert result.stderr.startswith("quizgen: ")
