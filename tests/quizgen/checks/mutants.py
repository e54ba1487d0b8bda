"""Good items with one fault planted in each, by the code of the check that must find it."""

from dataclasses import replace

from question_bank.item import Item
from tests.quizgen.checks.corinth import (
    PERSON,
    STONE,
    WORKERS,
    with_key,
    with_stem,
)
from tests.quizgen.checks.mutants_answer import ANSWER
from tests.quizgen.checks.mutants_form import FORM
from tests.quizgen.checks.mutants_standalone import STANDALONE
from tests.quizgen.checks.planting import (
    stems,
)

CAUGHT: dict[str, list[Item]] = FORM | STANDALONE | ANSWER
CAUGHT["F01"] = CAUGHT["F01"] + stems(
    PERSON,
    "Who began the work on, the Corinth Canal in 1882?",
    "Who began the work on the Corinth Canal between 1882 and?",
)
CAUGHT["D04"] = CAUGHT["D04"] + stems(
    STONE, "A _____ from the walls falls into the water after heavy rain."
)
CAUGHT["K07"] = [
    *CAUGHT["K07"],
    replace(  # "over" is a part of "governors"
        with_stem(WORKERS, "How many governors saw the Corinth Canal?"),
        proof=replace(
            WORKERS.proof,
            evidence=replace(
                WORKERS.proof.evidence, quote="Over 2,500 governors saw the Corinth Canal."
            ),
        ),
    ),
]
CAUGHT["W01"] = [*CAUGHT["W01"], with_key(STONE, "Thursday")]

# Faults that the checks let pass today, by what docs and research/quality.md say of the code.
HOLES: dict[str, list[Item]] = {
    "F04": stems(
        PERSON,
        "When did Turr began the work on the Corinth Canal?",
        "Where does the Corinth Canal cuts through the Isthmus?",
        "When did the government of Greece opened the Corinth Canal?",
        "Which canal do the workers was digging in Greece?",
    ),
    "W01": [with_key(STONE, "very much")],
}
