"""Where somebody is quoted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.quotation import quoted_spans
from tests.quizgen.reading import read


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Nobody speaks.", []),
        ("“Hello,” she said.", ["“Hello,”"]),
        ("She said “yes” and “no”.", ["“yes”", "“no”"]),
        ('She said "yes" and "no".', ['"yes"', '"no"']),
        ("Elle dit « oui ».", ["« oui »"]),
        ("She said: “It goes on", ["“It goes on"]),
        ('“A "word" inside” here', ['“A "word" inside”']),
        ("5” is no opening mark", []),
        ("It’s the boys’ room", []),
        ("", []),
        ("““twice””", ["““twice”"]),
    ],
)
def test_quotations(text, quotes):
    assert [text[start:end] for start, end in quoted_spans(text)] == quotes


@given(st.text(alphabet="ab “”«»\"'"))
def test_spans_are_in_order_and_apart(text):
    spans = list(quoted_spans(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_tokens_know_whether_they_are_quoted():
    document = read("Norway is “a small country” in Europe.").document
    quoted = [token.text for token in document.tokens if token.is_quoted]
    assert quoted == ["“", "a", "small", "country", "”"]
