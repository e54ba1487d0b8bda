"""Attempts: what was answered last counts, nothing doubles, nothing changes after the end."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from question_bank.errors import AttemptClosed, BankError, NotInBank
from question_bank.quiz import Attempt, Response
from question_bank.scoring import score_attempt
from question_bank.store.attempts import (
    MAX_ANSWER,
    MAX_NAME,
    attempts_of_quiz,
    find_attempt,
    save_response,
    start_attempt,
    submit_attempt,
)
from question_bank.store.stats import bank_stats
from tests.question_bank.conftest import Taken
from tests.question_bank.sputnik import NOW

LATER = NOW + timedelta(seconds=30)


def save(taken: Taken, position: int, answer: str, revision: int | None = None) -> Response:
    with taken.bank.write() as session:
        return save_response(
            session, taken.attempt.token, position, answer, revision=revision, now=NOW
        )


def stored(taken: Taken) -> Attempt:
    with taken.bank.read() as session:
        attempt = find_attempt(session, taken.attempt.token)
    assert attempt is not None
    return attempt


def test_attempt_comes_back(taken):
    assert stored(taken) == taken.attempt
    assert len(taken.attempt.token) >= 22  # 128 bits
    assert taken.attempt.quiz == taken.quiz


def test_response_comes_back(taken):
    saved = save(taken, 1, " 83 kg\u2028𝔸", revision=1)
    assert stored(taken).responses == {1: saved}
    assert (saved.revision, saved.saved_at) == (1, NOW)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ([("a", 1), ("b", 2)], ("b", 2)),
        ([("a", None), ("b", None)], ("b", 2)),
        ([("a", 1), ("a", 1)], ("a", 1)),  # sent twice
        ([("a", 1), ("a", None)], ("a", 1)),
        ([("a", 1), ("b", 1)], ("a", 1)),  # another page saw less
        ([("a", 1), ("b", 2), ("a", 1)], ("b", 2)),  # late
        ([("a", 1), ("b", 2), ("a", 3)], ("a", 3)),
        ([("a", 1), ("a", 3), ("b", 2)], ("a", 3)),  # there and back, in the wrong order
        ([("b", 2), ("a", 1)], ("b", 2)),
        ([("b", 2), ("a", None)], ("a", 3)),
        ([("a", 1), ("", 2)], ("", 2)),  # taken back
    ],
)
def test_newest_revision_counts(taken, sent, expected):
    for answer, revision in sent:
        returned = save(taken, 0, answer, revision)
    response = stored(taken).responses[0]
    assert returned == response
    assert (response.answer, response.revision) == expected


@pytest.mark.parametrize("position", [-1, 3, 2**70])
def test_position_outside_the_quiz(taken, position):
    with pytest.raises(BankError, match="no question"):
        save(taken, position, "1")


@pytest.mark.parametrize("revision", [0, -1, 2**40])
def test_odd_revision(taken, revision):
    with pytest.raises(BankError, match="revision"):
        save(taken, 0, "1", revision)


def test_long_answer(taken):
    save(taken, 1, "x" * MAX_ANSWER)
    with pytest.raises(BankError, match="at most 1,000"):
        save(taken, 1, "x" * (MAX_ANSWER + 1))


def test_submitted_attempt_takes_no_more(taken):
    save(taken, 0, "1")
    with taken.bank.write() as session:
        first = submit_attempt(session, taken.attempt.token, NOW)
    with taken.bank.write() as session:
        again = submit_attempt(session, taken.attempt.token, LATER)
    assert first == again == stored(taken)
    assert first.submitted_at == NOW
    assert score_attempt(first).points == 1.0
    with pytest.raises(AttemptClosed):
        save(taken, 0, "2")
    assert stored(taken) == first


def test_unknown_token(taken):
    with taken.bank.write() as session:
        assert find_attempt(session, "?") is None
        with pytest.raises(NotInBank):
            submit_attempt(session, "?", NOW)
        with pytest.raises(NotInBank):
            save_response(session, "?", 0, "1", revision=1, now=NOW)
        with pytest.raises(NotInBank):
            start_attempt(session, "ZZZZZZ", "Ada", NOW)


@pytest.mark.parametrize("name", ["", " \t", "x" * (MAX_NAME + 1)])
def test_unfit_name(taken, name):
    with pytest.raises(BankError, match="name"), taken.bank.write() as session:
        start_attempt(session, taken.quiz.code, name, NOW)


def test_attempts_of_quiz_have_their_own_responses(taken):
    save(taken, 0, "1")
    with taken.bank.write() as session:
        other = start_attempt(session, taken.quiz.code, "  Grace\nHopper ", NOW).token
        save_response(session, other, 2, "0", revision=1, now=NOW)
    with taken.bank.read() as session:
        first, second = attempts_of_quiz(session, taken.quiz.code)
        assert attempts_of_quiz(session, "ZZZZZZ") == []
    assert [first.name, second.name] == ["Ada", "Grace Hopper"]
    assert [list(first.responses), list(second.responses)] == [[0], [2]]


def test_saving_an_answer_reads_no_items(taken):
    log: list[str] = []
    event.listen(
        taken.bank.engine,
        "before_cursor_execute",
        lambda c, k, statement, *rest: log.append(statement),
    )
    save(taken, 0, "1", revision=1)
    log = [statement for statement in log if not statement.startswith(("PRAGMA", "BEGIN"))]
    assert [statement.split()[0] for statement in log] == ["SELECT", "INSERT"]
    assert not any("content" in statement for statement in log)


def test_stats_count_what_is_there(taken):
    save(taken, 0, "1")
    save(taken, 0, "2")
    with taken.bank.read() as session:
        stats = bank_stats(session)
    assert (stats.articles, stats.items, stats.quizzes, stats.attempts) == (1, 3, 1, 1)
    assert stats.by_kind == {"cloze": 2, "multiple_choice": 1}
    assert stats.by_status == {"draft": 3}
    assert stats.responses == 1
