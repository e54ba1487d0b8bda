"""Question words for shares, sums and measures: "what percentage of", "how far", "how much"."""

from quizgen.clauses.clause import Piece
from quizgen.document import Document
from quizgen.facts import Candidate, Context
from quizgen.knowledge.gazetteer import find_currency
from quizgen.wording.text import render

DIMENSIONS = {"long", "wide", "high", "tall", "deep", "thick", "broad", "old", "away", "far"}
GOING = frozenset("travel walk run sail march fly stretch extend move drive flow".split())
CLIMBING = {"rise", "tower", "soar", "climb"}
CHANGING = {"rise", "fall", "increase", "decrease", "grow", "drop", "decline", "shrink", "climb"}
SHARES = {"percent": "what percentage", "fraction": "what fraction"}
SHARE_LEADS = {"", "by", "to", "from", "for", "in"}
MONEY_LEADS = {"", "for", "by", "to"}
CURRENCY_SIGNS = "$\u00a3\u20ac\u00a5\u20b9"
SHORTEST_UNIT = 5  # letters; "How many km ...?" reads badly


def how_much(context: Context, candidate: Candidate, preposition: str) -> str | None:
    """Ask for a share, a sum or a measure, or return None when no natural question exists."""
    piece = piece_of(candidate)
    answer = candidate.answer
    left = [i for i in piece.tokens if i < answer.tokens[0] and i != candidate.slot.preposition]
    if left:
        return None  # "a fine of $3 million", "a 63 percent increase"
    if answer.type in SHARES:
        return how_large_a_share(context, candidate, piece, preposition)
    if answer.type == "measure":
        return how_long(context.document, candidate, piece, preposition)
    if not candidate.slot.is_whole or preposition not in MONEY_LEADS:
        return None
    if not names_currency(answer.text):
        return None
    return f"{preposition} how much".strip()


def names_currency(text: str) -> bool:
    """Tell whether a sum has its sign or word: "$3 billion", "4.9 billion euros"."""
    word = text.rsplit(maxsplit=1)[-1].lower()
    return any(char in CURRENCY_SIGNS for char in text) or find_currency(word) is not None


def piece_of(candidate: Candidate) -> Piece:
    """Return the piece that holds the answer; the subject when the clause is told as a whole."""
    clause, slot = candidate.anchored.clause, candidate.slot
    pieces = {"before": clause.before, "after": clause.after}.get(slot.where, ())
    return pieces[slot.number] if slot.number < len(pieces) else clause.subject


def how_large_a_share(
    context: Context, candidate: Candidate, piece: Piece, preposition: str
) -> str | None:
    """Ask "what percentage of the air", or "by what percentage" after a verb of change."""
    document, answer = context.document, candidate.answer
    following = [i for i in piece.tokens if i > answer.tokens[-1]]
    share = SHARES[answer.type]
    verb = document.tokens[candidate.anchored.clause.verb].lemma
    if following:
        if document.tokens[following[0]].text != "of" or preposition not in SHARE_LEADS:
            return None
        words = render(document, following, candidate.anchored.words)
        return f"{preposition} {share} {words}".strip()
    if answer.type == "percent" and verb in CHANGING and preposition in {"", "by"}:
        return f"by {share}"
    return None


def how_long(
    document: Document, candidate: Candidate, piece: Piece, preposition: str
) -> str | None:
    """Ask "how long", "how far" or "how many kilometres"."""
    answer, verb = candidate.answer, document.tokens[candidate.anchored.clause.verb].lemma
    following = [document.tokens[i] for i in piece.tokens if i > answer.tokens[-1]]
    if candidate.slot.where == "subject":
        return None
    if following:
        is_one = len(following) == 1 and following[0].text.lower() in DIMENSIONS
        return f"how {following[0].text.lower()}" if is_one and not preposition else None
    if preposition not in {"", "for"}:
        return None
    if verb == "weigh":
        return "how much"
    if verb in GOING or verb in CLIMBING:
        return "how far" if verb in GOING else "how high"
    unit = document.tokens[answer.tokens[-1]]
    is_word = unit.tag == "NNS" and len(unit.text) >= SHORTEST_UNIT and unit.text.isalpha()
    if not is_word or verb == "be":
        return None
    return f"{preposition} how many {unit.text}".strip()
