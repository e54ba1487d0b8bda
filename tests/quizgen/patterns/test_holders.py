"""Who is, became or was made something."""

import pytest

from tests.quizgen.patterns.asking import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Angela Merkel was elected chancellor of Germany in 2005.",
            ["Who was elected chancellor of Germany? [Angela Merkel]"],
        ),
        (
            "Kofi Annan was the secretary of the United Nations.",
            ["Who was the secretary of the United Nations? [Kofi Annan]"],
        ),
        (
            "Clara Whitfield became director of the Aldenham Museum.",
            ["Who became director of the Aldenham Museum? [Clara Whitfield]"],
        ),
        (
            "Jacinda Ardern was prime minister of New Zealand.",
            ["Who was prime minister of New Zealand? [Jacinda Ardern]"],
        ),
        (
            "Kristalina Georgieva is the head of the International Monetary Fund.",
            [("Who is the head of the International Monetary Fund? [Kristalina Georgieva]")],
        ),
        ("Charles Martel was appointed mayor of the palace in Austrasia.", []),
        ("Haile Selassie was crowned emperor of Ethiopia in 1930.", []),
        ("Ursula von der Leyen serves as president of the European Commission.", []),
        (
            "Jens Stoltenberg remained secretary of NATO until 2024.",
            ["Who remained secretary of NATO until 2024? [Jens Stoltenberg]"],
        ),
        (
            "Benjamin Franklin served as ambassador to France.",
            ["Who served as ambassador to France? [Benjamin Franklin]"],
        ),
        ("Golda Meir was the leader of Israel during the war.", []),
        (
            "Jomo Kenyatta became the founder of the Kenya African Union.",
            ["Who became the founder of the Kenya African Union? [Jomo Kenyatta]"],
        ),
        (
            "Theodore Roosevelt was named governor of New York.",
            ["Who was named governor of New York? [Theodore Roosevelt]"],
        ),
        ("Dag Hammarskjöld was not the secretary of NATO.", []),
        ("Angela Merkel was a member of the Bundestag.", []),
        ("Angela Merkel was a chemist.", []),
        ("Angela Merkel is old.", []),
        ("Marie Curie and Pierre Curie were the founders of a school in Paris.", []),
        ("She was elected chancellor of Germany.", []),
        ("The chancellor of Germany met Norway.", []),
        ("Angela Merkel was elected in Germany.", []),
        ("Norway was elected chair of the council.", []),
        ("Angela Merkel became a friend of Norway.", []),
        ("Angela Merkel praised the president of France.", []),
        ("Angela Merkel was elected chancellor.", []),
        ("“Angela Merkel was the chancellor of Germany,” said Clara Whitfield.", []),
    ],
)
def test_facts(text, expected):
    assert asked(text, "role") == expected
