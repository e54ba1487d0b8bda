"""What can be seen of a draft, as numbers."""

import pytest

from quizgen.features import of_wording


@pytest.mark.parametrize(
    ("stem", "feature", "value"),
    [
        ("In which year did the war end?", "lead", 0.0),
        ("According to the article on Rome, in which year did the war end?", "lead", 1.0),
        ("As of 2024, how many ships has Norway?", "lead", 1.0),
        ("According to the article “A Day at Sea”, who won?", "headline in lead", 1.0),
        ("Rome fell in 476, and nobody noticed in 1204.", "year", 1.0),
        ("Rome fell long ago, and nobody noticed.", "year", 0.0),
        ("Toyota introduced larger cars.", "comparison open", 1.0),
        ("Toyota introduced larger cars than Nissan.", "comparison open", 0.0),
        ("He built it.", "pronouns", 1.0),
        ("The ship sank.", "opens with the", 1.0),
        ("A ship sank.", "opens with a", 1.0),
        ("Norway sank.", "opens with a name", 1.0),
        ("Who sank?", "opens with a name", 0.0),
        ("It was said: “Norway sank.”", "quotation", 1.0),
        ("One, two, three, four, five and six.", "commas", 1.0),
        ("Half of 20% sank.", "percent", 1.0),
        ("It even sank.", "links", 1.0),
        ("The ship which sank was Norwegian.", "relative clause", 1.0),
        ("The end of the war of the roses of England.", "of", 1.0),
    ],
)
def test_wording(stem, feature, value):
    assert dict(of_wording(stem))[feature] == value


def test_every_value_is_small():
    stem = "According to the article on Rome, " + "which of the many ships, " * 20 + "sank in 1204?"
    assert all(0 <= value <= 6 for _, value in of_wording(stem))
