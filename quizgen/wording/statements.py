"""A clause as a sentence that stands alone, with a gap where the answer was."""

from question_bank.item import GAP
from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document
from quizgen.wording.repeats import name_once
from quizgen.wording.text import capitalise, lower_article, lower_first, render, tidy

OPENING_PRONOUNS = frozenset("it there this that these those he she they his her their its".split())
OPENING_ARTICLES = frozenset({"The", "A", "An"})


def write_statement(document: Document, anchored: Anchored, gap: tuple[int, ...], lead: str) -> str:
    """Write the clause behind its lead: "According to Xi Jinping, _____ takes ..."."""
    clause = anchored.clause
    words = name_once(document, anchored, anchored.attribution)
    words |= dict.fromkeys(gap, "") | dict.fromkeys(gap[:1], GAP)
    if clause.origin == "whole":
        return write_whole(document, clause, words, lead)
    parts = [front(document, clause, words)]
    parts.append(piece_text(document, clause.subject, words) + closing_comma(document, clause))
    parts.append(f"{clause.lead} {render(document, clause.verbs, words)}".strip())
    parts.extend(piece_text(document, piece, words) for piece in clause.after)
    statement = tidy(" ".join(part for part in parts if part))
    return with_stop(capitalise(f"{lead}, {statement}" if lead else statement))


def with_stop(statement: str) -> str:
    """End a sentence with one full stop: "the border of the U.S." has its own."""
    return statement if statement.endswith(".") else f"{statement}."


def closing_comma(document: Document, clause: Clause) -> str:
    """Return the comma that closes a remark within the subject: "the larger, Oslo and Rome,"."""
    tokens = clause.subject.tokens
    after = document.tokens[tokens[-1] + 1 : tokens[-1] + 3]
    has_comma = any(document.tokens[i].text == "," for i in tokens)
    is_row = any(document.tokens[i].text == "," and opens_row(document, i) for i in tokens)
    is_closed = bool(after) and after[0].text == "," and after[-1].index in clause.verbs
    return "," if is_closed and has_comma and not is_row else ""


def opens_row(document: Document, comma: int) -> bool:
    """Tell whether a comma stands before the "and" of a row: "Oslo, Rome, and Paris"."""
    return document.tokens[comma + 1].tag == "CC"


def write_whole(document: Document, clause: Clause, words: dict[int, str], lead: str) -> str:
    """Write a sentence in text order behind its lead."""
    first = clause.tokens[0]
    lowered = {first: lower_first(document, first)} if lead and first not in words else {}
    statement = render(document, clause.tokens, words | lowered)
    if lead and statement.split(" ", 1)[0] in OPENING_ARTICLES:
        statement = statement[0].lower() + statement[1:]
    if statement.lower().startswith(("according to", "as a ", "as the ")):
        lead = lead if not lead.startswith("according to the article") else ""
    if not lead and statement.split(" ", 1)[0].lower() in OPENING_PRONOUNS:
        lead = "according to the article"
        statement = statement[0].lower() + statement[1:]
    return with_stop(capitalise(f"{lead}, {statement}" if lead else statement))


def front(document: Document, clause: Clause, words: dict[int, str]) -> str:
    """Write the adverbials before the subject, each with its comma."""
    return " ".join(f"{piece_text(document, piece, words)}," for piece in clause.before)


def piece_text(document: Document, piece: Piece, words: dict[int, str]) -> str:
    """Write one piece in mid-sentence."""
    first = piece.tokens[0]
    if first in words:
        lowered = lower_article(document, words[first])
    else:
        lowered = lower_first(document, first)
    return render(document, piece.tokens, words | {first: lowered})
