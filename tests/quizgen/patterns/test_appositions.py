"""Who holds a role."""

import pytest

from quizgen.patterns.appositions import find_appositions
from tests.quizgen.reading import read


def roles(text):
    return [f"[{f.answer.text}] {f.subject}" for f in find_appositions(read(text))]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "French President Emmanuel Macron opened the Paris Games.",
            ["[Emmanuel Macron] the French President"],
        ),
        (
            "Emmanuel Macron, the president of France, opened the Paris Games.",
            ["[Emmanuel Macron] the president of France"],
        ),
        (
            "German Foreign Minister Annalena Baerbock visited Kyiv in 2022.",
            ["[Annalena Baerbock] the German Foreign Minister"],
        ),
        (
            "Russia's Foreign Minister Sergei Lavrov flew to Cairo.",
            ["[Sergei Lavrov] Russia's Foreign Minister"],
        ),
        (
            "Julie Payette, commander of the Canadian mission, opened the Paris Games.",
            ["[Julie Payette] the commander of the Canadian mission"],
        ),
        (
            "Norwegian Prime Minister Jens Stoltenberg met Angela Merkel, chancellor of Germany.",
            [
                "[Jens Stoltenberg] the Norwegian Prime Minister",
                "[Angela Merkel] the chancellor of Germany",
            ],
        ),
        (
            "The mayor met Clara Whitfield, the director of the Aldenham Museum.",
            ["[Clara Whitfield] the director of the Aldenham Museum"],
        ),
        (
            "Clara Whitfield sang. Whitfield, the founder of Greenpeace, danced.",
            ["[Clara Whitfield] the founder of Greenpeace"],
        ),
        ("President Emmanuel Macron opened the museum in Lyon.", []),
        ("Emmanuel Macron, a banker, opened the Paris Games.", []),
        ("Emmanuel Macron, president of France since 2017, opened the Paris Games.", []),
        ("Emmanuel Macron, his friend from France, opened the Paris Games.", []),
        ("His aide Emmanuel Macron opened the Paris Games.", []),
        ("Emmanuel Macron, then president of France, opened the Paris Games.", []),
        ("Emmanuel Macron, one of the presidents of France, opened the Paris Games.", []),
        ("Emmanuel Macron opened the Paris Games.", []),
        ("Emmanuel Macron, 46, opened the Paris Games.", []),
        ("Former French President Nicolas Sarkozy opened the museum in Lyon.", []),
        ("The then French President Nicolas Sarkozy opened the museum in Lyon.", []),
        ("Kenyan runner Eliud Kipchoge won in Berlin.", []),
        ("Kyiv, the capital of Ukraine, was bombed in 2022.", ["[Kyiv] the capital of Ukraine"]),
        (
            "Harbin, the capital of Heilongjiang, hosts a fair.",
            ["[Harbin] the capital of Heilongjiang"],
        ),
        (
            "Canadian Prime Minister Justin Trudeau visited Kyiv.",
            ["[Justin Trudeau] the Canadian Prime Minister"],
        ),
        (
            "Linus Torvalds, the founder of Linux, lives in Oregon.",
            ["[Linus Torvalds] the founder of Linux"],
        ),
        ("Pope Francis visited Iraq in 2021.", []),
    ],
)
def test_roles(text, facts):
    assert roles(text) == facts


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "French President Emmanuel Macron opened the Paris Games.",
            "According to the article, who was the French President?",
        ),
        (
            "Emmanuel Macron, the president of France, opens the Paris Games.",
            "According to the article, who is the president of France?",
        ),
        (
            "Emmanuel Macron, the president of France, said that Norway won.",
            "According to the article, who is the president of France?",
        ),
    ],
)
def test_the_question_keeps_the_tense(text, question):
    (fact,) = find_appositions(read(text))
    assert fact.question == question
    assert fact.statement == question.replace("who", "_____").replace("?", ".")


def test_the_evidence_is_the_sentence():
    text = "Norway won. Emmanuel Macron, the president of France, opened the Paris Games."
    (fact,) = find_appositions(read(text))
    assert text[fact.evidence.start : fact.evidence.end].startswith("Emmanuel Macron, the")
