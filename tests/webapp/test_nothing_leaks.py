"""Before submitting, not one byte tells which answer is right, or why."""

import re

import pytest
from werkzeug.test import TestResponse

from question_bank.item import item_id
from tests.webapp.marked_items import CODE, TEXT, marked_items

FRAGMENT = {"HX-Request": "true"}
# The secrets of tests/webapp/marked_items.py begin with it; options are shown and do not.
SECRET = re.compile(r"mark(?:title|quote|key|accepted|reason|explanation|finding|sub|rel|val|sec)")


def sent(response: TestResponse) -> str:
    return f"{response.status}\n{response.headers}\n{response.text}"


@pytest.fixture
def bytes_before_submitting(client, attempt_path):
    """All that is sent on the way to the submit button, mistakes included."""
    responses = [client.get("/"), client.post("/", data={"code": CODE}), client.get(f"/q/{CODE}")]
    responses += [client.post(f"/q/{CODE}", data={"name": name}) for name in ("", "Ana")]
    responses += [client.get(attempt_path), client.get(f"{attempt_path}/result")]
    for number in (1, 2, 3, 4):
        url = f"{attempt_path}/questions/{number}"
        responses.append(client.get(url))
        responses.append(client.get(url, headers=FRAGMENT))
        for revision, answer in enumerate(("1", "9", "0", ""), start=1):
            data = {"answer": answer, "revision": revision}
            responses.append(client.post(url, data=data, headers=FRAGMENT))
            responses.append(client.post(url, data=data))
    responses.append(client.get(f"{attempt_path}/review"))
    return "\n".join(sent(response) for response in responses)


def test_no_secret_is_sent_before_submitting(bytes_before_submitting):
    assert SECRET.findall(bytes_before_submitting.casefold()) == []
    assert TEXT[:20] not in bytes_before_submitting
    for item in marked_items():
        assert item_id(item) not in bytes_before_submitting


def test_right_and_wrong_choice_get_the_same_answer(client, attempt_path):
    url = f"{attempt_path}/questions/1"
    answers = [
        client.post(url, data={"answer": str(index), "revision": index + 1}, headers=FRAGMENT)
        for index in range(4)
    ]
    assert len({(answer.text, str(answer.headers)) for answer in answers}) == 1


def test_unanswered_options_differ_in_letter_and_text_only(client, attempt_path):
    page = client.get(f"{attempt_path}/questions/1").text
    labels = re.findall(r'<label class="option".*?</label>', page, re.DOTALL)
    plain = set()
    for index, label in enumerate(labels):
        text = marked_items()[0].options[index].text
        bare = label.replace(text, "TEXT").replace(f'value="{index}"', "VALUE")
        plain.add(bare.replace(f"q1-o{index}", "ID").replace(f'letter">{"ABCD"[index]}', "LETTER"))
    assert (len(labels), len(plain)) == (4, 1)


def test_the_secrets_are_really_there(client, attempt_path):
    client.post(f"{attempt_path}/submit")
    page = client.get(f"{attempt_path}/result").text.casefold()
    assert {"markquote", "markkey", "markexplanation", "markreason"} <= set(SECRET.findall(page))
