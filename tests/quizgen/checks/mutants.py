"""Good items with one fault planted in each, by the code of the check that must find it."""

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
    force,
    make_options,
    make_proof,
    with_evidence,
    with_key,
    with_kind,
    with_options,
    with_stem,
)

LONG = "the long and winding road that leads from the old harbour to the new town of Corinth"
ASK = "Who began the work on the Corinth Canal in 1882"
CUTS = "The Corinth Canal cuts through the Isthmus of Corinth in _____."


def stems(item, *texts):
    return [with_stem(item, text) for text in texts]


def options(item, *rows):
    return [with_options(item, *row) for row in rows]


def keys(item, *texts):
    return [with_key(item, text) for text in texts]


def unproven(item, *places):
    """Move the evidence by some characters at its start and end."""
    evidence = item.proof.evidence
    return [
        with_evidence(item, evidence.quote, evidence.start + left, evidence.end + right)
        for left, right in places
    ]


def misquoted(item, *changes):
    evidence = item.proof.evidence
    return [
        with_evidence(item, evidence.quote.replace(old, new), evidence.start, evidence.end)
        for old, new in changes
    ]


def about(item, title):
    """Move an item to an article of another title."""
    proof = item.proof
    return replace(item, proof=replace(proof, article=replace(proof.article, title=title)))


def without_reason(item, reason):
    return [
        replace(
            item,
            options=tuple(
                replace(option, reason=reason) if place == number else option
                for place, option in enumerate(item.options)
            ),
        )
        for number, option in enumerate(item.options)
        if not option.is_key
    ]


def explained_key(item):
    options = tuple(
        replace(option, reason="It is right." if option.is_key else option.reason)
        for option in item.options
    )
    return replace(item, options=options)


CAUGHT: dict[str, list[Item]] = {
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

# Faults that the checks let pass today, by what docs and research/quality.md say of the code.
HOLES: dict[str, list[Item]] = {
    "F01": stems(
        PERSON,
        "Who began the work on, the Corinth Canal in 1882?",
        "Who began the work on the Corinth Canal between 1882 and?",
    ),
    "D04": stems(STONE, "A _____ from the walls falls into the water after heavy rain."),
    "F04": stems(
        PERSON,
        "When did Turr began the work on the Corinth Canal?",
        "Where does the Corinth Canal cuts through the Isthmus?",
        "When did the government of Greece opened the Corinth Canal?",
        "Which canal do the workers was digging in Greece?",
    ),
    "K07": [  # "over" is a part of "governors"
        replace(
            with_stem(WORKERS, "How many governors saw the Corinth Canal?"),
            proof=replace(
                WORKERS.proof,
                evidence=replace(
                    WORKERS.proof.evidence, quote="Over 2,500 governors saw the Corinth Canal."
                ),
            ),
        )
    ],
    "W01": [with_key(STONE, "Thursday"), with_key(STONE, "very much")],
}
