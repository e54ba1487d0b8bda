"""Pairs of person and role, term and meaning, event and time."""

import pytest

from quizgen.patterns.events import find_events
from quizgen.patterns.pairs import find_pairs
from tests.quizgen.reading import anchored_clauses, facts_of, read


def paired(text):
    context = read(text)
    events = [e for anchored in anchored_clauses(context) for e in find_events(context, anchored)]
    groups = find_pairs(facts_of(text), events)
    return {g.kind: [f"{pair.left} = {pair.right}" for pair in g.pairs] for g in groups}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron, the president of France, met Angela Merkel, chancellor of Germany.",
            {
                "role": [
                    "Emmanuel Macron = the president of France",
                    "Angela Merkel = the chancellor of Germany",
                ]
            },
        ),
        (
            "The Louvre was opened in 1793. The Eiffel Tower was completed in March 1889.",
            {
                "event": [
                    "The Louvre was opened = 1793",
                    "The Eiffel Tower was completed = March 1889",
                ]
            },
        ),
        (
            (
                "A fjord is a narrow arm of the sea between cliffs. Fjords are deep. "
                "A violin is a small instrument with four strings. Violins sing. A violin is old."
            ),
            {
                "definition": [
                    "a fjord = a narrow arm of the sea between cliffs",
                    "a violin = a small instrument with four strings",
                ]
            },
        ),
        (
            "Kyiv, the capital of Ukraine, was bombed. Warsaw, the capital of Poland, grew.",
            {"place": ["Kyiv = the capital of Ukraine", "Warsaw = the capital of Poland"]},
        ),
        # One pair is no matching; the same year twice has two right partners.
        ("Emmanuel Macron, the president of France, opened the Paris Games.", {}),
        ("The Louvre was opened in 1793. The Tuileries Theatre was closed in 1793.", {}),
        ("Fish swim in cold rivers.", {}),
    ],
)
def test_pairs(text, expected):
    assert paired(text) == expected
