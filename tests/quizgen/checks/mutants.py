"""Good items with one fault planted in each, by the code of the check that must find it."""

from dataclasses import replace

from question_bank.item import GAP, Item
from tests.quizgen.checks.corinth import (
    COUNTRY,
    PERSON,
    STONE,
    TEXT,
    WORKERS,
    make_options,
    with_key,
    with_stem,
)
from tests.quizgen.checks.faulty_forms import FAULTY
from tests.quizgen.checks.mutants_answer import ANSWER
from tests.quizgen.checks.mutants_article import ELSEWHERE_CAUGHT
from tests.quizgen.checks.mutants_form import FORM
from tests.quizgen.checks.mutants_kinds import LATER_FORM
from tests.quizgen.checks.mutants_kinds_answer import LATER_ANSWER
from tests.quizgen.checks.mutants_standalone import STANDALONE
from tests.quizgen.checks.planting import stems

FIRST: dict[str, list[Item]] = {
    "F01": stems(
        PERSON,
        "Who began the work on, the Corinth Canal in 1882?",
        "Who began the work on the Corinth Canal between 1882 and?",
    ),
    "F04": [
        with_stem(COUNTRY, text) if GAP in text else with_stem(PERSON, text) for text in FAULTY
    ],
    "D04": [
        *stems(STONE, "A _____ from the walls falls into the water after heavy rain."),
        replace(
            with_stem(STONE, "In the walls of the Corinth Canal, the _____ are white."),
            options=make_options("layer", "*stones", "rocks"),
            key="stones",
            accepted=("stones",),
        ),
        replace(
            with_stem(STONE, "In the walls of the Corinth Canal, the _____ is white."),
            options=make_options("layers", "*stone", "rock"),
            key="stone",
            accepted=("stone",),
        ),
    ],
    "K07": [
        replace(  # "over" is a part of "governors"
            with_stem(WORKERS, "How many governors saw the Corinth Canal?"),
            proof=replace(
                WORKERS.proof,
                evidence=replace(
                    WORKERS.proof.evidence, quote="Over 2,500 governors saw the Corinth Canal."
                ),
            ),
        ),
        replace(
            PERSON,
            proof=replace(
                PERSON.proof,
                evidence=replace(
                    PERSON.proof.evidence, quote="The work was not begun by Istvan Turr in 1882."
                ),
            ),
        ),
    ],
    "W01": [with_key(STONE, "Thursday"), with_key(STONE, "very much")],
}


def gather() -> dict[str, list[tuple[Item, str]]]:
    """Return all planted faults by code, each with its article."""
    found: dict[str, list[tuple[Item, str]]] = {}
    for table in (FORM, STANDALONE, ANSWER, FIRST, LATER_FORM, LATER_ANSWER):
        for code, items in table.items():
            found.setdefault(code, []).extend((item, TEXT) for item in items)
    for code, planted in ELSEWHERE_CAUGHT.items():
        found.setdefault(code, []).extend(planted)
    return found


CAUGHT = gather()
