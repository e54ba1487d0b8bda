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


def strip_punctuation(document: Document, indices: list[int]) -> tuple[int, ...]:
    """Drop signs at the edges and commas whose neighbour was left out."""
    kept = set(indices)
    for index in indices:
        token = document.tokens[index]
        if token.dep != "punct" or token.text not in COMMAS | {":"} or token.text == "-":
            continue
        if index - 1 not in kept or index + 1 not in kept:
            kept.discard(index)
    ordered = sorted(kept)
    while ordered and document.tokens[ordered[0]].text in COMMAS | {"."}:
        ordered.pop(0)
    while ordered and document.tokens[ordered[-1]].text in COMMAS | {".", ":"}:
        ordered.pop()
    return tuple(ordered)
