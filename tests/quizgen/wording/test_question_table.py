"""Varied prose to questions, word for word; what has no safe question has none."""

import pytest

from tests.quizgen.prose_answers import AMOUNTS, TIMES
from tests.quizgen.prose_names import NAMED
from tests.quizgen.prose_questions import JOINED, PASSIVE, REMARKS, SAID
from tests.quizgen.prose_refused import REFUSED
from tests.quizgen.reading import questions_for


@pytest.mark.parametrize(
    ("text", "key", "question"), REMARKS + JOINED + SAID + PASSIVE + AMOUNTS + TIMES + NAMED
)
def test_the_question_for_a_key(text, key, question):
    assert question in questions_for(text, key)


@pytest.mark.parametrize(("text", "key"), REFUSED)
def test_no_question_for_a_key(text, key):
    assert questions_for(text, key) == []
