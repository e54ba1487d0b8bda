"""Sentences to clauses: one verb with its subject and complements, without side remarks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quizgen.attribution import find_attribution
from quizgen.document import Document, Sentence, Token
from quizgen.lexicon import verb_class
from quizgen.trimming import is_set_off, strip_punctuation, trim

Origin: TypeAlias = Literal["main", "coordinated", "said", "contrast", "relative", "apposition"]

SUBJECTS = {"nsubj", "nsubjpass"}
AUXILIARIES = {"aux", "auxpass"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
CONTRASTS = {"while", "whereas", "although", "though"}
SPEECH = frozenset(
    "say add note tell report announce claim argue state write explain suggest believe estimate "
    "warn insist declare think conclude predict recall admit maintain propose find show".split()
)
# Words that tie a sentence to the one before; without it they mislead.
CONNECTIVES = frozenset(
    "also however then thus therefore moreover furthermore meanwhile nevertheless nonetheless "
    "instead too still hence likewise similarly additionally consequently finally accordingly "
    "afterwards subsequently later indeed again even now already first second firstly "
    "secondly eventually ultimately further otherwise yet".split()
)
HEDGING = {"may", "might", "could"}  # a claim that something is possible is no fact to be tested on
LEFT_OUT = {"punct", "cc", "conj", "mark", "parataxis", "intj", "meta", "preconj", "dep"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A complement or adverbial.  `tokens` are in text order, side remarks left out."""

    head: int
    dep: str
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement: before + subject + verbs + after."""

    sentence: Sentence
    verb: int
    subject: Piece
    verbs: tuple[int, ...]  # auxiliaries, adverbs between them, the verb: in text order
    before: tuple[Piece, ...]  # adverbials in front of the subject
    after: tuple[Piece, ...]
    origin: Origin
    attribution: tuple[int, ...] = ()  # tokens that name whose claim it is
    is_negated: bool = False
    is_passive: bool = False
    lead: str = ""  # auxiliary that the text leaves out: "was" in "the novel, published in 1826"

    @property
    def tokens(self) -> tuple[int, ...]:
        """Return every token of the statement in text order."""
        pieces = (*self.before, self.subject, *self.after)
        return tuple(sorted({i for piece in pieces for i in piece.tokens} | set(self.verbs)))


def find_clauses(document: Document) -> Iterator[Clause]:
    """Yield the clauses of every sentence that states something in its own voice."""
    for sentence in document.sentences:
        words = document.of(sentence)
        if not words or words[-1].text in {"?", ":"}:
            continue
        if not any(token.text in {".", "!", "\u201d", '"', ")"} for token in words[-2:]):
            continue
        for token in words:
            clause = make_clause(document, sentence, token) or reduced_clause(
                document, sentence, token
            )
            if clause is not None:
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
    helpers = auxiliaries(document, verb)
    own = split_times(document, own_pieces(document, verb))
    if any(lacks_object(document, piece) for piece in own):
        return None
    if any(document.tokens[i].text.lower() in HEDGING for i in helpers) or is_emphatic(
        document, helpers, children
    ):
        return None
    start = subject.head if any(c.dep in SUBJECTS for c in children) else verb.index
    attribution = find_attribution(document, verb)
    middle = adverbs_between(children, verb)
    return Clause(
        sentence=sentence,
        verb=verb.index,
        subject=subject,
        verbs=tuple(sorted((*helpers, *middle, verb.index))),
        before=tuple(piece for piece in own if piece.tokens[0] < min(start, verb.index)),
        after=tuple(piece for piece in own if piece.tokens[0] > verb.index),
        origin=origin,
        attribution=attribution,
        is_negated=any(child.dep == "neg" for child in children),
        is_passive=any(document.tokens[i].dep == "auxpass" for i in helpers),
    )


def reduced_clause(document: Document, sentence: Sentence, verb: Token) -> Clause | None:
    """Build the clause of a participle after a name: "Apollo 8, launched in 1968, ..."."""
    noun = document.tokens[verb.head]
    if children_with(document, noun, {"conj", "cc"}):
        return None
    if (
        verb.dep != "acl"
        or verb.tag != "VBN"
        or not noun.entity
        or noun.pos != "PROPN"
        or verb.is_quoted
    ):
        return None
    own = split_times(document, own_pieces(document, verb))
    after = tuple(piece for piece in own if piece.tokens[0] > verb.index)
    below = set(document.subtree(verb.index))
    phrase = tuple(i for i in trim(document, noun.index) if i not in below)
    if not after or not phrase or any(lacks_object(document, piece) for piece in own):
        return None
    return Clause(
        sentence=sentence,
        verb=verb.index,
        subject=Piece(noun.index, "nsubjpass", strip_punctuation(document, list(phrase))),
        verbs=(verb.index,),
        before=(),
        after=after,
        origin="apposition",
        is_passive=True,
        lead="were" if noun.tag == "NNPS" else "was",
    )


def origin_of(document: Document, verb: Token) -> Origin | None:
    """Say how a verb's clause stands in its sentence; None when it cannot stand alone."""
    if verb.dep == "ROOT":
        return None if is_speech_frame(document, verb) else "main"
    head = document.tokens[verb.head]
    if verb.dep == "conj" and head.pos in {"VERB", "AUX"}:
        return "coordinated" if origin_of(document, head) else None
    if verb.dep == "ccomp" and is_told_to_reader(document, head):
        return "main"
    if verb.dep == "ccomp" and is_speech(head):
        return "said" if head.dep == "ROOT" else None
    if verb.dep == "advcl":
        return "contrast" if is_contrast(document, verb) and origin_of(document, head) else None
    if verb.dep == "relcl" and is_set_off(document, verb.index):
        return "relative"
    return None


def is_contrast(document: Document, verb: Token) -> bool:
    """Tell whether a clause begins with "while" or "although": it is told on its own."""
    marks = {document.tokens[i].text.lower() for i in children_with(document, verb, {"mark"})}
    return bool(marks & CONTRASTS)


def is_speech_frame(document: Document, verb: Token) -> bool:
    """Tell whether a root such as "said" only reports another clause."""
    if is_told_to_reader(document, verb):
        return True
    return is_speech(verb) and (
        bool(children_with(document, verb, {"ccomp"})) or verb.lemma in {"say", "add"}
    )


def is_speech(verb: Token) -> bool:
    """Tell whether a verb reports what somebody says."""
    return verb.lemma in SPEECH or verb_class(verb.lemma) == "communication"


def is_told_to_reader(document: Document, verb: Token) -> bool:
    """Tell whether a verb only addresses the reader: "You have read that ..."."""
    subjects = {document.tokens[i].text.lower() for i in children_with(document, verb, SUBJECTS)}
    return verb.lemma in {"read", "know", "see", "learn", "remember"} and bool(
        subjects & {"you", "we"}
    )


def children_with(document: Document, token: Token, deps: set[str]) -> list[int]:
    """Return the children that stand in one of the relations."""
    return [i for i in document.children[token.index] if document.tokens[i].dep in deps]


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
        return Piece(subject.index, subject.dep, trim(document, subject.index))
    if origin == "coordinated":
        head = document.tokens[verb.head]
        head_origin = origin_of(document, head)
        return subject_of(document, head, head_origin) if head_origin else None
    return None


def counts_something(document: Document, verb: Token) -> bool:
    """Tell whether "there were" is followed by a number of things."""
    nouns = children_with(document, verb, {"attr"})
    return any(
        document.tokens[i].dep == "nummod" for noun in nouns for i in document.children[noun]
    )


def relative_subject(document: Document, verb: Token, own: list[int]) -> Piece | None:
    """Put the described noun in place of "which" or "who" when that is the subject."""
    if not own or document.tokens[own[0]].text.lower() not in {"which", "who"}:
        return None
    noun = document.tokens[verb.head]
    phrase = trim(document, noun.index)
    first = min(document.subtree(verb.index))
    if noun.pos not in {"PROPN", "NOUN"} or noun.entity == "DATE" or phrase[-1] < first - 2:
        return None
    return Piece(noun.index, "nsubj", phrase)


def is_finite(document: Document, verb: Token) -> bool:
    """Tell whether the verb or its first auxiliary carries tense."""
    helpers = auxiliaries(document, verb)
    first = document.tokens[helpers[0]] if helpers else verb
    return first.tag in FINITE


def is_emphatic(document: Document, helpers: list[int], children: list[Token]) -> bool:
    """Tell whether "did" only stresses the verb: "he did receive it"."""
    has_do = any(document.tokens[i].lemma == "do" for i in helpers)
    return has_do and not any(child.dep == "neg" for child in children)


def auxiliaries(document: Document, verb: Token) -> list[int]:
    """Return the auxiliaries, those shared with a coordinated verb included: "has made and met"."""
    own = children_with(document, verb, AUXILIARIES)
    if own or verb.dep != "conj" or children_with(document, verb, SUBJECTS):
        return own
    head = document.tokens[verb.head]
    shared = auxiliaries(document, head)
    if not shared or head.pos not in {"VERB", "AUX"}:
        return []
    has_participle = verb.tag == "VBN" or (head.tag == "VBN" and verb.tag == "VBD")
    same_base = verb.tag == "VB" and head.tag == "VB"
    return shared if has_participle or same_base else []


def adverbs_between(children: list[Token], verb: Token) -> list[int]:
    """Return short adverbs right before the verb that change its meaning: "officially opened"."""
    return [
        child.index
        for child in children
        if child.dep in {"advmod", "neg"}
        and child.index < verb.index
        and child.text.lower() not in CONNECTIVES
        and verb.index - child.index <= 3
    ]


def own_pieces(document: Document, verb: Token) -> list[Piece]:
    """Return complements and adverbials in text order; "to do" complements are opened up."""
    pieces: list[Piece] = []
    for index in document.children[verb.index]:
        child = document.tokens[index]
        if child.dep in SUBJECTS | AUXILIARIES | LEFT_OUT or is_skipped(document, child, verb):
            continue
        helpers = children_with(document, child, AUXILIARIES)
        if (
            child.dep == "xcomp"
            and helpers
            and child.pos in {"VERB", "AUX"}
            and not is_set_off(document, index)
        ):
            pieces.append(Piece(index, "xcomp", tuple(sorted((*helpers, index)))))
            pieces.extend(own_pieces(document, child))
        else:
            tokens = trim(document, index)
            if tokens:
                pieces.append(Piece(index, child.dep, tokens))
    return sorted(pieces, key=lambda piece: piece.tokens[0])


def split_times(document: Document, pieces: list[Piece]) -> list[Piece]:
    """Part a time from the place it was attached to: "in Switzerland mid-June" gives two pieces."""
    result: list[Piece] = []
    for piece in pieces:
        starts = [
            entity.first
            for entity in document.entities
            if entity.label == "DATE"
            and entity.first in piece.tokens
            and entity.last == piece.tokens[-1] + 1
        ]
        objects = [i for i in document.children[piece.head] if document.tokens[i].dep == "pobj"]
        is_free = starts and document.tokens[starts[0] - 1].pos != "ADP"
        if piece.dep == "prep" and is_free and objects and objects[0] < starts[0]:
            result.append(
                Piece(piece.head, "prep", tuple(i for i in piece.tokens if i < starts[0]))
            )
            times = tuple(i for i in piece.tokens if i >= starts[0])
            result.append(Piece(times[-1], "npadvmod", times))
        else:
            result.append(piece)
    return result


def lacks_object(document: Document, piece: Piece) -> bool:
    """Tell whether a preposition stands alone, as in a mistaken parse."""
    token = document.tokens[piece.head]
    return (
        piece.dep in {"prep", "agent", "dative"} and len(piece.tokens) == 1 and token.pos == "ADP"
    )


def is_skipped(document: Document, child: Token, verb: Token) -> bool:
    """Tell whether a complement is a side remark, a connective or somebody's attribution."""
    if child.dep == "neg" or (child.dep == "advmod" and child.text.lower() in CONNECTIVES):
        return True
    if child.dep == "advmod" and child.index < verb.index and verb.index - child.index <= 3:
        return not is_set_off(document, child.index) or child.pos == "ADV"
    if child.dep == "ccomp" and verb.lemma in SPEECH:
        return False
    if child.text.lower() in {"according", "including", "like", "unlike"}:
        return True
    if child.dep == "advcl" and child.index < verb.index and is_reminder(document, child):
        return True
    if child.dep == "advcl" and is_contrast(document, child):
        return True
    if child.dep in {"advcl", "acl", "relcl", "appos", "npadvmod", "prep"}:
        return is_set_off(document, child.index) and not holds_time_or_place(document, child)
    return False


def is_reminder(document: Document, verb: Token) -> bool:
    """Tell whether a lead-in only points back: "As already mentioned"."""
    first = document.tokens[min(document.subtree(verb.index))]
    return first.text.lower() == "as" and verb.tag == "VBN"


def holds_time_or_place(document: Document, child: Token) -> bool:
    """Tell whether a short adverbial says when or where."""
    below = sorted(document.subtree(child.index))
    if child.dep not in {"prep", "npadvmod"} or len(below) > 6:
        return False
    return any(document.tokens[i].entity in {"DATE", "GPE", "LOC", "EVENT"} for i in below)
