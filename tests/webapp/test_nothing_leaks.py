"""Before submitting, not one byte tells which answer is right, or why."""

import re

import pytest
from werkzeug.test import TestResponse

from question_bank.item import item_id, options_of
from tests.webapp.marked_items import CODE, TEXT, marked_items
from tests.webapp.marked_kinds import marked_kinds, marked_matching, marked_ordering

ANSWERS = ["1", "9", "0", "", "true", "false", ["0", "1"], ["1", "0", "2"], ["2", "2", "1"]]
ANSWERS += [["1", "2", "3", "4"], ["2", "1", "4", "3"], ["1", "1", "2", "3"], ["", "", "", "1"]]
FRAGMENT = {"HX-Request": "true"}
# The secrets of tests/webapp/marked_items.py begin with it; options are shown and do not.
SECRET = re.compile(
    r"mark(?:title|quote|key|accepted|reason|explanation|finding|pair|sub|rel|val|sec)"
)


@pytest.fixture(params=[marked_items, marked_kinds], ids=["choose and type", "other kinds"])
def items(request):
    return request.param()


def sent(response: TestResponse) -> str:
    return f"{response.status}\n{response.headers}\n{response.text}"


@pytest.fixture
def bytes_before_submitting(client, attempt_path, items):
    """All that is sent on the way to the submit button, mistakes included."""
    responses = [client.get("/"), client.post("/", data={"code": CODE}), client.get(f"/q/{CODE}")]
    responses += [client.post(f"/q/{CODE}", data={"name": name}) for name in ("", "Ana")]
    responses += [client.get(attempt_path), client.get(f"{attempt_path}/result")]
    for number in range(1, len(items) + 2):
        url = f"{attempt_path}/questions/{number}"
        responses.append(client.get(url))
        responses.append(client.get(url, headers=FRAGMENT))
        for revision, answer in enumerate(ANSWERS, start=1):
            data = {"answer": answer, "revision": revision}
            responses.append(client.post(url, data=data, headers=FRAGMENT))
            responses.append(client.post(url, data=data))
    responses.append(client.get(f"{attempt_path}/review"))
    return "\n".join(sent(response) for response in responses)


def test_no_secret_is_sent_before_submitting(bytes_before_submitting, items):
    assert SECRET.findall(bytes_before_submitting.casefold()) == []
    assert TEXT[:20] not in bytes_before_submitting
    for item in items:
        assert item_id(item) not in bytes_before_submitting


CHOOSING = pytest.mark.parametrize("items", [marked_items()], ids=["choose"])
OTHER = pytest.mark.parametrize("items", [marked_kinds()], ids=["other kinds"])


@CHOOSING
def test_right_and_wrong_choice_get_the_same_answer(client, attempt_path):
    url = f"{attempt_path}/questions/1"
    answers = [
        client.post(url, data={"answer": str(index), "revision": index + 1}, headers=FRAGMENT)
        for index in range(4)
    ]
    assert len({(answer.text, str(answer.headers)) for answer in answers}) == 1


@CHOOSING
def test_unanswered_options_differ_in_letter_and_text_only(client, attempt_path):
    page = client.get(f"{attempt_path}/questions/1").text
    labels = re.findall(r'<label class="option".*?</label>', page, re.DOTALL)
    plain = set()
    for index, label in enumerate(labels):
        text = options_of(marked_items()[0])[index].text
        bare = label.replace(text, "TEXT").replace(f'value="{index}"', "VALUE")
        plain.add(bare.replace(f"q1-o{index}", "ID").replace(f'letter">{"ABCD"[index]}', "LETTER"))
    assert (len(labels), len(plain)) == (4, 1)


@OTHER
@pytest.mark.parametrize(
    ("number", "answers"),
    [
        (1, ["true", "false"]),
        (2, ["83.6", "12", "nonsense"]),
        (3, ["Markkey", "something"]),
        (4, [["0", "1", "2"], ["1", "2", "0"], ["2", "0", "1"], ["1", "0", "2"], ["0", "0", "0"]]),
        (5, [list(order) for order in ("1234", "4321", "2143", "3412")]),
        (6, [["0"], ["1"], ["2"], ["1", "2"], ["0", "1", "2", "3"]]),
    ],
)
def test_every_answer_gets_the_same_words(client, attempt_path, number, answers):
    url = f"{attempt_path}/questions/{number}"
    replies = [
        client.post(url, data={"answer": answer, "revision": revision}, headers=FRAGMENT)
        for revision, answer in enumerate(answers, start=1)
    ]
    assert {reply.status_code for reply in replies} == {200}
    assert len({(reply.text, str(reply.headers)) for reply in replies}) == 1


@OTHER
def test_lists_come_in_the_order_that_tells_nothing(client, attempt_path):
    matching, ordering = marked_matching(), marked_ordering()
    page = client.get(f"{attempt_path}/questions/4").text
    for choices in re.findall(r"<select.*?</select>", page, re.DOTALL):
        shown = re.findall(r'<option value="\d">(.*?)</option>', choices)
        assert tuple(shown) == matching.rights
    page = client.get(f"{attempt_path}/questions/5").text
    steps = re.findall(r'<label for="q5-s\d">(.*?)</label>', page)
    assert tuple(steps) == ordering.shown
    assert steps != [pair.left for pair in ordering.pairs]


@OTHER
def test_number_and_its_tolerance_stay_on_the_server(client, attempt_path):
    page = client.get(f"{attempt_path}/questions/2").text
    assert "kilograms" in page
    assert "83" not in page.replace(attempt_path, "")
    assert "0.5" not in page


def test_the_secrets_are_really_there(client, attempt_path):
    client.post(f"{attempt_path}/submit")
    page = client.get(f"{attempt_path}/result").text.casefold()
    assert {"markquote", "markkey", "markexplanation", "markreason"} <= set(SECRET.findall(page))


@OTHER
def test_the_secrets_of_pairs_are_really_there(client, attempt_path):
    client.post(f"{attempt_path}/submit")
    page = client.get(f"{attempt_path}/result").text.casefold()
    assert {"markpair", "markaccepted"} <= set(SECRET.findall(page))
