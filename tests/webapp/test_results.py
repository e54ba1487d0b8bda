"""What a learner sees after submitting."""

import pytest

from tests.webapp.marked_items import ARTICLE_TITLE
from webapp.result_pages import percent


@pytest.fixture
def result(client, attempt_path):
    """The first right, the second wrong, the third left out."""
    for number, answer in ((1, "1"), (2, "0")):
        client.post(f"{attempt_path}/questions/{number}", data={"answer": answer})
    client.post(f"{attempt_path}/submit")
    return client.get(f"{attempt_path}/result").text


def test_score_comes_first_in_words_and_number(result):
    assert "1 of 3 – 33 %</h1>" in result
    assert "You answered 1 of 3 questions right." in result


def test_verdicts_are_words(result):
    for words in ("Question 1: right", "Question 2: wrong", "Question 3: not answered"):
        assert words in result


def test_evidence_marks_the_key_and_names_the_article(result):
    assert "Sputnik was launched on <mark>4 October 1957</mark>" in result
    assert f"From “{ARTICLE_TITLE}”" in result


def test_chosen_wrong_option_is_explained(result):
    assert "Why “41.2” is wrong:</strong> Markreason of 41.2." in result


def test_other_distractors_are_explained_on_demand(result):
    details = result.split("<details>")[2].split("</details>")[0]
    assert "Markreason of 508.3." in details
    assert "41.2" not in details


def test_typed_item_shows_all_accepted_answers(result):
    assert "Markkey" in result
    assert "Markaccepted" in result


def test_result_before_submitting_leads_back(client, attempt_path):
    answer = client.get(f"{attempt_path}/result")
    assert (answer.status_code, answer.location) == (303, attempt_path)


@pytest.mark.parametrize(
    ("points", "possible", "expected"), [(7, 10, 70), (1, 8, 13), (2, 3, 67), (0, 0, 0)]
)
def test_percent(points, possible, expected):
    assert percent(points, possible) == expected
