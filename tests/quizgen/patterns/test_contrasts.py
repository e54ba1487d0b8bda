"""Words with a clear opposite, where they carry what a clause says."""

import pytest

from tests.quizgen.reading import facts_of


def turned(text):
    facts = (fact for fact in facts_of(text) if fact.answer.type == "contrast")
    return sorted({(fact.answer.text, fact.answer.unit) for fact in facts})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price of stockfish rose in the harbour of Bergen in 1740.", [("rose", "fell")]),
        ("Norway lost the long war over the sea against Sweden.", [("lost", "won")]),
        ("Norway lost its old land in the west of Sweden.", [("lost", "gained")]),
        ("Bergen lies north of the lake that feeds its rivers.", [("north", "south")]),
        (
            "The bank of Norway increased the rate of interest in 1986.",
            [("increased", "decreased")],
        ),
        ("The winters of Bergen are milder and warmer than those of Oslo.", []),
        ("The winters of Bergen are warmer than the winters of Oslo.", [("warmer", "colder")]),
        ("Stockfish is more common in Bergen than in the towns of Sweden.", [("more", "less")]),
        (
            "The merchants of Bergen usually sold fish in the towns of Germany.",
            [("usually", "rarely")],
        ),
        ("Norway agreed to lower the tax on ships in 1986.", [("agreed", "refused")]),
        ("A law of 1732 forbade foreign ships to enter Bergen.", [("forbade", "allowed")]),
        ("The bank of Norway helped to weaken the trade of Bergen.", [("weaken", "strengthen")]),
        ("Haakon came to the throne of Norway before the First World War.", [("before", "after")]),
        ("Bergen had a majority of the old ships of Norway.", [("majority", "minority")]),
        # in passing, in a row, a name, a measure, a quotation
        ("The northern coast of Norway has many deep fjords.", []),
        ("North Korea bought 40 cars from the harbour of Bergen.", []),
        ("The harbour “rose from the sea in the night” as Bergen says.", []),
        # an idiom, a verb with its particle, another preposition
        ("The old harbour of Bergen fell into ruin in 1740.", []),
        ("Norway won over the merchants of Bergen in 1905.", []),
        ("Norway lost the old harbour of Bergen to Sweden.", []),
        # both may hold
        ("Some merchants of Bergen supported the king of Norway.", []),
        ("The king of Norway may support the merchants of Bergen.", []),
        ("The king of Norway supported some merchants of Bergen.", []),
        ("The price of stockfish sometimes rose in the harbour of Bergen.", []),
        # compared with what is not said; a reason that would make no sense
        ("The winters of Bergen have become much warmer in Norway.", []),
        # a sense of its own, a noun with its adjective, a sure word of one thing
        ("The thyroid gland of the fish releases hormones of many kinds.", []),
        ("The bank of Norway released the prisoner from his old debts.", []),
        ("The king of Norway won a Pyrrhic victory against the Swedes.", []),
        ("The school of Bergen is an unaided independent school of Norway.", []),
        ("Bergen is the major harbour of the towns of Norway.", []),
        ("The temperature of the lake rose above the boiling point in May.", []),
        ("The free-fall of the man took just over four minutes of time.", []),
        ("The kings of Norway have gained many old enemies in Sweden.", []),
        ("The government of Norway has regulated the price of stockfish.", []),
        ("The gills of the fish have their roots in the jaw.", []),
        # many, or one as an example: others may be the opposite
        ("Many merchants of Bergen were richer than the king of Norway.", [("many", "few")]),
        ("Towns such as Bergen were richer than the towns of Sweden.", []),
        # "rarely" where it would be no English or no matter of how often
        ("The air of Bergen has generally been getting cleaner since 1970.", []),
        ("To build a new ship usually required five to ten long years.", []),
        ("The stockfish of Bergen was eaten often in the towns of Norway.", []),
        # what is only wished or planned
        ("A new king would attempt to reject the treaty with Sweden.", []),
        # too short, negated
        ("Norway exports oil to Germany.", []),
        ("The bank of Norway did not increase the rate of interest.", []),
        ("The bank of Norway increased no rate of interest in 1986.", []),
    ],
)
def test_facts(text, expected):
    assert turned(text) == expected


def test_a_reason_keeps_its_sense():
    """Prices that fell because fish was scarce would make no sense: the reason turns instead."""
    text = "The price of stockfish rose in Bergen because cod was scarce in Norway."
    assert turned(text) == [("because", "although")]


def test_what_the_article_says_both_ways_is_not_turned():
    text = (
        "The price of stockfish rose in the harbour of Bergen in 1740. "
        "The price of stockfish in the harbour fell in 1741."
    )
    assert turned(text) == []
