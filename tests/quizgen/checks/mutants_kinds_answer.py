"""Wrong or betrayed keys, planted in the kinds that came later."""

from dataclasses import replace
from itertools import permutations

from question_bank.item import Item, Pair
from tests.quizgen.checks.corinth import FRANCS, GOOD, force, make_options
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
    evidence,
    explained,
)
from tests.quizgen.checks.planting import stems
from tests.quizgen.checks.planting_kinds import (
    BEGAN,
    BROKE,
    OPENED,
    false,
    left,
    pairs,
    related,
    right,
    several,
    shifted,
    valued,
    with_first,
)

LATER_ANSWER: dict[str, list[Item]] = {
    "K01": [
        *(
            with_first(item, shifted(item.pairs[0], by))
            for item in (MATCHING, ORDERING, YEARS_BETWEEN)
            for by in (1, -3, 10_000)
        ),
        *pairs(
            MATCHING, (right(BROKE, "68"), BEGAN, OPENED), (BROKE, right(BEGAN, "1883"), OPENED)
        ),
        *pairs(MATCHING, (left(BROKE, "Elephants crossed frozen passes"), BEGAN, OPENED)),
        *pairs(ORDERING, (BROKE, BEGAN, right(OPENED, "1895"))),
        *(force(YEARS_BETWEEN, key=key, value=float(key)) for key in ("12", "10", "21", "1")),
        *(related(YEARS_BETWEEN, name) for name in ("product", "", "later", "sum")),
        *pairs(YEARS_BETWEEN, YEARS_BETWEEN.pairs[:1]),
        *pairs(
            YEARS_BETWEEN, (Pair("a", "1880", evidence("The Hungarian")), YEARS_BETWEEN.pairs[1])
        ),
        force(FRANCS_LENT, value=4.0),
        force(FRANCS_LENT, key="41", accepted=("41",), value=41.0),
        force(SHORT, key="Gustave Eiffel", accepted=("Gustave Eiffel",)),
        *several(("*Istvan Turr", "*Gustave Eiffel", "Nero", "Ferdinand de Lesseps")),
        valued(TRUE, "Gustave Eiffel"),
        *stems(TRUE, "Gustave Eiffel began the work on the Corinth Canal in 1882."),
        force(
            STATEMENTS,
            options=make_options(
                "*Elephants crossed frozen mountain passes.",
                "Istvan Turr began the work in 1882.",
                "Nero began the work in 1882.",
            ),
        ),
    ],
    "K02": stems(
        TRUE,
        "Istvan Turr painted a chapel ceiling for monks in Rome.",
        "Istvan Turr wrote novels about London doctors and thieves.",
    ),
    "K04": [
        *several(
            ("*Istvan Turr", "Turr", "*Nero", "Ferdinand de Lesseps"),
            ("*Istvan Turr", "Nero of Rome", "*Nero", "Ferdinand de Lesseps"),
        ),
        *pairs(
            MATCHING,
            (BROKE, right(BEGAN, "25 July 1893"), OPENED),
            (right(BROKE, "1893.0"), BEGAN, OPENED),
        ),
    ],
    "K07": [
        replace(
            FRANCS_LENT,
            proof=replace(
                FRANCS_LENT.proof,
                evidence=replace(
                    FRANCS_LENT.proof.evidence, quote=f"The Bank lent {hedge} 40 million."
                ),
            ),
        )
        for hedge in ("nearly", "more than", "at least", "about", "up to", "over")
    ],
    "K08": [
        *(
            force(FRANCS_LENT, accepted=("40", other))
            for other in ("41", "four", "forty-one", "400")
        ),
        *(force(FRANCS, accepted=("40 million", other)) for other in ("4 million", "40", "...")),
        *(force(SHORT, accepted=("Istvan Turr", other)) for other in ("", "?", "–")),
        force(SHORT, accepted=("Turr",)),
        force(FRANCS, accepted=("forty million",)),
    ],
    "K09": [
        false("The work on the Corinth Canal was not begun by Istvan Turr.", "Istvan Turr"),
        false("Nero did not begin the work on the canal in 1882.", "Istvan Turr", "Nero"),
        false("Nobody began the work on the canal, never in 1882.", "Istvan Turr", "Nobody"),
        false("The engineer Istvan Turr began the work on the canal in 1882.", "Istvan Turr"),
        false("The engineer Turr began the work in 1882.", "Istvan Turr", "Turr"),
        false("The engineer 1893 began the work in 1882.", "Istvan Turr", "1893"),
        false("The engineer ten began the work in 1882.", "Istvan Turr", "ten"),
        false("Istvan Turr began the work in the morning.", "1882", "the morning", of=FALSE_YEAR),
        false("Istvan Turr began the work in 99,000.", "1882", "99,000", of=FALSE_YEAR),
        false("The engineer Gustave Nero of Paris began the work in 1882.", "Istvan Turr", "Nero"),
        false("The engineer Nero began the work in 1971.", "Istvan Turr", "Nero"),
        false("Wellington began the work in 1893 with Blücher.", "1882", "1893", of=FALSE_YEAR),
        explained(FALSE_PERSON, "False: it was somebody else."),
        explained(FALSE_YEAR, "That is wrong."),
    ],
    "K10": [
        *pairs(ORDERING, *list(permutations(EVENTS))[1:]),
        *pairs(
            ORDERING,
            (right(BROKE, "long ago"), BEGAN, OPENED),
            (BROKE, right(BEGAN, "later"), OPENED),
            (BROKE, right(BEGAN, "1893"), OPENED),
            (BROKE, right(BEGAN, "July 1893"), right(OPENED, "1893")),
            (BROKE, right(BEGAN, "1893"), right(OPENED, "25 July 1893")),
            (BROKE, right(BEGAN, "the 1890s"), OPENED),
            (BROKE, right(BEGAN, "the nineteenth century"), OPENED),
        ),
    ],
    "D01": [
        *pairs(
            MATCHING,
            (right(BROKE, "Nero"), BEGAN, OPENED),
            (BROKE, BEGAN, right(OPENED, "25 July 1893")),
            (BROKE, right(BEGAN, "the 1880s"), OPENED),
            (BROKE, right(BEGAN, "in spring"), OPENED),
        ),
        *several(
            ("*Istvan Turr", "1882", "*Nero", "Ferdinand de Lesseps"),
            ("*Istvan Turr", "an engineer", "*Nero", "Ferdinand de Lesseps"),
        ),
        force(STATEMENTS, options=make_options("*Turr began the work in 1882.", "Nero", "Galba")),
    ],
    "D08": [
        *pairs(
            MATCHING,
            (left(BROKE, "Nero broke the ground in 67"), BEGAN, OPENED),
            (BROKE, left(BEGAN, "The work of 1882 began"), OPENED),
        ),
        *pairs(
            ORDERING,
            (BROKE, left(BEGAN, "Turr began the work in 1882"), OPENED),
            (BROKE, BEGAN, left(OPENED, "The opening of 1893")),
        ),
        *stems(SHORT, "Who was the Istvan Turr that began the work in 1882?"),
        *stems(FRANCS_LENT, "How many of the 40 million francs did the Bank lend to Turr?"),
        *stems(SEVERAL, "Which two, Nero and another, had a part in the work on the canal?"),
    ],
    "W01": [
        force(SHORT, key=key, accepted=(key,))
        for key in ("very much", "said", "Thursday", "recently", "part of it", "often")
    ],
    "W05": [
        replace(item, difficulty=difficulty)
        for item in (*GOOD.values(), *KINDS.values())
        for difficulty in (-0.1, 1.01)
    ],
    "W07": stems(
        TRUE,
        "Some engineers have worked on the canal.",
        "Several ships have passed the Corinth Canal since the work ended.",
        "Various studies have looked at the walls of the canal.",
        "A number of engineers from Hungary worked on the canal.",
        "A variety of ships have passed the Corinth Canal.",
        "There are some misconceptions about the Corinth Canal.",
        "Perhaps Istvan Turr began the work on the Corinth Canal.",
        "It is possible that Istvan Turr began the work on the canal.",
        "As already mentioned, Istvan Turr began the work on the canal.",
        "Every engineer should see the Corinth Canal once in a lifetime.",
        "The Corinth Canal is an example of a canal.",
        "Canal studies is a discipline that studies the history of canals.",
    ),
}
