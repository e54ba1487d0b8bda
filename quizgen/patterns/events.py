"""Dated events: what happened, told without its date, and when: "The war ended", 1918."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.anchoring.anchored import Anchored, without
from quizgen.anchoring.reference_time import MONTHS
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Entity, Sentence, Span
from quizgen.facts import Context
from quizgen.patterns.dates import date_type
from quizgen.patterns.phrases import is_pinned, subject_is_vague
from quizgen.wording.statements import front, piece_text
from quizgen.wording.text import capitalise, render, tidy

LEADS = frozenset({"in", "on", ""})
STATES = frozenset(
    "be have seem appear remain exist live stay lie stand belong know like love need want "
    "include contain consist number total amount range average say tell".split()
)
SHORTEST, LONGEST = 3, 24  # tokens of an event without its date
_YEAR = re.compile(r"\b(\d{3,4})\b|\b(\d{1,4}) (?:BCE?|AD|CE)\b|\bAD (\d{1,4})\b")
_DAY = re.compile(r"\b(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """Something that happened once.  `key` sorts it: (year, month, day), 0 where unknown."""

    statement: str  # without its time and full stop: "The war ended"
    inner: str  # the same in mid-sentence: "the war ended"
    time: str  # "1918", "11 November 1918"
    key: tuple[int, int, int]  # years before Christ are negative
    subject: str
    sentence: Sentence
    evidence: Span


def find_events(context: Context, anchored: Anchored) -> Iterator[DatedEvent]:
    """Yield the event of a clause when it has one absolute date and makes sense without it."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or anchored.attribution or not is_past_event(document, anchored):
        return
    found = date_piece(context, anchored)
    if found is None or subject_is_vague(document, anchored):
        return
    piece, entity = found
    rest = replace(anchored, clause=without(clause, set(piece.tokens)))
    if not is_pinned(document, rest, ()) or not SHORTEST <= len(rest.clause.tokens) <= LONGEST:
        return
    key = sort_key(entity.text)
    inner = write_event(document, rest)
    if key is not None and inner:
        sentence = clause.sentence
        yield DatedEvent(
            statement=capitalise(inner),
            inner=inner,
            time=entity.text.removeprefix("the "),
            key=key,
            subject=piece_text(document, clause.subject, anchored.words),
            sentence=sentence,
            evidence=Span(sentence.start, sentence.end),
        )


def is_past_event(document: Document, anchored: Anchored) -> bool:
    """Tell whether a clause tells something that happened, not how things were."""
    clause = anchored.clause
    verb = document.tokens[clause.verb]
    tags = {document.tokens[i].tag for i in clause.verbs}
    is_past = "VBD" in tags or bool(clause.lead)
    if not is_past or tags & {"MD", "VBP", "VBZ"} or verb.tag == "VBG":
        return False
    helpers = {document.tokens[i].text.lower() for i in clause.verbs if i != clause.verb}
    is_first = any(
        document.tokens[i].text.lower() in {"first", "last"} for p in clause.after for i in p.tokens
    )
    return "had" not in helpers and (verb.lemma not in STATES or is_first)


def date_piece(context: Context, anchored: Anchored) -> tuple[Piece, Entity] | None:
    """Return the piece that is nothing but the clause's only date."""
    document, clause = context.document, anchored.clause
    inside = set(clause.tokens)
    dates = [e for e in document.entities if e.label in {"DATE", "TIME"} and e.first in inside]
    if len(dates) != 1 or date_type(bare(dates[0])) not in {"year", "month_year", "day"}:
        return None
    if any(i in anchored.words for i in range(dates[0].first, dates[0].last)):
        return None
    for piece in (*clause.before, *clause.after):
        rest = [i for i in piece.tokens if not dates[0].first <= i < dates[0].last]
        if dates[0].first in piece.tokens:
            lead = " ".join(document.tokens[i].text.lower() for i in rest)
            return (piece, dates[0]) if lead in LEADS else None
    return None


def bare(entity: Entity) -> str:
    """Return a date without its article."""
    return entity.text.removeprefix("the ")


def sort_key(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date; None without a year."""
    match = _YEAR.search(text)
    if match is None:
        return None
    year = int(next(group for group in match.groups() if group))
    year = -year if "BC" in text else year
    month = next((n for n, name in enumerate(MONTHS, 1) if name in text), 0)
    day = _DAY.search(text.replace(match[0], "")) if month else None
    return year, month, int(day[1]) if day else 0


def write_event(document: Document, anchored: Anchored) -> str:
    """Write a clause as it stands in mid-sentence: "the war ended"."""
    clause, words = anchored.clause, anchored.words
    parts = [front(document, clause, words), piece_text(document, clause.subject, words)]
    parts.append(f"{clause.lead} {render(document, clause.verbs, words)}".strip())
    parts.extend(piece_text(document, piece, words) for piece in clause.after)
    return tidy(" ".join(part for part in parts if part))
