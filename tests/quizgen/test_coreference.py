"""Pronouns: resolved where one reading is left, refused everywhere else."""

import pytest

from quizgen.coreference import resolve_pronoun
from tests.quizgen.reading import read

PRONOUNS = {"he", "him", "his", "she", "her", "it", "its", "they", "their", "them"}


def last_pronoun(text, title="A text"):
    context = read(text, title)
    document = context.document
    pronoun = [token for token in document.tokens if token.text.lower() in PRONOUNS][-1]
    home = next(s for s in document.sentences if s.first <= pronoun.index < s.last)
    return resolve_pronoun(document, context.names, home, pronoun)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan Novak was born in Oslo. He visited Kenya.", "Jan Novak"),
        ("Marta Olsen was born in Oslo. She visited Kenya.", "Marta Olsen"),
        ("Marta Olsen met Jan Novak. He visited Kenya.", "Jan Novak"),
        ("Marta Olsen met Peter Brown. She visited Kenya.", "Marta Olsen"),
        ("Emmanuel Macron said that he visited Kenya.", "Emmanuel Macron"),
        ("Queen Victoria ruled for 63 years. She was born in London.", "Queen Victoria"),
        ("Angela Merkel spoke in Berlin. Her party won 12 seats.", "Angela Merkel"),
        ("Emmanuel Macron visited Kenya. Rain fell. He flew to Cairo.", "Emmanuel Macron"),
        ("Kenya declared independence. It joined the Commonwealth.", "Kenya"),
        ("Microsoft opened offices in 1979. It employs 90 people.", "Microsoft"),
        ("The University of Oslo opened in 1811. It has 12 libraries.", "University of Oslo"),
        ("Clara Whitfield sang. Whitfield danced. She wrote books.", "Clara Whitfield"),
    ],
)
def test_one_reading_is_left(text, name):
    assert last_pronoun(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Kenya exports tea. He visited Kenya.",  # nobody
        "Jan Novak met Peter Brown. He visited Kenya.",  # two men
        "Angela Merkel met Ursula Novak. She visited Kenya.",  # two women
        "Marta Olsen was born in Oslo. He visited Kenya.",  # the wrong gender
        "Emmanuel Macron visited Kenya.\nHe flew to Cairo.",  # another paragraph
        "Emmanuel Macron visited Kenya. Rain fell. Wind blew. Ice came. He flew to Cairo.",  # far
        "Nokia sued Ericsson in 1999. It employs 90 people.",  # two companies
        "Nokia was founded in Finland. It employs 90 people.",  # a company and a country
        "Microsoft opened offices. Rain fell. It employs 90 people.",  # not in the sentence before
        "A storm hit Norway. It lasted for 12 days.",  # Norway is not the subject
        "Norway and Sweden signed a treaty. They ended the war.",  # "they" is never resolved
        "“Emmanuel Macron came,” she said. “He visited Kenya.”",  # inside a quotation
        "It rains in Norway.",  # the first sentence
    ],
)
def test_more_or_less_than_one_reading(text):
    assert last_pronoun(text) is None


def test_the_person_an_article_is_about():
    text = "In 1903 the school opened. She taught there. She sang. She wrote 12 books."
    assert last_pronoun(text, "Clara Whitfield") == "Clara Whitfield"
    assert last_pronoun(text, "Clark Whitfield") in {None, "Clark Whitfield"}
    assert last_pronoun(text, "The school of Leeds") is None


def test_a_title_of_the_other_gender_is_nobody():
    text = "In 1903 the school opened. She taught there. She sang. She wrote 12 books."
    assert last_pronoun(text, "John Whitfield") is None
