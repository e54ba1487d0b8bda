"""The other six kinds by hand, on the same article; their secrets begin with "Mark" too."""

from question_bank.item import (
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Option
from tests.webapp.marked_items import TEXT, proof

FIRST, SECOND, THIRD = (part.strip() for part in TEXT.split(". ", 2))


def pair(left: str, right: str, quote: str) -> Pair:
    return Pair(left, right, proof(0, quote).evidence)


def marked_matching() -> MatchingItem:
    return MatchingItem(
        stem="Which figure of Sputnik belongs to what?",
        pairs=(
            pair("Day of the launch", "4 October", FIRST),
            pair("Weight, without the rocket that carried it into orbit", "83.6 kg", SECOND),
            pair("Signal", "many days", THIRD),
        ),
        proof=proof(4, TEXT),
        difficulty=0.6,
    )


def marked_ordering() -> OrderingItem:
    return OrderingItem(
        stem="What came first, and what came after it?",
        pairs=(
            pair("Sputnik was weighed", "Markpair 1", SECOND),
            pair("Sputnik was launched on a rocket from the steppe", "Markpair 2", FIRST),
            pair("Its signal was heard", "Markpair 3", THIRD),
            pair("It burned up", "Markpair 4", THIRD),
        ),
        proof=proof(5, TEXT),
        difficulty=0.7,
    )


def marked_kinds() -> list[Item]:
    """One item of each kind that `marked_items` lacks."""
    return [
        TrueFalseItem(
            stem="Sputnik was launched in April 1961.",
            is_true=False,
            proof=proof(1, FIRST),
            difficulty=0.3,
        ),
        NumericItem(
            stem="How much did Sputnik weigh?",
            key="83.6",
            value=83.6,
            tolerance=0.5,
            unit="kilograms",
            accepted=("83.6", "Markaccepted weight"),
            proof=proof(2, SECOND),
            difficulty=0.4,
        ),
        ShortAnswerItem(
            stem="For how many days was the signal of Sputnik heard?",
            key="Markkey",
            accepted=("Markkey", "Markaccepted"),
            proof=proof(3, THIRD),
            difficulty=0.5,
        ),
        marked_matching(),
        marked_ordering(),
        MultiSelectItem(
            stem="Which of these does the article say of Sputnik?",
            options=(
                Option("Its colour", False, "Markreason of its colour."),
                Option("Its weight", True),
                Option("The day of its launch", True),
                Option("Its price", False, "Markreason of its price."),
            ),
            proof=proof(6, TEXT),
            difficulty=0.5,
        ),
    ]
