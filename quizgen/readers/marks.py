"""Footnote marks and raised figures: which to leave out, and how to write the others."""

import re

# "[3]", "[a]", "[note 2]", "[citation needed]", "[edit]": marks of editors, not words of the text.
BRACKETED = re.compile(
    r"(?<=[\w.,;:!?)\"'”’%])\s?\["
    r"(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|(?:note|n|nb|fn)\.? ?\d{1,3}"
    r"|citation needed|clarification needed|edit|when\?|who\?|which\?|by whom\?)\]"
)
RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
FIGURES = re.compile(r"[+\-−]?[\dn]+")
MARK = re.compile(r"\s*(?:[\[(]?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*[\])]?|[*†‡§¶a-z]|\[\w+\])\s*")
UNITS = {"mm", "cm", "dm", "km", "ft", "mi", "in", "yd", "sec", "mol", "kg", "hm"}
LAST_WORD = re.compile(r"[^\W\d_]+$")
BASE = re.compile(r"(?<!\d)\d{1,2}$")  # "10", not the year before a footnote mark


def without_marks(text: str) -> str:
    """Take marks in brackets off the words: "It fell.[12] Then" gives "It fell. Then"."""
    return BRACKETED.sub("", text)


def raise_text(before: str, raised: str) -> str:
    """Return what stands for raised letters after `before`.

    Nothing for a footnote mark, "²" after "km", "th" after "19".
    """
    plain = raised.strip()
    if FIGURES.fullmatch(plain):
        return plain.translate(RAISED) if is_power(before) else ""
    if len(plain) == 1 or MARK.fullmatch(plain):
        is_letter_after_figure = before[-1:].isdigit() and plain.isalpha()
        return plain if is_letter_after_figure else ""
    return plain


def is_power(before: str) -> bool:
    """Tell whether a raised figure after this is an exponent: "10", "km", "x" - not "plague"."""
    if BASE.search(before):
        return True
    word = LAST_WORD.search(before)
    return word is not None and (len(word[0]) == 1 or word[0].lower() in UNITS)
