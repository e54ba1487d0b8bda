"""Where the key stands in its quote."""

import pytest

from webapp.evidence import find_key


def show(quote: str, key: str, before: str = "") -> str | None:
    span = find_key(quote, key, before)
    return f"{quote[: span[0]]}[{quote[span[0] : span[1]]}]{quote[span[1] :]}" if span else None


@pytest.mark.parametrize(
    ("quote", "key", "before", "expected"),
    [
        ("It flew in 1957.", "1957", "", "It flew in [1957]."),
        ("Soviet Union won.", "soviet union", "", "[Soviet Union] won."),
        ("In 19571, then in 1957.", "1957", "", "In 19571, then in [1957]."),
        ("40 met 40 men.", "40", "Then 40 met ", "40 met [40] men."),
        ("It cost 5 % more.", "5 %", "", "It cost [5 %] more."),
        ("They met forty times.", "40", "", None),
    ],
)
def test_find_key(quote, key, before, expected):
    assert show(quote, key, before) == expected
