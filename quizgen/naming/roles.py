"""What an article says people are: "quarterback Cam Newton" makes him a quarterback."""

from quizgen.document import Document
from quizgen.lexicon import hypernyms, noun_class
from quizgen.naming.names import Names

NEAR = 2  # steps up in WordNet within which two roles count as alike


def find_roles(document: Document, names: Names) -> dict[str, frozenset[str]]:
    """Return the role nouns of each person by full name; people without one are left out."""
    roles: dict[str, set[str]] = {}
    for entity in document.entities:
        if entity.label != "PERSON":
            continue
        found = roles.setdefault(names.full(entity.text), set())
        head = entity.last - 1
        for index in document.children[head]:
            token = document.tokens[index]
            if token.dep in {"compound", "appos"} and not entity.first <= index < entity.last:
                found |= {token.lemma.lower()} if is_role(token.lemma) else set()
        verb = document.tokens[document.tokens[head].head]
        if verb.lemma in {"be", "become"} and document.tokens[head].dep == "nsubj":
            attributes = (document.tokens[i] for i in document.children[verb.index])
            found |= {t.lemma.lower() for t in attributes if t.dep == "attr" and is_role(t.lemma)}
    return {name: frozenset(found) for name, found in roles.items() if found}


def is_role(lemma: str) -> bool:
    """Tell whether a noun stands for a kind of people."""
    return noun_class(lemma.lower()) == "person"


def are_alike(mine: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two people share a role, or have roles of one kind."""
    if not mine or not other:
        return not other  # nothing is known against it
    return bool(widened(mine) & widened(other))


def widened(roles: frozenset[str]) -> set[str]:
    """Return roles with the kinds they are nearest to: "quarterback" with "back"."""
    return set(roles) | {kind for role in roles for kind in hypernyms(role)[:NEAR]}
