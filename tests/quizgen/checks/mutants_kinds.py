"""Faults of form and of standing alone, planted in the kinds that came later."""

from dataclasses import replace

from question_bank.item import Item
from tests.quizgen.checks.corinth import force, make_options
from tests.quizgen.checks.corinth_kinds import (
    EVENTS,
    FALSE_PERSON,
    FALSE_YEAR,
    FRANCS_LENT,
    KINDS,
    MATCHING,
    ORDERING,
    SEVERAL,
    SHORT,
    STATEMENTS,
    TRUE,
    YEARS_BETWEEN,
)
from tests.quizgen.checks.planting import LONG, explained_key, stems, without_reason
from tests.quizgen.checks.planting_kinds import (
    BEGAN,
    BROKE,
    OPENED,
    left,
    pairs,
    reworded,
    right,
    several,
)

LATER_FORM: dict[str, list[Item]] = {
    "F01": [
        planted
        for item in KINDS.values()
        for change in (
            lambda stem: stem[:-1],
            lambda stem: stem.replace(" the ", " the  ", 1),
            lambda stem: stem[0].lower() + stem[1:],
            lambda stem: stem.replace(" the ", " (the ", 1),
            lambda stem: f"{stem[:-1]}[1]{stem[-1]}",
        )
        for planted in reworded(item, change)
        if planted.stem != item.stem
    ],
    "F02": [
        *(
            replace(item, stem=item.stem.replace(" Corinth", " _____").replace(" canal", " _____"))
            for item in (TRUE, FALSE_PERSON, FALSE_YEAR, YEARS_BETWEEN, SHORT, MATCHING, SEVERAL)
        ),
        *stems(ORDERING, "Put these events in _____."),
        force(STATEMENTS, options=make_options("*Turr began _____ in 1882.", "He dug.", "No.")),
    ],
    "F03": [
        *(replace(item, stem="It was Turr.") for item in (TRUE, FALSE_PERSON, FALSE_YEAR)),
        *(replace(item, stem="Who was he?") for item in (SHORT, FRANCS_LENT, SEVERAL)),
        *pairs(
            MATCHING,
            (left(BROKE, f"Nero broke {LONG} and {LONG}"), BEGAN, OPENED),
            (right(BROKE, f"67, on {LONG}"), BEGAN, OPENED),
        ),
        *pairs(ORDERING, (left(BROKE, f"Nero saw {LONG} and {LONG}"), BEGAN, OPENED)),
        *several(("*Istvan Turr", f"Eiffel, who saw {LONG}", "*Nero", "Lesseps")),
    ],
    "F04": [
        *stems(
            TRUE,
            "The Corinth Canal was began by Istvan Turr in 1882.",
            "Istvan Turr wanted to began the Corinth Canal in 1882.",
        ),
        *stems(SHORT, "When did Istvan Turr began the work on the canal in 1882?"),
        *stems(FRANCS_LENT, "How many million francs did the Bank of Athens lent to Turr?"),
    ],
    "F05": [
        *pairs(MATCHING, EVENTS[:2], (*EVENTS, BROKE), (BROKE, BEGAN, left(OPENED, BEGAN.left))),
        *pairs(MATCHING, (BROKE, BEGAN, right(OPENED, "The 1882")), EVENTS * 3),
        *pairs(ORDERING, EVENTS[:2], (*EVENTS, OPENED), EVENTS * 3),
        *several(("*Turr", "*Nero", "Eiffel"), ("*Turr", "*Nero", "Eiffel", "the Eiffel")),
        *several([f"*{name}" for name in "Ann Bea Cid Dan Eve Fay".split()] + ["Gus"]),
    ],
    "F06": several(
        ("*Istvan Turr", "Gustave Eiffel", "Nero", "Ferdinand de Lesseps"),
        ("*Istvan Turr", "*Gustave Eiffel", "*Nero", "*Ferdinand de Lesseps"),
        ("Istvan Turr", "Gustave Eiffel", "Nero", "Ferdinand de Lesseps"),
    ),
    "F07": [
        *several(
            ("*Turr", "*Nero", "Eiffel", "All of them"),
            ("*Turr", "*Nero", "Eiffel", "None of these"),
        ),
        *pairs(MATCHING, (BROKE, BEGAN, right(OPENED, "None of the above"))),
        *pairs(ORDERING, (BROKE, BEGAN, left(OPENED, "All of the above"))),
    ],
    "F10": [
        *without_reason(SEVERAL, None),
        *without_reason(STATEMENTS, ""),
        explained_key(SEVERAL),
    ],
    "C01": [
        *stems(
            TRUE,
            "He began the work on the Corinth Canal in 1882.",
            "According to the article, he began the work on the Corinth Canal in 1882.",
            "In 1882, he began the work on the Corinth Canal.",
            "According to the article, its walls fell into the water in 1882.",
            "In the year 1893 they opened the Corinth Canal.",
            "In the canal of Greece his workers used simple tools.",
        ),
        *stems(SHORT, "Which canal was begun for him in 1882?"),
        *pairs(ORDERING, (left(BROKE, "He broke the ground"), BEGAN, OPENED)),
        *pairs(MATCHING, (BROKE, left(BEGAN, "Their work began"), OPENED)),
        force(
            STATEMENTS, options=make_options("*It was opened in Greece.", "A b c d.", "E f g h.")
        ),
    ],
    "C02": [
        *stems(
            TRUE,
            "According to the article, the treaty was signed by the two sides.",
            "The man began the work on the Corinth Canal in 1882.",
            "The result was the opening of the former.",
        ),
        *pairs(ORDERING, (BROKE, left(BEGAN, "The company began the work"), OPENED)),
    ],
    "C03": [
        planted
        for item in (TRUE, FALSE_PERSON, FALSE_YEAR, SHORT, FRANCS_LENT, SEVERAL)
        for phrase in ("this year", "recently", "today")
        for planted in reworded(item, lambda stem, said=phrase: f"{stem[:-1]} {said}{stem[-1]}")
    ],
    "C04": [
        planted
        for item in (TRUE, FALSE_PERSON, FALSE_YEAR)
        for word in ("However", "In addition", "Then", "As a result")
        for planted in reworded(item, lambda stem, said=word: f"{said}, {stem}")
    ],
    "C06": [
        *stems(
            TRUE, "The work began at last in the year.", "Some of the people went to the place."
        ),
        force(
            ORDERING,
            pairs=(left(BROKE, "the start"), left(BEGAN, "the work"), left(OPENED, "the end")),
        ),
    ],
}
