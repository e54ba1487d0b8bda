"""Finds phrases that need the sentence before: "the event", "the other two", "this method"."""

from quizgen.anchored import Refusal, Scene
from quizgen.clause import Clause
from quizgen.coreference import resolve_definite
from quizgen.definiteness import dangling_definite
from quizgen.document import Token

POINTING = frozenset("this that these those here there such nearby elsewhere".split())


CONTRASTIVE = frozenset(
    "other another latter former same both each either neither one ones others above below "
    "following "
    "aforementioned comparable similar further additional previous earlier".split()
)


def find_dangling(scene: Scene, clause: Clause, words: dict[int, str]) -> Refusal | None:
    """Refuse "the event", "this method", "the other": they need the sentence before."""
    inside = set(clause.tokens)
    for index in clause.tokens:
        token = scene.document.tokens[index]
        if index in words:
            continue
        if points_outside(scene, token):
            return Refusal("pointing", f"“{token.text}” points outside the sentence")
        if is_contrast(token) and not is_complete_comparison(scene, token):
            return Refusal("contrast", f"“{token.text}” compares with what is not said here")
        phrase = dangling_definite(scene.document, index, inside, clause)
        if phrase and not name_definite(scene, clause, token, words):
            return Refusal("definite", f"“{phrase}” was introduced elsewhere")
    return None


def points_outside(scene: Scene, token: Token) -> bool:
    """Tell whether "this" or "there" needs the sentence before; "such as" does not."""
    lower = token.text.lower()
    if lower not in POINTING or token.pos not in {"DET", "PRON", "ADV", "ADJ"}:
        return False
    if token.dep in {"mark", "expl"} or (lower == "that" and token.tag in {"WDT", "IN"}):
        return False
    return not (lower == "such" and follows_as(scene, token.index))


def is_contrast(token: Token) -> bool:
    """Tell whether a word such as "other" or "former" compares."""
    is_word = token.pos in {"ADJ", "DET", "PRON", "NOUN"} and token.dep not in {"preconj", "cc"}
    return token.text.lower() in CONTRASTIVE and is_word


def name_definite(scene: Scene, clause: Clause, noun: Token, words: dict[int, str]) -> bool:
    """Put the name in place of "the event" where only one event can be meant."""
    below = list(scene.document.children[noun.index])
    name = resolve_definite(scene.document, scene.names, clause.sentence, noun)
    if name is None or len(below) != 1 or noun.index != clause.subject.head:
        return False
    words[noun.index] = name
    words[below[0]] = "the" if entity_label(scene, name) == "EVENT" else ""
    return True


def entity_label(scene: Scene, name: str) -> str:
    """Return the label of the first entity with this name."""
    return next((e.label for e in scene.document.entities if scene.names.full(e.text) == name), "")


def is_complete_comparison(scene: Scene, token: Token) -> bool:
    """Tell whether what is compared stands beside it: "each other", "steel and other metals"."""
    lower, head = token.text.lower(), scene.document.tokens[token.head]
    before = scene.document.tokens[token.index - 1].text.lower() if token.index else ""
    after = (
        scene.document.tokens[token.index + 1].text.lower()
        if token.index + 1 < len(scene.document.tokens)
        else ""
    )
    if (before, lower) in {("each", "other"), ("one", "another")} or (lower, after) in {
        ("each", "other"),
        ("one", "another"),
    }:
        return True
    if lower == "each":
        return head.pos == "NOUN"
    return lower == "other" and (head.dep == "conj" or before in {"than", "including"})


def follows_as(scene: Scene, index: int) -> bool:
    """Tell whether "such" belongs to "such as"."""
    after = scene.document.tokens[index + 1] if index + 1 < len(scene.document.tokens) else None
    return after is not None and after.text == "as"
