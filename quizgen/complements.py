"""What follows or leads a verb, in pieces, without side remarks and connectives."""

from quizgen.clause import Piece
from quizgen.clause_kinds import AUXILIARIES, SPEECH, SUBJECTS, children_with, is_contrast
from quizgen.document import Document, Token
from quizgen.trimming import is_set_off, trim

# Words that tie a sentence to the one before; without it they mislead.
CONNECTIVES = frozenset(
    "also however then thus therefore moreover furthermore meanwhile nevertheless nonetheless "
    "instead too still hence likewise similarly additionally consequently finally accordingly "
    "afterwards subsequently later indeed again even now already first second firstly "
    "secondly eventually ultimately further otherwise yet".split()
)


LEFT_OUT = {"expl", "punct", "cc", "conj", "mark", "parataxis", "intj", "meta", "preconj", "dep"}


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
