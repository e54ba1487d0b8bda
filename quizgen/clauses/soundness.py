"""Tells whether the parse of a clause can be trusted: what the parser got wrong reads badly."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from quizgen.clauses.agreement import agrees
from quizgen.clauses.clause import Clause, Piece
from quizgen.clauses.complements import CONNECTIVES
from quizgen.clauses.joins import is_paired, joins_rightly, keeps_shared_objects, pieces_of
from quizgen.clauses.rows import (
    ends_before_no_second_dash,
    is_well_spaced,
    keeps_rows,
    repeats_no_verb,
)
from quizgen.clauses.standing import FINITE, SUBJECTS, children_with
from quizgen.clauses.valency import has_complement
from quizgen.document import Document, Token

PRONOUNS = frozenset("another other all both each some any those these this that".split())
NEEDS_MORE = {"CC", "DT", "PDT", "PRP$", "WP$", "TO", "WDT", "WRB"}  # tags no phrase ends with
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"}
AMOUNTS = frozenset("much most many several some few little half third quarter all more".split())
CORE = {"attr", "dobj", "oprd", "acomp"}
ENDS = {"dobj", "pobj", "attr", "nsubj", "nsubjpass", "conj"}  # "some of these", "all" end one
WH = {"WDT", "WP", "WP$", "WRB"}
MARKS = {",", "\u2014", "\u2013", "--", ";", ":", "-"}
OPENING = {"(", "[", "\u201c", '"', "\u2018", "'"}
CLOSING = {")", "]", "\u201d", '"', "\u2019", "'"}
HARD_MARKS = {"\u2014", "\u2013", "--", ";", ":", "-"}
# Words that begin a remark which is left out without a comma before it.
REMARK_OPENERS = frozenset(
    "while whereas although though according including like unlike as because since when if which "
    "who where after before unless until once so that than rather".split()
)
FEWEST = 7  # words of a clause that is only subject and verb
PARTS_OF_TEXT = frozenset(
    "chapter figure table section part appendix unit box exercise page module lesson".split()
)


def is_sound(document: Document, clause: Clause) -> bool:
    """Tell whether no sign of a mistaken parse shows in a clause."""
    return all(check(document, clause) for check in CHECKS)


def is_complete(document: Document, clause: Clause) -> bool:
    """Every piece ends with a word that may end one; not "available to immigrants and"."""
    for piece in pieces_of(clause):
        last = document.tokens[piece.tokens[-1]]
        is_pronoun = last.text.lower() in PRONOUNS
        if last.tag in NEEDS_MORE and last.dep not in ENDS and not is_pronoun:
            return False
        if last.tag == "IN" and last.dep == "prep" and not is_stranded(document, last, piece):
            return False
    return True


def is_stranded(document: Document, preposition: Token, piece: Piece) -> bool:
    """Tell whether a preposition stands alone rightly: "the house that he lived in"."""
    verb = document.tokens[preposition.head]
    while verb.dep in {"xcomp", "conj", "ccomp", "prep", "acomp"} and verb.head in piece.tokens:
        verb = document.tokens[verb.head]
    return verb.dep in {"relcl", "acl", "advcl"}


def is_continuous(document: Document, clause: Clause) -> bool:
    """What was left out in the middle stood between commas, dashes or brackets."""
    tokens = clause.tokens
    for left, right in pairwise(tokens):
        if right - left < 2 or (
            right <= clause.verb and clause.origin in {"coordinated", "relative", "apposition"}
        ):
            continue
        gap = [t for t in document.tokens[left + 1 : right] if not is_light(t)]
        if any(t.tag == "CC" for t in gap[:2]):
            return False  # "as clusters, and others as clouds"
        if gap and not (gap[0].text in MARKS | OPENING and gap[-1].text in MARKS | CLOSING):
            return False
        if len(gap) == 1 and gap[0].text in HARD_MARKS:
            return False
    return True


def has_no_late_object(document: Document, clause: Clause) -> bool:
    """No object or predicate stands behind a comma: that is a remark on something before it."""
    late = {piece.tokens[0] for piece in clause.after if piece.dep in CORE}
    inside = set(clause.tokens)
    return not any(
        document.tokens[i - 1].text == "," and i - 2 in inside and i - 2 > clause.verb for i in late
    )


def is_light(token: Token) -> bool:
    """Tell whether a word may be left out anywhere: a connective, a negation, a quotation mark."""
    return (
        token.text.lower() in CONNECTIVES
        or token.dep in {"neg", "intj", "preconj"}
        or token.text.lower() in {"both", "all", "each"}
        or token.text in {'"', "\u201c", "\u201d"}
        or not token.text.strip()
    )


def ends_at_a_boundary(document: Document, clause: Clause) -> bool:
    """After the last word comes a sign, a conjunction or the beginning of a side remark."""
    last = clause.tokens[-1]
    if last + 1 >= clause.sentence.last:
        return True
    token = document.tokens[last + 1]
    following = [t for t in document.tokens[last + 2 : clause.sentence.last] if t.tag != "CC"]
    if token.text == "," and following and following[0].tag == document.tokens[last].tag == "CD":
        return False  # a row of years or numbers was cut
    return (
        token.pos in {"PUNCT", "CCONJ", "SPACE"}
        or token.text in MARKS | OPENING | CLOSING
        or is_light(token)
        or token.text.lower() in REMARK_OPENERS
        or token.dep == "relcl"
        or clause.sentence.last - last <= 2
    )


def asks_nothing(document: Document, clause: Clause) -> bool:
    """No piece begins with a question word of its own: "how medical anthropology has developed"."""
    for piece in pieces_of(clause):
        tokens = [document.tokens[i] for i in piece.tokens]
        has_verb = any(t.pos in {"VERB", "AUX"} for t in tokens)
        if any(t.tag in WH and t.text.islower() for t in tokens) and not has_verb:
            return False
    first = document.tokens[clause.tokens[0]]
    return not (first.tag in WH and first.head == clause.verb)


def has_plain_subject(document: Document, clause: Clause) -> bool:
    """The subject is a noun phrase; no comma in it but those of a list or a name."""
    head = document.tokens[clause.subject.head]
    tokens = [document.tokens[i] for i in clause.subject.tokens]
    is_group = head.pos == "ADJ" and tokens[0].pos == "DET"  # "the rich"
    is_amount = head.tag == "VBG" or head.dep == "expl" or head.text.lower() in AMOUNTS
    if head.pos not in NOMINAL and not is_group and not is_amount:
        return False
    if head.text.lower() in PARTS_OF_TEXT and is_numbered(document, head):
        return False
    is_amount = any(t.pos == "NUM" for t in tokens[1:5])
    if tokens[0].pos in {"ADP", "SCONJ"} and not is_amount:
        return False
    is_list = any(t.tag == "CC" for t in tokens)
    for before, comma, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if comma.text != ",":
            continue
        if before.tag == "POS" or tokens[0].tag in {"VBG", "VBN"}:
            return False
        if not is_list and after.pos not in {"PROPN", "NUM", "ADJ"}:
            return False
    return True


def is_numbered(document: Document, noun: Token) -> bool:
    """Tell whether a number or letter follows: "Chapter 7", "Part III"."""
    after = document.tokens[noun.index + 1] if noun.index + 1 < len(document.tokens) else noun
    return after.text[0].isdigit() or (after.text.isupper() and len(after.text) < 5)


def is_balanced(document: Document, clause: Clause) -> bool:
    """Quotation marks and brackets come in pairs; those right beside a piece count as its own."""
    inside = set(clause.tokens)
    for piece in pieces_of(clause):
        first, last = piece.tokens[0], piece.tokens[-1]
        if first and document.tokens[first - 1].text in {"\u201c", '"'}:
            inside.add(first - 1)
        for index in range(last + 1, min(last + 3, clause.sentence.last)):
            if document.tokens[index].text in {"\u201d", '"'}:
                inside.add(index)
            elif document.tokens[index].text not in {".", ",", "!", "?"}:
                break
    texts = [document.tokens[i].text for i in inside]
    pairs = (("\u201c", "\u201d"), ("(", ")"), ("[", "]"))
    return texts.count('"') % 2 == 0 and all(texts.count(a) == texts.count(b) for a, b in pairs)


def has_no_heading(document: Document, clause: Clause) -> bool:
    """No small word has a capital in mid-sentence: a heading was glued in."""
    small = {"DET", "AUX", "SCONJ", "CCONJ", "ADV", "ADP"}
    for index in clause.tokens:
        token = document.tokens[index]
        if index == clause.sentence.first or token.pos not in small or token.entity:
            continue
        is_word = token.text[:1].isupper() and token.text[1:].islower() and len(token.text) > 1
        before, after = document.tokens[index - 1], document.tokens[index + 1 : index + 2]
        opens = before.pos in {"PUNCT", "SPACE"} or before.text in OPENING
        if is_word and not opens and after and not after[0].text[:1].isupper():
            return False
    return True


def says_something(document: Document, clause: Clause) -> bool:
    """The verb has more beside it than its subject, and "that" is followed by a clause."""
    is_alone = not clause.after and not clause.before and not clause.is_passive
    if is_alone and len(clause.tokens) < FEWEST:
        return False
    said = [p for p in clause.after if p.dep == "ccomp"]
    return all(
        children_with(document, document.tokens[p.head], SUBJECTS | {"expl", "csubj"})
        for p in said
        if document.tokens[p.tokens[0]].text == "that"
    )


def has_one_finite_verb(document: Document, clause: Clause) -> bool:
    """One word carries tense; not "has was", nor "the probe touched down began"."""
    finite = [t for i in clause.verbs if (t := document.tokens[i]).tag in FINITE]
    is_shared = len(finite) == 2 and finite[1].tag == "VBD" and finite[1].lemma != "be"
    return (len(finite) < 2 or is_shared) and not has_stray_verb(document, clause.tokens)


def has_stray_verb(document: Document, tokens: Iterable[int]) -> bool:
    """Tell whether a past form was taken for a participle that describes a noun."""
    past = [document.tokens[i] for i in tokens if document.tokens[i].tag == "VBD"]
    stray = [token for token in past if token.dep in {"acl", "amod"}]
    return any(not children_with(document, t, SUBJECTS | {"mark"}) for t in stray)


def has_sound_root(document: Document, clause: Clause) -> bool:
    """What is cut out of a remark stood in a sentence whose main word is a verb."""
    if clause.origin not in {"relative", "apposition"}:
        return True
    root = next((t for t in document.of(clause.sentence) if t.dep == "ROOT"), None)
    return root is None or root.pos in {"VERB", "AUX"}


CHECKS: tuple[Callable[[Document, Clause], bool], ...] = (
    has_plain_subject,
    asks_nothing,
    agrees,
    has_complement,
    is_complete,
    is_continuous,
    ends_at_a_boundary,
    is_balanced,
    joins_rightly,
    has_no_heading,
    has_no_late_object,
    is_paired,
    keeps_shared_objects,
    says_something,
    has_one_finite_verb,
    has_sound_root,
    keeps_rows,
    repeats_no_verb,
    ends_before_no_second_dash,
    is_well_spaced,
)
