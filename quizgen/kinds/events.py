"""Dated events to items: put them in order, say which came first."""

import re
from collections.abc import Iterator, Sequence

from question_bank.item import ChoiceItem, OrderingItem, Pair
from question_bank.proof import Evidence, FactRecord, Option, Proof
from quizgen.content_words import content
from quizgen.drafts import Matter
from quizgen.facts import Context
from quizgen.kinds.drafting import article_ref, digest
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.topic import about_article
from quizgen.patterns.events import DatedEvent

FEWEST, USUAL, MOST = 3, 4, 5  # events in one item
LONGEST = 20  # words of an event
ALIKE = 0.7  # share of content words from which two events are one
WEIGHT = 0.7
# An event that leans on what was told before, or whose "only" belonged to its time.
LEANING = re.compile(
    r"^(?:one of|in one|shortly|soon|another|both|once|when (?:he|she|it|they)) |"
    r"\b(?:thereafter|afterwards|meanwhile|later|earlier|previously|again|too|also|exists?)\b|"
    r"\b(?:only|early|late|just|about|around|as|then)$",
    re.IGNORECASE,
)


def make_orderings(context: Context, events: Sequence[DatedEvent]) -> Iterator[Proposal]:
    """Yield up to two items with different events to be put in order."""
    left = usable(events)
    while len(left) >= FEWEST:
        size = USUAL if len(left) - USUAL not in {1, 2} else min(MOST, len(left))
        chosen = spread(left, size)
        yield Proposal(order(context, chosen), "ordering", matters_of(chosen))
        left = [event for event in left if event not in chosen]


def make_first_events(context: Context, events: Sequence[DatedEvent]) -> Iterator[Proposal]:
    """Yield questions which of four events happened first or last."""
    left = usable(events)
    while len(left) >= FEWEST:
        chosen = spread(left, USUAL)
        is_first = int(digest(chosen[0].statement), 16) % 2 == 0
        item = choose(context, chosen, is_first=is_first)
        yield Proposal(item, "first_event", matters_of(chosen))
        left = [event for event in left if event not in chosen]


def usable(events: Sequence[DatedEvent]) -> list[DatedEvent]:
    """Return events by their time, one for each year, none too long to compare, none told twice."""
    kept: list[DatedEvent] = []
    for event in sorted(events, key=lambda e: (e.key, e.evidence.start)):
        if len(event.statement.split()) > LONGEST or LEANING.search(event.statement):
            continue
        if any(event.key[0] == e.key[0] for e in kept):
            continue
        if not any(overlap(event, other) >= ALIKE for other in kept):
            kept.append(event)
    return kept


def overlap(one: DatedEvent, other: DatedEvent) -> float:
    """Return the share of content words that two events have in common."""
    mine, theirs = content(one.statement), content(other.statement)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def spread(events: list[DatedEvent], count: int) -> list[DatedEvent]:
    """Choose events from the whole time span: the first, the last, and some between."""
    if len(events) <= count:
        return events
    places = {round(n * (len(events) - 1) / (count - 1)) for n in range(count)}
    return [events[place] for place in sorted(places)]


def matters_of(events: Sequence[DatedEvent]) -> tuple[Matter, ...]:
    """Return what events are about: each its time in its sentence."""
    return tuple(Matter(event.sentence, event.time, (), WEIGHT) for event in events)


def order(context: Context, events: list[DatedEvent]) -> OrderingItem:
    """Ask for the order of events that come in the right order."""
    return OrderingItem(
        stem=f"Put these events from {about_article(context.document)} in the order in which they "
        "happened, the earliest first.",
        pairs=tuple(Pair(e.statement, e.time, quote_of(context, e)) for e in events),
        proof=proof_of(context, events[0], events, "order", "; ".join(e.time for e in events)),
        difficulty=0.6,
    )


def choose(context: Context, events: list[DatedEvent], *, is_first: bool) -> ChoiceItem:
    """Ask which of some events came first or last."""
    key = events[0] if is_first else events[-1]
    said = "first" if is_first else "last"
    options = [
        Option(
            f"{event.statement}.",
            event is key,
            None if event is key else f"Its time is {event.time}; {said} came {key.time}.",
        )
        for event in events
    ]
    proof = proof_of(context, key, events, f"happen {said}", key.time)
    return ChoiceItem(
        stem=f"Which of these events from {about_article(context.document)} happened {said}?",
        options=tuple(sorted(options, key=lambda option: digest(f"{said}{option.text}"))),
        proof=proof,
        difficulty=0.6,
        bloom="analyze",
    )


def proof_of(
    context: Context, key: DatedEvent, events: list[DatedEvent], relation: str, value: str
) -> Proof:
    """Show the sentence of the key and the times of all events."""
    times = "; ".join(f"{event.statement}: {event.time}" for event in events)
    return Proof(
        article=article_ref(context),
        section=key.sentence.section,
        evidence=quote_of(context, key),
        fact=FactRecord("date", key.subject, relation, value),
        explanation=f"By their times in the article: {times}.",
    )


def quote_of(context: Context, event: DatedEvent) -> Evidence:
    """Return the sentence that tells an event."""
    start, end = event.evidence
    return Evidence(context.document.article.text[start:end], start, end)
