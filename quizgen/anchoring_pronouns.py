"""Puts names in place of pronouns, only where no other reading is possible."""

from quizgen.anchored import Refusal, Scene
from quizgen.clause import Clause
from quizgen.coreference import resolve_pronoun
from quizgen.document import Token
from quizgen.names import NAMED

FIRST_OR_SECOND = frozenset(
    "i we you me us my our your mine ours yours myself ourselves yourself".split()
)


OWN = frozenset(
    "his her its their him them itself themselves himself herself he she it they".split()
)


def anchor_pronouns(scene: Scene, clause: Clause, words: dict[int, str]) -> Refusal | None:
    """Put names in place of pronouns under the structural gate; refuse what stays open."""
    subject_ok = scene.document.tokens[clause.subject.head].tag != "PRP"
    for index in clause.tokens:
        token = scene.document.tokens[index]
        lower = token.text.lower()
        if token.tag not in {"PRP", "PRP$"} or token.entity:  # "Elizabeth I" is no "I"
            continue
        if lower in FIRST_OR_SECOND:
            return Refusal("first_person", f"“{token.text}” speaks for the author")
        if (
            lower in OWN
            and index not in clause.subject.tokens
            and subject_ok
            and can_mean_subject(scene, clause, token)
            and agrees(scene, clause, token)
        ):
            continue
        name = resolve_pronoun(scene.document, scene.names, clause.sentence, token)
        subject = words.get(clause.subject.head)
        if token.tag == "PRP$" and subject and name in {subject, None}:
            continue  # the subject is named already: "Jenner published his book"
        if name is None:
            return Refusal("pronoun", f"“{token.text}” could stand for more than one thing")
        is_possessive = token.tag == "PRP$"
        words[index] = f"{name}\u2019s" if is_possessive else name
    return None


def can_mean_subject(scene: Scene, clause: Clause, pronoun: Token) -> bool:
    """Tell whether grammar lets a pronoun mean the subject: "it" as an object never does."""
    is_object = pronoun.tag == "PRP" and not pronoun.text.lower().endswith(("self", "selves"))
    is_embedded = pronoun.dep in {"nsubj", "nsubjpass"} and pronoun.head != clause.verb
    return is_embedded or not is_object


def agrees(scene: Scene, clause: Clause, pronoun: Token) -> bool:
    """Tell whether a pronoun after the verb refers to the subject: "Putin opened his visit"."""
    head = scene.document.tokens[clause.subject.head]
    owners = [scene.document.tokens[i] for i in scene.document.children[head.index]]
    is_person = head.entity == "PERSON" or any(
        owner.dep == "poss" and owner.entity == "PERSON" for owner in owners
    )
    is_plural = head.tag in {"NNS", "NNPS"} or any(
        scene.document.tokens[i].dep == "conj" for i in scene.document.children[head.index]
    )
    others = {
        scene.names.full(scene.entity_of[i].text)
        for i in clause.tokens
        if i < pronoun.index
        and i not in clause.subject.tokens
        and i in scene.entity_of
        and (scene.entity_of[i].label == "PERSON") == is_person
        and scene.entity_of[i].label in NAMED
    }
    if others:
        return False
    lower = pronoun.text.lower()
    if lower in {"their", "them", "themselves"}:
        return is_plural
    if lower in {"its", "itself"}:
        return not is_plural and not is_person
    return is_person
