"""Quizzes keep their items, in order, behind a code that is easy to type."""

from datetime import UTC, timedelta, timezone
from typing import Any

import pytest

from question_bank.errors import BankError, NotInBank
from question_bank.item import item_id
from question_bank.quiz_code import ALPHABET, clean_code, is_code, new_code
from question_bank.store import quizzes
from question_bank.store.attempts import save_response, start_attempt, submit_attempt
from question_bank.store.quizzes import find_quiz, list_quizzes, make_quiz
from tests.question_bank.sputnik import NOW, make_typed_cloze, three_items

IDS = [item_id(item) for item in three_items()]


def test_quiz_comes_back_in_its_order(filled):
    order = [IDS[2], IDS[0], IDS[1]]
    with filled.write() as session:
        made = make_quiz(session, " Sputnik ", order, mode="practice", now=NOW)
    with filled.read() as session:
        found = find_quiz(session, made.code)
    assert found == made
    assert found.title == "Sputnik"
    assert [item_id(item) for item in found.items] == order


def test_times_come_back_aware_and_in_utc(filled):
    with filled.write() as session:
        local = NOW.astimezone(timezone(timedelta(hours=9)))
        code = make_quiz(session, "T", IDS, mode="test", now=local).code
    with filled.read() as session:
        found = find_quiz(session, code)
    assert found is not None
    assert found.created_at == NOW
    assert found.created_at.tzinfo is UTC


@pytest.mark.parametrize("typed", ["k7m2qx", " K7M 2QX ", "K7M-2QX", "k7m\u20132qx\n"])
def test_code_is_found_as_typed(filled, typed):
    with filled.write() as session:
        make_quiz(session, "T", IDS, mode="test", now=NOW, code="k7m-2qx")
    with filled.read() as session:
        found = find_quiz(session, typed)
    assert found is not None
    assert found.code == "K7M2QX"


@pytest.mark.parametrize("typed", ["", "K7M2Q", "K7M2QXX", "% OR 1", "\0", "ıııııı", "x" * 10_000])
def test_odd_codes_find_nothing(filled, typed):
    with filled.read() as session:
        assert find_quiz(session, typed) is None


def test_codes_have_no_look_alikes():
    assert not set("0O1IL") & set(ALPHABET)
    assert all(is_code(new_code()) for _ in range(1_000))
    assert clean_code("abc - def") == "ABCDEF"


def test_taken_code_is_drawn_again(filled, monkeypatch):
    codes = iter(["AAAAAA", "AAAAAA", "BBBBBB"])
    monkeypatch.setattr(quizzes, "new_code", lambda: next(codes))
    with filled.write() as session:
        first = make_quiz(session, "One", IDS, mode="test", now=NOW)
        second = make_quiz(session, "Two", IDS, mode="test", now=NOW)
    assert [first.code, second.code] == ["AAAAAA", "BBBBBB"]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"title": " "}, BankError, "title"),
        ({"item_ids": []}, BankError, "at least one item"),
        ({"item_ids": [IDS[0], IDS[0]]}, BankError, "twice"),
        ({"item_ids": ["0" * 16]}, NotInBank, "no item"),
        ({"mode": "exam"}, BankError, "mode"),
        ({"code": "ABC"}, BankError, "6 characters"),
        ({"code": "QUIZ10"}, BankError, "6 characters"),
        ({"code": "TAKEN2"}, BankError, "taken"),
    ],
)
def test_unfit_quiz(filled, arguments, error, message):
    fit: dict[str, Any] = {"title": "T", "item_ids": IDS, "mode": "test", "now": NOW}
    with filled.write() as session:
        make_quiz(session, **fit, code="TAKEN2")
    with pytest.raises(error, match=message), filled.write() as session:
        make_quiz(session, **(fit | arguments))


def test_list_counts_and_averages(taken):
    with taken.bank.write() as session:
        submitted = start_attempt(session, taken.quiz.code, "Bob", NOW).token
        save_response(session, submitted, 1, "83", revision=1, now=NOW)
        submit_attempt(session, submitted, NOW)
        make_quiz(session, "Newer", [item_id(make_typed_cloze())], mode="practice", now=NOW)
    with taken.bank.read() as session:
        newer, older = list_quizzes(session)
    assert (newer.title, newer.item_count, newer.attempt_count) == ("Newer", 1, 0)
    assert newer.mean_score is None
    assert (older.item_count, older.attempt_count, older.submitted_count) == (3, 2, 1)
    assert older.mean_score == pytest.approx(1 / 3)
    assert older.created_at == NOW
