"""How a stem names its article."""

import pytest

from quizgen.kinds.topic import about_article
from tests.quizgen.reading import read

TEXT = "The harbour of Bergen has 42 piers. The moon is far away."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The harbour of Bergen", "the article on the harbour of Bergen"),
        ("Bergen", "the article on Bergen"),
        (
            "Seven things you never knew about it",
            "the article “Seven things you never knew about it”",
        ),
        ("", "the article"),
        ("  ", "the article"),
    ],
)
def test_names_of_articles(title, expected):
    assert about_article(read(TEXT, title).document) == expected
