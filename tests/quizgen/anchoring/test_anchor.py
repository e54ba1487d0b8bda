"""Which statements make sense alone, and why the others do not."""

from datetime import date

import pytest

from quizgen.anchoring.anchor import anchor
from quizgen.anchoring.anchored import Anchored, Refusal, set_scene
from quizgen.clauses.whole import whole_sentences
from quizgen.wording.text import capitalise, render
from tests.quizgen.reading import anchor_last, read, say

FRIDAY = date(2024, 5, 17)

MENDED = [
    # pronouns
    (
        "Norway and Sweden met. They signed a treaty in 1905.",
        "Norway and Sweden signed a treaty in 1905.",
    ),
    (
        "The trade unions disagreed. They marched through London in 1984.",
        "the trade unions marched through London in 1984.",
    ),
    (
        "The valley is also known as the Silver Cradle. It includes Oslo and Bergen.",
        "the Silver Cradle includes Oslo and Bergen.",
    ),
    (
        "Marta Olsen, a chemist from Oslo, sold 12 ships to Kenya in 1936.",
        "Marta Olsen (a chemist from Oslo) sold 12 ships to Kenya in 1936.",
    ),
    (
        "One famous painter, Jan Novak, crossed Sweden in 1936.",
        "One famous painter (Jan Novak) crossed Sweden in 1936.",
    ),
    (
        "When Rome fell in 476, it lost its last emperor.",
        "When it fell in 476 Rome lost its last emperor.",
    ),
    (
        "On his way to Oslo, Jan Novak crossed Sweden.",
        "On his way to Oslo Jan Novak crossed Sweden.",
    ),
    (
        "Jan Novak was born in Oslo. On his way to Kenya, he crossed Egypt.",
        "On his way to Kenya Jan Novak crossed Egypt.",
    ),
    (
        "Jan Novak was born in Oslo. He said he loved Kenya.",
        "According to Jan Novak, Novak loved Kenya.",
    ),
    (
        "Jan Novak was born in Oslo. His company sold its ships to Kenya.",
        "Jan Novak’s company sold its ships to Kenya.",
    ),
    # a name within another stays as it is
    (
        "William Shakespeare was born in Stratford. Shakespeare’s Globe opened in 1997.",
        "Shakespeare’s Globe opened in 1997.",
    ),
    (
        "The charity National Trust said that Norway sold 12 ships to Kenya.",
        "According to the charity National Trust, Norway sold 12 ships to Kenya.",
    ),
    (
        "Norway is large. It’s the home of 5 million people.",
        "Norway is the home of 5 million people.",
    ),
    ("Our galaxy is called the Milky Way.", "Our galaxy is called the Milky Way."),
    # definite and pointing phrases
    ("Oslo lies in Norway. The city has 12 museums.", "Oslo has 12 museums."),
    ("Kenya exports tea. In 1963, the country became free.", "In 1963 Kenya became free."),
    (
        "Kenya exports tea. The country’s capital opened 12 museums.",
        "Kenya’s capital opened 12 museums.",
    ),
    ("In Oslo, the city opened 12 museums.", "In Oslo the city opened 12 museums."),
    (
        "Kenya and Egypt met. The two countries signed a treaty in 1963.",
        "Kenya and Egypt signed a treaty in 1963.",
    ),
    (
        "A museum for Roald Amundsen opened in Oslo. The museum has 12 ships.",
        "the museum for Roald Amundsen has 12 ships.",
    ),
    (
        "Oxygen burns. Fish need oxygen. Norway sells oxygen. This gas makes up 21 percent of air.",
        "oxygen makes up 21 percent of air.",
    ),
    (
        "Norway won. This defeat of Sweden ended in Oslo in 1905.",
        "the defeat of Sweden ended in Oslo in 1905.",
    ),
    (
        "Norway has fewer wolves than most other countries.",
        "Norway has fewer wolves than most other countries.",
    ),
    ("Both Norway and Sweden joined NATO.", "Both Norway and Sweden joined NATO."),
    ("Those who settled Iceland came from Norway.", "Those who settled Iceland came from Norway."),
    # times
    (
        "In 1901 Norway built 40 ships. Sweden sold 12 ships in the following year.",
        "Sweden sold 12 ships in 1902.",
    ),
    (
        "Norway built 40 ships in 1901. The same year, Sweden built 12 ships.",
        "in 1901 Sweden built 12 ships.",
    ),
    (
        "In 1901 Norway built 40 ships. In March, Sweden built 12 ships.",
        "In March 1901 Sweden built 12 ships.",
    ),
    (
        "Norway was covered by ice millions of years ago.",
        "Norway was covered by ice millions of years ago.",
    ),
    ("Today, Norway has 12 museums.", "Norway has 12 museums."),
]


@pytest.mark.parametrize(("text", "statement"), MENDED)
def test_what_leans_is_mended(text, statement):
    assert restated(text) == statement


def restated(text, day=None):
    context = read(text, published_on=day)
    anchored = anchor_last(context)
    assert isinstance(anchored, Anchored)
    return say(context.document, anchored)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Jan Novak was born in Oslo. He visited Kenya in 2019.",
            "Jan Novak visited Kenya in 2019.",
        ),
        (
            "Clara Whitfield won the Nobel Prize. Whitfield lived in Leeds.",
            "Clara Whitfield lived in Leeds.",
        ),
        (
            "The Royal Institute of Navigation (RIN) owns 12 ships. The RIN moved to London.",
            "The Royal Institute of Navigation (RIN) moved to London.",
        ),
        (
            "Kenya declared independence in 1963. It joined the United Nations in 1964.",
            "Kenya joined the United Nations in 1964.",
        ),
        (
            "Jens Stoltenberg said that Norway bought 40 ships.",
            "According to Jens Stoltenberg, Norway bought 40 ships.",
        ),
        (
            "Norway celebrated the 100th birthday of Roald Amundsen last year.",
            "Norway celebrated the 100th birthday of Roald Amundsen.",
        ),
    ],
)
def test_an_anchored_statement_says_it_in_full(text, statement):
    assert restated(text) == statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Norway opened a bridge this year.", "Norway opened a bridge in 2024."),
        ("Norway opened a bridge last year.", "Norway opened a bridge in 2023."),
        ("Norway opened a bridge on Thursday.", "Norway opened a bridge on 16 May 2024."),
        ("Norway opened a bridge Thursday.", "Norway opened a bridge on 16 May 2024."),
        ("Norway opened a bridge in March.", "Norway opened a bridge in March 2024."),
        ("Norway will open a bridge next year.", "Norway will open a bridge in 2025."),
        ("Norway joined NATO in 1949.", "Norway joined NATO in 1949."),
    ],
)
def test_relative_times_get_their_date(text, statement):
    assert restated(text, FRIDAY) == statement


@pytest.mark.parametrize(
    "text", ["Norway recently opened a bridge.", "Norway opened a bridge two weeks ago."]
)
def test_vague_times_are_refused_even_with_a_date(text):
    found = anchor_last(read(text, published_on=FRIDAY))
    assert isinstance(found, Refusal)
    assert found.code == "relative_time"


def test_a_source_keeps_its_article():
    found = anchor_last(read("According to the World Bank, Kenya exports flowers to Europe."))
    assert isinstance(found, Anchored)
    assert found.attribution == "the World Bank"


def test_a_name_put_in_place_of_a_pronoun_is_an_anchor():
    found = anchor_last(read("Microsoft opened offices in 1979. It bought 12 firms in 1985."))
    assert isinstance(found, Anchored)


def test_an_acronym_in_full_has_its_article():
    text = "The North Atlantic Treaty Organization (NATO) has 32 members. NATO sits in Brussels."
    assert restated(text) == "the North Atlantic Treaty Organization (NATO) sits in Brussels."


def test_the_number_of_a_queen_is_not_the_author():
    assert isinstance(anchor_last(read("Elizabeth I ruled England for 44 years.")), Anchored)


def whole_in_words(context):
    """Write the last whole sentence as anchored, or say why it was refused."""
    scene = set_scene(context.document, context.names)
    clause = list(whole_sentences(context.document))[-1]
    found = anchor(scene, clause)
    if isinstance(found, Refusal):
        return found.code
    return capitalise(render(context.document, found.clause.tokens, found.words))


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        # words that only link
        (
            "Norway was large. It also sold nine hundred ships to Sweden in 1936.",
            "Norway sold nine hundred ships to Sweden in 1936",
        ),
        (
            "Farmers of Norway decided to fight for land, however, and took their case to Oslo.",
            "Farmers of Norway decided to fight for land and took their case to Oslo",
        ),
        # "it" that stands for nothing, and one that a clause in front explains
        (
            "It is possible that Norway sold nine hundred old ships in 1936.",
            "It is possible that Norway sold nine hundred old ships in 1936",
        ),
        (
            "If a society of Norway loses its language, it ceases to exist for ever.",
            "If a society of Norway loses its language, it ceases to exist for ever",
        ),
        # dates told before
        (
            "Norway was free in 1905. At the time, Norway was a country of many poor farmers.",
            "In 1905, Norway was a country of many poor farmers",
        ),
        # the longer form
        (
            "A global financial crisis began. The key part of the financial crisis was debt.",
            "The key part of the global financial crisis was debt",
        ),
        # others within the sentence
        (
            "Norway and Sweden, with support from other Nordic countries, founded a bank in 1975.",
            "Norway and Sweden, with support from other Nordic countries, founded a bank in 1975",
        ),
        # what leans on the text before
        ("Norway is cold. The greater pressure of trade led to the exit of firms.", "definite"),
        ("Norway had two lineages of kings. The second two are the largest of Norway.", "definite"),
        ("Norway is large. No one in Norway had ever measured a distance so great.", "contrast"),
        ("At the time, Norway was a country of many poor farmers.", "relative_time"),
        ("It is the home of nine hundred old farmers in western Norway.", "pronoun"),
    ],
)
def test_a_whole_sentence_is_mended_or_refused(text, statement):
    assert whole_in_words(read(text)) == statement


def test_a_king_is_told_from_others_of_his_first_name():
    text = (
        "Richard III ruled England. Richard Buckley dug in Leicester. "
        "Richard Taylor spoke in Leicester. Richard died at Bosworth in 1485."
    )
    context = read(text)
    assert context.names.full("Richard") == "Richard III"


@pytest.mark.parametrize("text", ["Greenpeace was founded in 1971.", "Plato taught in Athens."])
def test_a_name_alone_at_the_start_is_a_name(text):
    assert read(text).document.tokens[0].entity
