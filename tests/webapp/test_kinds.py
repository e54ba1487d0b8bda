"""The question pages of the kinds that are not multiple choice or cloze."""

import re
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from question_bank.bank import Bank
from tests.webapp.marked_items import CODE
from tests.webapp.marked_kinds import marked_kinds, marked_matching, marked_ordering
from tests.webapp.test_attempt import FRAGMENT, answers


@pytest.fixture
def items():
    return marked_kinds()


@dataclass
class Attempt:
    """An attempt under way: what its pages say and what is saved."""

    client: FlaskClient
    bank: Bank
    path: str

    def page(self, number: int) -> str:
        return self.client.get(f"{self.path}/questions/{number}").text

    def send(
        self, number: int, fields: str | list[str], revision: int = 1, **headers: str
    ) -> TestResponse:
        data = {"answer": fields, "revision": revision}
        url = f"{self.path}/questions/{number}"
        return self.client.post(url, data=data, headers=headers)

    def saved(self) -> dict[int, str]:
        return answers(self.bank, self.path)


@pytest.fixture
def attempt(client, bank, attempt_path):
    return Attempt(client, bank, attempt_path)


def test_true_false_has_two_rows(attempt):
    page = attempt.page(1)
    assert re.findall(r'<input type="radio" [^>]*value="(\w+)">', page) == ["true", "false"]
    assert re.findall(r'class="option-text">(\w+)<', page) == ["True", "False"]
    assert "Is this statement true or false?" in page


def test_number_is_typed_with_its_unit_beside(attempt):
    page = attempt.page(2)
    assert re.search(r'<input type="text" id="q2-typed"[^>]*inputmode="decimal"', page)
    assert 'aria-describedby="q2-typed-unit"' in page
    assert '<span class="unit" id="q2-typed-unit">kilograms</span>' in page


def test_short_answer_is_typed(attempt):
    page = attempt.page(3)
    assert '<label for="q3-typed">Your answer in a word or a few</label>' in page
    assert "inputmode" not in page


def test_matching_has_a_labelled_list_per_left_side(attempt):
    page = attempt.page(4)
    labels = re.findall(r'<label for="q4-s(\d)">(.*?)</label>', page)
    assert labels == [(str(place), pair.left) for place, pair in enumerate(marked_matching().pairs)]
    assert re.findall(r'<select id="q4-s(\d)" name="answer">', page) == ["0", "1", "2"]


def test_ordering_has_a_labelled_list_of_places_per_step(attempt):
    page = attempt.page(5)
    lists = re.findall(r"<select.*?</select>", page, re.DOTALL)
    assert len(lists) == 4
    for places in lists:
        assert re.findall(r'<option value="(\d?)">', places) == ["", "1", "2", "3", "4"]


def test_multi_select_has_checkboxes(attempt):
    page = attempt.page(6)
    assert len(re.findall(r'<input type="checkbox"', page)) == 4
    assert "Choose all that apply." in page


def test_hint_describes_the_group(attempt):
    for number in (1, 4, 5, 6):
        page = attempt.page(number)
        assert '<fieldset aria-describedby="hint">' in page
        assert page.count('id="hint"') == 1


@pytest.mark.parametrize(
    ("number", "sent", "saved", "shown"),
    [
        (1, "false", "false", r'value="false" checked'),
        (2, "83", "83", r'value="83" inputmode'),
        (3, "a week", "a week", r'value="a week"'),
        (
            4,
            ["2", "", "0"],
            "2,,0",
            r'(?s)<option value="2" selected>.*<option value="0" selected>',
        ),
        (5, ["2", "1", "", ""], "1,0,,", r'(?s)"2" selected>.*"1" selected>'),
        (6, ["3", "0"], "0,3", r'(?s)value="0" checked>.*value="3" checked>'),
    ],
)
def test_answer_is_saved_and_shown_again(attempt, number, sent, saved, shown):
    assert attempt.send(number, sent).status_code == 303
    assert attempt.saved() == {number - 1: saved}
    page = attempt.page(number)
    assert re.search(shown, page)
    if number not in {2, 3}:
        chosen = [field for field in sent if field] if isinstance(sent, list) else [sent]
        assert len(re.findall(r" checked>| selected>", page)) == len(chosen)


@pytest.mark.parametrize(
    ("number", "sent", "words", "kept"),
    [
        (1, "maybe", "not one of the options", None),
        (2, "7" * 1001, "more than 1000 characters", 'value="' + "7" * 1001),
        (3, "x" * 1001, "more than 1000 characters", 'value="' + "x" * 1001),
        (4, ["1", "7", ""], "not in the list", '<option value="1" selected>'),
        (4, ["1"], "does not fit the question", '<option value="1" selected>'),
        (5, ["3", "3", "", ""], "two lines have the place 3", '<option value="3" selected>'),
        (5, ["3", "0", "", ""], "not in the list", '<option value="3" selected>'),
        (5, ["x"], "does not fit the question", None),
        (6, ["1", "9"], "not in the list", 'value="1" checked'),
        (6, ["1", "1"], "not in the list", 'value="1" checked'),
    ],
)
def test_bad_answer_is_explained_and_loses_nothing(attempt, number, sent, words, kept):
    page = attempt.send(number, sent)
    assert (page.status_code, "<html" in page.text) == (422, True)
    assert words in page.text
    assert kept is None or kept in page.text
    fragment = attempt.send(number, sent, **FRAGMENT)
    assert (fragment.status_code, "<html" in fragment.text) == (422, False)
    assert words in fragment.text
    assert attempt.saved() == {}


def test_bad_answer_leaves_the_saved_one(attempt):
    attempt.send(5, ["1", "2", "3", "4"])
    attempt.send(5, ["1", "1", "3", "4"], revision=2)
    assert attempt.saved() == {4: "0,1,2,3"}


@pytest.mark.parametrize(
    ("number", "sent", "taken_back"),
    [(4, ["0", "1", "2"], ["", "", ""]), (5, ["1", "", "", ""], ["", "", "", ""]), (6, ["1"], [])],
)
def test_choices_can_be_taken_back(attempt, number, sent, taken_back):
    attempt.send(number, sent)
    attempt.send(number, taken_back, revision=2)
    assert attempt.saved() == {number - 1: ""}
    assert attempt.client.get(f"{attempt.path}/review").text.count("Not answered") == 6


@pytest.mark.parametrize("number", range(1, 7))
def test_no_answer_holds_nobody_up(attempt, number):
    assert attempt.send(number, []).status_code == 303
    assert attempt.saved() == {}


def test_review_says_in_words_what_is_answered(attempt):
    sent = {1: "true", 2: "83", 4: ["", "0", ""], 5: ["4", "3", "2", "1"], 6: ["1", "2"]}
    for number, answer in sent.items():
        attempt.send(number, answer)
    page = attempt.client.get(f"{attempt.path}/review").text
    assert "5 of 6 answered" in page
    assert page.count("Answered in part") == 1
    text = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    assert "Signal – nothing chosen" in text
    assert "Its weight The day of its launch" in text
    steps = re.findall(r"<li>\s*(.*?)\s*</li>", page.split('<ol class="words">')[1], re.DOTALL)
    assert [step.strip() for step in steps[:4]] == list(reversed(marked_ordering().shown))


def test_learner_is_told_of_parts_before_beginning(client):
    assert "several parts" in client.get(f"/q/{CODE}").text


@pytest.mark.parametrize("items", [marked_kinds()[:3]], ids=["without parts"])
def test_learner_is_not_told_of_parts_where_there_are_none(client):
    assert "several parts" not in client.get(f"/q/{CODE}").text


def test_stale_form_keeps_every_field(strict_app):
    page = strict_app.test_client().post(
        "/attempts/" + "A" * 22 + "/questions/5", data={"answer": ["2", "", "1"], "revision": "1"}
    )
    assert page.status_code == 400
    kept = re.findall(r'<input type="hidden" name="answer" value="(\d?)">', page.text)
    assert kept == ["2", "", "1"]
