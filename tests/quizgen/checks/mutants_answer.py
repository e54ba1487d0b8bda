"""Wrong or betrayed keys: the codes K, D and W, each planted in good items."""

from dataclasses import replace

from question_bank.item import Item
from tests.quizgen.checks.corinth import (
    COUNTRY,
    DATE,
    EMPEROR,
    FRANCS,
    PERSON,
    SHIPS,
    STONE,
    WORKERS,
    make_options,
    make_proof,
    with_key,
    with_kind,
    with_options,
    with_stem,
)
from tests.quizgen.checks.planting import (
    about,
    keys,
    misquoted,
    options,
    stems,
    unproven,
)

ANSWER: dict[str, list[Item]] = {
    "K01": [
        replace(PERSON, proof=make_proof("Limestone", "person", "work", "begin", "Istvan Turr")),
        *unproven(PERSON, (1, 1), (-1, -1), (0, 1), (0, -1), (5, 0), (10_000, 10_000), (0, -500)),
        *misquoted(PERSON, ("1882", "1883"), ("Turr", "Türr"), (" began", "  began"), ("The", "A")),
        with_options(EMPEROR, "*Caligula", "Trajan", "Hadrian"),
        with_key(COUNTRY, "Bulgaria", "Turkey", "Italy"),
        with_key(FRANCS, "90 billion"),
    ],
    "K02": [
        *stems(
            PERSON,
            "Who painted the ceiling of a chapel in Rome?",
            "Who sailed round Africa to reach India first?",
            "Who discovered penicillin in a London hospital?",
            "Who wrote the longest novel about Paris and London?",
            "Who led the Carthaginian army across the Alps?",
        ),
        *stems(
            COUNTRY,
            "Elephants marched over frozen mountain passes towards _____.",
            "Penicillin was first sold to hospitals in _____.",
            "Tango dancers from Buenos Aires toured _____.",
            "The tallest volcano stands beside a lake in _____.",
            "Swiss bankers bought vineyards near rivers in _____.",
        ),
    ],
    "K04": [
        *options(
            PERSON,
            ("*Istvan Turr", "Turr", "Nero"),
            ("*Istvan Turr", "Istvan", "Nero"),
            ("*Istvan Turr", "Mr Istvan Turr", "Nero"),
            ("*Istvan Turr", "Istvan Turr of Hungary", "Nero"),
            ("*Istvan Turr", "Turr Istvan", "Nero"),
        ),
        *options(
            WORKERS,
            ("2,000", "*2,500", "2500"),
            ("2,000", "*2,500", "about 2,500"),
            ("2,000", "*2,500", "2.5 thousand"),
        ),
        *options(
            SHIPS,
            ("about 9,000", "*about 11,000", "11,000"),
            ("about 9,000", "*about 11,000", "nearly 11,000"),
        ),
        replace(
            COUNTRY,
            accepted=("Greece", "Hellas"),
            options=make_options("*Greece", "Hellas", "Italy"),
        ),
        with_key(COUNTRY, "Greece", "the Greece of today", "Italy"),
        with_options(DATE, "25 July", "*25 July 1893", "25 May 1893"),
    ],
    "K07": [
        *stems(
            WORKERS,
            "How many workers dug the Corinth Canal with simple tools?",
            "With simple tools, how many workers dug the Corinth Canal?",
            "How many workers with simple tools dug the Corinth Canal?",
            "The Corinth Canal was dug by how many workers?",
        ),
        *(
            replace(
                with_stem(WORKERS, stem),
                proof=replace(WORKERS.proof, evidence=replace(WORKERS.proof.evidence, quote=quote)),
            )
            for stem, quote in (
                ("How many workers dug the canal?", "More than 2,500 workers dug the canal."),
                ("How many workers dug the canal?", "At least 2,500 workers dug the canal."),
                ("How many workers dug the canal?", "Almost 2,500 workers dug the canal."),
                ("How many workers dug the canal?", "Up to 2,500 workers dug the canal."),
                ("How many workers dug the canal?", "Over 2,500 workers dug the canal."),
                ("How many workers dug the canal?", "Fewer than 2,500 workers dug the canal."),
                ("How many workers dug the canal?", "Roughly 2,500 workers dug the canal."),
            )
        ),
    ],
    "D01": [
        *options(
            WORKERS,
            ("Nero", "*2,500", "3,000"),
            ("2,000", "*2,500", "a few"),
            ("25", "*2,500", "3,000"),
            ("2,000", "*2,500", "250,000"),
            ("2,000", "*2,500", "3 million"),
            ("2,000", "*2,500", "499"),
        ),
        *options(
            EMPEROR,
            ("Trajan", "*Nero", "67"),
            ("Trajan", "*Nero", "forty"),
            ("Trajan", "*Nero", "a pickaxe"),
            ("emperor", "*Nero", "Hadrian"),
        ),
        *options(DATE, ("May", "*25 July 1893", "25 August 1893")),
        *options(
            DATE,
            ("July 1893", "*25 July 1893", "25 August 1893"),
            ("1893", "*25 July 1893", "25 August 1893"),
            ("the 1890s", "*25 July 1893", "25 August 1893"),
        ),
        *options(
            PERSON,
            ("1540", "*1882", "1890"),
            ("1990", "*1882", "1890"),
            ("the 1880s", "*1882", "1890"),
        ),
        with_options(STONE, "granite", "*Limestone", "Sandstone"),
        with_options(COUNTRY, "*Greece", "the sea", "Italy"),
    ],
    "D04": [
        *stems(
            COUNTRY,
            "The Corinth Canal is a _____ in the Isthmus of Corinth.",
            "The Corinth Canal is an _____ in the Isthmus of Corinth.",
            "Through an _____ the Corinth Canal cuts.",
            "Corinth has a _____ through its Isthmus.",
            "The Isthmus of Corinth has an _____ of old.",
        ),
        *stems(
            STONE,
            "From the walls of the Corinth Canal a _____ falls.",
            "From the walls of the Corinth Canal an _____ falls.",
            "Heavy rain loosens a _____ from the walls of the Corinth Canal.",
            "Heavy rain loosens an _____ from the walls of the Corinth Canal.",
            "The walls are made of a _____ that falls into the water.",
        ),
    ],
    "D08": [
        *stems(
            PERSON,
            "Did Istvan Turr begin the work on the Corinth Canal?",
            "Who began the work of Istvan Turr on the Corinth Canal?",
            "Who, with Turr, Istvan, began the work on the Corinth Canal?",
        ),
        *stems(
            COUNTRY,
            "In Greece, the Corinth Canal cuts through _____.",
            "Greece and the Isthmus of Corinth lie in _____.",
            "Greece’s Corinth Canal cuts through the Isthmus in _____.",
        ),
        *stems(DATE, "On which date, in July 1893, on the 25, was the canal opened?"),
        *stems(EMPEROR, "Which Roman emperor, Nero, broke the ground in 67?"),
        *stems(WORKERS, "Nearly how many of 2,500 workers dug the Corinth Canal?"),
        about(COUNTRY, "Greece"),
        about(EMPEROR, "The emperor Nero"),
        with_stem(STONE, "Limestones and _____ from the walls fall into the water."),
    ],
    "W01": [
        *keys(
            with_kind(STONE, "part"),
            "the",
            "of",
            "them",
            "thing",
            "part",
            "people",
            "number",
            "time",
            "way",
            "house",
            "work",
            "year",
            "kind",
        ),
    ],
}
