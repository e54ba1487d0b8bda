"""How a verb's clause stands in its sentence: on its own, shared, said by somebody, in contrast."""

from quizgen.clauses.clause import Origin
from quizgen.clauses.trimming import is_set_off
from quizgen.document import Document, Token
from quizgen.lexicon import verb_class

SUBJECTS = {"nsubj", "nsubjpass"}


AUXILIARIES = {"aux", "auxpass"}


FINITE = {"VBD", "VBZ", "VBP", "MD"}


CONTRASTS = {"while", "whereas", "although", "though"}


SPEECH = frozenset(
    "say add note tell report announce claim argue state write explain suggest believe estimate "
    "warn insist declare think conclude predict recall admit maintain propose find show".split()
)


HEDGING = {"may", "might", "could"}  # a claim that something is possible is no fact to be tested on


GUESSING = {"perhaps", "maybe", "possibly", "presumably", "supposedly", "allegedly", "reportedly"}


def is_guess(document: Document, helpers: list[int], children: list[Token]) -> bool:
    """Tell whether a clause only says that something may be so."""
    return any(document.tokens[i].text.lower() in HEDGING for i in helpers) or any(
        child.dep == "advmod" and child.text.lower() in GUESSING for child in children
    )


def origin_of(document: Document, verb: Token) -> Origin | None:
    """Say how a verb's clause stands in its sentence; None when it cannot stand alone."""
    if verb.dep == "ROOT":
        return None if is_speech_frame(document, verb) else "main"
    head = document.tokens[verb.head]
    if verb.dep == "conj" and head.pos in {"VERB", "AUX"}:
        return "coordinated" if origin_of(document, head) else None
    if verb.dep == "ccomp" and is_told_to_reader(document, head):
        return "main"
    if verb.dep == "ccomp" and is_speech(head):
        return "said" if head.dep == "ROOT" else None
    if verb.dep == "advcl":
        return "contrast" if is_contrast(document, verb) and origin_of(document, head) else None
    if verb.dep == "relcl" and is_set_off(document, verb.index):
        return "relative"
    return None


def is_contrast(document: Document, verb: Token) -> bool:
    """Tell whether a clause begins with "while" or "although": it is told on its own."""
    marks = {document.tokens[i].text.lower() for i in children_with(document, verb, {"mark"})}
    return bool(marks & CONTRASTS)


def is_speech_frame(document: Document, verb: Token) -> bool:
    """Tell whether a root such as "said" only reports another clause."""
    if is_told_to_reader(document, verb):
        return True
    return is_speech(verb) and (
        bool(children_with(document, verb, {"ccomp"})) or verb.lemma in {"say", "add"}
    )


def is_speech(verb: Token) -> bool:
    """Tell whether a verb reports what somebody says."""
    return verb.lemma in SPEECH or verb_class(verb.lemma) == "communication"


def is_told_to_reader(document: Document, verb: Token) -> bool:
    """Tell whether a verb only addresses the reader: "You have read that ..."."""
    subjects = {document.tokens[i].text.lower() for i in children_with(document, verb, SUBJECTS)}
    return verb.lemma in {"read", "know", "see", "learn", "remember"} and bool(
        subjects & {"you", "we"}
    )


def children_with(document: Document, token: Token, deps: set[str]) -> list[int]:
    """Return the children that stand in one of the relations."""
    return [i for i in document.children[token.index] if document.tokens[i].dep in deps]


def is_finite(document: Document, verb: Token) -> bool:
    """Tell whether the verb or its first auxiliary carries tense."""
    helpers = auxiliaries(document, verb)
    first = document.tokens[helpers[0]] if helpers else verb
    return first.tag in FINITE


def auxiliaries(document: Document, verb: Token) -> list[int]:
    """Return the auxiliaries, those shared with a coordinated verb included: "has made and met"."""
    own = children_with(document, verb, AUXILIARIES)
    if own or verb.dep != "conj" or children_with(document, verb, SUBJECTS):
        return own
    head = document.tokens[verb.head]
    shared = auxiliaries(document, head)
    if not shared or head.pos not in {"VERB", "AUX"}:
        return []
    is_passive = any(document.tokens[i].dep == "auxpass" for i in shared)
    is_active = verb.tag == "VBD" or children_with(document, verb, {"dobj", "xcomp", "ccomp"})
    if is_passive and is_active:
        return []  # "was born in Jamaica and lived in London"
    has_participle = verb.tag == "VBN" or (head.tag == "VBN" and verb.tag == "VBD")
    same_base = verb.tag == "VB" and head.tag == "VB"
    return shared if has_participle or same_base else []


def is_emphatic(document: Document, helpers: list[int], children: list[Token]) -> bool:
    """Tell whether "did" only stresses the verb: "he did receive it"."""
    has_do = any(document.tokens[i].lemma == "do" for i in helpers)
    return has_do and not any(child.dep == "neg" for child in children)
