"""What the teacher sees."""

import pytest

from tests.webapp.marked_items import ARTICLE_TITLE, CODE, TITLE
from webapp.config import Config
from webapp.quiz_pages import quizzes_page


def test_list_shows_code_link_and_counts(client, teacher, attempt_path):
    client.post(f"{attempt_path}/questions/1", data={"answer": "1"})
    client.post(f"{attempt_path}/submit")
    client.post(f"/q/{CODE}", data={"name": "Ben"})
    page = teacher.get("/teach").text
    for words in (TITLE, CODE, f"http://localhost/q/{CODE}", "<dd>2</dd>", "<dd>1</dd>", "33 %"):
        assert words in page


def test_list_without_quizzes_says_how_to_make_one(app):
    page = quizzes_page([], str, is_local=True)
    with app.test_request_context():
        assert "quizgen generate" in app.jinja_env.get_template("quizzes/list.html").render(
            page=page
        )


def test_quiz_shows_every_proof(teacher):
    page = teacher.get(f"/teach/quizzes/{CODE}").text
    for number in (1, 2, 3):
        assert f"Markexplanation{number}" in page
        assert f"Markfinding{number}" in page
        assert f"Markvalue{number}" in page
    for words in ("Markreason of 12 April 1961.", "Markaccepted", ARTICLE_TITLE, "Marksection"):
        assert words in page
    assert page.count("Right answer") == 3
    assert "<mark>4 October 1957</mark>" in page


def test_quiz_lists_its_attempts(client, teacher, attempt_path):
    client.post(f"/q/{CODE}", data={"name": "<Ben>"})
    client.post(f"{attempt_path}/submit")
    page = teacher.get(f"/teach/quizzes/{CODE}").text
    assert f'<a href="{attempt_path}/result">Ana</a>' in page
    assert "0 of 3" in page
    assert "&lt;Ben&gt;" in page
    assert "not yet" in page


def test_unknown_quiz_is_not_found(teacher):
    assert teacher.get("/teach/quizzes/ZZZZZZ").status_code == 404


@pytest.mark.parametrize("path", ["/teach", f"/teach/quizzes/{CODE}", "/teach/quizzes/ZZZZZZ"])
def test_nobody_else_sees_it(client, attempt_path, path):
    page = client.get(path)
    assert page.status_code == 403
    assert "Mark" not in page.text


def test_config_keeps_the_key_out_of_its_text():
    assert "hidden-key" not in repr(Config(bank_url="sqlite://", secret_key="hidden-key"))
