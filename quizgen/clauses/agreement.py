"""Whether subject and verb agree in number; where they do not, the parser joined the wrong two."""

from quizgen.clauses.clause import Clause
from quizgen.document import Document, Token
from quizgen.lexicon import noun_class

# Nouns that take either verb: "a number of ships were sold", "the team are ready".
COLLECTIVE = frozenset(
    "number majority minority variety range group pair couple lot handful plenty series percent "
    "percentage half third quarter rest most proportion total dozen bulk part kind type sort "
    "team family government police staff crew committee public audience army company band club "
    "species spacecraft means data media people cattle offspring aircraft headquarters share host "
    "fish sheep deer trout salmon shrimp squid "
    "population none board jury class crowd pack flock herd generation remainder fraction".split()
)
PLURAL_WORDS = {"many", "few", "several", "both", "these", "those", "they", "we", "others"}
SINGULAR_WORDS = {"this", "someone", "anyone", "everyone", "nobody", "each", "he", "she", "it"}


def agrees(document: Document, clause: Clause) -> bool:
    """Tell whether the number of subject and finite verb is the same; unclear ones pass."""
    verb = finite_verb(document, clause)
    wanted = number_of_verb(verb) if verb is not None else None
    found = number_of_subject(document, clause)
    return wanted is None or found is None or wanted == found


def finite_verb(document: Document, clause: Clause) -> Token | None:
    """Return the word that carries tense; None for one that the text leaves out."""
    if clause.lead:
        return None
    verbs = (document.tokens[i] for i in clause.verbs)
    return next((t for t in verbs if t.tag in {"VBZ", "VBP", "VBD", "MD"}), None)


def number_of_verb(verb: Token) -> str | None:
    """Return "one" or "many" where the form tells: "is", "was", "were", "have"."""
    if verb.text.lower() == "was" or verb.tag == "VBZ":
        return "one"
    if verb.text.lower() == "were" or verb.tag == "VBP":
        return "many"
    return None


def number_of_subject(document: Document, clause: Clause) -> str | None:
    """Return "one" or "many"; None for collectives, lists, names in the plural and numbers."""
    head = document.tokens[clause.subject.head]
    below = [
        document.tokens[i] for i in document.children[head.index] if i in clause.subject.tokens
    ]
    if clause.subject.dep == "expl" or head.lemma.lower() in COLLECTIVE:
        return None
    if any(t.dep in {"conj", "cc", "preconj", "nummod", "appos"} for t in below):
        return None
    lower = head.text.lower()
    if head.pos == "PRON":
        return "many" if lower in PLURAL_WORDS else "one" if lower in SINGULAR_WORDS else None
    if below and (below[0].tag == "VBG" or (head.tag == "NNP" and below[0].pos == "DET")):
        return None  # "understanding their roles is ...", "the Xiongnu were"
    if head.tag == "NNS":
        return "many" if is_surely_plural(head) else None
    is_name = head.tag == "NNP" and head.entity in {"PERSON", "GPE", ""} and lower[-1] != "s"
    return "one" if head.tag == "NN" or is_name else None


def is_surely_plural(noun: Token) -> bool:
    """Tell whether a noun is a plural, and no name or science that ends in "s"."""
    lower = noun.text.lower()
    is_name = bool(noun.entity) or noun_class(noun.lemma.lower()) is None
    return lower != noun.lemma.lower() and not lower.endswith("ics") and not is_name
