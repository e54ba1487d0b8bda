"""Which one is the largest, first, oldest or only one of its kind."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, AnswerType, Candidate, Context, Slot
from quizgen.lexicon import noun_class
from quizgen.patterns.named import answer_type, is_surely_person
from quizgen.patterns.phrases import is_copula, subject_is_vague
from quizgen.patterns.slots import is_one_of_several

ONLY = frozenset("first last only main chief principal sole primary".split())
COPULAS = frozenset({"be", "become", "remain"})
VAGUE = frozenset("thing one way time part reason example step place case factor".split())
LONGEST = 5  # words of what is asked for


def find_comparisons(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the subject of "X is the largest Y ..."."""
    document, clause = context.document, anchored.clause
    attributes = [piece for piece in clause.after if piece.dep == "attr"]
    if not is_copula(document, clause, COPULAS) or len(attributes) != 1 or clause.is_negated:
        return
    noun = document.tokens[attributes[0].head]
    if not is_superlative(document, attributes[0], noun) or noun.lemma.lower() in VAGUE:
        return
    answer = subject_answer(context, anchored)
    if answer is None or is_one_of_several(document, clause.subject.head):
        return
    is_person = answer.type == "person" or noun_class(noun.lemma.lower()) == "person"
    if answer.type == "organisation" and noun_class(noun.lemma.lower()) != "group":
        answer = replace(answer, type="term")
    slot = Slot("subject", 0, is_whole=True)
    yield Candidate("comparison", anchored, answer, slot, 0.9, asks="who" if is_person else "what")


def is_superlative(document: Document, attribute: Piece, noun: Token) -> bool:
    """Tell whether a noun phrase can be true of one thing only: "the largest lake in Africa"."""
    if noun.tag not in {"NN", "NNS"} or len(attribute.tokens) < 4:
        return False
    before = [document.tokens[i] for i in attribute.tokens if i < noun.index]
    if not before or before[0].text.lower() != "the":
        return False
    is_most = any(is_choosing(t) for t in before)
    says_where = any(i > noun.index for i in attribute.tokens)
    return is_most and says_where and before[-1].pos == "ADJ"


def is_choosing(token: Token) -> bool:
    """Tell whether a word leaves one thing only: "largest", "only", "fourth"."""
    is_ordinal = token.entity == "ORDINAL"
    return token.tag in {"JJS", "RBS"} or token.text.lower() in ONLY or is_ordinal


def subject_answer(context: Context, anchored: Anchored) -> Answer | None:
    """Return the subject as the answer, typed when it is a name."""
    document, subject = context.document, anchored.clause.subject
    if subject_is_vague(document, anchored) or any(i in anchored.words for i in subject.tokens):
        return None
    tokens = tuple(i for i in subject.tokens if document.tokens[i].pos not in {"DET", "PUNCT"})
    if not tokens or len(tokens) > LONGEST or tokens[-1] - tokens[0] != len(tokens) - 1:
        return None
    entity = next((e for e in document.entities if e.first <= subject.head < e.last), None)
    text = context.text(tokens)
    if entity is None or set(range(entity.first, entity.last)) < set(tokens):
        return Answer("term", tokens, text, (text,), document.tokens[subject.head].lemma.lower())
    if entity.label == "PERSON" and not is_surely_person(context, entity):
        return None
    kind: AnswerType = answer_type(entity) or "term"
    full = context.names.full(entity.text)
    return Answer(kind, tuple(range(entity.first, entity.last)), full, context.names.variants(full))
