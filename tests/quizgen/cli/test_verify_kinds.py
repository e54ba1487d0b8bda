"""`quizgen verify` on items of each kind; tests/quizgen/test_verification.py has all edits."""

import json

import pytest

from tests.quizgen import lies, lies_answer
from tests.quizgen.kinds import harbour
from tests.quizgen.lying import rebuild_key


@pytest.mark.parametrize(
    ("kind", "edit"),
    [
        ("multiple_choice", lies_answer.another_option_is_the_key),
        ("cloze", lies_answer.another_answer_is_accepted),
        ("true_false", lies_answer.truth_is_turned),
        ("true_false", lies.section_is_another),
        ("numeric", lies_answer.tolerance_is_wider),
        ("numeric", lies_answer.number_is_another),
        ("short_answer", lies_answer.another_answer_is_accepted),
        ("matching", lies_answer.right_sides_are_swapped),
        ("ordering", lies_answer.right_sides_are_swapped),
        ("multi_select", lies_answer.key_is_changed_everywhere),
        ("multi_select", lies_answer.reason_is_made_up),
    ],
)
def test_a_lie_is_found_and_its_item_named(run, tmp_path, kind, edit):
    article, path = tmp_path / "harbour.txt", tmp_path / "items.jsonl"
    article.write_text(harbour.TEXT, encoding="utf-8")
    options = ("--kinds", kind, "--count", "2", "--format", "jsonl", "-o", path)
    assert run("generate", article, *options).exit_code == 0
    assert run("verify", path, "--article", article).exit_code == 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    edit(rows[0])
    rebuild_key(rows[0])
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = run("verify", path, "--article", article)
    assert (result.exit_code, result.stdout) == (1, "")
    assert repr(rows[0]["stem"]) in result.stderr
