"""Takes back a name that anchoring put in place of a pronoun, where the name stands already."""

from quizgen.anchoring.anchored import Anchored
from quizgen.document import Document

PERSONAL = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}


def name_once(document: Document, anchored: Anchored, attribution: str = "") -> dict[int, str]:
    """Return the replaced words without needless repetitions.

    "As Musa fought Musa's kin, ..." gives "As Musa fought his kin, ..."; only where no other
    person is named to whom the pronoun could belong.  A clause that somebody said of themselves
    keeps its pronoun: "According to Musa, he left Gao."
    """
    words = dict(anchored.words)
    clause = anchored.clause
    if others_named(document, anchored):
        return words
    owner = words.get(clause.subject.head) or document.tokens[clause.subject.head].text
    said = attribution.removeprefix("the ")
    for index in clause.tokens:
        token = document.tokens[index]
        if index not in words or token.text.lower() not in PERSONAL:
            continue
        name = words[index].removesuffix("\u2019s")
        is_speaker = bool(said) and f" {said}".endswith(f" {name}")
        repeats_subject = index not in clause.subject.tokens and f" {name}".endswith(f" {owner}")
        if is_speaker or repeats_subject:
            del words[index]
    return words


def others_named(document: Document, anchored: Anchored) -> bool:
    """Tell whether a clause names a person outside its subject."""
    clause = anchored.clause
    rest = set(clause.tokens) - set(clause.subject.tokens)
    return any(document.tokens[i].entity == "PERSON" and i not in anchored.words for i in rest)
