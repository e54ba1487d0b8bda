"""Who holds a role, told as a sentence: "Merkel was elected chancellor of Germany"."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.lexicon import noun_class
from quizgen.naming.names import NAMED
from quizgen.patterns.appositions import OFFICES
from quizgen.patterns.named import is_surely_person
from quizgen.patterns.phrases import is_copula

BECOMING = frozenset({"be", "become", "remain"})
CHOOSING = frozenset("elect appoint name crown choose make proclaim nominate".split())
SHORTEST = 3  # words of a role: "chancellor of Germany"


def find_holders(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the person who a clause says is, became or was made something."""
    document, clause = context.document, anchored.clause
    role = role_piece(document, anchored)
    if role is None or clause.is_negated or not is_office(document, role):
        return
    entity = next((e for e in document.entities if e.first <= clause.subject.head < e.last), None)
    if entity is None or entity.label != "PERSON" or not is_surely_person(context, entity):
        return
    tokens = tuple(range(entity.first, entity.last))
    extra = set(clause.subject.tokens) - set(tokens)
    if not set(tokens) <= set(clause.subject.tokens) or any(
        document.tokens[i].dep == "conj" for i in extra
    ):
        return
    full = context.names.full(entity.text)
    answer = Answer("person", tokens, full, context.names.variants(full))
    yield Candidate("role", anchored, answer, Slot("subject", 0, True), weight=0.75, asks="who")


def role_piece(document: Document, anchored: Anchored) -> Piece | None:
    """Return the piece that names the role."""
    clause = anchored.clause
    verb = document.tokens[clause.verb]
    for piece in clause.after:
        if piece.dep == "attr" and is_copula(document, clause, BECOMING):
            return piece
        is_chosen = clause.is_passive and verb.lemma in CHOOSING
        is_as = document.tokens[piece.head].text.lower() == "as"
        if is_chosen and (piece.dep in {"oprd", "attr"} or is_as):
            return piece
        if verb.lemma == "serve" and is_as:
            return piece
    return None


def is_office(document: Document, piece: Piece) -> bool:
    """Tell whether a role is one that few people hold, of something with a name."""
    words = [document.tokens[i] for i in piece.tokens]
    noun = head_noun(document, piece)
    if noun is None or len(words) < SHORTEST or noun.tag == "NNS":
        return False
    is_named = any(w.entity in NAMED for w in words)
    is_single = not any(w.text.lower() in {"a", "an", "one"} for w in words[:2])
    is_role = noun.lemma.lower() in OFFICES or noun_class(noun.lemma.lower()) == "person"
    return is_named and is_single and is_role


def head_noun(document: Document, piece: Piece) -> Token | None:
    """Return the noun of "president of France" and of "as president of France"."""
    head = document.tokens[piece.head]
    if head.pos in {"NOUN", "PROPN"}:
        return head
    below = (document.tokens[i] for i in document.children[head.index])
    return next((t for t in below if t.pos in {"NOUN", "PROPN"}), None)
