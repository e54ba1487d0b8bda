"""Each error has a calm page, and a line of text when htmx asked."""

import re

import pytest

from question_bank.errors import AttemptClosed, BankBusy, BankError, NotInBank

FRAGMENT = {"HX-Request": "true"}


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (BankError("The bank says so."), 400, "The bank says so."),
        (NotInBank("Hidden words."), 404, "Nothing is here"),
        (AttemptClosed("Hidden words."), 409, "already submitted"),
        (BankBusy("Hidden words."), 503, "busy"),
        (ZeroDivisionError("Hidden words."), 500, "Something went wrong on our side"),
    ],
)
def test_error_of_the_bank_becomes_a_page(app, client, error, status, words):
    def fail():
        raise error

    app.view_functions["join.ask_code"] = fail
    page = client.get("/")
    assert page.status_code == status
    assert words in page.text
    assert "Hidden words" not in page.text
    assert len(re.findall("<h1", page.text)) == 1
    assert "<html" not in client.get("/", headers=FRAGMENT).text


def test_wrong_method_says_what_is_allowed(client, attempt_path):
    page = client.get(f"{attempt_path}/submit")
    assert page.status_code == 405
    assert "POST" in page.headers["Allow"]


def test_too_large_a_request(client):
    page = client.post("/", data={"code": "x" * 2_100_000})
    assert page.status_code == 413
    assert "too large" in page.text


def test_unknown_address(client):
    page = client.get("/nowhere")
    assert page.status_code == 404
    assert "Enter a quiz code" in page.text
