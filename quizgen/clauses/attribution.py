"""Whose claim a clause is: "..., Xi said" and "according to the World Bank"."""

from quizgen.clauses.trimming import trim
from quizgen.document import Document, Token

SUBJECTS = {"nsubj"}


def find_attribution(document: Document, verb: Token) -> tuple[int, ...]:
    """Return the tokens that name the source of a claim; () when the article states it."""
    for index in document.children[verb.index]:
        child = document.tokens[index]
        if child.text.lower() == "according":
            return source_after_to(document, child)
    head = document.tokens[verb.head]
    if verb.dep in {"advcl", "conj"} and head.index != verb.index:
        return find_attribution(document, head)
    if verb.dep == "ccomp":
        speakers = [i for i in document.children[head.index] if document.tokens[i].dep in SUBJECTS]
        return trim(document, speakers[0]) if speakers else ()
    return ()


def source_after_to(document: Document, according: Token) -> tuple[int, ...]:
    """Return the name after "according to"."""
    for index in document.children[according.index]:
        if document.tokens[index].text.lower() == "to":
            return tuple(i for i in trim(document, index) if i != index)
    return ()
