"""Says who somebody is where a clause was cut out of its sentence: "Sally Davies (the ...)"."""

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.definiteness import dangling_definite
from quizgen.anchoring.phrases import leans
from quizgen.clauses.clause import Clause
from quizgen.clauses.trimming import is_set_off, trim
from quizgen.document import Entity, Token
from quizgen.lexicon import noun_class
from quizgen.naming.names import NAMED
from quizgen.wording.text import lower_first, render

LONGEST_ROLE = 7  # tokens


def write_roles(scene: Scene, clause: Clause, words: dict[int, str]) -> None:
    """Put the apposition of a cut clause's subject in brackets behind it, if it says who it is."""
    if clause.origin == "whole" or clause.subject.head not in clause.tokens:
        return
    head = scene.document.tokens[clause.subject.head]
    beside = [
        token
        for i in scene.document.children[head.index]
        if (token := scene.document.tokens[i]).dep == "appos"
        and token.index > head.index
        and token.index not in clause.tokens
        and is_set_off(scene.document, token.index)
    ]
    if len(beside) != 1 or any(t.dep == "conj" for t in below(scene, head)):
        return
    entity = scene.entity_of.get(head.index)
    if entity is not None and entity.label == "PERSON":
        write_role(scene, clause, entity, beside[0], words)
    elif entity is None and head.pos == "NOUN":
        write_name(scene, clause, beside[0], words)


def below(scene: Scene, token: Token) -> list[Token]:
    return [scene.document.tokens[i] for i in scene.document.children[token.index]]


def write_role(
    scene: Scene, clause: Clause, entity: Entity, role: Token, words: dict[int, str]
) -> None:
    """Write "Jo Appleby (an expert on bones)", unless the article is about the person."""
    name = words.get(entity.first) or entity.text
    title = scene.document.article.title
    is_known = any(word in title.split() for word in name.split())
    if is_known or entity.last - 1 != clause.subject.tokens[-1]:
        return
    text = role_text(scene, role)
    if text is None or not name or "(" in name:
        return
    words.update(dict.fromkeys(range(entity.first, entity.last), ""))
    words[entity.first] = f"{name} ({text})"


def role_text(scene: Scene, role: Token) -> str | None:
    """Return a short role that makes sense alone, as in mid-sentence."""
    document = scene.document
    if role.entity in NAMED - {"NORP"} or noun_class(role.lemma.lower()) != "person":
        return None
    phrase = trim(document, role.index)
    is_plain = 0 < len(phrase) <= LONGEST_ROLE and not any(
        leans(scene, (token := document.tokens[i]))
        or token.dep == "relcl"
        or (token.dep == "conj" and token.pos == "PROPN")  # "a composer, and Haydn"
        for i in phrase
    )
    if not is_plain or any(dangling_definite(document, i, set(phrase)) for i in phrase):
        return None
    return render(document, phrase, {phrase[0]: lower_first(document, phrase[0])})


def write_name(scene: Scene, clause: Clause, name: Token, words: dict[int, str]) -> None:
    """Write "one Freemason (Benjamin Franklin)": without the name the clause says too little."""
    entity = scene.entity_of.get(name.index)
    last = clause.subject.tokens[-1]
    is_whole = entity is not None and set(trim(scene.document, name.index)) == set(
        range(entity.first, entity.last)
    )
    if entity is None or not is_whole or entity.label not in NAMED or last in words:
        return
    words[last] = f"{scene.document.tokens[last].text} ({scene.names.first_mention(entity.text)})"
