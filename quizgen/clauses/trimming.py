"""A phrase without its side remarks: brackets, appositions and relative clauses between commas."""

from quizgen.document import Document

COMMAS = {",", "\u2014", "\u2013", "--", ";", "-"}
REMARKS = {"relcl", "appos", "acl", "advcl", "prep", "parataxis"}
BRACKETS = {"(": ")", "[": "]"}


def trim(document: Document, head: int) -> tuple[int, ...]:
    """Return the tokens of a phrase in text order without its side remarks."""
    kept: set[int] = set()
    collect(document, head, kept)
    kept -= bracketed(document, kept)
    return strip_punctuation(document, sorted(kept))


def collect(document: Document, index: int, kept: set[int]) -> None:
    """Gather the phrase, leaving out what is set off by commas or dashes."""
    kept.add(index)
    for child in document.children[index]:
        token = document.tokens[child]
        is_noun = document.tokens[index].pos in {"NOUN", "PROPN"}
        is_remark = token.dep in REMARKS and (is_noun or token.dep != "appos")
        if child > index and is_remark and is_set_off(document, child):
            continue
        collect(document, child, kept)


def is_set_off(document: Document, head: int) -> bool:
    """Tell whether a comma, dash or bracket stands right before the phrase."""
    first = min(document.subtree(head))
    while first > 0 and document.tokens[first - 1].text in {"\u201c", '"'}:
        first -= 1
    if first == 0:
        return False
    before = document.tokens[first - 1]
    if before.text == "-" and not before.space:
        return False  # inside a word: "not-for-profit"
    return before.text in COMMAS | set(BRACKETS) or document.tokens[first].text in COMMAS


def bracketed(document: Document, kept: set[int]) -> set[int]:
    """Return the tokens between brackets, brackets included."""
    inside: set[int] = set()
    closing = ""
    for index in range(min(kept), max(kept) + 1):
        text = document.tokens[index].text
        if not closing and text in BRACKETS:
            closing = BRACKETS[text]
        if closing:
            inside.add(index)
        if text == closing:
            closing = ""
    return inside if kept - inside else set()


def opens_verb(document: Document, comma: int, kept: set[int]) -> bool:
    """Tell whether a comma parts a subject from its verb: "The Theatre (1924), was the best"."""
    after = document.tokens[comma + 1 : comma + 2]
    is_verb = bool(after) and after[0].tag in {"VBD", "VBZ", "VBP", "MD"}
    return is_verb and not any(document.tokens[i].text == "," for i in kept if i < comma)


def before_bracket(document: Document, index: int) -> int:
    """Return the word before what stands in brackets: a comma behind them is its own."""
    if document.tokens[index].text not in BRACKETS.values():
        return index
    first = index
    while first > 0 and document.tokens[first].text not in BRACKETS:
        first -= 1
    is_inside = document.tokens[index].dep == "punct" and first > 0
    return first - 1 if is_inside else index


def strip_punctuation(document: Document, indices: list[int]) -> tuple[int, ...]:
    """Drop signs at the edges and commas whose neighbour was left out."""
    kept = set(indices)
    for index in indices:
        token = document.tokens[index]
        if token.dep != "punct" or token.text not in COMMAS | {":"} or token.text == "-":
            continue
        before = before_bracket(document, index - 1)
        is_alone = before < index - 1 and opens_verb(document, index, kept)
        if is_alone or before not in kept or index + 1 not in kept:
            kept.discard(index)
    ordered = sorted(kept)
    while ordered and document.tokens[ordered[0]].text in COMMAS | {"."}:
        ordered.pop(0)
    while ordered and document.tokens[ordered[-1]].text in COMMAS | {".", ":"}:
        ordered.pop()
    return tuple(ordered)
