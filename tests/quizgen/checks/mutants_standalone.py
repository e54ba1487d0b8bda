"""Stems that make no sense alone: the codes C, each planted in good items."""

from question_bank.item import Item
from tests.quizgen.checks.corinth import (
    COUNTRY,
    PERSON,
)
from tests.quizgen.checks.planting import (
    stems,
)

STANDALONE: dict[str, list[Item]] = {
    "C01": [
        *stems(
            PERSON,
            "When did he begin the work on the Corinth Canal?",
            "In which year did they open the Corinth Canal?",
            "On which date was it opened by the government of Greece?",
        ),
        *stems(
            COUNTRY,
            *(
                f"{word} the Isthmus of Corinth in _____."
                for word in (
                    "It cuts through",
                    "He cut through",
                    "She cut through",
                    "They cut through",
                    "This cuts through",
                    "These cut through",
                    "That cuts through",
                    "His canal cuts through",
                    "Her canal cuts through",
                    "Its waters cross",
                    "Their ships cross",
                    "We crossed",
                    "You cross",
                    "There he crossed",
                    "Who cut through",
                )
            ),
        ),
        *stems(PERSON, "His work on the canal was begun by whom?"),
    ],
    "C02": [
        *stems(
            PERSON,
            "Who led the company during the work on the Corinth Canal?",
            "Who began the work on the Corinth Canal with the man?",
            "Who began the work on the Corinth Canal with the other two?",
        ),
        *stems(
            PERSON,
            *(
                f"Who began the work on the Corinth Canal {words}?"
                for words in (
                    "before the event",
                    "after the statement",
                    "with the two countries",
                    "between the two sides",
                    "with both sides",
                    "like the former",
                    "like the latter",
                    "before this study",
                    "with the method",
                    "with that method",
                    "during this process",
                    "despite the result",
                    "with the two leaders",
                    "against the author",
                )
            ),
        ),
        *stems(COUNTRY, "These two nations met at the Isthmus of Corinth in _____."),
    ],
    "C03": [
        *stems(
            PERSON,
            "Who began the work on the Corinth Canal in the same year?",
            "Who began the work on the Corinth Canal in recent years?",
            "Who began the work on the Corinth Canal the following day?",
        ),
        *stems(
            PERSON,
            *(
                f"Who began the work on the Corinth Canal {words}?"
                for words in (
                    "this year",
                    "last month",
                    "next week",
                    "today",
                    "yesterday",
                    "recently",
                    "two years ago",
                    "so far",
                    "on Thursday",
                    "last Monday",
                    "at this stage",
                    "now",
                    "this summer",
                    "at the time",
                )
            ),
        ),
        *stems(COUNTRY, "The Corinth Canal currently cuts through the Isthmus in _____."),
    ],
    "C04": [
        *stems(
            COUNTRY,
            *(
                f"{word}, the Corinth Canal cuts through the Isthmus in _____."
                for word in (
                    "However",
                    "Also",
                    "Meanwhile",
                    "Then",
                    "Therefore",
                    "Thus",
                    "Moreover",
                    "Furthermore",
                    "Consequently",
                    "Instead",
                    "In contrast",
                    "As a result",
                    "For example",
                    "In addition",
                    "On the other hand",
                    "Later",
                    "By contrast",
                )
            ),
        ),
    ],
    "C06": [
        *stems(
            PERSON,
            "Who began the work in the year?",
            "Who did the most for the people?",
            "What did the man say to the other?",
            "How many of the people came on the day?",
            "In which year did the work begin at last?",
            "Who was the head of the group then?",
            "Where did the people go for the night?",
        ),
        *stems(
            COUNTRY,
            "The people came from a place in _____.",
            "Some of the work was done in _____.",
            "The man took his children to _____.",
            "Most of the money went to _____.",
        ),
    ],
}
