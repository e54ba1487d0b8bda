"""What a term is or is called: "Photosynthesis is the process by which ..."."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.lexicon import is_common_word, noun_class
from quizgen.patterns.phrases import HEDGES, is_copula, lower_words, phrase_answer, subject_is_vague
from quizgen.patterns.slots import find_slot

NAMING = frozenset("call know name term define describe refer dub".split())
# A class of which everything is a member defines nothing: "X is a thing that ...".
BROAD = frozenset(
    "thing one way part kind type sort form example lot matter issue problem reason point "
    "question case fact idea result member number variety something product feature source "
    "aspect factor step subject topic element area place time day year person man woman people "
    "challenge effect difference basis envy future key foundation heart burden hope".split()
)
DESCRIBING = "which of these best describes"
NAMED = frozenset({"ORG", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "PERSON"})


def find_definitions(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the defined term, and what it is defined as."""
    yield from copular(context, anchored)
    yield from meaning(context, anchored)
    yield from called(context, anchored)


def attribute_of(document: Document, anchored: Anchored) -> Piece | None:
    """Return the noun phrase after "is" that says enough to define something."""
    clause = anchored.clause
    attributes = [piece for piece in clause.after if piece.dep == "attr"]
    if not is_copula(document, clause) or len(attributes) != 1 or clause.is_negated:
        return None
    head = document.tokens[attributes[0].head]
    says_more = any(
        document.tokens[i].dep in {"relcl", "acl", "prep"} and i in attributes[0].tokens
        for i in document.children[head.index]
    )
    if head.pos != "NOUN" or not says_more or len(attributes[0].tokens) < 5:
        return None
    words = lower_words([document.tokens[i] for i in attributes[0].tokens])
    return None if head.lemma.lower() in BROAD or words & HEDGES else attributes[0]


def copular(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the subject of "X is a Y that ..."."""
    document, clause = context.document, anchored.clause
    subject = document.tokens[clause.subject.head]
    if attribute_of(document, anchored) is None or subject.pos not in {"NOUN", "PROPN"}:
        return
    tokens = term_tokens(context, clause.subject.tokens)
    if len(tokens) == 1 and is_no_noun(subject):
        return
    if subject.entity or not tokens or any(i in anchored.words for i in tokens):
        return
    if len(clause.after) > 1:
        return  # what else is said may not belong to the definition
    if len(tokens) > 1 and all(is_common_word(document.tokens[i].lemma) for i in tokens):
        return  # "a different approach"
    text = context.text(tokens)
    answer = Answer("term", tokens, text, (text,), subject.lemma.lower())
    yield Candidate("definition", anchored, answer, Slot("subject", 0, True), weight=0.9)


def is_no_noun(word: Token) -> bool:
    """Tell whether a lone word is an adjective that lost its noun: "pneumonic"."""
    return word.text[1:].islower() and word.pos != "PROPN" and noun_class(word.lemma) is None


def meaning(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield what "X is ..." says of a term or name: "What is DECnet?"."""
    document, clause = context.document, anchored.clause
    attribute = attribute_of(document, anchored)
    subject = document.tokens[clause.subject.head]
    is_term = bool(term_tokens(context, clause.subject.tokens)) and not subject.entity
    is_named = subject.entity in NAMED or (subject.pos == "PROPN" and not subject.entity)
    if attribute is None or not (is_term or is_named) or subject_is_vague(document, anchored):
        return
    if clause.before or not opens_plainly(document, attribute):
        return  # "At the time, Iran was the largest exporter" defines nothing
    answer = phrase_answer(context, anchored, attribute.tokens)
    if answer is not None:
        slot = Slot("after", clause.after.index(attribute), True)
        yield Candidate(
            "definition", anchored, answer, slot, 0.85, asks=DESCRIBING, order="subject"
        )


def opens_plainly(document: Document, attribute: Piece) -> bool:
    """Tell whether a definition begins with "a", "the" or no article, not with "one of"."""
    first = document.tokens[attribute.tokens[0]]
    below = {document.tokens[i].tag for i in document.children[attribute.head]}
    return first.pos in {"DET", "ADJ", "NOUN", "PROPN"} and not below & {"JJS", "RBS", "PRP$"}


def called(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the name in "is called X" and "is known as X"."""
    document, clause = context.document, anchored.clause
    verb = document.tokens[clause.verb]
    if verb.lemma not in NAMING or not clause.is_passive or clause.is_negated:
        return
    for piece in clause.after:
        token = document.tokens[piece.head]
        is_name = piece.dep == "oprd" or (token.text.lower() in {"as"} and token.dep == "prep")
        body = (
            tuple(i for i in piece.tokens if i != piece.head)
            if token.dep == "prep"
            else piece.tokens
        )
        tokens = term_tokens(context, body)
        if is_name and tokens:
            slot = find_slot(document, clause, tokens)
            text = context.text(tokens)
            if slot is not None and slot.is_whole:
                yield Candidate(
                    "definition", anchored, Answer("term", tokens, text, (text,)), slot, weight=0.8
                )


def term_tokens(context: Context, piece: tuple[int, ...]) -> tuple[int, ...]:
    """Return a term of one to three words without its article; () when it is something longer."""
    tokens = [context.document.tokens[i] for i in piece]
    while tokens and tokens[0].pos in {"DET", "PUNCT"}:
        tokens.pop(0)
    while tokens and tokens[-1].pos == "PUNCT":
        tokens.pop()
    if not 1 <= len(tokens) <= 3 or tokens[-1].index - tokens[0].index != len(tokens) - 1:
        return ()
    if any(t.pos not in {"NOUN", "PROPN", "ADJ"} for t in tokens) or tokens[-1].pos == "ADJ":
        return ()
    return tuple(t.index for t in tokens)
