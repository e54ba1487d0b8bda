"""The long run: what it counts, and that it goes on where it was stopped."""

import io
import json
from dataclasses import asdict

import pytest

from benchmarks import bulk_crash
from benchmarks.bulk_crash import Outcome, read_state, summary, work
from benchmarks.documents import Document

FACTS = {"found": 9, "used": 3, "refused": 2, "left_over": 4}
GOOD = Outcome("good", 100, 1.0, items=3, facts=FACTS)
REFUSED = Outcome("refused", 2, 0.1, refused="Too short.")
CRASHED = Outcome("crashed", 50, 0.5, crash="Traceback")


def lines_of(*outcomes):
    return "".join(json.dumps(asdict(outcome)) + "\n" for outcome in outcomes)


def test_a_refused_document_is_no_crash():
    outcome = work(Document("1", "Rain", "It rained"))
    assert outcome.refused
    assert outcome.crash is None


def test_a_crash_is_kept_with_its_traceback(monkeypatch):
    def broken(article, options):
        raise ZeroDivisionError

    monkeypatch.setattr(bulk_crash, "generate", broken)
    outcome = work(Document("1", "Ports", "Kell was built in 1850. It was closed in 1962."))
    assert outcome.crash is not None
    assert "ZeroDivisionError" in outcome.crash


def test_a_line_that_was_cut_off_is_left_out(tmp_path, capsys):
    path = tmp_path / "state.jsonl"
    path.write_text(lines_of(GOOD, REFUSED) + '{"id": "cut', encoding="utf-8")
    assert list(read_state(path)) == [GOOD, REFUSED]
    assert "cut off" in capsys.readouterr().out
    assert list(read_state(tmp_path / "none")) == []


@pytest.mark.parametrize(
    ("outcomes", "status", "said"),
    [
        ([GOOD, REFUSED], 0, ["documents done: 2 of 5, words: 102", "items: 3", "refused: 1"]),
        ([GOOD, CRASHED], 1, ["crashes: 1", "Traceback"]),
        ([GOOD, GOOD], 0, ["documents done: 1 of 5"]),
        ([Outcome("odd", 1, 1.0, facts=FACTS | {"used": 4})], 1, ["do not add up: 1"]),
    ],
)
def test_the_summary(outcomes, status, said, capsys):
    assert summary(iter(outcomes), 5) == status
    printed = capsys.readouterr().out
    assert [text for text in said if text not in printed] == []


def test_what_is_done_is_not_done_again(tmp_path, monkeypatch, capsys):
    path = tmp_path / "state.jsonl"
    path.write_text(lines_of(GOOD) + '{"id": "cut', encoding="utf-8")
    asked: list[str] = []

    def run(waiting, jobs, deadline, state: io.TextIOBase):
        asked.extend(document.id for document in waiting)
        state.write(lines_of(REFUSED))
        return 1

    monkeypatch.setattr(bulk_crash, "run", run)
    documents = [Document("good", "", ""), Document("refused", "", "")]
    assert bulk_crash.go_on(documents, path, 2, 0.0) == 0
    assert asked == ["refused"]
    assert "documents done: 2 of 2" in capsys.readouterr().out
    assert list(read_state(path)) == [GOOD, REFUSED]
