"""One question at a time, a last look, and submitting."""

import re

import pytest
from werkzeug.test import TestResponse

from question_bank.bank import Bank
from question_bank.store.attempts import find_attempt

FRAGMENT = {"HX-Request": "true"}


def answers(bank: Bank, attempt_path: str) -> dict[int, str]:
    with bank.read() as session:
        attempt = find_attempt(session, attempt_path.split("/")[2])
    assert attempt is not None
    return {position: response.answer for position, response in attempt.responses.items()}


def revision_on(page: TestResponse) -> str:
    (revision,) = re.findall(r'name="revision" value="(\d+)"', page.text)
    return str(revision)


def test_attempt_leads_to_the_first_open_question(client, attempt_path):
    assert client.get(attempt_path).location == f"{attempt_path}/questions/1"
    client.post(f"{attempt_path}/questions/1", data={"answer": "2", "revision": "1"})
    assert client.get(attempt_path).location == f"{attempt_path}/questions/2"


def test_attempt_leads_to_the_review_when_all_is_answered(client, attempt_path):
    for number, answer in ((1, "0"), (2, "1"), (3, "four")):
        client.post(f"{attempt_path}/questions/{number}", data={"answer": answer, "revision": "1"})
    assert client.get(attempt_path).location == f"{attempt_path}/review"


def test_question_is_a_fieldset_with_radios(client, attempt_path):
    page = client.get(f"{attempt_path}/questions/1")
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    (legend,) = re.findall(r"<legend[^>]*>(.*?)</legend>", page.text, re.DOTALL)
    assert legend.strip() == "When was Sputnik launched?"
    assert re.findall(r'<input type="radio" id="([^"]+)"', page.text) == [
        f"q1-o{index}" for index in range(4)
    ]
    assert re.findall(r'class="letter">(\w)<', page.text) == list("ABCD")


def test_gap_to_type_is_a_text_field(client, attempt_path):
    page = client.get(f"{attempt_path}/questions/3").text
    assert '<label for="q3-typed">' in page
    assert 'autocomplete="off" autocapitalize="none" spellcheck="false"' in page
    assert '<span class="gap">' in page
    assert "_____" not in page


def test_answer_is_saved_and_leads_on(client, bank, attempt_path):
    answer = client.post(f"{attempt_path}/questions/1", data={"answer": "2", "revision": "1"})
    assert (answer.status_code, answer.location) == (303, f"{attempt_path}/questions/2")
    assert answers(bank, attempt_path) == {0: "2"}


def test_last_answer_leads_to_the_review(client, attempt_path):
    answer = client.post(f"{attempt_path}/questions/3", data={"answer": "x", "revision": "1"})
    assert answer.location == f"{attempt_path}/review"


def test_fragment_says_saved_and_changes_no_focus(client, bank, attempt_path):
    fragment = client.post(
        f"{attempt_path}/questions/1", data={"answer": "2", "revision": "1"}, headers=FRAGMENT
    )
    assert fragment.status_code == 200
    assert "Saved" in fragment.text
    assert "1 of 3 answered" in fragment.text
    assert not re.search(r"<(html|input|button|a|h1)\b", fragment.text)
    assert 'hx-swap-oob="true"' not in fragment.text  # would replace the live region's node
    assert answers(bank, attempt_path) == {0: "2"}


def test_restored_history_gets_a_page(client, attempt_path):
    headers = FRAGMENT | {"HX-History-Restore-Request": "true"}
    assert "<html" in client.get(f"{attempt_path}/questions/1", headers=headers).text


def test_saved_answer_is_shown_again(client, attempt_path):
    client.post(f"{attempt_path}/questions/1", data={"answer": "2", "revision": "1"})
    page = client.get(f"{attempt_path}/questions/1")
    assert 'value="2" checked' in page.text
    assert revision_on(page) == "2"


def test_no_answer_holds_nobody_up(client, bank, attempt_path):
    answer = client.post(f"{attempt_path}/questions/1", data={"revision": "1"})
    assert (answer.status_code, answers(bank, attempt_path)) == (303, {})


def test_typed_answer_can_be_taken_back(client, bank, attempt_path):
    for revision, typed in (("1", "forty"), ("2", "")):
        client.post(f"{attempt_path}/questions/3", data={"answer": typed, "revision": revision})
    assert answers(bank, attempt_path) == {2: ""}
    assert "Not answered" in client.get(f"{attempt_path}/review").text


@pytest.mark.parametrize(
    ("number", "answer"), [(1, "4"), (1, "-1"), (1, "abc"), (1, "²"), (1, "01"), (3, "x" * 1001)]
)
def test_bad_answer_is_explained_and_not_saved(client, bank, attempt_path, number, answer):
    for headers in ({}, FRAGMENT):
        data = {"answer": answer, "revision": "1"}
        page = client.post(f"{attempt_path}/questions/{number}", data=data, headers=headers)
        assert page.status_code == 422
        assert "This answer" in page.text
        assert ("<html" in page.text) == (not headers)
    assert answers(bank, attempt_path) == {}


@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_older_answer_does_not_replace_a_newer_one(client, bank, attempt_path, headers):
    url = f"{attempt_path}/questions/1"
    client.post(url, data={"answer": "3", "revision": "5"})
    page = client.post(url, data={"answer": "0", "revision": "4"}, headers=headers)
    assert page.status_code == 409
    assert "a newer answer" in page.text
    assert answers(bank, attempt_path) == {0: "3"}


def test_sending_twice_does_no_harm(client, attempt_path):
    for _ in range(2):
        data = {"answer": "3", "revision": "1"}
        assert client.post(f"{attempt_path}/questions/1", data=data).status_code == 303


def test_review_says_in_words_what_is_answered(client, attempt_path):
    client.post(f"{attempt_path}/questions/1", data={"answer": "2", "revision": "1"})
    page = client.get(f"{attempt_path}/review").text
    assert "1 of 3 answered" in page
    assert page.count("Not answered") == 2
    assert "20 July 1969" in page
    for number in (1, 2, 3):
        assert f'href="{attempt_path}/questions/{number}"' in page


def test_submitting_twice_does_no_harm(client, attempt_path):
    for _ in range(2):
        answer = client.post(f"{attempt_path}/submit")
        assert (answer.status_code, answer.location) == (303, f"{attempt_path}/result")


@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_no_answer_is_taken_after_submitting(client, bank, attempt_path, headers):
    client.post(f"{attempt_path}/submit")
    page = client.post(f"{attempt_path}/questions/1", data={"answer": "1"}, headers=headers)
    assert page.status_code == 409
    assert "already submitted" in page.text or "was not saved" in page.text
    assert f"{attempt_path}/result" in page.text
    assert answers(bank, attempt_path) == {}


@pytest.mark.parametrize("path", ["", "/questions/1", "/review"])
def test_submitted_attempt_leads_to_its_result(client, attempt_path, path):
    client.post(f"{attempt_path}/submit")
    assert client.get(attempt_path + path).location == f"{attempt_path}/result"


@pytest.mark.parametrize("path", ["", "/questions/1", "/review", "/result"])
def test_unknown_attempt_is_not_found(client, path):
    page = client.get(f"/attempts/{'A' * 22}{path}")
    assert page.status_code == 404
    assert "<h1" in page.text


@pytest.mark.parametrize("path", ["/questions/1", "/submit"])
def test_unknown_attempt_takes_nothing(client, path):
    assert client.post(f"/attempts/{'A' * 22}{path}", data={"answer": "1"}).status_code == 404


@pytest.mark.parametrize("number", ["0", "4", "x", "-1", "99999999999999999999"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_question_that_is_not_in_the_quiz(client, attempt_path, number, method):
    answer = getattr(client, method)(f"{attempt_path}/questions/{number}", data={"answer": "1"})
    assert answer.status_code == 404
