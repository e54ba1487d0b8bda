"""The years between two events."""

import pytest

from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import composed

RAILWAY = "The Bergen Railway was begun in 1875. The Bergen Railway was opened in 1909."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RAILWAY, ["34"]),
        # however they are told
        ("The Bergen Railway was opened in 1909. The Bergen Railway was begun in 1875.", ["34"]),
        (f"{RAILWAY} Norway electrified the Bergen Railway in 1964.", ["34", "89", "55"]),
        # nothing in common
        ("The Louvre was opened in 1793. Norway joined NATO in 1949.", []),
        # a year apart is no sum
        ("The Bergen Railway was begun in 1875. The Bergen Railway was opened in 1876.", []),
        # four centuries and more
        ("The city of Bergen was founded in 1070. The city of Bergen burned down in 1702.", []),
        ("The Bergen Railway was begun in 1875.", []),
        # two times before the question
        (
            (
                "After the war of 1864, the Bergen Railway was begun in 1875. The Bergen Railway "
                "was opened in 1909."
            ),
            [],
        ),
        ("The Bergen Railway was begun in March 1875. The Bergen Railway was opened in 1909.", []),
        # in one sentence the stem would tell both
        ("The Bergen Railway was begun in 1875 and the Bergen Railway was opened in 1909.", []),
        (
            (
                "The Bergen Railway was begun in 1875. Rain fell. Wind blew. Snow came. Ice broke. "
                "The Bergen Railway was opened in 1909."
            ),
            [],
        ),
    ],
)
def test_years_between_events(text, expected):
    assert sorted(p.item.key for p in composed(text, "duration")) == sorted(expected)


@pytest.mark.parametrize(
    "title", ["The Louvre and Norway", "A headline of more words than any has"]
)
def test_what_only_the_lead_has_in_common_does_not_join(title):
    text = "The Louvre was opened in 1793. Norway joined NATO in 1949."
    assert composed(text, "duration", title) == []


def test_the_question_tells_the_first_event_and_asks_for_the_second():
    (proposal,) = composed(RAILWAY, "duration")
    item = proposal.item
    assert "was begun in 1875. How many years later was the Bergen Railway opened?" in item.stem
    assert "1909" not in item.stem
    assert (item.value, item.tolerance, item.unit, item.accepted) == (34.0, 0.0, "years", ("34",))
    assert [pair.right for pair in item.pairs] == ["1875", "1909"]
    assert item.proof.fact.relation == "duration"
    assert "1909 − 1875 = 34" in item.proof.explanation


def test_every_duration_is_the_difference_of_its_operands():
    proposals = composed(harbour.TEXT, "duration", harbour.TITLE)
    assert proposals
    for proposal in proposals:
        item = proposal.item
        first, second = (int(pair.right) for pair in item.pairs)
        assert item.value == second - first == int(item.key)
        for pair in item.pairs:
            evidence = pair.evidence
            assert pair.right in evidence.quote
            assert harbour.TEXT[evidence.start : evidence.end] == evidence.quote
        assert str(second) not in item.stem.split("How many years later")[1]
