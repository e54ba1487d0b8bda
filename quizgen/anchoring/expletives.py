"""Tells an "it" that stands for nothing from one that stands for a thing."""

from quizgen.document import Document, Token
from quizgen.lexicon import noun_class

EMPTY_VERBS = frozenset("be seem appear become take turn happen remain prove follow".split())
WEATHER = frozenset("rain snow hail thunder".split())
IDEAS = frozenset({"act", "cognition", "attribute", "state", "event", "phenomenon"})
CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl", "relcl", "csubjpass"})


def is_expletive(document: Document, pronoun: Token) -> bool:
    """Tell whether "it" stands for a clause or nothing: "It is possible that ..."."""
    if pronoun.text.lower() != "it":
        return False
    if pronoun.dep == "expl":
        return True
    verb = document.tokens[pronoun.head]
    if verb.lemma in WEATHER:
        return True
    below = [document.tokens[i] for i in document.children[verb.index]]
    if pronoun.dep in {"nsubj", "nsubjpass"}:
        is_passive = any(t.dep == "auxpass" for t in below)
        if is_passive and any(t.dep in {"ccomp", "csubjpass"} for t in below):
            return True
        if verb.lemma not in EMPTY_VERBS and verb.text not in {"'s", "\u2019s"}:
            return verb.pos in {"ADJ"}  # "makes it possible to"
        if any(t.dep in CLAUSES for t in below):
            return True
        after = document.tokens[verb.index + 1 : verb.index + 2]
        if (verb.lemma == "be" or verb.pos == "AUX") and after and after[0].tag == "IN":
            return True  # "It is through trade that ..."
        attributes = [t for t in below if t.dep in {"attr", "acomp", "dobj", "prep"}]
        return any(
            document.tokens[i].dep in CLAUSES
            for t in attributes
            for i in document.children[t.index]
        )
    return any(t.dep in {"ccomp", "xcomp"} for t in below) and pronoun.dep == "dobj"


def is_surely_expletive(document: Document, pronoun: Token) -> bool:
    """Tell whether the "it" that a whole sentence opens with can stand for no thing told before.

    "It is possible that ...", "It was Anna who ..."; "It is the home of teff" names a thing.
    """
    if not is_expletive(document, pronoun):
        return False
    verb = document.tokens[pronoun.head]
    below = [document.tokens[i] for i in document.children[verb.index]]
    attributes = [t for t in below if t.dep in {"attr", "npadvmod"} and t.index > verb.index]
    if not attributes:
        return True
    noun = attributes[0]
    tells = {document.tokens[i].dep for i in document.children[noun.index]}
    if any(t.dep in {"ccomp", "csubj", "xcomp"} and t.index > noun.index for t in below):
        is_idea = noun_class(noun.lemma.lower()) in IDEAS
        return is_idea or noun.pos not in {"NOUN", "PROPN"} or verb.lemma == "take"
    if "relcl" in tells:
        return noun.pos == "PROPN" or any(t.dep == "neg" for t in below)
    has_article = any(
        document.tokens[i].text.lower() in {"a", "an"} for i in document.children[noun.index]
    )
    return has_article and noun_class(noun.lemma.lower()) in IDEAS and bool(tells & {"acl"})
