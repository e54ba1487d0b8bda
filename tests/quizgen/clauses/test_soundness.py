"""Parses that cannot be trusted: each sign of one, and the sound clause beside it."""

import pytest

from tests.quizgen.reading import clauses_of, read, show_clause


def shown(text):
    context = read(text)
    return [show_clause(context.document, clause) for clause in clauses_of(context)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway admired and.",  # ends with a conjunction
        "Norway did.",  # an auxiliary without its verb
        "The ships sank.",  # says too little
        "Norway bought.",  # no object
        "Norway exports oil to and.",
        "The ship are Norwegian in 1936.",  # does not agree
        "The ships is Norwegian in 1936.",
        "Norway wanted ships between 1936.",  # half a span
        "Norway was not only rich in 1936.",  # half a pair
        "How Norway built ships in 1936.",  # a question's word order
        "The length of which is 12 kilometres in Norway.",
        "Norway “sold ships to Kenya.",  # a quotation that is never closed
        "Chapter 7 describes the ships of Norway.",  # about the text
        "Suppose Norway sold ships to Kenya.",
        "Norway sold ships in 1936, 1937, and burned.",  # a row that was cut
        "Hamlet will open in Oslo, Romeo and Juliet in Bergen.",  # the second verb is left out
        "Ships from Norway sailed to Kenya or sank in 1936.",  # a choice
        "Norway either bought or sold 12 ships.",
        "Jan Novak has 24,000 of its ships \u2013 80% of its fleet \u2013 on the routes.",
        "Norway plays in the 4th league (5th tier in Kenya) -the lowest league in Europe.",
    ],
)
def test_a_suspect_clause_is_refused(text):
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("A number of ships were sold to Kenya.", "A number of ships | were sold | to Kenya"),
        ("The team are ready in Oslo.", "The team | are | ready in Oslo"),
        ("Physics is taught in Oslo.", "Physics | is taught | in Oslo"),
        ("Norway and Sweden are kingdoms.", "Norway and Sweden | are | kingdoms"),
        ("Ships sail between Kenya and Ghana.", "Ships | sail | between Kenya and Ghana"),
        (
            "The role of the council is to hear witnesses, conduct trials and write laws.",
            "The role of the council | is | to hear witnesses, conduct trials and write laws",
        ),
        (
            "Ships sailed in Norway, Sweden and Kenya in 1936.",
            "Ships | sailed | in Norway, Sweden and Kenya | in 1936",
        ),
        ("Most of the ships sank in 1936.", "Most of the ships | sank | in 1936"),
        ("The poor were sent to Norway.", "The poor | were sent | to Norway"),
        ("Ships are sold to each other.", "Ships | are sold | to each other"),
    ],
)
def test_a_sound_clause_is_kept(text, clause):
    assert clause in shown(text)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Oslo, the capital of Norway, grew in 1936.", "Oslo |  | the capital of Norway"),
        ("The Louvre, opened in 1793, has paintings.", "The Louvre | opened | in 1793"),
        ("Oslo, which is in Norway, grew fast.", "Oslo | is | in Norway"),
        (  # the article ends with it
            "Norway opened Finse, a short-lived station of the railway.",
            "Finse |  | a short-lived station of the railway",
        ),
    ],
)
def test_a_remark_on_a_name_is_a_clause(text, clause):
    assert clause in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "The head of the bank, a short-lived office, sold ships to Kenya.",
        "A ship, which sank in 1936, carried oil to Kenya.",
        "Norway sold ships, which meant that Kenya had ships.",
        "The bank of Oslo, which owned ships, closed in 1936.",
        "Norway has fish, a kind of salmon and oil, in Oslo.",
        "Doctors saw septicemic (a kind of poisoning of the blood) forms of it in Oslo.",
    ],
)
def test_an_unclear_remark_is_none(text):
    found = [clause.origin for clause in clauses_of(read(text))]
    assert "relative" not in found
    assert "apposition" not in found


def test_a_guess_is_no_statement():
    assert shown("Perhaps Norway sold ships to Kenya.") == []


def test_a_condition_is_kept():
    assert shown("Norway sells ships, if Kenya pays.") == ["Norway | sells | ships | if Kenya pays"]
