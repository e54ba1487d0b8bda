"""The words before a question that say which article or which time is meant."""

from datetime import date

import pytest

from quizgen.find_facts import find_facts
from quizgen.ledger import Ledger
from quizgen.wording.setting import in_sentence
from tests.quizgen.reading import HEADLINE, read

TEXT = "Norway built 40 ships."
LONGER = "Norway built 40 ships for trade with Iceland."


def asked(text, key, title, day=None):
    facts = find_facts(read(text, title, day), Ledger())
    return next(fact.question for fact in facts if fact.answer.text == key and fact.question)


@pytest.mark.parametrize(
    ("text", "title", "question"),
    [
        (LONGER, "Norway", "How many ships for trade with Iceland did Norway build?"),
        (
            f"{TEXT} Rain fell, Viking trade ended.",
            "Viking trade",
            "According to the article on Viking trade, how many ships did Norway build?",
        ),
        (
            TEXT,
            "Who won the war?",
            "According to the article “Who won the war?”, how many ships did Norway build?",
        ),
        (
            TEXT,
            "A headline of more words than any topic has",
            "According to the article, how many ships did Norway build?",
        ),
    ],
)
def test_a_stem_names_the_topic_unless_it_does_already(text, title, question):
    assert asked(text, "40", title).lower() == question.lower()


def test_a_claim_is_led_in_by_its_source_alone():
    text = "According to NATO, Norway built 40 ships."
    assert asked(text, "40", "Fishing") == "According to NATO, how many ships did Norway build?"


def test_two_names_need_no_topic():
    text = "Norway sold 40 ships to Kenya."
    assert asked(text, "40", HEADLINE).endswith("ow many ships did Norway sell to Kenya?")


def test_news_told_in_the_present_say_their_month():
    text = "Norway has 40 ships."
    question = asked(text, "40", "The ships of Norway", date(2024, 5, 17))
    assert question == "As of May 2024, how many ships does Norway have?"


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Black Death",
            "People fled the Black Death. The Black Death killed many.",
            "the Black Death",
        ),
        ("Banksy", "A crowd saw the Banksy mural. It was by Banksy, he said.", "Banksy"),
        ("Oxygen", "They worked with oxygen in 1774. All life needs oxygen.", "oxygen"),
        (
            "Chloroplast",
            "A chloroplast is green. All say the chloroplast is old.",
            "the chloroplast",
        ),
        ("Skydiver", "He was a skydiver, and a skydiver jumps.", None),
        ("Sexuality", "Norms of sexuality change, and sexuality is studied.", "sexuality"),
        ("The Cold War", "After the Cold War, trade grew.", "the Cold War"),
        ("How ships float", "Ships float on water.", None),
    ],
)
def test_a_title_as_the_text_writes_it(title, text, expected):
    assert in_sentence(title, text) == expected
