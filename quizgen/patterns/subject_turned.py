"""Subjects changed for another of which the article says something else in the same place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause, Piece
from quizgen.content_words import content
from quizgen.document import Document, Token
from quizgen.facts import Candidate, Context
from quizgen.lexicon import is_kind_of, noun_class, stem
from quizgen.naming.names import NAMED
from quizgen.patterns.definitions import attribute_of, term_tokens
from quizgen.patterns.opposites import below
from quizgen.patterns.relation_turned import candidate
from quizgen.remember import of_article
from quizgen.wording.text import lower_first, render

OPPOSING = frozenset({"while", "whereas"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST = 5  # tokens of a subject
SAME = 0.9  # share of content words from which two definitions may hold of one term


@dataclass(frozen=True, slots=True)
class Defined:
    """A term that the article says something of.  `said` is empty where that is no definition."""

    text: str
    head: Token
    is_bare: bool  # without article: "truth analysis is ..."
    sentence: int
    said: frozenset[str]  # content words of its definition


def turn_subject(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield a subject with the one that a contrast or another definition gives in its stead."""
    yield from turn_definition(context, anchored)
    yield from turn_partner(context, anchored)
    yield from turn_unlike(context, anchored)


def turn_definition(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield a defined term with another that the article defines in another way."""
    document, clause = context.document, anchored.clause
    tokens = term_tokens(context, clause.subject.tokens)
    attribute = next((piece for piece in clause.after if piece.dep == "attr"), None)
    if attribute is None or not tokens or any(i in anchored.words for i in tokens):
        return
    if clause.before or clause.origin == "whole" or len(clause.after) > 1:
        return
    head = document.tokens[clause.subject.head]
    is_defined = attribute_of(document, anchored) is not None
    is_only = document.tokens[attribute.tokens[0]].text.lower() == "the"
    if not is_defined and not (is_only and len(tokens) > 1):
        return
    mine = content(render(document, attribute.tokens))
    text = term_text(document, tokens)
    here = stems(render(document, clause.tokens))
    fitting = [
        other
        for other in defined_terms(context)
        if is_rival(other, head, text, mine, is_bare(document, clause.subject))
        and (is_defined or other.head.lemma == head.lemma)
        and not stems(other.text) & here - stems(text)
    ]
    number = clause.sentence.number
    fitting.sort(key=lambda o: (o.head.lemma != head.lemma, abs(o.sentence - number), o.text))
    if fitting and fitting[0].sentence != number:
        yield candidate(anchored, tokens, text, fitting[0].text)


def is_rival(other: Defined, head: Token, text: str, mine: frozenset[str], bare: bool) -> bool:
    """Tell whether another term could have been meant, but is something else."""
    one, two = stems(text), stems(other.text)
    if one <= two or two <= one or other.is_bare != bare or other.head.tag != head.tag:
        return False
    if len(mine & other.said) >= SAME * max(1, min(len(mine), len(other.said))):
        return False
    lemma, theirs = head.lemma.lower(), other.head.lemma.lower()
    if lemma == theirs or not other.said:
        return lemma == theirs
    if head.entity or other.head.entity:
        return head.entity == other.head.entity and head.entity in NAMED
    if is_kind_of(lemma, theirs) or is_kind_of(theirs, lemma):
        return False
    kind = noun_class(lemma)
    return kind is not None and kind == noun_class(theirs)


@of_article
def defined_terms(context: Context) -> tuple[Defined, ...]:
    """Return the terms of which the article says "X is a Y that ..." or "X refers to ..."."""
    document, found = context.document, dict[str, Defined]()
    for sentence in document.sentences:
        for token in document.of(sentence):
            if (
                token.dep not in {"nsubj", "nsubjpass"}
                or token.pos not in {"NOUN", "PROPN"}
                or token.is_quoted
            ):
                continue
            piece = Piece(token.index, "nsubj", tuple(sorted(document.subtree(token.index))))
            tokens = term_tokens(context, piece.tokens)
            said = said_of(document, document.tokens[token.head])
            if tokens and (said or len(tokens) > 1):
                text = term_text(document, tokens)
                is_lone = is_bare(document, piece)
                found.setdefault(text, Defined(text, token, is_lone, sentence.number, said))
    return tuple(found.values())


def said_of(document: Document, verb: Token) -> frozenset[str]:
    """Return the content words of a definition whose verb this is; none when it is no such verb."""
    under = list(below(document, verb))
    if any(t.dep in {"neg", "aux", "auxpass"} for t in under):
        return frozenset()
    wanted = "attr" if verb.lemma == "be" else "prep" if verb.lemma == "refer" else ""
    for token in under:
        if token.dep == wanted and token.index > verb.index:
            words = content(render(document, sorted(document.subtree(token.index))))
            if len(words) > 2:
                return words
    return frozenset()


def is_bare(document: Document, piece: Piece) -> bool:
    return document.tokens[piece.tokens[0]].pos != "DET"


def term_text(document: Document, tokens: tuple[int, ...]) -> str:
    """Write a term as in mid-sentence."""
    return render(document, tokens, {tokens[0]: lower_first(document, tokens[0])})


def stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, content(text)))


def turn_partner(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the subject of a clause with that of the clause it is set against: "while ..."."""
    document, clause = context.document, anchored.clause
    other = partner_of(document, clause)
    if other is None or clause.origin == "whole":
        return
    if any(i in anchored.words for i in (*clause.subject.tokens, *other.tokens)):
        return
    text, wrong = written(document, clause.subject), written(document, other)
    rest = set(clause.tokens) - set(clause.subject.tokens)
    if are_alike(document, clause.subject, other) and not stems(wrong) & stems(
        render(document, rest)
    ):
        yield candidate(anchored, clause.subject.tokens, text, wrong)


def partner_of(document: Document, clause: Clause) -> Piece | None:
    """Return the subject of the clause on the other side of "while" or "whereas"."""
    verb = document.tokens[clause.verb]
    beside = [t for t in below(document, verb) if t.dep == "advcl"]
    if verb.dep == "advcl":
        beside.append(document.tokens[verb.head])
    for other in beside:
        side = other if other.dep == "advcl" and other.head == verb.index else verb
        if not any(t.text.lower() in OPPOSING for t in below(document, side)):
            continue
        for subject in below(document, other):
            if subject.dep in SUBJECTS:
                return Piece(
                    subject.index, subject.dep, tuple(sorted(document.subtree(subject.index)))
                )
    return None


def turn_unlike(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the subject with what it is said to be unlike: "Unlike X, Y ..." gives "X ..."."""
    document, clause = context.document, anchored.clause
    for piece in clause.before:
        first = document.tokens[piece.tokens[0]]
        rest = piece.tokens[1:]
        if first.text.lower() != "unlike" or not rest:
            continue
        heads = [t for t in below(document, first) if t.dep == "pobj"]
        if not heads or any(i in anchored.words for i in (*clause.subject.tokens, *rest)):
            continue
        other = Piece(heads[0].index, "pobj", rest)
        if are_alike(document, clause.subject, other):
            kept = tuple(p for p in clause.before if p is not piece)
            alone = replace(anchored, clause=replace(clause, before=kept))
            text, wrong = written(document, clause.subject), written(document, other)
            yield candidate(alone, clause.subject.tokens, text, wrong)


def written(document: Document, piece: Piece) -> str:
    """Write a noun phrase as in mid-sentence."""
    return render(document, piece.tokens, {piece.tokens[0]: lower_first(document, piece.tokens[0])})


def are_alike(document: Document, one: Piece, two: Piece) -> bool:
    """Tell whether two subjects are of one kind and number, short, and none a pronoun."""
    heads = [document.tokens[piece.head] for piece in (one, two)]
    if any(t.pos not in {"NOUN", "PROPN"} for t in heads):
        return False
    if max(len(one.tokens), len(two.tokens)) > LONGEST:
        return False
    plural = [
        t.tag in {"NNS", "NNPS"} or any(x.dep == "conj" for x in below(document, t)) for t in heads
    ]
    if plural[0] != plural[1]:
        return False
    if stems(written(document, one)) & stems(written(document, two)) == stems(
        written(document, one)
    ):
        return False
    if any(t.entity in NAMED for t in heads):
        return heads[0].entity == heads[1].entity
    kinds = {noun_class(t.lemma.lower()) for t in heads}
    return len(kinds) == 1
