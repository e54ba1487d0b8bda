"""Definite phrases in full: "the company" becomes "the lighting company in Tesla's name"."""

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.antecedents import kinds_of
from quizgen.anchoring.definiteness import ABSTRACT, dangling_definite
from quizgen.anchoring.explaining import WEAK
from quizgen.anchoring.phrases import leans
from quizgen.clauses.clause import Clause
from quizgen.clauses.trimming import trim
from quizgen.document import Sentence, Token
from quizgen.lexicon import noun_class
from quizgen.naming.mentions import Mention
from quizgen.naming.name_kinds import TOO_GENERAL, is_of_kind
from quizgen.naming.names import NAMED
from quizgen.wording.text import render

NEAR = 2  # sentences back
LONGEST = 11  # tokens of a phrase in full
THINGS = frozenset({"artifact", "group", "location", "body", "object", "communication"})
COUNTS = frozenset("average number rate level share total amount".split())
EXPLAINING = frozenset({"prep", "acl", "relcl", "poss", "nmod", "compound", "amod"})


def expand(scene: Scene, clause: Clause, noun: Token) -> str | None:
    """Return the phrase that brought in the same noun, with "the"; None when it is not sure.

    "He ran a firm for lamps in Oslo. The firm ..." gives "the firm for lamps in Oslo".
    """
    if noun.tag not in {"NN", "NNS"} or noun.lemma.lower() in TOO_GENERAL | COUNTS:
        return None
    said = modifiers(scene, noun.index)
    earlier: Sentence | None = clause.sentence
    for _ in range(NEAR + 1):
        if earlier is None:
            return None
        same = [
            m for m in scene.mentions(earlier) if m.head < noun.index and is_same(scene, m, noun)
        ]
        texts = [full_phrase(scene, m, said) for m in same]
        if same and any(text is not None for text in texts):
            found = {text for text in texts if text is not None}
            return found.pop() if len(found) == 1 and len(same) == 1 else None
        if any(not is_bare(scene, m) for m in same):
            return None
        earlier = scene.before(earlier)
    return None


def is_same(scene: Scene, mention: Mention, noun: Token) -> bool:
    token = scene.document.tokens[mention.head]
    return not mention.name and token.lemma.lower() == noun.lemma.lower() and token.tag == noun.tag


def modifiers(scene: Scene, head: int) -> set[str]:
    """Return the lemmas of what describes a noun, articles and weak words left out."""
    below = (scene.document.tokens[i] for i in scene.document.children[head])
    kinds = {"amod", "compound", "nmod", "nummod"}
    return {t.lemma.lower() for t in below if t.dep in kinds} - WEAK


def is_bare(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention is "the company" alone, which says no more than another."""
    below = [scene.document.tokens[i] for i in scene.document.children[mention.head]]
    return all(t.text.lower() in {"the", "this", "that", "'s", "\u2019s"} for t in below)


def full_phrase(scene: Scene, mention: Mention, said: set[str]) -> str | None:
    """Write a phrase with "the"; None where it tells no more, or leans on text before in turn."""
    tokens = scene.document.tokens
    phrase = list(trim(scene.document, mention.head))
    below = [tokens[i] for i in scene.document.children[mention.head] if i in phrase]
    tells = [t for t in below if t.dep in EXPLAINING and t.lemma.lower() not in WEAK]
    if any(is_setting(scene, t, mention.head) for t in tells):
        return None
    if not tells or not said <= modifiers(scene, mention.head) or len(phrase) > LONGEST:
        return None
    if not any(t.dep in {"prep", "acl", "relcl", "poss"} for t in tells) and len(tells) < 2:
        return None
    if tokens[phrase[0]].dep == "det" and tokens[phrase[0]].head == mention.head:
        if tokens[phrase[0]].text.lower() not in {"a", "an", "the"}:
            return None
        phrase = phrase[1:]
    elif not any(t.dep == "poss" for t in tells):
        return None
    if not stands_alone(scene, phrase, mention.head):
        return None
    words: dict[int, str] = {}
    for index in phrase:
        entity = scene.entity_of.get(index)
        if entity is not None and entity.label == "PERSON":
            words[index] = scene.names.first_mention(entity.text) if index == entity.first else ""
    article = "" if any(t.dep == "poss" for t in tells) else "the "
    return article + render(scene.document, phrase, words)


def is_setting(scene: Scene, preposition: Token, head: int) -> bool:
    """Tell whether words say where an event was, not which thing: "the supply in Brazil"."""
    if preposition.dep != "prep" or preposition.text.lower() not in {"in", "at", "on"}:
        return False
    return noun_class(scene.document.tokens[head].lemma.lower()) not in THINGS


def stands_alone(scene: Scene, phrase: list[int], head: int) -> bool:
    """Tell whether no word of a phrase needs what stands before it, and it says which one."""
    tokens = scene.document.tokens
    if any(leans(scene, tokens[i]) or tokens[i].text.lower() in {"a", "an"} for i in phrase):
        return False
    inside = set(phrase)
    if any(dangling_definite(scene.document, i, inside) for i in phrase if i != head):
        return False
    return holds_name(scene, phrase) or noun_class(tokens[head].lemma) in ABSTRACT


def holds_name(scene: Scene, phrase: list[int]) -> bool:
    """Tell whether a phrase has a name in it, by which a stranger knows it."""
    entities = (scene.entity_of.get(i) for i in phrase)
    return any(e is not None and e.label in NAMED for e in entities)


def name_two(scene: Scene, sentence: Sentence, noun: Token) -> str | None:
    """Return the two names that "the two countries" repeats: "China and Russia"."""
    tokens = scene.document.tokens
    numbers = [i for i in scene.document.children[noun.index] if tokens[i].dep == "nummod"]
    if [tokens[i].text.lower() for i in numbers] != ["two"] or noun.tag != "NNS":
        return None
    earlier: Sentence | None = sentence
    for _ in range(NEAR):
        if earlier is None:
            return None
        found = list(
            dict.fromkeys(
                m.name
                for m in scene.mentions(earlier)
                if m.name
                and m.head < noun.index
                and is_of_kind(kinds_of(scene, m), noun.lemma.lower())
            )
        )
        if found:
            names = [scene.names.written(name) for name in found]
            return " and ".join(names) if len(names) == 2 else None
        earlier = scene.before(earlier)
    return None
