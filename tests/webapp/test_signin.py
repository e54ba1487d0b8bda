"""The teacher's link: once, by pressing a button, while the process runs."""

from datetime import UTC, datetime, timedelta

import pytest

from webapp import issue_teacher_link
from webapp.teacher_door import LONGEST, TeacherDoor

NOW = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


def test_without_signing_in_the_page_says_what_to_do(client):
    page = client.get("/teach")
    assert page.status_code == 403
    assert "link that the terminal printed" in page.text


def test_link_shows_a_button_and_uses_nothing_up(app, client):
    link = issue_teacher_link(app)
    for _ in range(3):
        assert "Sign in</button>" in client.get(link).text
    assert client.get("/teach").status_code == 403


def test_button_signs_in(app, client):
    answer = client.post(issue_teacher_link(app))
    assert (answer.status_code, answer.location) == (303, "/teach")
    assert client.get("/teach").status_code == 200


def test_link_works_once(app, client):
    link = issue_teacher_link(app)
    client.post(link)
    other = app.test_client()
    assert other.get(link).status_code == 403
    assert other.post(link).status_code == 403
    assert other.get("/teach").status_code == 403


@pytest.mark.parametrize("token", ["guess", "A" * 22])
def test_guessed_link_lets_nobody_in(client, token):
    assert client.get(f"/teach/signin/{token}").status_code == 403
    assert client.post(f"/teach/signin/{token}").status_code == 403


def test_session_is_renewed_when_signing_in(app, client, attempt_path):
    before = client.get_cookie("quizgen").value
    client.post(issue_teacher_link(app))
    cookie = client.get_cookie("quizgen")
    assert cookie.value != before
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    with client.session_transaction() as session:
        assert set(session) == {"teacher"}


def test_cookie_is_dead_after_signing_out(app, teacher):
    cookie = teacher.get_cookie("quizgen").value
    assert teacher.post("/teach/signout").location == "/"
    thief = app.test_client()
    thief.set_cookie("quizgen", cookie)
    assert thief.get("/teach").status_code == 403


def test_link_has_128_random_bits(app):
    links = {issue_teacher_link(app) for _ in range(100)}
    assert len(links) == 100
    assert all(len(link.rsplit("/", 1)[1]) == 22 for link in links)


def test_nobody_stays_signed_in_for_ever():
    door = TeacherDoor()
    session_pass = door.enter(door.issue(), NOW)
    assert session_pass is not None
    assert door.is_inside(session_pass, NOW + LONGEST - timedelta(seconds=1))
    assert not door.is_inside(session_pass, NOW + LONGEST)
