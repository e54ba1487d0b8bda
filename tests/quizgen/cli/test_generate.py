"""`quizgen generate`."""

import json

import pytest

from question_bank.item import KINDS
from quizgen.pipeline import generate
from tests.quizgen.kinds.harbour import TEXT as TEXT_OF_HARBOUR
from tests.quizgen.kinds.harbour import TITLE as TITLE_OF_HARBOUR
from tests.quizgen.lighthouse import TEXT, TITLE

FIELDS = (
    "id kind stem options key accepted tolerance value unit pairs explanation evidence fact "
    "difficulty bloom section article findings rank"
).split()


def items_of(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def as_jsonl(run, source, *options):
    result = run("generate", source, "--format", "jsonl", *options)
    assert result.exit_code == 0, result.stderr
    return items_of(result)


@pytest.fixture
def harbour(tmp_path):
    """Return the file of an article that gives items of every kind."""
    (tmp_path / "harbour.txt").write_text(TEXT_OF_HARBOUR, encoding="utf-8")
    return "harbour.txt"


@pytest.mark.parametrize("kind", KINDS)
def test_the_fields_of_a_line_and_their_order(run, harbour, kind):
    items = as_jsonl(run, harbour, "--count", "6", "--kinds", kind)
    assert items
    for item in items:
        assert item["kind"] == kind
        assert list(item) == FIELDS
        assert list(item["evidence"]) == ["quote", "start", "end"]
        assert list(item["fact"]) == ["kind", "subject", "relation", "value"]
        assert list(item["article"]) == ["id", "title", "sha256"]
        for option in item["options"] or []:
            assert list(option) == ["text", "is_key", "reason"]
        for pair in item["pairs"] or []:
            assert list(pair) == ["left", "right", "evidence"]
            assert list(pair["evidence"]) == ["quote", "start", "end"]
        for finding in item["findings"]:
            assert list(finding) == ["code", "severity", "message"]


# What a kind fills; True: always, False: never, None: in some of its forms.
FILLED: dict[str, dict[str, bool | None]] = {
    "multiple_choice": {"options": True},
    "cloze": {"options": None, "accepted": True},
    "true_false": {},
    "numeric": {"accepted": True, "tolerance": True, "value": True, "unit": True, "pairs": None},
    "short_answer": {"accepted": True},
    "matching": {"pairs": True},
    "ordering": {"pairs": True},
    "multi_select": {"options": True},
}
NULLABLE = ("options", "accepted", "tolerance", "value", "unit", "pairs")


@pytest.mark.parametrize("kind", KINDS)
def test_what_does_not_apply_is_null(run, harbour, kind):
    for item in as_jsonl(run, harbour, "--count", "6", "--kinds", kind):
        for field in NULLABLE:
            if (is_filled := FILLED[kind].get(field, False)) is not None:
                assert (item[field] is not None) is is_filled, field
        assert all(item[field] is not None for field in FIELDS if field not in NULLABLE)
        for option in item["options"] or []:
            assert (option["reason"] is None) == option["is_key"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_is_what_options_pairs_and_answers_say(run, harbour, kind):
    for item in as_jsonl(run, harbour, "--count", "6", "--kinds", kind):
        keys = [option["text"] for option in item["options"] or [] if option["is_key"]]
        match kind:
            case "multiple_choice":
                assert keys == [item["key"]]
            case "multi_select":
                assert len(keys) >= 2
                assert "; ".join(keys) == item["key"]
            case "cloze" | "short_answer" | "numeric":
                assert item["accepted"][0] == item["key"]
                assert not keys or keys == [item["key"]]
            case "true_false":
                assert item["key"] in {"True", "False"}
                assert item["explanation"].startswith(f"{item['key']}: ")
            case "ordering":
                assert item["key"] == "; ".join(pair["left"] for pair in item["pairs"])
            case "matching":
                sides = (f"{pair['left']}: {pair['right']}" for pair in item["pairs"])
                assert item["key"] == "; ".join(sides)


@pytest.mark.parametrize("kind", KINDS)
def test_the_values_of_a_line(run, harbour, kind):
    items = as_jsonl(run, harbour, "--count", "6", "--kinds", kind)
    assert [item["rank"] for item in items] == list(range(1, len(items) + 1))
    for item in items:
        for evidence in (item["evidence"], *(pair["evidence"] for pair in item["pairs"] or [])):
            assert TEXT_OF_HARBOUR[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert ("_____" in item["stem"]) == (kind == "cloze")
        assert 0 <= item["difficulty"] <= 1
        assert item["bloom"] in {"remember", "understand", "apply", "analyze"}
        assert item["article"]["title"] == TITLE_OF_HARBOUR
        assert len(item["article"]["sha256"]) == 64
        assert item["article"]["sha256"].startswith(item["article"]["id"])
        assert all(finding["severity"] == "soft" for finding in item["findings"])


def test_text_shows_question_key_reason_and_evidence(run, source):
    result = run("generate", source, "--count", "3", "--kinds", "multiple_choice")
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
        ("ordering, true_false", {"ordering", "true_false"}),
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
    chosen = ("--kinds", "multiple_choice", "--random-seed")
    one, two = (
        [item["options"] for item in as_jsonl(run, source, *chosen, seed)] for seed in (1, 2)
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
