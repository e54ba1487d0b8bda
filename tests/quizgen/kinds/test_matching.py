"""Two sides to be matched."""

import re

import pytest

from quizgen.checks.run import is_sound, problems
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import composed

ROLES = (
    "Emmanuel Macron, the president of France, met Angela Merkel, the chancellor of Germany. "
    "Haakon Lie, the mayor of Bergen, met Clara Whitfield, the director of the Aldenham Museum."
)
EVENTS = (
    "The Bergen Railway was begun in 1875. The Bergen Railway was opened in 1909. Norway "
    "electrified the Bergen Railway in 1964."
)


def matched(text, title="Norway and its coast"):
    return [p.item for p in composed(text, "matching", title)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            ROLES,
            [
                ("Emmanuel Macron", "the president of France"),
                ("Angela Merkel", "the chancellor of Germany"),
                ("Haakon Lie", "the mayor of Bergen"),
                ("Clara Whitfield", "the director of the Aldenham Museum"),
            ],
        ),
        (
            EVENTS,
            [
                ("The Bergen Railway was begun", "1875"),
                ("The Bergen Railway was opened", "1909"),
                ("Norway electrified the Bergen Railway", "1964"),
            ],
        ),
    ],
)
def test_pairs(text, pairs):
    (item,) = matched(text)
    assert [(pair.left, pair.right) for pair in item.pairs] == pairs
    assert is_sound(problems(item, text)), problems(item, text)


@pytest.mark.parametrize(
    "title", ["Norway and its coast", "Bergen", "", "Seven things that you know"]
)
def test_the_task_stands_alone_whatever_the_title(title):
    for item in (*matched(ROLES, title), *matched(EVENTS, title)):
        assert is_sound(problems(item, ROLES if "person" in item.stem else EVENTS)), item.stem


@pytest.mark.parametrize(
    "text",
    [
        "Norway joined NATO in 1949. The Louvre was opened in 1793.",
        "Emmanuel Macron, the president of France, met Angela Merkel, the chancellor of Germany.",
        "Norway built 40 ships.",
    ],
)
def test_two_pairs_are_too_few(text):
    assert matched(text) == []


def test_times_of_one_form_only():
    """A day among years would be told by its form."""
    (item,) = matched(f"{EVENTS} The Eiffel Tower was completed in March 1889.")
    assert [pair.right for pair in item.pairs] == ["1875", "1909", "1964"]


def test_every_side_is_there_once_and_proved():
    items = [p.item for p in composed(harbour.TEXT, "matching", harbour.TITLE)]
    assert len(items) >= 2
    for item in items:
        assert 3 <= len(item.pairs) <= 5
        assert len({pair.left for pair in item.pairs}) == len(item.pairs)
        assert len({pair.right for pair in item.pairs}) == len(item.pairs)
        assert sorted(item.rights) == sorted(pair.right for pair in item.pairs)
        for pair in item.pairs:
            evidence = pair.evidence
            assert harbour.TEXT[evidence.start : evidence.end] == evidence.quote
            said = set(re.findall(r"\w+", pair.right)) - {"the", "was", "is"}
            assert said <= set(re.findall(r"\w+", evidence.quote))


def test_no_side_tells_another():
    for text in (ROLES, EVENTS):
        for item in matched(text):
            for one in item.pairs:
                for other in item.pairs:
                    told = f"{other.left} {other.right}"
                    assert one is other or one.left not in told


def test_what_it_asks_about_is_known():
    (proposal,) = composed(ROLES, "matching")
    assert [m.value for m in proposal.matters] == [p.left for p in proposal.item.pairs]
    (proposal,) = composed(EVENTS, "matching")
    assert [m.value for m in proposal.matters] == [p.right for p in proposal.item.pairs]
