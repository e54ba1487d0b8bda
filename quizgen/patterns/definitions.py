"""What a term is or is called: "Photosynthesis is the process by which ..."."""

from collections.abc import Iterator

from quizgen.anchored import Anchored
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.patterns.slots import find_slot

NAMING = frozenset("call know name term define describe refer dub".split())


def find_definitions(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the defined term as the answer."""
    yield from copular(context, anchored)
    yield from called(context, anchored)


def copular(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the subject of "X is a Y that ..."."""
    document, clause = context.document, anchored.clause
    verb = document.tokens[clause.verb]
    subject = document.tokens[clause.subject.head]
    attributes = [piece for piece in clause.after if piece.dep == "attr"]
    if (
        verb.lemma != "be"
        or not attributes
        or clause.is_negated
        or subject.pos not in {"NOUN", "PROPN"}
    ):
        return
    attribute = attributes[0]
    head = document.tokens[attribute.head]
    says_more = any(
        document.tokens[i].dep in {"relcl", "acl", "prep"} for i in document.children[head.index]
    )
    if head.pos != "NOUN" or not says_more or len(attribute.tokens) < 5 or subject.entity:
        return
    tokens = term_tokens(context, clause.subject.tokens)
    if not tokens or any(i in anchored.words for i in tokens):
        return
    text = context.text(tokens)
    answer = Answer("term", tokens, text, (text,))
    slot = Slot("subject", 0, is_whole=True)
    yield Candidate("definition", anchored, answer, slot, weight=0.9)


def called(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the name in "is called X" and "is known as X"."""
    document, clause = context.document, anchored.clause
    if (
        document.tokens[clause.verb].lemma not in NAMING
        or not clause.is_passive
        or clause.is_negated
    ):
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
