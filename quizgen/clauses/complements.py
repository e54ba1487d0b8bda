"""What follows or leads a verb, in pieces, without side remarks and connectives."""

from quizgen.anchoring.reference_time import MONTHS
from quizgen.clauses.clause import Piece
from quizgen.clauses.standing import AUXILIARIES, SPEECH, SUBJECTS, children_with, is_contrast
from quizgen.clauses.trimming import is_set_off, trim
from quizgen.document import Document, Token

# Words that tie a sentence to the one before; without it they mislead.
CONNECTIVES = frozenset(
    "also however then thus therefore moreover furthermore meanwhile nevertheless nonetheless "
    "so instead too still hence likewise similarly additionally consequently finally accordingly "
    "afterwards subsequently later indeed again even now already first second firstly "
    "secondly eventually ultimately further otherwise yet conversely clearly obviously surely "
    "unfortunately fortunately sadly luckily interestingly importantly notably surprisingly "
    "remarkably ironically overall specifically admittedly alternatively third thirdly fourth "
    "lastly".split()
)
# Phrases that do the same; what they lead in is whole without them.
LEAD_INS = frozenset(
    {
        "for example",
        "for instance",
        "in fact",
        "in addition",
        "as a result",
        "as a consequence",
        "as such",
        "by contrast",
        "in contrast",
        "on the contrary",
        "on the other hand",
        "on the one hand",
        "in other words",
        "in turn",
        "in particular",
        "in short",
        "in sum",
        "in conclusion",
        "in essence",
        "in general",
        "in any case",
        "in this way",
        "of course",
        "to be sure",
        "after all",
        "above all",
        "at the same time",
        "for this reason",
        "for these reasons",
        "by comparison",
        "in comparison",
        "at first",
        "at last",
        "to begin with",
    }
)
OF_TIME = {"since", "after", "before", "until", "during", "following", "till"}
SPENT = {"in", "on", "for", "to", "from"}  # "invested $2 billion in wind farms"
LONGEST_TIME = 5  # tokens of "on the 4th of May"
CONDITIONS = {"if", "unless", "until", "when", "whenever", "once", "provided", "except", "where"}


LEFT_OUT = {"expl", "punct", "cc", "conj", "mark", "parataxis", "intj", "meta", "preconj", "dep"}


def adverbs_between(children: list[Token], verb: Token) -> list[int]:
    """Return short adverbs right before the verb that change its meaning: "officially opened"."""
    subject = next((c.index for c in children if c.dep in SUBJECTS and c.index < verb.index), -1)
    return [
        child.index
        for child in children
        if child.dep in {"advmod", "neg"}
        and child.index < verb.index
        and child.index > subject
        and child.text.lower() not in CONNECTIVES
        and verb.index - child.index <= 3
    ]


def own_pieces(document: Document, verb: Token) -> list[Piece]:
    """Return complements and adverbials in text order; "to do" complements are opened up."""
    pieces: list[Piece] = []
    for index in document.children[verb.index]:
        child = document.tokens[index]
        if child.tag == "EX" or child.dep in SUBJECTS | AUXILIARIES | LEFT_OUT:
            continue
        if is_skipped(document, child, verb) or is_lead_in(document, child):
            continue
        helpers = children_with(document, child, AUXILIARIES)
        if (
            child.dep == "xcomp"
            and helpers
            and child.pos in {"VERB", "AUX"}
            and not is_set_off(document, index)
            and not is_row_of_aims(document, child, verb)
        ):
            pieces.append(Piece(index, "xcomp", tuple(sorted((*helpers, index)))))
            pieces.extend(own_pieces(document, child))
        else:
            tokens = trim(document, index)
            if tokens:
                pieces.append(Piece(index, child.dep, tokens))
    return sorted(pieces, key=lambda piece: piece.tokens[0])


def is_row_of_aims(document: Document, aim: Token, verb: Token) -> bool:
    """Tell whether "is to" leads to several verbs, which are told together or not at all."""
    return verb.lemma == "be" and bool(children_with(document, aim, {"conj"}))


def split_times(document: Document, pieces: list[Piece], verb: Token) -> list[Piece]:
    """Part times and places from what they were attached to, so that they can be asked for.

    "in Switzerland mid-June" gives two pieces, and so does "a museum in Paris" after "opened".
    """
    result: list[Piece] = []
    for piece in pieces:
        result.extend(
            split_bare_time(document, piece) or split_adverbial(document, piece, verb) or [piece]
        )
    return result


def split_bare_time(document: Document, piece: Piece) -> list[Piece]:
    """Part "in Switzerland mid-June"; [] when no time without preposition ends the piece."""
    first = len(piece.tokens)
    while first and document.tokens[piece.tokens[first - 1]].entity == "DATE":
        first -= 1
    objects = [i for i in document.children[piece.head] if document.tokens[i].dep == "pobj"]
    if piece.dep != "prep" or first == len(piece.tokens) or not objects:
        return []
    start = piece.tokens[first]
    if objects[0] >= start or document.tokens[start - 1].pos in {"ADP", "PUNCT", "CCONJ"}:
        return []
    return [
        Piece(piece.head, "prep", piece.tokens[:first]),
        Piece(piece.tokens[-1], "npadvmod", piece.tokens[first:]),
    ]


def split_adverbial(document: Document, piece: Piece, verb: Token) -> list[Piece]:
    """Part "in Paris" from "a museum in Paris"; [] when nothing such ends the piece."""
    is_there = bool(children_with(document, verb, {"expl"}))
    noun = document.tokens[piece.head]
    if piece.dep not in {"dobj", "attr", "oprd", "prep"} or piece.tokens[0] < verb.index:
        return []
    if noun.text.lower() in OF_TIME or (verb.lemma in {"be", "have"} and not is_there):
        return []  # "since the war in 1998": the year is the war's
    if piece.dep == "prep":
        below = [i for i in document.children[piece.head] if document.tokens[i].dep == "pobj"]
        noun = document.tokens[below[0]] if below else noun
    for index in document.children[noun.index]:
        token = document.tokens[index]
        tail = tuple(i for i in piece.tokens if i >= index)
        if token.dep != "prep" or index <= noun.index or set(tail) != set(trim(document, index)):
            continue
        is_where = is_there and token.text.lower() in {"in", "at", "on", "within"}
        is_split = (
            piece.dep == "dobj" or noun.entity == "PERSON"  # a person is in no place for good
        ) and is_place(document, token, tail)
        is_split = is_split or (noun.entity == "MONEY" and token.text.lower() in SPENT)
        # "marks the battle in 1066": the battle's year; "hosts the summit in October": the host's
        is_own = verb.tag in {"VBD", "VBN"} or any(document.tokens[i].text in MONTHS for i in tail)
        if is_where or is_split or (is_own and is_time(document, token, tail)):
            start = piece.tokens.index(index)
            return [Piece(piece.head, piece.dep, piece.tokens[:start]), Piece(index, "prep", tail)]
    return []


def is_time(document: Document, preposition: Token, tail: tuple[int, ...]) -> bool:
    """Tell whether a phrase is only "in" and a date."""
    labels = {document.tokens[i].entity for i in tail[1:]}
    return preposition.text.lower() in {"in", "on", "during"} and (
        labels == {"DATE"} and len(tail) <= LONGEST_TIME
    )


def is_place(document: Document, preposition: Token, tail: tuple[int, ...]) -> bool:
    """Tell whether a phrase is only "in" and the name of a country, state or city."""
    tokens = [document.tokens[i] for i in tail[1:]]
    is_named = all(t.pos in {"PROPN", "DET"} and t.entity == "GPE" for t in tokens)
    return preposition.text.lower() == "in" and is_named and len(tokens) < LONGEST_TIME


def lacks_object(document: Document, piece: Piece) -> bool:
    """Tell whether a preposition stands alone, as in a mistaken parse."""
    token = document.tokens[piece.head]
    return (
        piece.dep in {"prep", "agent", "dative"} and len(piece.tokens) == 1 and token.pos == "ADP"
    )


def is_skipped(document: Document, child: Token, verb: Token) -> bool:
    """Tell whether a complement is a side remark, a connective or somebody's attribution."""
    is_bare = not document.children[child.index]  # "two years later" says when
    if child.dep == "advmod" and is_bare and child.text.lower() in CONNECTIVES:
        return True
    if child.dep == "neg":
        return True
    subjects = children_with(document, verb, SUBJECTS)
    is_between = child.index < verb.index and not any(child.index < i for i in subjects)
    if child.dep == "advmod" and is_between and verb.index - child.index <= 3:
        return not is_set_off(document, child.index) or child.pos == "ADV"
    if child.dep == "ccomp" and verb.lemma in SPEECH:
        return False
    if child.text.lower() in {"according", "including", "like", "unlike"}:
        return True
    if child.dep == "advcl" and child.index < verb.index and is_reminder(document, child):
        return True
    if child.dep == "advcl" and is_contrast(document, child):
        return True
    if child.dep == "advcl" and is_condition(document, child):
        return False  # without it the rest may be false
    if child.dep in {"advcl", "acl", "relcl", "appos", "npadvmod", "prep"}:
        return is_set_off(document, child.index) and not holds_time_or_place(document, child)
    return False


def is_lead_in(document: Document, child: Token) -> bool:
    """Tell whether a phrase only links its sentence to the one before: "for example"."""
    if child.dep not in {"prep", "advmod", "npadvmod", "advcl"}:
        return False
    below = sorted(document.subtree(child.index))
    if len(below) > 5:
        return False
    words = [document.tokens[i].text for i in below if document.tokens[i].pos != "PUNCT"]
    return " ".join(words).lower() in LEAD_INS


def is_condition(document: Document, verb: Token) -> bool:
    """Tell whether a clause says under which condition the rest holds."""
    first = {document.tokens[i].text.lower() for i in document.children[verb.index]}
    return bool(first & CONDITIONS)


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
