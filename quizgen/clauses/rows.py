"""Whether a statement kept all of a row, and no verb that its text leaves out: "B in Oslo"."""

import re

from quizgen.clauses.clause import Clause
from quizgen.document import Document, Token

CHOICES = frozenset({"or", "nor"})
DASHES = frozenset({"\u2014", "\u2013", "--"})
NOT_PLACES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "QUANTITY", "MONEY"})
PLACING = frozenset("have keep put leave place set hold".split())  # something somewhere
_GLUED = re.compile(r"[-\u2013\u2014][a-z]{2,}")


def keeps_rows(document: Document, clause: Clause) -> bool:
    """No member of a row is left out: "A or B" holds for neither alone, nor "X were A, B and C"."""
    inside = set(clause.tokens)
    if is_second_choice(document, clause):
        return False
    return not any(
        cuts_choice(document, index, inside) or cuts_names(document, index, inside)
        for index in (*clause.tokens, clause.verb)
    )


def is_second_choice(document: Document, clause: Clause) -> bool:
    """Tell whether a clause is only what "or" adds: "sank" of "sailed to Kenya or sank"."""
    verb = document.tokens[clause.verb]
    above = document.tokens[verb.head]
    joints = [document.tokens[i] for i in document.children[above.index] if i < verb.index]
    nearest = [t for t in joints if t.dep == "cc" and t.index > above.index][-1:]
    return verb.dep == "conj" and any(t.text.lower() in CHOICES for t in nearest)


def cuts_choice(document: Document, index: int, inside: set[int]) -> bool:
    """Tell whether "or" and what follows it were left out."""
    below = [document.tokens[i] for i in document.children[index]]
    has_or = any(t.dep == "cc" and t.text.lower() in CHOICES for t in below)
    return has_or and any(t.dep == "conj" and t.index not in inside for t in below)


def cuts_names(document: Document, index: int, inside: set[int]) -> bool:
    """Tell whether a member that the parser took for a remark was left out of a row of names."""
    token = document.tokens[index]
    below = [document.tokens[i] for i in document.children[index] if i > index]
    remarks = [t for t in below if t.dep == "appos" and follows_comma(document, t)]
    dropped = [t for t in remarks if t.index not in inside]
    if not dropped or token.pos not in {"PROPN", "NOUN"}:
        return False
    if len(remarks) > 1 and any(ends_row(document, t) for t in remarks):
        return True  # "of Norway, the Kingdom of Sweden, one of the ..., or ..."
    joined = any(t.dep == "conj" and t.index > dropped[0].index for t in below)
    return joined and any(t.pos == token.pos == "PROPN" for t in dropped)


def ends_row(document: Document, token: Token) -> bool:
    """Tell whether ", or" or ", and" joins one more to a remark."""
    below = [document.tokens[i] for i in document.children[token.index]]
    return any(t.dep == "cc" and document.tokens[t.index - 1].text == "," for t in below)


def follows_comma(document: Document, token: Token) -> bool:
    first = min(document.subtree(token.index))
    return first > 0 and document.tokens[first - 1].text == ","


def repeats_no_verb(document: Document, clause: Clause) -> bool:
    """No second subject stands without its verb: "opens in Oslo, another play in Bergen"."""
    tokens = [document.tokens[i] for i in clause.tokens]
    return not any(
        t.pos == "ADP" and t.dep == "prep" and goes_on_without_verb(document, t) for t in tokens
    )


def goes_on_without_verb(document: Document, first: Token) -> bool:
    """Tell whether behind a preposition's noun stands ", and B" with the same preposition."""
    head = next((i for i in document.children[first.index] if is_object(document, i)), None)
    if head is None:
        return False
    row = [t for t in joined_to(document, document.tokens[head]) if opens_late(document, t)]
    if not row or row[0].pos not in {"NOUN", "PROPN"} or row[0].entity in NOT_PLACES:
        return False
    last = max(t.index for t in joined_to(document, row[0]) or row)
    after = document.tokens[last + 1 : last + 2]
    same = after and after[0].text.lower() == first.text.lower() and after[0].dep == "prep"
    if not same or first.text.lower() == "of":
        return False
    objects = [t for t in document.children[after[0].index] if is_object(document, t)]
    return any(document.tokens[i].entity not in {"DATE", "TIME"} for i in objects)


def is_object(document: Document, index: int) -> bool:
    return document.tokens[index].dep == "pobj"


def joined_to(document: Document, token: Token) -> list[Token]:
    """Return the members of a row behind its first."""
    found: list[Token] = []
    for index in document.children[token.index]:
        child = document.tokens[index]
        if child.dep == "conj":
            found += [child, *joined_to(document, child)]
    return found


def opens_late(document: Document, token: Token) -> bool:
    """Tell whether a comma stands before a member, or before the "and" in front of it."""
    first = min(document.subtree(token.index))
    before = [document.tokens[i].text.lower() for i in range(max(0, first - 2), first)]
    return before[-1:] == [","] or (before[:1] == [","] and before[-1] in {"and", "but"})


def ends_before_no_second_dash(document: Document, clause: Clause) -> bool:
    """What stands behind a remark between dashes was kept: "has 24 ships -- 80% -- at sea"."""
    last = clause.tokens[-1]
    rest = document.tokens[last + 1 : clause.sentence.last]
    if len(rest) < 2 or rest[0].text not in DASHES or rest[1].pos == "CCONJ":
        return True
    opened = sum(document.tokens[i].text in DASHES for i in clause.tokens) % 2
    place = next(
        (n for n, t in enumerate(rest[1 - opened :], 1 - opened) if t.text in DASHES), None
    )
    after = rest[place + 1 : place + 2] if place is not None else ()
    if after and after[0].pos == "ADP":
        return document.tokens[clause.verb].lemma not in PLACING
    return not after or after[0].pos in {"CCONJ", "PUNCT", "VERB", "AUX", "PRON", "SCONJ"}


def is_well_spaced(document: Document, clause: Clause) -> bool:
    """No dash is glued to a word, as where a page lost its spaces: "league -the"."""
    return not any(_GLUED.fullmatch(document.tokens[i].text) for i in clause.tokens)


def is_cut_list(document: Document, kept: tuple[int, ...]) -> bool:
    """Tell whether a row has lost its end: "helium, neon" without "and"."""
    if not kept:
        return False
    token = document.tokens[kept[-1]]
    while token.head in kept and token.head != token.index and token.dep != "conj":
        token = document.tokens[token.head]
    if token.dep != "conj":
        return False
    first = document.tokens[token.head]
    while first.dep == "conj":
        first = document.tokens[first.head]
    row = range(first.index, kept[-1] + 1)
    return not any(document.tokens[i].dep == "cc" and i in kept for i in row)


def is_word(document: Document, index: int) -> bool:
    return document.tokens[index].dep not in {"punct", "cc"}


def is_rest_of_row(document: Document, kept: tuple[int, ...], dropped: tuple[int, ...]) -> bool:
    """Tell whether a remark that was dropped is the end of a row: ", or a citizen of Norway"."""
    inside = set(kept)
    own = [document.tokens[i] for i in dropped if document.tokens[i].dep == "appos"]
    return any(
        t.head in inside
        and any(
            document.tokens[i].dep == "appos" and document.tokens[i - 1].text != "("
            for i in document.children[t.head]
            if i in inside and i != t.index
        )
        for t in own
        if ends_row(document, t)
    )
