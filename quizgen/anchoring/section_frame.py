"""What the heading of a section lends to its sentences: "of Saturn", "In India,"."""

import re

from quizgen.anchoring.anchored import Refusal, Scene
from quizgen.anchoring.lacking import is_headline
from quizgen.clauses.clause import Clause
from quizgen.document import Sentence, Token
from quizgen.knowledge.gazetteer import find_place
from quizgen.naming.names import NAMED
from quizgen.wording.text import lower_first

LEAST_MENTIONS = 2
PLACES = frozenset({"GPE", "LOC", "FAC"})
OWN = frozenset({"prep", "relcl", "acl", "poss", "appos"})


def add_frame(scene: Scene, clause: Clause, words: dict[int, str]) -> Refusal | None:
    """Say of what "the five largest" are, and of which country a section tells; else refuse."""
    name_country(scene, clause, words)
    noun = scene.document.tokens[clause.subject.head]
    if not is_open_superlative(scene, clause, noun) or noun.index in words:
        return None
    owner = owner_of(scene, clause.sentence)
    if owner is not None and owner not in said_in(scene, clause, words):
        words[noun.index] = f"{noun.text} of {owner}"
        return None
    if owner is None and is_headline(scene):
        return Refusal("frame", "“largest” does not say among which")
    return None


def said_in(scene: Scene, clause: Clause, words: dict[int, str]) -> str:
    return " ".join(words.get(i, scene.document.tokens[i].text) for i in clause.tokens)


def is_open_superlative(scene: Scene, clause: Clause, noun: Token) -> bool:
    """Tell whether the subject is "the five largest moons" of nothing that is named."""
    tokens = scene.document.tokens
    below = [tokens[i] for i in scene.document.children[noun.index]]
    is_best = any(t.tag == "JJS" and t.dep == "amod" for t in below)
    has_article = any(t.text.lower() == "the" for t in below)
    if noun.pos != "NOUN" or not (is_best and has_article):
        return False
    is_told = any(t.dep in OWN or t.pos == "PROPN" or t.entity in NAMED for t in below)
    before = [tokens[i] for i in clause.tokens if i < clause.subject.tokens[0]]
    return not is_told and not any(t.entity in PLACES or t.pos == "PROPN" for t in before)


def owner_of(scene: Scene, sentence: Sentence) -> str | None:
    """Return the one name in a heading that its section keeps coming back to."""
    document, heading = scene.document, sentence.section
    if heading == document.article.title:
        return None
    inside = [s for s in document.sentences if s.section == heading]
    first, last = inside[0].first, inside[-1].last
    texts = [
        e.text for e in document.entities if first <= e.first < last and e.label in NAMED - {"NORP"}
    ]
    found = {
        text
        for text in texts
        if texts.count(text) >= LEAST_MENTIONS and re.search(rf"\b{re.escape(text)}\b", heading)
    }
    return scene.names.written(found.pop()) if len(found) == 1 else None


def name_country(scene: Scene, clause: Clause, words: dict[int, str]) -> None:
    """Write "In India, a school ..." under "India", where other sections treat other countries."""
    tokens, first = scene.document.tokens, clause.tokens[0]
    country = clause.sentence.section
    headings = {s.section for s in scene.document.sentences}
    if not is_country(country) or sum(is_country(h) for h in headings) < LEAST_MENTIONS:
        return
    inside = [tokens[i] for i in clause.tokens]
    is_now = any(tokens[i].tag in {"VBZ", "VBP", "MD"} for i in clause.verbs)
    names_place = any(t.entity in PLACES | {"NORP"} for t in inside) or any(words.values())
    if clause.origin == "whole" and is_now and not names_place and first not in words:
        words[first] = f"in {country}, {lower_first(scene.document, first)}"


def is_country(heading: str) -> bool:
    place = find_place(heading)
    return place is not None and place.kind == "country"
