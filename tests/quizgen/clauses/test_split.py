"""Sentences to clauses."""

import pytest

from tests.quizgen.reading import clauses_of, read, show, show_clause


def shown(text):
    context = read(text)
    return [show_clause(context.document, clause) for clause in clauses_of(context)]


def the_clause(text):
    (clause,) = clauses_of(read(text))
    return clause


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Norway joined NATO in 1949.", ["Norway | joined | NATO | in 1949"]),
        ("In 1949, Norway joined NATO.", ["In 1949, Norway | joined | NATO"]),
        (
            "Norway bought 40 ships and sold 12 planes.",
            ["Norway | bought | 40 ships", "Norway | sold | 12 planes"],
        ),
        (
            "Norway bought ships, and Sweden sold 12 planes to Kenya.",
            ["Norway | bought | ships", "Sweden | sold | 12 planes | to Kenya"],
        ),
        (
            "Norway has built roads and opened 12 schools.",
            ["Norway | has built | roads", "Norway | has opened | 12 schools"],
        ),
        (
            "While Norway bought 40 ships, Sweden sold 12 planes.",
            ["Norway | bought | 40 ships", "Sweden | sold | 12 planes"],
        ),
        (
            "Roald Amundsen, who was born in Norway, reached the South Pole in 1911.",
            [
                "Roald Amundsen | was born | in Norway",
                "Roald Amundsen | reached | the South Pole | in 1911",
            ],
        ),
        (
            "The bridge that links Norway with Sweden opened in 1946.",
            ["The bridge that links Norway with Sweden | opened | in 1946"],
        ),
        (
            "Norway wants to build 40 ships in 2030.",
            ["Norway | wants | to build | 40 ships | in 2030"],
        ),
        (
            "Jens Stoltenberg said that Norway bought 40 ships.",
            ["Norway | bought | 40 ships"],
        ),
        ("Norway bought 40 ships, Jens Stoltenberg said.", ["Norway | bought | 40 ships"]),
        ("You have read that Norway joined NATO.", ["Norway | joined | NATO"]),
        (
            "Because Norway needed ships, Sweden built 40 ships.",
            ["Because Norway needed ships, Sweden | built | 40 ships"],
        ),
    ],
)
def test_each_statement_is_a_clause(text, clauses):
    assert shown(text) == clauses


@pytest.mark.parametrize(
    "text",
    [
        "Which ships did Norway buy in 1936?",
        "Norway bought the following ships:",
        "There is no harbour in Norway.",
        "“Norway bought 40 ships,” said Jens Stoltenberg.",
        "It is said that.",
        "Ships, planes and 40 trains.",
        "Sailing to Norway in 1936.",
        "What Norway needs is ships.",
        "Norway plans to build 40 ships.",
        "Jens Stoltenberg said so.",
    ],
)
def test_what_states_nothing_in_its_own_voice(text):
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "However, Norway joined NATO in 1949.",
        "Norway also joined NATO in 1949.",
        "Therefore, Norway joined NATO in 1949.",
        "Norway then joined NATO in 1949.",
        "Norway finally joined NATO in 1949.",
        "As already mentioned, Norway joined NATO in 1949.",
        "Norway, unlike Sweden, joined NATO in 1949.",
        "Norway, including Svalbard, joined NATO in 1949.",
        "According to Jens Stoltenberg, Norway joined NATO in 1949.",
        "Norway (a kingdom) joined NATO in 1949.",
        "Norway, a kingdom in the north, joined NATO in 1949.",
        "Norway — a kingdom — joined NATO in 1949.",
    ],
)
def test_side_remarks_and_connectives_are_left_out(text):
    assert shown(text)[-1] == "Norway | joined | NATO | in 1949"


def test_adverbs_that_change_the_meaning_stay():
    assert shown("Norway officially joined NATO in 1949.") == [
        "Norway | officially joined | NATO | in 1949"
    ]


def test_a_time_is_parted_from_its_place():
    found = shown("The Geneva Summit will be held in Switzerland mid-June.")
    assert found == ["The Geneva Summit | will be held | in Switzerland | mid-June"]


@pytest.mark.parametrize(
    ("text", "is_negated", "is_passive"),
    [
        ("Norway joined NATO.", False, False),
        ("Norway did not join NATO.", True, False),
        ("Norway never joined NATO.", True, False),
        ("Norway didn't join NATO.", True, False),
        ("Norway was invited by NATO.", False, True),
        ("Norway was not invited by NATO.", True, True),
        ("Norway is a kingdom.", False, False),
    ],
)
def test_negation_and_voice(text, is_negated, is_passive):
    clause = the_clause(text)
    assert (clause.is_negated, clause.is_passive) == (is_negated, is_passive)


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("Norway joined NATO.", ["main"]),
        ("Norway bought 40 ships and sold 12 planes.", ["main", "coordinated"]),
        ("Jens Stoltenberg said that Norway bought 40 ships.", ["said"]),
        ("While Norway bought 40 ships, Sweden sold 12 planes.", ["contrast", "main"]),
        ("Norway, which joined NATO, exports oil to Germany.", ["relative", "main"]),
    ],
)
def test_how_a_clause_stands_in_its_sentence(text, origins):
    assert [clause.origin for clause in clauses_of(read(text))] == origins


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway joined NATO in 1949.", ""),
        ("Jens Stoltenberg said that Norway bought 40 ships.", "Jens Stoltenberg"),
        ("Norway bought 40 ships, Jens Stoltenberg said.", "Jens Stoltenberg"),
        ("According to NATO, Norway bought 40 ships.", "NATO"),
        ("Officials said that Norway bought 40 ships.", "Officials"),
        ("He said that Norway bought 40 ships.", "He"),
        ("A spokesman said that Norway bought 40 ships.", "A spokesman"),
    ],
)
def test_whose_claim_a_clause_is(text, source):
    context = read(text)
    assert show(context.document, clauses_of(context)[0].attribution) == source


def test_what_is_told_to_the_reader_is_nobodys_claim():
    assert the_clause("You have read that Norway joined NATO in 1949.").attribution == ()


def test_statements_on_both_sides_of_a_semicolon():
    found = shown("Norway joined NATO in 1949; Sweden waited until 2024.")
    assert "Sweden | waited | until 2024" in found


def test_tokens_of_a_clause_are_in_text_order():
    clause = the_clause("In 1949, Norway quickly joined NATO with Denmark.")
    assert list(clause.tokens) == sorted(set(clause.tokens))
    assert clause.verb in clause.tokens
