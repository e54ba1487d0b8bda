"""Sentences to clauses: one verb with its subject and complements, without side remarks."""

from collections.abc import Iterator

from quizgen.clauses.attribution import find_attribution
from quizgen.clauses.clause import Clause, Origin, Piece
from quizgen.clauses.complements import adverbs_between, lacks_object, own_pieces, split_times
from quizgen.clauses.remarks import appositive_clause, reduced_clause, relative_subject
from quizgen.clauses.soundness import is_sound
from quizgen.clauses.standing import (
    AUXILIARIES,
    SUBJECTS,
    auxiliaries,
    children_with,
    is_emphatic,
    is_finite,
    is_guess,
    is_speech,
    origin_of,
)
from quizgen.clauses.trimming import BRACKETS, trim
from quizgen.document import Document, Sentence, Token

SUPPOSING = {"Suppose", "Imagine", "Assume", "Consider", "Picture", "Let", "Pretend"}  # no fact
EXPECTING = {"expect", "plan", "intend", "hope", "propose", "schedule"}  # not yet facts


def find_clauses(document: Document) -> Iterator[Clause]:
    """Yield the clauses of every sentence that states something in its own voice."""
    for sentence in document.sentences:
        words = document.of(sentence)
        if words and words[0].text in SUPPOSING:
            continue
        if not words or words[-1].text in {"?", ":"} or words[0].text.lower() in {"i.e.", "e.g."}:
            continue
        if not any(token.text[-1] in '.!”")' for token in words[-2:]):
            continue
        for token in words:
            clause = (
                make_clause(document, sentence, token)
                or reduced_clause(document, sentence, token)
                or appositive_clause(document, sentence, token)
            )
            if clause is not None and is_sound(document, clause):
                yield clause


def make_clause(document: Document, sentence: Sentence, verb: Token) -> Clause | None:
    """Build the clause of a finite verb, or return None when it is none of ours."""
    if verb.pos not in {"VERB", "AUX"} or verb.is_quoted:
        return None
    origin = origin_of(document, verb)
    if origin is None:
        return None
    subject = subject_of(document, verb, origin)
    if subject is None or not is_finite(document, verb) or subject.tokens[:1] == ():
        return None
    children = [document.tokens[i] for i in document.children[verb.index]]
    if (
        verb.lemma in EXPECTING
        or lists_numbers(document, verb)
        or is_far_from_subject(document, verb, origin)
        or is_spliced(document, verb, subject)
    ):
        return None
    helpers = auxiliaries(document, verb)
    own = split_times(document, own_pieces(document, verb), verb)
    if any(lacks_object(document, piece) for piece in own):
        return None
    if is_guess(document, helpers, children) or is_emphatic(document, helpers, children):
        return None
    is_told = origin == "main" and verb.dep == "ccomp"  # "You have read that ..."
    attribution = () if is_told else find_attribution(document, verb)
    middle = adverbs_between(children, verb)
    return Clause(
        sentence=sentence,
        verb=verb.index,
        subject=subject,
        verbs=tuple(sorted((*helpers, *middle, verb.index))),
        before=tuple(
            piece for piece in own if piece.tokens[0] < verb.index and piece.dep != "ccomp"
        ),
        after=tuple(piece for piece in own if piece.tokens[0] > verb.index),
        origin=origin,
        attribution=attribution,
        is_negated=any(child.dep == "neg" for child in children),
        is_passive=any(document.tokens[i].dep == "auxpass" for i in helpers),
    )


def is_spliced(document: Document, verb: Token, subject: Piece) -> bool:
    """Tell whether only a comma parts a statement from the verb that took it for what was said.

    "Craft reach escape speed, the speed needed to leave": the second is no statement.
    """
    first = subject.tokens[0]
    said = [i for i in children_with(document, verb, {"ccomp"}) if i < first]
    is_after_comma = first > 0 and document.tokens[first - 1].text == ","
    has_object = bool(children_with(document, verb, {"dobj", "attr", "acomp", *AUXILIARIES}))
    is_bare = verb.tag == "VBD" and not has_object
    return bool(said) and is_after_comma and is_bare and not is_speech(verb)


def lists_numbers(document: Document, verb: Token) -> bool:
    """Tell whether a row of dates or numbers was parsed as remarks on each other."""
    below = (document.tokens[i] for i in document.subtree(verb.index))
    return any(t.dep == "appos" and t.tag == "CD" for t in below)


def is_far_from_subject(document: Document, verb: Token, origin: Origin) -> bool:
    """Tell whether another subject stands between a verb and the verb whose subject it shares."""
    if origin != "coordinated" or children_with(document, verb, SUBJECTS):
        return False
    between = document.tokens[verb.head + 1 : verb.index]
    joints = [token.index for token in between if token.dep == "cc" and token.head == verb.head]
    late = (t for t in between if joints and t.index > joints[-1] and t.head == verb.head)
    if any(t.pos in {"NOUN", "PROPN", "PRON"} for t in late):
        return True  # "the water would boil and the steam would rise"
    if any(token.text in BRACKETS for token in between):
        return True  # "grew by 2% (and was 1% in 2014)"
    first = verb.index
    while first - 1 > verb.head and document.tokens[first - 1].pos in {"ADV", "AUX", "PART"}:
        first -= 1
    before = document.tokens[first - 1]
    is_joined = before.tag == "CC" or before.pos in {"PUNCT", "SPACE"} or first < verb.index
    return any(token.dep in SUBJECTS for token in between) or not is_joined


def subject_of(document: Document, verb: Token, origin: Origin) -> Piece | None:
    """Find the subject: its own, the one it shares, or the noun a relative clause describes."""
    own = children_with(document, verb, SUBJECTS)
    there = children_with(document, verb, {"expl"})
    if there and not own and counts_something(document, verb):
        return Piece(there[0], "expl", (there[0],))
    if children_with(document, verb, {"expl", "csubj", "csubjpass"}) or len(own) > 1:
        return None
    if origin == "relative":
        return relative_subject(document, verb, own)
    if own:
        subject = document.tokens[own[0]]
        if subject.tag in {"WDT", "WP"}:
            return None
        return Piece(subject.index, subject.dep, trim(document, subject.index))
    if origin == "coordinated":
        head = document.tokens[verb.head]
        head_origin = origin_of(document, head)
        if head_origin and is_far_from_subject(document, head, head_origin):
            return None
        return subject_of(document, head, head_origin) if head_origin else None
    return None


def counts_something(document: Document, verb: Token) -> bool:
    """Tell whether "there were" is followed by a number of things."""
    nouns = children_with(document, verb, {"attr"})
    return any(
        document.tokens[i].dep == "nummod" for noun in nouns for i in document.children[noun]
    )
