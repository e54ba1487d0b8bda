"""What somebody did: "Russia welcomed a constructive role" asks for the whole object."""

from collections.abc import Iterator

from quizgen.anchored import Anchored
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.lexicon import verb_class
from quizgen.patterns.parts import EMPTY_VERBS
from quizgen.patterns.slots import is_one_of_several, leading_preposition
from quizgen.phrases import phrase_at

GOVERNED = frozenset(
    {
        ("lead", "to"),
        ("result", "in"),
        ("consist", "of"),
        ("depend", "on"),
        ("refer", "to"),
        ("contribute", "to"),
        ("focus", "on"),
        ("belong", "to"),
        ("rely", "on"),
        ("call", "for"),
    }
)


def find_objects(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the object of a telling verb when the rest of the clause fixes it."""
    document, clause = context.document, anchored.clause
    verb = document.tokens[clause.verb]
    if clause.is_negated or verb.lemma in EMPTY_VERBS or verb_class(verb.lemma) == "communication":
        return
    for number, piece in enumerate(clause.after):
        preposition = leading_preposition(document, piece)
        if preposition is not None:
            lead = document.tokens[preposition].text.lower()
            below = [i for i in document.children[preposition] if document.tokens[i].dep == "pobj"]
            head = below[0] if below and (verb.lemma, lead) in GOVERNED else None
        else:
            head = piece.head if piece.dep == "dobj" else None
        phrase = phrase_at(document, head) if head is not None else None
        if (
            phrase is None
            or is_one_of_several(document, phrase.head)
            or any(i in anchored.words for i in phrase.tokens)
        ):
            continue
        if set(phrase.tokens) != set(piece.tokens) - {preposition}:
            continue
        slot = Slot("after", number, is_whole=True, preposition=preposition)
        answer = Answer(
            "phrase",
            phrase.tokens,
            phrase.text,
            (phrase.text,),
            document.tokens[phrase.head].lemma.lower(),
        )
        yield Candidate("part", anchored, answer, slot, weight=0.3)
