"""Finds the name that a sentence gives: "It is known as the plastome.  Its ..."."""

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.explaining import CALLING
from quizgen.clauses.trimming import trim
from quizgen.document import Sentence
from quizgen.wording.text import render

LONGEST_NAME = 5  # tokens of "the Fertile Crescent"


def called_before(scene: Scene, before: Sentence) -> tuple[str, int] | None:
    """Return the name that a sentence gives to something, and where; None when it gives none."""
    tokens = scene.document.tokens
    verb = next((t for t in scene.document.of(before) if t.dep == "ROOT"), None)
    if verb is None or verb.lemma not in CALLING:
        return None
    below = [tokens[i] for i in scene.document.children[verb.index]]
    if not any(t.dep == "auxpass" for t in below):
        return None
    called = [t for t in below if t.dep == "oprd"]
    called += [tokens[i] for t in below if t.text == "as" for i in scene.document.children[t.index]]
    phrase = trim(scene.document, called[0].index) if len(called) == 1 else ()
    if not 2 <= len(phrase) <= LONGEST_NAME or tokens[phrase[0]].text.lower() != "the":
        return None
    is_one = called[0].tag in {"NN", "NNP"} and not any(tokens[i].dep == "conj" for i in phrase)
    return (render(scene.document, phrase), called[0].index) if is_one else None
