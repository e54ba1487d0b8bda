"""A learner comes in with a code and a name."""

import pytest

from question_bank.bank import Bank
from question_bank.quiz import Attempt
from question_bank.store.attempts import attempts_of_quiz
from tests.webapp.marked_items import CODE, TITLE


def attempts(bank: Bank) -> list[Attempt]:
    with bank.read() as session:
        return attempts_of_quiz(session, CODE)


def test_front_page_asks_for_a_code(client):
    page = client.get("/")
    assert page.status_code == 200
    assert 'name="code"' in page.text


@pytest.mark.parametrize("typed", ["K7M2QX", "k7m2qx", " k7m-2qx ", "K7M 2QX"])
def test_code_leads_to_the_quiz(client, typed):
    answer = client.post("/", data={"code": typed})
    assert (answer.status_code, answer.location) == (303, f"/q/{CODE}")


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "Enter the code"), ("ZZZZZZ", "No quiz has the code “ZZZZZZ”"), ("<b>", "&lt;b&gt;")],
)
def test_wrong_code_is_explained_on_the_same_page(client, typed, words):
    page = client.post("/", data={"code": typed})
    assert page.status_code == 422
    assert words in page.text
    assert 'role="alert" tabindex="-1" autofocus' in page.text
    assert 'aria-describedby="code-hint problem" aria-invalid="true"' in page.text


def test_join_page_says_what_is_ahead(client):
    page = client.get(f"/q/{CODE}").text
    for words in (TITLE, "3 questions", "one point", "no time limit", "when you have submitted"):
        assert words in page


def test_code_in_other_letters_leads_to_the_one_address(client):
    assert client.get("/q/k7m2qx").location == f"/q/{CODE}"


@pytest.mark.parametrize("method", ["get", "post"])
def test_unknown_quiz_is_not_found(client, method):
    assert getattr(client, method)("/q/ZZZZZZ", data={"name": "Ana"}).status_code == 404


def test_name_begins_an_attempt(client, bank):
    answer = client.post(f"/q/{CODE}", data={"name": "  Ana   María "})
    (attempt,) = attempts(bank)
    assert (answer.status_code, answer.location) == (303, f"/attempts/{attempt.token}")
    assert attempt.name == "Ana María"


@pytest.mark.parametrize(("name", "words"), [(" ", "Enter your name"), ("a" * 101, "shorter")])
def test_bad_name_begins_nothing(client, bank, name, words):
    page = client.post(f"/q/{CODE}", data={"name": name})
    assert page.status_code == 422
    assert words in page.text
    assert attempts(bank) == []


def test_browser_leads_back_to_its_open_attempt(client, attempt_path):
    assert attempt_path in client.get(f"/q/{CODE}").text
    client.post(f"{attempt_path}/submit")
    assert attempt_path not in client.get(f"/q/{CODE}").text


def test_another_browser_does_not_see_the_attempt(app, attempt_path):
    assert attempt_path not in app.test_client().get(f"/q/{CODE}").text
