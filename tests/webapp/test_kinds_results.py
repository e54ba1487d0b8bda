"""What a learner and the teacher see of the kinds with parts, after submitting."""

import re

import pytest

from question_bank.store.quizzes import list_quizzes
from tests.webapp.marked_items import CODE
from tests.webapp.marked_kinds import marked_kinds, marked_matching, marked_ordering
from webapp.result_pages import points_words

SENT = {
    1: "true",  # wrong
    2: "84",  # right, within the tolerance
    4: ["day", "day", ""],  # one of three
    5: ["1", "2", "3", "4"],  # as shown: four pairs of steps in order, two the wrong way round
    6: ["0", "1", "2"],  # both keys, one wrong: half
}


@pytest.fixture
def items():
    return marked_kinds()


@pytest.fixture
def result(client, attempt_path):
    day = str(marked_matching().rights.index("4 October"))
    for number, answer in SENT.items():
        sent = [day if field == "day" else field for field in answer] if number == 4 else answer
        client.post(f"{attempt_path}/questions/{number}", data={"answer": sent})
    client.post(f"{attempt_path}/submit")
    return client.get(f"{attempt_path}/result").text


def part(result: str, number: int) -> str:
    """Return the text of one question's result, without markup."""
    found = re.search(
        rf'<article class="result" aria-labelledby="r{number}">.*?</article>', result, re.S
    )
    assert found
    return " ".join(re.sub(r"<[^>]*>", " ", found[0]).split())


def test_score_counts_parts(result):
    assert "2.17 of 6 – 36 %</h1>" in result
    assert "You answered 1 of 6 questions right and 3 partly right." in result


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Question 1: wrong"),
        (2, "Question 2: right"),
        (3, "Question 3: not answered"),
        (4, "Question 4: partly right – 0.33 of 1 point"),
        (5, "Question 5: partly right – 0.33 of 1 point"),
        (6, "Question 6: partly right – 0.5 of 1 point"),
    ],
)
def test_verdicts_are_words(result, number, words):
    assert words in part(result, number)


def test_true_false_shows_answer_key_and_correction(result):
    assert "Your answer True Right answer False" in part(result, 1)
    assert "Markexplanation1 says why." in part(result, 1)


def test_number_shows_its_unit_and_tolerance(result):
    assert "Your answer 84 Right answer 83.6 kilograms, give or take 0.5" in part(result, 2)
    assert "it weighed <mark>83.6</mark> kilograms" in result


def test_matching_says_of_each_line_whether_it_is_right(result):
    text = part(result, 4)
    assert "✓ right: Day of the launch – 4 October" in text
    assert "✗ wrong: Signal – nothing chosen" in text
    assert "Right answer Day of the launch – 4 October" in text


def test_each_pair_has_its_evidence(result):
    text = part(result, 4)
    assert "Markquote two: it weighed 83.6 kilograms" in text
    assert text.count("From “") == 1


def test_order_is_shown_beside_the_right_one_with_its_times(result):
    text = part(result, 5)
    shown = " ".join(marked_ordering().shown)
    assert f"Your answer {shown} Right answer Sputnik was weighed Markpair 1" in text


def test_wrong_choice_among_several_is_explained(result):
    text = part(result, 6)
    assert "✗ wrong: Its colour" in text
    assert "Why “Its colour” is wrong: Markreason of its colour." in text
    assert "Why the other options are wrong Its price : Markreason of its price." in text


def test_everything_right_is_full_marks(client, attempt_path):
    matching = [str(marked_matching().rights.index(pair.right)) for pair in marked_matching().pairs]
    steps = [pair.left for pair in marked_ordering().pairs]
    order = [str(steps.index(step) + 1) for step in marked_ordering().shown]
    everything = ["false", "83.6 kg", "markkey", matching, order, ["1", "2"]]
    for number, answer in enumerate(everything, start=1):
        client.post(f"{attempt_path}/questions/{number}", data={"answer": answer})
    client.post(f"{attempt_path}/submit")
    page = client.get(f"{attempt_path}/result").text
    assert "6 of 6 – 100 %</h1>" in page
    assert "partly" not in page


def test_bank_keeps_the_score_with_its_parts(result, bank):
    with bank.read() as session:
        (quiz,) = list_quizzes(session)
    assert quiz.mean_score == pytest.approx((1 + 1 / 3 + 1 / 3 + 1 / 2) / 6)


def test_teacher_sees_every_kind_with_its_proof(result, teacher):
    page = teacher.get(f"/teach/quizzes/{CODE}").text
    text = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    for words in (
        *("true or false", "number", "short answer", "matching", "ordering"),
        *("several right answers", "2.17 of 6", "83.6 kilograms, give or take 0.5"),
        *("Sputnik was weighed – Markpair 1", "Markreason of its price.", "Markaccepted"),
    ):
        assert words in text


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (0.0, "0"),
        (1 / 3, "0.33"),
        (2 / 3 + 1, "1.67"),
        (0.5, "0.5"),
        (10.0, "10"),
        (2.9999999, "3"),
    ],
)
def test_points_in_words(points, words):
    assert points_words(points) == words
