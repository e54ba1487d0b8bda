"""Wrong values that could be believed."""

import pytest

from quizgen.distractors.falsehoods import century_of, false_values, is_near, lives
from quizgen.distractors.names import fits_the
from tests.quizgen.reading import HEADLINE, facts_of, read


def fact_of(text, key, title=HEADLINE):
    return next(f for f in facts_of(text, title) if f.answer.text == key and f.statement)


LIFE = "Nikola Tesla (10 July 1856 – 7 January 1943) was an engineer. "


@pytest.mark.parametrize(
    ("text", "key", "other", "is_told"),
    [
        ("Norway joined NATO in 1949.", "1949", "1955", True),
        ("Norway joined NATO in 1949.", "1949", "1981", False),
        ("Norway began to build ships in the 1940s.", "1940s", "1920s", True),
        ("Norway began to build ships in the 1940s.", "1940s", "1910s", False),
        (f"{LIFE}Tesla founded a firm in Oslo in 1940.", "1940", "1942", True),
        (f"{LIFE}Tesla founded a firm in Oslo in 1940.", "1940", "1946", False),  # he was dead
    ],
)
def test_a_wrong_time_is_near_and_in_a_life(text, key, other, is_told):
    assert is_near(read(text), fact_of(text, key), other) is is_told


@pytest.mark.parametrize(
    ("title", "other", "is_told"),
    [
        ("Norway in 1949", "1951", False),
        ("Norway after 1948", "1951", True),
        ("Norway after 1948", "1955", False),
    ],
)
def test_the_year_of_the_title_is_known(title, other, is_told):
    fact = fact_of("Norway joined NATO in 1949.", "1949")
    assert is_near(read("Norway joined NATO in 1949.", title), fact, other) is is_told


def test_lives():
    assert lives(read(LIFE)) == {"Tesla": (1856, 1943)}


@pytest.mark.parametrize(
    ("text", "expected"), [("mid-18th century", 18), ("the early nineteenth century", 19)]
)
def test_a_century_has_a_number(text, expected):
    assert century_of(text) == expected


def test_counts_of_one_digit_more_are_no_lie():
    text = "Jupiter has 97 known moons. The axis of Uranus is tilted by 98 degrees."
    values = [float(v.text) for v in false_values(read(text), fact_of(text, "97"))]
    assert all(max(v, 97) / min(v, 97) >= 1.15 for v in values)


@pytest.mark.parametrize(
    ("text", "fits"), [("Amnesty International", False), ("Red Cross", True), ("UNHCR", True)]
)
def test_a_body_has_its_article(text, fits):
    article = "The Red Cross and Amnesty International help."
    assert fits_the(text, "Henry Dunant founded the _____.", article) is fits
