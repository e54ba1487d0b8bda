"""Good items of the kinds that came later, about the same article."""

from dataclasses import replace

from question_bank.item import (
    ChoiceItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Evidence, FactRecord
from tests.quizgen.checks.corinth import DATE, PERSON, make_options, make_proof

ENGINEER = make_proof("The Hungarian", "person", "the work", "begin", "Istvan Turr")
BEGUN = make_proof("The Hungarian", "date", "the work", "begin in", "1882")


def evidence(opening: str) -> Evidence:
    return make_proof(opening, "", "", "", "").evidence


def explained(item: TrueFalseItem, text: str) -> TrueFalseItem:
    return replace(item, proof=replace(item.proof, explanation=text))


TRUE = TrueFalseItem(
    stem="According to the article, Istvan Turr began the work on the Corinth Canal in 1882.",
    is_true=True,
    proof=ENGINEER,
    difficulty=0.3,
)
FALSE_PERSON = explained(
    TrueFalseItem(
        stem="The Hungarian engineer Nero began the work on the Corinth Canal in 1882.",
        is_true=False,
        proof=ENGINEER,
        difficulty=0.4,
    ),
    "False: “Istvan Turr” is right, not “Nero”.",
)
FALSE_YEAR = explained(
    TrueFalseItem(
        stem="Istvan Turr began the work on the Corinth Canal in 1893.",
        is_true=False,
        proof=BEGUN,
        difficulty=0.4,
    ),
    "False: “1882” is right, not “1893”.",
)
FRANCS_LENT = NumericItem(
    stem="How many million francs did the Bank of Athens lend to the company of Istvan Turr?",
    key="40",
    value=40.0,
    tolerance=0.0,
    unit="million francs",
    accepted=("40", "forty"),
    proof=make_proof("The Bank", "amount", "the Bank of Athens", "lend", "40"),
    difficulty=0.5,
)
YEARS_BETWEEN = NumericItem(
    stem="Turr began the work on the canal in 1882. How many years later was the canal opened?",
    key="11",
    value=11.0,
    tolerance=0.0,
    unit="years",
    accepted=("11", "eleven"),
    pairs=(
        Pair("Turr began the work on the canal", "1882", evidence("The Hungarian")),
        Pair("the canal was opened", "1893", evidence("The canal was")),
    ),
    proof=make_proof("The canal was", "date", "the canal", "duration", "11"),
    difficulty=0.7,
    bloom="apply",
)
SHORT = ShortAnswerItem(
    stem="Who began the work on the Corinth Canal in 1882?",
    key="Istvan Turr",
    accepted=("Istvan Turr", "Turr"),
    proof=ENGINEER,
    difficulty=0.5,
)
EVENTS = (
    Pair("Nero broke the ground with a pickaxe", "67", evidence("The Roman")),
    Pair("Istvan Turr began the work on the canal", "1882", evidence("The Hungarian")),
    Pair("The government of Greece opened the canal", "1893", evidence("The canal was")),
)
MATCHING = MatchingItem(
    stem="Match each event in the history of the Corinth Canal with its year.",
    pairs=EVENTS,
    proof=replace(DATE.proof, fact=FactRecord("date", "the Corinth Canal", "events", "1893")),
    difficulty=0.6,
)
ORDERING = OrderingItem(
    stem="Put these events in the order in which they happened.",
    pairs=EVENTS,
    proof=MATCHING.proof,
    difficulty=0.6,
)
SEVERAL = MultiSelectItem(
    stem="Which two of these people had a part in the work on the canal in 1882 or in 67?",
    options=make_options("*Istvan Turr", "Gustave Eiffel", "*Nero", "Ferdinand de Lesseps"),
    proof=replace(
        ENGINEER,
        evidence=Evidence(
            f"{evidence('The Roman').quote} {evidence('The Hungarian').quote}",
            evidence("The Roman").start,
            evidence("The Hungarian").end,
        ),
    ),
    difficulty=0.6,
)
STATEMENTS = ChoiceItem(
    stem="Which of these statements about the Corinth Canal is true?",
    options=make_options(
        "*Istvan Turr began the work on the canal in 1882.",
        "The Bank of Athens lent 90 million francs to Nero.",
        "The canal was opened by the government of Italy.",
        "About 900 ships a year pass through the Corinth Canal.",
    ),
    proof=PERSON.proof,
    difficulty=0.6,
    bloom="understand",
)
KINDS: dict[str, Item] = {
    "true": TRUE,
    "false person": FALSE_PERSON,
    "false year": FALSE_YEAR,
    "francs": FRANCS_LENT,
    "years between": YEARS_BETWEEN,
    "short": SHORT,
    "matching": MATCHING,
    "ordering": ORDERING,
    "several": SEVERAL,
    "statements": STATEMENTS,
}
