"""Faults of form: the codes F, each planted in good items."""

from question_bank.item import Item
from tests.quizgen.checks.corinth import (
    COUNTRY,
    DATE,
    EMPEROR,
    FRANCS,
    PERSON,
    SHIPS,
    STONE,
    force,
    make_options,
    with_key,
)
from tests.quizgen.checks.planting import (
    ASK,
    CUTS,
    LONG,
    explained_key,
    options,
    stems,
    without_reason,
)

FORM: dict[str, list[Item]] = {
    "F01": [
        *stems(
            PERSON,
            ASK,
            f"{ASK}.",
            f"{ASK}  ?".replace("work", " work"),
            "Who began the work , on the Corinth Canal in 1882?",
            "Who began the work,, on the Corinth Canal in 1882?",
            "Who began (the work on the Corinth Canal in 1882?",
            "Who began “the work on the Corinth Canal in 1882?",
            'Who began "the work on the Corinth Canal in 1882?',
            "Who began [the work on the Corinth Canal in 1882?",
            "Who began the work[3] on the Corinth Canal in 1882?",
            "Who began the work on the Corinth Canal in 1882[citation needed]?",
            "Who began the work (https://corinth.gr) on the Corinth Canal?",
            "Free to read: who began the work on the Corinth Canal?",
            "Photo: who began the work on the Corinth Canal in 1882?",
            "who began the work on the Corinth Canal in 1882?",
            "Who began the work of, on the Corinth Canal in 1882?",
            "Who began the work on the Corinth Canal, ?",
        ),
        *stems(
            COUNTRY, CUTS[:-1], f"{CUTS[:-1]} .", CUTS.replace(".", "?"), CUTS.replace(".", ",")
        ),
    ],
    "F02": [
        *stems(PERSON, "Who began _____ on the Corinth Canal?", "Who began the work in _____?"),
        *stems(DATE, "On which date was _____ opened by Greece?"),
        *stems(SHIPS, "How many ships pass _____ a year?"),
        *stems(COUNTRY, "The _____.", "_____ is.", "A_____ canal cuts through Corinth."),
        *stems(STONE, "_____ rain.", "_____s from the walls fall after heavy rain."),
        force(COUNTRY, stem="The Corinth Canal cuts _____ the Isthmus in _____."),
        force(STONE, stem="Limestone falls into the water after heavy rain."),
    ],
    "F03": [
        *stems(
            PERSON, "Who began it?", "Who?", "Who began the work?", f"Who saw {LONG}, and {LONG}?"
        ),
        *stems(
            COUNTRY, "Corinth is in _____.", "In _____.", f"Corinth, {LONG}, {LONG}, is in _____."
        ),
        *options(
            EMPEROR,
            ("*Nero", f"Trajan, who built {LONG} in the year 100", "Hadrian"),
            (f"*Nero, who built {LONG} in the year 67", "Trajan", "Hadrian"),
        ),
        with_key(FRANCS, "forty million francs of the old kind"),
        with_key(STONE, "The white limestone of the old walls"),
    ],
    "F04": [
        *stems(
            PERSON,
            "When did Turr was the head of the Corinth Canal?",
            "Where does Corinth is on the map of Greece?",
            "When did Nero has broken the ground at Corinth?",
            "Why do workers are at the Corinth Canal?",
            "When did Corinth were opened by the government of Greece?",
            "Where did Turr had the work on the Corinth Canal begun?",
            "Who began the the work on the Corinth Canal in 1882?",
            "Who began the work work on the Corinth Canal in 1882?",
            "Who began the work on the Corinth Corinth Canal in 1882?",
            "Who began The the work on the Corinth Canal in 1882?",
            "In which year did Istvan Turr begin the work on?",
            "When did the Corinth Canal cut through the Isthmus of?",
            "Where did the Bank of Athens lend 40 million francs to?",
        ),
    ],
    "F05": [
        *options(
            EMPEROR,
            ("*Nero", "Trajan"),
            ("*Nero", "Trajan", "Hadrian", "Galba", "Otho"),
            ("*Nero", "Trajan", "The Trajan"),
            ("*Nero", "Trajan", "Trajan."),
            ("*Nero", "the Nero", "Trajan"),
            ("*Nero", "“Nero”", "Trajan"),
            ("*Nero", "The", "Trajan"),
            ("*Nero", "...", "Trajan"),
        ),
        *options(COUNTRY, ("*Greece", "Italy"), ("*Greece", "Italy", "(Italy)")),
        force(EMPEROR, options=make_options("*Nero", "Trajan", "trajan")),
    ],
    "F06": [
        *(
            force(item, key=key)
            for item, key in (
                (COUNTRY, "Turkey"),
                (COUNTRY, "greece"),
                (COUNTRY, "Greece "),
                (COUNTRY, "Spain"),
                (STONE, "Granite"),
                (STONE, "limestone"),
                (STONE, "Lime"),
            )
        ),
        force(EMPEROR, options=make_options("*Nero", "*Trajan", "Hadrian")),
        force(EMPEROR, options=make_options("*Nero", "*Trajan", "*Hadrian")),
        *(
            force(item, options=make_options(*row))
            for item, row in (
                (COUNTRY, ("*Greece", "*Italy", "Turkey")),
                (COUNTRY, ("Greece", "Italy", "Turkey")),
                (COUNTRY, ("Greece", "*Italy", "Turkey")),
                (STONE, ("Marble", "Granite", "Sandstone")),
            )
        ),
    ],
    "F07": options(
        EMPEROR,
        *(
            ("*Nero", "Trajan", text)
            for text in (
                "All of the above",
                "None of the above",
                "none of these",
                "All of them",
                "Both of these",
                "Both of them",
                "None of them",
                "Both Nero and Trajan",
                "I don't know",
                "I don’t know",
                "all of these",
            )
        ),
    ),
    "F10": [
        *without_reason(PERSON, None),
        *without_reason(DATE, ""),
        *without_reason(COUNTRY, None),
        *without_reason(STONE, ""),
        *(explained_key(item) for item in (PERSON, DATE, COUNTRY)),
    ],
}
