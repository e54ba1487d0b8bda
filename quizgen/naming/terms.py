"""Terms of an article: "growth hormone", "liquid oxygen", with the class of what they name."""

from collections import Counter
from dataclasses import dataclass

from quizgen.document import Document, Token
from quizgen.lexicon import is_common_word, noun_class

MODIFIERS = {"compound", "amod", "nmod"}
LONGEST = 3  # words
QUANTIFIERS = frozenset(
    "many most several few various some numerous much more less certain such other name term word "
    "called so-called".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A noun with its modifiers as the article writes it; tokens `[first, last)`."""

    text: str
    first: int
    last: int
    noun_class: str
    is_plural: bool


def find_terms(document: Document) -> list[Term]:
    """Return every term of the article in text order, repetitions included."""
    found = (term_at(document, token) for token in document.tokens)
    return [term for term in found if term is not None]


def term_at(document: Document, head: Token) -> Term | None:
    """Return the term that a noun heads; None for names, everyday words and long phrases."""
    if (
        head.pos != "NOUN"
        or head.entity
        or head.dep in {"compound", "amod", "nmod"}
        or head.is_quoted
    ):
        return None
    kind = noun_class(head.lemma.lower())
    first = head.index
    for index in reversed(document.children[head.index]):
        token = document.tokens[index]
        if (
            index != first - 1
            or token.dep not in MODIFIERS
            or token.entity
            or document.children[index]
        ):
            break
        if token.pos == "ADJ" and (is_common_word(token.text) or token.tag in {"JJR", "JJS"}):
            break
        if token.pos not in {"NOUN", "ADJ", "PROPN"} or token.lemma.lower() in QUANTIFIERS:
            break
        first = index
    words = document.tokens[first : head.index + 1]
    if (
        first > 0
        and document.tokens[first - 1].dep == "compound"
        and document.tokens[first - 1].head == head.index
    ):
        return None  # only the end of a longer name
    if kind is None or len(words) > LONGEST or not is_technical(words):
        return None
    text = document.article.text[words[0].start : head.end].replace("\n", " ")
    return Term(text, first, head.index + 1, kind, head.tag == "NNS")


def is_technical(words: tuple[Token, ...]) -> bool:
    """Tell whether a term is more than an everyday word."""
    head = words[-1]
    if not head.text.isascii() or not all(w.text.replace("-", "").isalpha() for w in words):
        return False
    if len(words) > 1:
        return not all(is_common_word(w.lemma) for w in words)
    return not is_common_word(head.lemma) and len(head.text) > 3


def salience(terms: list[Term]) -> Counter[str]:
    """Count how often each term stands in the article, without regard to case."""
    return Counter(term.text.lower() for term in terms)
