"""An article and good items about it, made by hand: the checks find nothing wrong with them."""

import copy
import hashlib
from dataclasses import replace
from typing import TypeVar

from question_bank.item import ChoiceItem, ClozeItem, Item
from question_bank.proof import ArticleRef, Evidence, FactRecord, Option, Proof

TITLE = "The Corinth Canal"
TEXT = """\
The Corinth Canal

The Corinth Canal cuts through the Isthmus of Corinth in Greece. The Roman emperor Nero broke the \
ground with a golden pickaxe in 67. The Hungarian engineer Istvan Turr began the work on the canal \
in 1882. Nearly 2,500 workers dug the Corinth Canal with simple tools. The Bank of Athens lent \
40 million francs to the company of Istvan Turr. The canal was opened by the government of Greece \
on 25 July 1893. About 11,000 ships a year pass through the Corinth Canal. Limestone from the \
walls falls into the water after heavy rain.
"""

AnyItem = TypeVar("AnyItem", ChoiceItem, ClozeItem)
SomeItem = TypeVar("SomeItem", bound=Item)


def make_proof(opening: str, kind: str, subject: str, relation: str, value: str) -> Proof:
    """Prove an item by the sentence that begins with these words."""
    start = TEXT.index(opening)
    end = TEXT.index(".", start) + 1
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Proof(
        article=ArticleRef(digest[:16], TITLE, digest),
        section=TITLE,
        evidence=Evidence(TEXT[start:end], start, end),
        fact=FactRecord(kind, subject, relation, value),
        explanation=f"The article says: {TEXT[start:end]}",
    )


def make_options(*texts: str) -> tuple[Option, ...]:
    """Mark the text with an asterisk as the key."""
    return tuple(
        Option(text.lstrip("*"), True) if text[0] == "*" else Option(text, False, "Not here.")
        for text in texts
    )


PERSON = ChoiceItem(
    stem="Who began the work on the Corinth Canal in 1882?",
    options=make_options("*Istvan Turr", "Nero", "Ferdinand de Lesseps", "Gustave Eiffel"),
    proof=make_proof("The Hungarian", "person", "the work", "begin", "Istvan Turr"),
    difficulty=0.5,
)
DATE = ChoiceItem(
    stem="On which date was the Corinth Canal opened by the government of Greece?",
    options=make_options("25 May 1893", "*25 July 1893", "25 August 1893"),
    proof=make_proof("The canal was", "date", "the canal", "open on", "25 July 1893"),
    difficulty=0.5,
)
SHIPS = ChoiceItem(
    stem="How many ships a year pass through the Corinth Canal?",
    options=make_options("about 9,000", "*about 11,000", "about 12,000"),
    proof=make_proof("About 11,000", "count", "ships", "pass", "about 11,000"),
    difficulty=0.5,
)
WORKERS = ChoiceItem(
    stem="Nearly how many workers dug the Corinth Canal with simple tools?",
    options=make_options("2,000", "*2,500", "3,000", "4,000"),
    proof=make_proof("Nearly 2,500", "count", "workers", "dig", "2,500"),
    difficulty=0.5,
)
EMPEROR = ChoiceItem(
    stem="Which Roman emperor broke the ground with a golden pickaxe in 67?",
    options=make_options("Trajan", "*Nero", "Hadrian"),
    proof=make_proof("The Roman", "person", "the ground", "break", "Nero"),
    difficulty=0.5,
)
COUNTRY = ClozeItem(
    stem="The Corinth Canal cuts through the Isthmus of Corinth in _____.",
    key="Greece",
    accepted=("Greece",),
    options=make_options("*Greece", "Turkey", "Italy"),
    proof=make_proof("The Corinth", "place", "the Corinth Canal", "cut in", "Greece"),
    difficulty=0.5,
)
FRANCS = ClozeItem(
    stem="The Bank of Athens lent _____ francs to the company of Istvan Turr.",
    key="40 million",
    accepted=("40 million", "forty million"),
    options=(),
    proof=make_proof("The Bank", "amount", "the Bank of Athens", "lend", "40 million"),
    difficulty=0.5,
)
STONE = ClozeItem(
    stem="_____ from the walls of the Corinth Canal falls into the water after heavy rain.",
    key="Limestone",
    accepted=("Limestone",),
    options=make_options("Granite", "*Limestone", "Sandstone"),
    proof=make_proof("Limestone", "part", "the walls", "fall", "Limestone"),
    difficulty=0.5,
)
GOOD: dict[str, Item] = {
    "person": PERSON,
    "date": DATE,
    "ships": SHIPS,
    "workers": WORKERS,
    "emperor": EMPEROR,
    "country": COUNTRY,
    "francs": FRANCS,
    "stone": STONE,
}


def with_stem(item: SomeItem, stem: str) -> SomeItem:
    return replace(item, stem=stem)


def with_options(item: AnyItem, *texts: str) -> AnyItem:
    return replace(item, options=make_options(*texts))


def with_key(item: ClozeItem, key: str, *distractors: str) -> ClozeItem:
    """Ask a cloze for another key."""
    options = make_options(f"*{key}", *distractors) if distractors else ()
    return replace(item, key=key, accepted=(key,), options=options)


def with_kind(item: AnyItem, kind: str) -> AnyItem:
    proof = item.proof
    return replace(item, proof=replace(proof, fact=replace(proof.fact, kind=kind)))


def with_evidence(item: AnyItem, quote: str, start: int, end: int) -> AnyItem:
    return replace(item, proof=replace(item.proof, evidence=Evidence(quote, start, end)))


def force(item: SomeItem, **fields: object) -> SomeItem:
    """Change fields although the class refuses it, as a damaged file might."""
    changed = copy.copy(item)
    for name, value in fields.items():
        object.__setattr__(changed, name, value)
    return changed
