"""What does what to what: "The pineal gland releases melatonin during sleep"."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.lexicon import is_common_word, verb_class
from quizgen.naming.names import NAMED
from quizgen.naming.terms import Term, term_at
from quizgen.patterns.phrases import HEDGES
from quizgen.patterns.slots import find_slot, is_one_of_several, leading_preposition

EMPTY_VERBS = frozenset(
    "have do get go come seem appear become see look remain help need want try begin start "
    "continue keep let show say "
    "mean think know consider find tend like feel regard describe play put give pay hold take "
    "bring set call name "
    "indicate suggest".split()
)
TOPICAL, OFTEN = 2, 3  # mentions of what an article is about
TOO_BROAD = frozenset("animal plant organism food material substance product thing body".split())
CONCRETE = {"substance", "body", "animal", "plant", "food"}
TALK = {"communication"}
PREPOSITIONS = {"by", "from", "into", "through", "to", "in", "with", "of", "on"}
SUBJECTS = {"nsubj", "nsubjpass"}
OBJECTS = {"dobj", "pobj", "attr"}


def find_parts(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield each term of a clause that says something definite about it."""
    document, clause = context.document, anchored.clause
    verb = document.tokens[clause.verb]
    if clause.is_negated or clause.origin == "said" or verb_class(verb.lemma) in TALK:
        return
    if HEDGES & {document.tokens[i].text.lower() for i in clause.verbs}:
        return
    whole: set[int] = set()
    for slot, piece in places(document, anchored):
        term = whole_term(document, piece, slot)
        if term is None or not is_telling(verb, slot, anchored):
            continue
        whole.add(term.first)
        yield from candidate(context, anchored, term, slot, 0.4)
    for index in clause.tokens:
        token = document.tokens[index]
        term = term_at(document, token) if token.dep in SUBJECTS | OBJECTS else None
        if term is None or term.first in whole or is_one_of_several(document, index):
            continue
        is_lone = term.last - term.first == 1  # a lone noun in a gap has too many rivals
        if is_rest_of_longer(document, term) or is_lone or mentions_of(context, term) < TOPICAL:
            continue
        slot_found = find_slot(document, clause, tuple(range(term.first, term.last)))
        if slot_found is not None:
            gap = Slot(
                slot_found.where,
                slot_found.number,
                is_whole=False,
                preposition=slot_found.preposition,
            )
            yield from candidate(context, anchored, term, gap, 0.25)


def is_rest_of_longer(document: Document, term: Term) -> bool:
    """Tell whether an adjective before a lone noun belongs to its meaning: "high resolution"."""
    before = document.tokens[term.first - 1] if term.first else None
    is_lone = term.last - term.first == 1
    return is_lone and before is not None and before.dep in {"amod", "compound", "nmod"}


def places(document: Document, anchored: Anchored) -> Iterator[tuple[Slot, Piece]]:
    """Yield the subject and what follows the verb."""
    clause = anchored.clause
    yield Slot("subject", 0, is_whole=True), clause.subject
    for number, piece in enumerate(clause.after):
        yield Slot("after", number, True, leading_preposition(document, piece)), piece


def is_telling(verb: Token, slot: Slot, anchored: Anchored) -> bool:
    """Tell whether a verb says something definite: "secretes" does, "has" does not."""
    if verb.lemma == "be":
        return slot.where == "subject" and any(
            len(p.tokens) >= 3 and p.dep == "acomp" for p in anchored.clause.after
        )
    return slot.where == "subject" or verb.lemma not in EMPTY_VERBS


def candidate(
    context: Context, anchored: Anchored, term: Term, slot: Slot, weight: float
) -> Iterator[Candidate]:
    """Yield a term as the answer when the rest of its clause is specific enough."""
    tokens = tuple(range(term.first, term.last))
    inside = set(anchored.clause.tokens)
    if not recurs(context, term) or is_relational(context.document, term):
        return
    if not set(tokens) <= inside or any(i in anchored.words for i in tokens):
        return
    lemma = context.document.tokens[term.last - 1].lemma.lower()
    if is_specific(context.document, anchored.clause.tokens, tokens):
        answer = Answer("term", tokens, term.text, (term.text,), lemma, is_typeable=False)
        yield Candidate("part", anchored, answer, slot, weight)


def is_relational(document: Document, term: Term) -> bool:
    """Tell whether a noun only links others: "the regulation of", "in conjunction with"."""
    head = document.tokens[term.last - 1]
    below = [document.tokens[i] for i in document.children[head.index]]
    is_idiom = document.tokens[head.head].text.lower() in {"in", "on", "at", "by"}
    return any(t.dep == "prep" and t.text == "of" for t in below) or (
        head.dep == "pobj" and is_idiom and not below
    )


def mentions_of(context: Context, term: Term) -> int:
    """Count how often the article names a term."""
    return sum(other.text.lower() == term.text.lower() for other in context.terms)


def recurs(context: Context, term: Term) -> bool:
    """Tell whether the article comes back to a term: what it says once in passing is not asked."""
    mentions = mentions_of(context, term)
    if term.last - term.first == 1:
        is_broad = context.document.tokens[term.first].lemma.lower() in TOO_BROAD
        return not is_broad and (term.noun_class in CONCRETE or mentions >= OFTEN)
    modifier = context.document.tokens[term.first]
    return modifier.pos != "ADJ" or not is_common_word(modifier.lemma) or mentions >= 2


def whole_term(document: Document, piece: Piece, slot: Slot) -> Term | None:
    """Return the term that fills a piece, an article aside."""
    tokens = [i for i in piece.tokens if i != slot.preposition and document.tokens[i].pos != "DET"]
    if not tokens or document.tokens[tokens[-1]].dep not in SUBJECTS | OBJECTS:
        return None
    if is_one_of_several(document, tokens[-1]):
        return None
    if (
        slot.preposition is not None
        and document.tokens[slot.preposition].text.lower() not in PREPOSITIONS
    ):
        return None
    term = term_at(document, document.tokens[tokens[-1]])
    if term is not None and term.noun_class == "person" and term.last - term.first == 1:
        return None
    return term if term is not None and tokens == list(range(term.first, term.last)) else None


def is_specific(document: Document, clause: tuple[int, ...], answer: tuple[int, ...]) -> bool:
    """Tell whether the rest of the clause says enough to have one answer only."""
    rest = [document.tokens[i] for i in clause if i not in answer]
    names = sum(t.entity in NAMED for t in rest)
    nouns = sum(t.pos in {"NOUN", "PROPN"} and not is_common_word(t.lemma) for t in rest)
    weighty = sum(t.pos in {"NOUN", "PROPN", "NUM", "ADJ", "VERB"} for t in rest)
    plain = sum(t.pos == "NOUN" for t in rest)
    return weighty >= 4 and (
        names + nouns >= 2 or (names + nouns >= 1 and plain >= 3) or plain >= 5
    )
