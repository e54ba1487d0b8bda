"""Mends or refuses what needs the sentence before: "the event", "the other two", "this method"."""

from quizgen.anchoring.anchored import Refusal, Scene
from quizgen.anchoring.antecedents import explained_inside, resolve_definite, resolve_pointing
from quizgen.anchoring.comparisons import (
    are_of_kind,
    counts_unnamed,
    is_complete_comparison,
    is_contrast,
    is_unmeasured,
)
from quizgen.anchoring.definiteness import dangling_definite
from quizgen.anchoring.expansion import expand, name_two
from quizgen.anchoring.longer_forms import longer_form
from quizgen.clauses.clause import Clause
from quizgen.document import Token
from quizgen.lexicon import noun_class
from quizgen.naming.mentions import SUBJECTS

POINTING = frozenset("this that these those here there such nearby elsewhere".split())
COMPARED_INSIDE = frozenset(
    {"other", "others", "another", "same", "similar", "both", "each", "one", "ones"}
)
WEAK_HEADS = frozenset(
    "group kind type number set series part form way point case sort period amount level "
    "combination pair lack state rate area list class variety range family section chapter one "
    "idea view claim fact aspect element portion half side piece version".split()
)

TELLING = {"act", "process", "event", "phenomenon", "state"}
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
        is_open = counts_unnamed(scene, token) and not (
            clause.origin == "whole" and index not in clause.subject.tokens
        )
        if is_open or is_unmeasured(scene, token):
            return Refusal("contrast", f"“{token.text}” compares with what is not said here")
        if is_counted_off(scene, token):
            return Refusal("definite", f"“the {token.text}” was introduced elsewhere")
        phrase = dangling_definite(scene.document, index, inside)
        if phrase is None or explained_inside(scene, clause, token):
            continue
        if not name_definite(scene, clause, token, words):
            return Refusal("definite", f"“{phrase}” was introduced elsewhere")
    return None


def is_counted_off(scene: Scene, token: Token) -> bool:
    """Tell whether a number stands for things told before: "The second two are the largest"."""
    if token.pos != "NUM" or token.entity in {"DATE", "TIME", "PERCENT", "MONEY"}:
        return False
    below = [scene.document.tokens[i] for i in scene.document.children[token.index]]
    has_article = any(t.text.lower() == "the" for t in below)
    return has_article and token.dep in SUBJECTS and not any(t.dep == "prep" for t in below)


def compares_inside(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether a whole sentence has named, before "other", what the others are set against."""
    if clause.origin != "whole" or token.text.lower() not in COMPARED_INSIDE:
        return False
    tokens = scene.document.tokens
    above, head = {token.index}, token.head
    while head not in above:  # "support from other nations": no support is set against them
        above.add(head)
        head = tokens[head].head
    before = [
        tokens[i]
        for i in clause.tokens
        if i < token.index and i not in above and tokens[i].entity not in {"DATE", "TIME"}
    ]
    if token.text.lower() in {"one", "ones"}:
        return any(t.pos == "NOUN" for t in before)
    sets_apart = token.text.lower() in {"other", "another", "both"} and token.pos in {"ADJ", "DET"}
    noun = tokens[token.head] if sets_apart else None
    alike = [t for t in before if t.dep != "compound" and are_of_kind(t, noun)]
    if token.text.lower() == "both":
        return any(t.dep == "conj" for t in alike) or len({t.text for t in alike}) > 1
    is_named = bool(alike)
    return (is_named and token.index not in clause.subject.tokens) or is_joined(
        scene, token, before
    )


def is_joined(scene: Scene, token: Token, before: list[Token]) -> bool:
    """Tell whether "other" ends a row within the subject: "of airlines and of other industries"."""
    if token.text.lower() not in {"other", "others", "another"}:
        return False
    return any(t.dep == "cc" for t in before[-3:])


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
    if token.dep != "det" or noun.pos != "NOUN":
        return False
    if token.text.lower() not in {"this", "these"}:
        return is_told_inside(scene, clause, token, noun)
    below = [i for i in scene.document.children[noun.index] if i != token.index]
    if not below and (text := resolve_pointing(scene, clause.sentence, noun)) is not None:
        words[token.index], words[noun.index] = "", text
        if token.index and follows_quantity(scene, token.index) and not text.startswith("the "):
            words[noun.index] = f"the {text}"
        return True
    if is_told_inside(scene, clause, token, noun) or narrow(scene, clause, token, noun, words):
        return True
    longer = expand(scene, clause, noun) or longer_form(scene, clause.sentence, noun)
    if longer is not None and rewrite(scene, clause, noun, longer, words):
        return True
    if has_own_name(scene, clause, noun):
        words[token.index] = "the"
        return True
    is_told = any(
        scene.document.tokens[i].text.lower() == "of" and says_which(scene, i) for i in below
    )
    if not is_told or noun.lemma.lower() in WEAK_HEADS or noun_class(noun.lemma) not in TELLING:
        return False
    words[token.index] = "the"
    return True


def is_told_inside(scene: Scene, clause: Clause, token: Token, noun: Token) -> bool:
    """Tell whether a whole sentence has, before "those years", what they are."""
    if clause.origin != "whole" or token.text.lower() == "such":
        return False
    before = [scene.document.tokens[i] for i in clause.tokens if i < token.index]
    lemma = noun.lemma.lower()
    if lemma in {"year", "time", "period", "day", "month", "decade", "century"}:
        return any(t.entity == "DATE" for t in before)
    return any(t.lemma.lower() == lemma and t.pos == "NOUN" for t in before)


def narrow(scene: Scene, clause: Clause, token: Token, noun: Token, words: dict[int, str]) -> bool:
    """Write "Cells that have walls ..." for "These cells, which have walls, ..."."""
    tokens = scene.document.tokens
    if token.text.lower() != "these" or noun.index != clause.subject.head:
        return False
    place = noun.index + 1
    if place + 1 not in clause.tokens or tokens[place].text != ",":
        return False
    which = tokens[place + 1]
    verb = next((i for i in scene.document.children[noun.index] if tokens[i].dep == "relcl"), None)
    if which.text.lower() != "which" or verb is None or which.head != verb:
        return False
    last = max(scene.document.subtree(verb)) + 1
    if last not in clause.tokens or tokens[last].text != ",":
        return False
    is_bare = len([i for i in scene.document.children[noun.index] if i < noun.index]) == 1
    words.update({token.index: "", place: "", which.index: "that", last: ""})
    if is_bare and token.text[0].isupper():
        words[noun.index] = noun.text
    return True


def has_own_name(scene: Scene, clause: Clause, noun: Token) -> bool:
    """Tell whether a name right behind says which: "this migration, known as the Long March"."""
    tokens = scene.document.tokens
    for index in scene.document.children[noun.index]:
        below = scene.document.subtree(index)
        is_close = index > noun.index and set(below) <= set(clause.tokens)
        is_called = tokens[index].dep == "acl" and tokens[index].lemma in {"know", "call", "name"}
        if is_close and (is_called or tokens[index].dep == "appos"):
            return any(tokens[i].pos == "PROPN" for i in below)
    return False


def follows_quantity(scene: Scene, index: int) -> bool:
    """Tell whether "all of" or "the largest of" stands before a word."""
    before = scene.document.tokens[index - 1]
    above = scene.document.tokens[before.head]
    return before.text.lower() == "of" and (above.lemma.lower() in PARTITIVE or above.tag == "JJS")


def says_which(scene: Scene, preposition: int) -> bool:
    """Tell whether "of" leads to something that stands alone."""
    phrase = scene.document.subtree(preposition)
    below = [scene.document.tokens[i] for i in phrase]
    if any(t.tag in {"PRP", "PRP$"} or t.text.lower() in POINTING | {"a", "an"} for t in below):
        return False
    return not any(dangling_definite(scene.document, i, set(phrase)) for i in phrase)


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
    text = (
        name_two(scene, clause.sentence, noun)
        or expand(scene, clause, noun)
        or longer_form(scene, clause.sentence, noun)
    )
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
