"""Headers on every route, a sign in every form, and nobody from elsewhere."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from question_bank.store.attempts import attempts_of_quiz
from tests.webapp.marked_items import CODE
from webapp import create_app, issue_teacher_link
from webapp.config import Config
from webapp.db import state_of
from webapp.security import POLICY

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


def routes(app: Flask, path_token: str, link: str) -> Iterator[tuple[str, set[str]]]:
    """Every address of the application with its methods."""
    values = {"code": CODE, "token": path_token, "number": "1", "filename": "app.css"}
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("signin.") and "token" in rule.arguments:
            yield link, rule.methods or set()
            continue
        path = re.sub(r"<(?:\w+:)?(\w+)>", lambda match: values[match.group(1)], rule.rule)
        yield path, rule.methods or set()


@pytest.fixture
def token(attempt_path):
    return attempt_path.split("/")[2]


def test_every_response_carries_the_policy(app, client, teacher, token):
    seen = list(routes(app, token, issue_teacher_link(app)))
    assert len(seen) > 12
    for browser in (client, teacher):
        for path, methods in seen:
            for method in (methods & {"GET", "POST"}) | {"DELETE"}:
                response = browser.open(path, method=method)
                assert response.headers["Content-Security-Policy"] == POLICY, path
                assert response.headers["X-Content-Type-Options"] == "nosniff"
                assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
                assert response.headers["Referrer-Policy"] == "same-origin"
                assert "HX-Request" in response.headers["Vary"]
                response.close()


def test_policy_allows_no_inline_code():
    assert POLICY.startswith("default-src 'none'")
    assert "unsafe" not in POLICY


def test_no_page_has_inline_code(app, client, teacher, token):
    for path, methods in routes(app, token, issue_teacher_link(app)):
        if "GET" in methods and not path.startswith("/static/"):
            text = teacher.get(path).text + client.get(path).text
            assert not re.search(r"<style|\sstyle=|\son\w+=|hx-on|javascript:", text), path
            assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


def test_every_unsafe_route_needs_the_sign(strict_app):
    client = strict_app.test_client()
    client.get("/")
    bank = state_of(strict_app).bank
    path = begin(client)
    token = path.split("/")[2]
    link = issue_teacher_link(strict_app)
    tried = [
        (method, address)
        for address, methods in routes(strict_app, token, link)
        for method in UNSAFE
        if method in methods
    ]
    assert len(tried) >= 6
    for method, address in tried:
        data = {"answer": "1", "revision": "1", "name": "Eve", "code": CODE}
        for headers in ({}, {"HX-Request": "true"}):
            answer = client.open(address, method=method, data=data, headers=headers)
            assert answer.status_code == 400, address
    with bank.read() as session:
        (attempt,) = attempts_of_quiz(session, CODE)
    assert (attempt.responses, attempt.submitted_at) == ({}, None)
    assert state_of(strict_app).door.is_open_to(link.rsplit("/", 1)[1])


def begin(client: FlaskClient) -> str:
    """Join as the browser does, with the sign of the form."""
    sign = sign_in_form(client.get(f"/q/{CODE}"))
    return client.post(f"/q/{CODE}", data={"name": "Ana", "csrf_token": sign}).location or ""


def sign_in_form(page: TestResponse) -> str:
    return str(re.findall(r'name="csrf_token" value="([^"]+)"', page.text)[0])


def test_stale_answer_can_be_sent_again_from_the_page_that_explains(strict_app):
    client = strict_app.test_client()
    path = f"{begin(client)}/questions/3"
    page = client.post(path, data={"answer": "<typed>", "revision": "1", "csrf_token": "old"})
    assert page.status_code == 400
    assert f'action="{path}"' in page.text
    assert 'name="answer" value="&lt;typed&gt;"' in page.text
    again = {"answer": "<typed>", "revision": "1", "csrf_token": sign_in_form(page)}
    assert client.post(path, data=again).status_code == 303


def test_forged_submit_cannot_be_sent_on_by_its_error_page(strict_app):
    client = strict_app.test_client()
    page = client.post(f"{begin(client)}/submit")
    assert page.status_code == 400
    assert "<form" not in page.text


def test_sign_is_good_for_as_long_as_a_quiz_takes(strict_app):
    assert strict_app.config["WTF_CSRF_TIME_LIMIT"] is None


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example"])
def test_foreign_name_for_this_machine_is_refused(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "127.0.0.2"])
def test_names_of_this_machine_are_known(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_behind_tls_the_cookie_is_for_tls_only(bank_url):
    config = Config(bank_url=bank_url, secret_key="s" * 32, is_loopback=False, https=True)
    app = create_app(config)
    page = app.test_client().get("/", base_url="https://quiz.example")
    state_of(app).bank.close()
    cookie = page.headers["Set-Cookie"]
    assert cookie.startswith("__Host-quizgen=")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie
    assert "max-age" in page.headers["Strict-Transport-Security"]


def test_names_and_answers_are_text(client):
    path = client.post(f"/q/{CODE}", data={"name": "<img src=x onerror=alert(1)>"}).location
    client.post(f"{path}/questions/3", data={"answer": '"><script>alert(1)</script>'})
    pages = [client.get(f"{path}/questions/3").text, client.get(f"{path}/review").text]
    client.post(f"{path}/submit")
    pages.append(client.get(f"{path}/result").text)
    for page in pages:
        assert "<img" not in page
        assert "<script>alert" not in page
