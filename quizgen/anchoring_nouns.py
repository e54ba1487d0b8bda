"""Mends or refuses what needs the sentence before: "the event", "the other two", "this method"."""

from quizgen.anchored import Refusal, Scene
from quizgen.antecedents import explained_inside, resolve_definite, resolve_pointing
from quizgen.clause import Clause
from quizgen.comparisons import is_complete_comparison, is_contrast
from quizgen.definiteness import dangling_definite
from quizgen.document import Token
from quizgen.expansion import expand, name_two
from quizgen.lexicon import noun_class

POINTING = frozenset("this that these those here there such nearby elsewhere".split())
COMPARED_INSIDE = frozenset(
    {"other", "others", "another", "same", "similar", "both", "each", "one"}
)
WEAK_HEADS = frozenset(
    "group kind type number set series part form way point case sort period amount level "
    "combination pair lack state rate area list class variety range family section chapter one "
    "idea view claim fact aspect element portion half side piece version".split()
)

TELLING = {"act", "process", "event", "phenomenon", "cognition", "state"}
PARTITIVE = frozenset("all some most many each one few several both none any half largest".split())


def find_dangling(scene: Scene, clause: Clause, words: dict[int, str]) -> Refusal | None:
    """Name what "the event" or "this method" repeats; refuse what stays open."""
    inside = set(clause.tokens)
    for index in clause.tokens:
        token = scene.document.tokens[index]
        if index in words:
            continue
        if points_outside(scene, clause, token) and not name_pointed(scene, clause, token, words):
            return Refusal("pointing", f"“{token.text}” points outside the sentence")
        if is_contrast(token) and not (
            is_complete_comparison(scene, token) or compares_inside(scene, clause, token)
        ):
            return Refusal("contrast", f"“{token.text}” compares with what is not said here")
        phrase = dangling_definite(scene.document, index, inside)
        if phrase is None or explained_inside(scene, clause, token):
            continue
        if not name_definite(scene, clause, token, words):
            return Refusal("definite", f"“{phrase}” was introduced elsewhere")
    return None


def compares_inside(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether a whole sentence has named, before "other", what the others are set against."""
    if clause.origin != "whole" or token.text.lower() not in COMPARED_INSIDE:
        return False
    before = [scene.document.tokens[i] for i in clause.tokens if i < token.index]
    return (
        any(t.pos in {"NOUN", "PROPN"} for t in before) and token.index not in clause.subject.tokens
    )


def points_outside(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether "this" or "there" needs the sentence before; "such as" does not."""
    lower = token.text.lower()
    if lower not in POINTING or token.pos not in {"DET", "PRON", "ADV", "ADJ"}:
        return False
    if token.dep in {"mark", "expl"} or (lower == "that" and token.tag in {"WDT", "IN"}):
        return False
    if lower in {"that", "those"} and is_described(scene, token):
        return False
    if lower in {"here", "there"} and has_place_before(scene, clause, token):
        return False
    return not (lower == "such" and follows_as(scene, token.index))


def is_described(scene: Scene, token: Token) -> bool:
    """Tell whether words behind "those" say who or what: "those who fled", "that of Norway"."""
    below = (scene.document.tokens[i] for i in scene.document.children[token.index])
    if token.pos != "PRON" and token.dep == "det":
        noun = scene.document.tokens[token.head]
        behind = (scene.document.tokens[i] for i in scene.document.children[noun.index])
        return token.text.lower() == "those" and any(t.dep in {"relcl", "acl"} for t in behind)
    return any(t.dep in {"relcl", "acl", "prep"} and t.index > token.index for t in below)


def has_place_before(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether exactly one place stands before "there" in the clause."""
    places = {
        m.name
        for m in scene.mentions(clause.sentence)
        if m.name
        and m.part == "place"
        and m.head < token.index
        and m.head in clause.tokens
        and scene.entity_of[m.head].label in {"GPE", "LOC", "FAC"}
    }
    return len(places) == 1 and token.dep == "advmod"


def name_pointed(scene: Scene, clause: Clause, token: Token, words: dict[int, str]) -> bool:
    """Put what is meant in place of "this city"; "this loss of land" becomes "the loss of land"."""
    noun = scene.document.tokens[token.head]
    if token.dep != "det" or noun.pos != "NOUN" or token.text.lower() not in {"this", "these"}:
        return False
    below = [i for i in scene.document.children[noun.index] if i != token.index]
    if not below and (text := resolve_pointing(scene, clause.sentence, noun)) is not None:
        words[token.index], words[noun.index] = "", text
        if token.index and follows_quantity(scene, token.index) and not text.startswith("the "):
            words[noun.index] = f"the {text}"
        return True
    if (text := expand(scene, clause, noun)) is not None and rewrite(
        scene, clause, noun, text, words
    ):
        return True
    is_told = any(
        scene.document.tokens[i].text.lower() == "of" and says_which(scene, i) for i in below
    )
    if not is_told or noun.lemma.lower() in WEAK_HEADS or noun_class(noun.lemma) not in TELLING:
        return False
    words[token.index] = "the"
    return True


def follows_quantity(scene: Scene, index: int) -> bool:
    """Tell whether "all of" or "the largest of" stands before a word."""
    before = scene.document.tokens[index - 1]
    above = scene.document.tokens[before.head]
    return before.text.lower() == "of" and (above.lemma.lower() in PARTITIVE or above.tag == "JJS")


def says_which(scene: Scene, preposition: int) -> bool:
    """Tell whether "of" leads to something that stands alone."""
    below = [scene.document.tokens[i] for i in scene.document.subtree(preposition)]
    return not any(
        t.tag in {"PRP", "PRP$"} or t.text.lower() in POINTING | {"the", "a", "an"} for t in below
    )


def name_definite(scene: Scene, clause: Clause, noun: Token, words: dict[int, str]) -> bool:
    """Put the name in place of "the event" where only one event can be meant."""
    below = [
        i for i in scene.document.children[noun.index] if scene.document.tokens[i].dep != "case"
    ]
    if any(i not in clause.tokens for i in below):
        return False
    name = resolve_definite(scene, clause.sentence, noun) if len(below) == 1 else None
    if name is not None and not is_named(scene, clause, name, words):
        words[noun.index], words[below[0]] = name, ""
        return True
    text = name_two(scene, clause.sentence, noun) or expand(scene, clause, noun)
    return text is not None and rewrite(scene, clause, noun, text, words)


def rewrite(scene: Scene, clause: Clause, noun: Token, text: str, words: dict[int, str]) -> bool:
    """Put a whole phrase in place of a noun with its article and adjectives."""
    tokens = scene.document.tokens
    below = [i for i in scene.document.children[noun.index] if tokens[i].dep not in {"case", "cc"}]
    plain = {"det", "amod", "compound", "nmod", "nummod", "predet"}
    if any(tokens[i].dep not in plain or scene.document.children[i] for i in below):
        return False
    if any(i in words or i not in clause.tokens for i in (*below, noun.index)):
        return False
    words.update(dict.fromkeys(below, "") | {noun.index: text})
    return True


def is_named(scene: Scene, clause: Clause, name: str, words: dict[int, str]) -> bool:
    """Tell whether the clause has a name already, so that "the city" is another."""
    bare = name.removeprefix("the ")
    return any(
        m.name == bare and m.head in clause.tokens and m.head not in words
        for m in scene.mentions(clause.sentence)
    )


def follows_as(scene: Scene, index: int) -> bool:
    """Tell whether "such" belongs to "such as"."""
    after = scene.document.tokens[index + 1 : index + 6]
    return bool(after) and (after[0].text == "as" or any(t.text == "as" for t in after[1:4]))
