"""Pairs for matching: person and role, term and meaning, event and time, place and what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quizgen.document import Sentence, Span
from quizgen.facts import Fact
from quizgen.patterns.events import DatedEvent

PairKind: TypeAlias = Literal["role", "definition", "event", "place"]
LONGEST = 14  # words of either side
LONGEST_TERM = 4


@dataclass(frozen=True, slots=True)
class FactPair:
    """Two things that belong together, as the article says."""

    left: str
    right: str
    sentence: Sentence
    evidence: Span


@dataclass(frozen=True, slots=True)
class PairGroup:
    """Pairs of one kind, in text order; no left and no right occurs twice."""

    kind: PairKind
    left_is: str  # what stands on the left: "person"
    right_is: str  # what stands on the right: "role"
    pairs: tuple[FactPair, ...]


def find_pairs(facts: Iterable[Fact], events: Iterable[DatedEvent]) -> Iterator[PairGroup]:
    """Yield each group with two pairs or more; whoever uses them says how many are enough."""
    kept = list(facts)
    groups = (
        ("role", "person", "role", role_pairs(kept, ("person",))),
        ("definition", "term", "meaning", definition_pairs(kept)),
        ("event", "event", "time", event_pairs(events)),
        ("place", "place", "description", role_pairs(kept, ("city", "country", "state"))),
    )
    kind: PairKind
    for kind, left, right, pairs in groups:  # type: ignore[assignment]
        apart = tuple(without_doubles(pairs))
        if len(apart) > 1:
            yield PairGroup(kind, left, right, apart)


def role_pairs(facts: Iterable[Fact], types: tuple[str, ...]) -> Iterator[FactPair]:
    """Yield the holder of each role: "Emmanuel Macron", "the president of France"."""
    for fact in facts:
        if fact.kind == "role" and fact.answer.type in types:
            yield FactPair(fact.answer.text, fact.subject, fact.sentence, fact.evidence)


def definition_pairs(facts: Iterable[Fact]) -> Iterator[FactPair]:
    """Yield each term with what it is: "DECnet", "a suite of network protocols ..."."""
    found = [fact for fact in facts if fact.kind == "definition"]
    found.sort(key=lambda fact: fact.answer.type != "phrase")  # its subject is in mid-sentence form
    for fact in found:
        sides = (fact.subject, fact.answer.text)
        left, right = sides if fact.answer.type == "phrase" else sides[::-1]
        if len(left.split()) <= LONGEST_TERM and len(right.split()) > len(left.split()):
            yield FactPair(left, right, fact.sentence, fact.evidence)


def event_pairs(events: Iterable[DatedEvent]) -> Iterator[FactPair]:
    """Yield each event with its time."""
    for event in events:
        yield FactPair(event.statement, event.time, event.sentence, event.evidence)


def without_doubles(pairs: Iterable[FactPair]) -> Iterator[FactPair]:
    """Yield the pairs of which no side was seen before and none is too long."""
    seen: set[str] = set()
    for pair in pairs:
        sides = {bare(pair.left), bare(pair.right)}
        is_short = max(len(pair.left.split()), len(pair.right.split())) <= LONGEST
        if is_short and not sides & seen and bare(pair.left) != bare(pair.right):
            seen |= sides
            yield pair


def bare(text: str) -> str:
    """Return a text without article and case."""
    return text.casefold().removeprefix("the ").removeprefix("a ").removeprefix("an ")
