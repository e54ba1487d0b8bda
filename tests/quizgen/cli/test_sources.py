"""`quizgen generate` and `verify` with sources that are no text."""

import pytest

from tests.quizgen.lighthouse import TEXT
from tests.quizgen.readers.making import make_docx


@pytest.mark.parametrize("command", [("generate",), ("verify", "items.jsonl", "--article")])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "allow it with --allow-network"),
        (("--allow-network",), "an address inside this computer or its network"),
    ],
)
def test_web_addresses(run, tmp_path, command, options, message):
    (tmp_path / "items.jsonl").write_text("", encoding="utf-8")
    result = run(*command, "http://127.0.0.1/page", *options)
    assert result.exit_code == 1
    assert result.stderr.startswith("quizgen: http://127.0.0.1/page ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_questions_of_a_word_file_hold_what_they_claim(run, tmp_path):
    (tmp_path / "lighthouse.docx").write_bytes(make_docx(TEXT))
    options = ("--count", "6", "--format", "jsonl", "-o", "items.jsonl")
    assert run("generate", "lighthouse.docx", *options).exit_code == 0
    result = run("verify", "items.jsonl", "--article", "lighthouse.docx")
    assert (result.exit_code, result.stdout) == (0, "6 questions hold what they claim.\n")
