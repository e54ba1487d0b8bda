"""Date facts to events: the statement without its time, where it still says what happened."""

import re
from collections.abc import Iterator, Sequence

from question_bank.item import GAP
from quizgen.facts import Fact
from quizgen.kinds.claims import without_lead
from quizgen.patterns.events import DatedEvent, sort_key

DATED = frozenset({"year", "month_year", "day"})
SHORTEST = 4  # words of an event without its time
_FRONT = re.compile(rf"^(?:In|On) {GAP}, (?P<rest>.+)\.$")
_INSIDE = re.compile(rf"^(?P<before>.+?),? (?:in|on) {GAP}(?P<after>(?:,? .+)?)\.$")
_TIME = re.compile(
    r"\b\d{3,4}s?\b|\bcentur|\b(?:then|later|earlier|before|after|until|since|when|while|ago)\b"
)
_STATE = re.compile(r"\b(?:has|have|is|are|will|would|had|may|might|could)\b")


def add_told_events(events: Sequence[DatedEvent], facts: Sequence[Fact]) -> list[DatedEvent]:
    """Return the events with those that date facts tell, none twice."""
    told = [event for fact in facts for event in told_event(fact)]
    seen: set[tuple[int, str]] = set()
    kept = []
    for event in (*events, *told):
        if (event.sentence.number, event.time) not in seen:
            seen.add((event.sentence.number, event.time))
            kept.append(event)
    return kept


def told_event(fact: Fact) -> Iterator[DatedEvent]:
    """Yield the event of a date fact when nothing else in it depends on the time."""
    if fact.kind != "date" or fact.answer.type not in DATED or fact.statement is None:
        return
    text, key = without_time(without_lead(fact.statement)), sort_key(fact.answer.text)
    if text is None or key is None or len(text.split()) < SHORTEST:
        return
    if _TIME.search(text) or _STATE.search(text):
        return
    yield DatedEvent(
        statement=text[0].upper() + text[1:],
        inner=text,
        time=fact.answer.text,
        key=key,
        subject=fact.subject,
        sentence=fact.sentence,
        evidence=fact.evidence,
    )


def without_time(statement: str) -> str | None:
    """Leave the time out: "In _____, the war ended." gives "the war ended"."""
    if match := _FRONT.match(statement):
        return match["rest"]
    if match := _INSIDE.match(statement):
        return f"{match['before']}{match['after']}"
    return None
