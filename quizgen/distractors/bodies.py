"""Other organisations and events for one: of the same kind, place and time."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.data.tables import read_lines
from quizgen.distractors.people import told_of
from quizgen.distractors.places import countries_named, is_in_row
from quizgen.distractors.rows import Proposal
from quizgen.document import Entity
from quizgen.facts import Context, Fact
from quizgen.knowledge.gazetteer import Organisation, find_organisation, organisations_of_kind
from quizgen.knowledge.places import key_of
from quizgen.lexicon import siblings
from quizgen.naming.entities import EVENT_NOUNS
from quizgen.wording.wh_phrases import group_noun

JOINING = re.compile(r"\b(?:join\w*|member\w*|belong\w*)\b")
PLAYING = re.compile(
    r"\b(?:football|baseball|basketball|leagues?|coach|playoffs?|seasons?|final|match|games?|teams?)\b",
    re.IGNORECASE,
)
TEAMS = ("team", "football club")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_DATED_GAP = re.compile(r"_____ of (?:1\d{3}|20\d\d)\b")
NEAR = 80  # years between an event and another that a reader could take for it
MODERN, NEAR_NOW = 1850, 45  # the same since this year
NAMED_BY_KIND = frozenset({"university", "museum", "newspaper"})
# Kinds of the table whose members work in different fields.
MIXED = frozenset(
    {
        "branch of the US government", "American association", "ngo", "charity",
        "reform organisation", "government agency", "US government agency", "UN agency",
        "research organisation", "industrial company", "New Deal agency", "UN body",
        "sports body", "consumer goods company",
    }
)  # fmt: skip
ENOUGH_AT_HOME = 2  # bodies of one country: then no foreign ones are needed
NO_HEADS = frozenset("of the and for in group states nations times world".split())


@dataclass(frozen=True, slots=True)
class Event:
    """A war, treaty, law or movement of `events.csv` by its name and first year."""

    name: str
    kind: str
    region: str  # "US", "Europe", "world", ...
    year: int  # negative before Christ


def body_distractors(context: Context, fact: Fact) -> Iterator[Proposal]:
    """Yield bodies of the article of the key's kind, then those of the table."""
    key = fact.answer.text
    known = find_organisation(key)
    yield from bodies_of_article(context, fact, known)
    stem = fact.question or fact.statement or ""
    if JOINING.search(stem) and not _YEAR.search(stem):
        return  # a country is a member of several bodies
    if any(name.endswith(f" {key}") for name in context.names.mentions):
        return  # "the Congress" where the article tells of a World Parks Congress
    if known is not None and known.kind in MIXED:
        return  # of many fields: a rifle association is no option for gasoline
    if known is not None and known.kind.endswith(TEAMS):
        quote = context.document.article.text[fact.evidence.start : fact.evidence.end]
        if not PLAYING.search(f"{context.document.article.title} {quote}"):
            return  # "the Patriots" of a revolution
    for other in peers_of(known) if known else peers_of_noun(context, key):
        reason = f"{other.name} is of the same kind ({other.kind}); the article says {key}."
        if (written := written_like(key, known, other)) is not None:
            yield written, reason, "table"


def bodies_of_article(
    context: Context, fact: Fact, known: Organisation | None
) -> Iterator[Proposal]:
    """Yield bodies that the article names elsewhere, written as the key is."""
    key = fact.answer.text
    for name, entity in others_of(context, fact, {"ORG"}):
        if is_same_body(name, key):
            other = find_organisation(name)
            written = name if other is None or known is None else written_like(key, known, other)
            if written is not None:
                yield written, told_of(context.document, entity, name), "article"


def written_like(key: str, known: Organisation | None, other: Organisation) -> str | None:
    """Write a body as the key is written: in short beside "FBI", without its city as "Broncos"."""
    if known is None or key == known.name:
        return other.name
    if key == known.acronym:
        return other.acronym
    if known.kind.endswith(TEAMS) and len(key.split()) == 1:
        return next((name for name in other.aliases if len(name.split()) == 1), None)
    return other.name


def is_same_body(name: str, key: str) -> bool:
    """Tell whether two organisations are of one kind by the table, or by their last noun."""
    mine, other = find_organisation(key), find_organisation(name)
    if mine is not None and other is not None:
        return mine.kind == other.kind
    return head_of(name) is not None and head_of(name) == head_of(key)


def head_of(name: str) -> str | None:
    """Return the noun that says what a body is: "Ministry of Defence" gives "ministry"."""
    words = [word.strip(".,").lower() for word in name.split()]
    if len(words) < 2:
        return None
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return head if head not in NO_HEADS and head.isalpha() else None


def peers_of_noun(context: Context, key: str) -> list[Organisation]:
    """Return universities for a university that the table lacks, of the article's countries."""
    kind = group_noun(key)
    if kind not in NAMED_BY_KIND:
        return []
    codes = countries_named(context)
    return [other for other in organisations_of_kind(kind) if other.country in codes]


def peers_of(known: Organisation) -> list[Organisation]:
    """Return organisations of the same kind, of its own country where it has enough of them."""
    others = [other for other in organisations_of_kind(known.kind) if other != known]
    here = [other for other in others if other.country == known.country]
    if len(here) >= ENOUGH_AT_HOME or "party" in known.kind:
        return here
    return [*here, *(other for other in others if other not in here)]


def event_distractors(context: Context, fact: Fact) -> Iterator[Proposal]:
    """Yield events of the article named by the same noun, then events of the kind and time."""
    key = fact.answer.text
    if _DATED_GAP.search(fact.statement or ""):
        return  # the year is a part of the name: "the _____ of 1924"
    for name, entity in others_of(context, fact, {"EVENT", "LAW"}):
        if noun_of(name) is not None and noun_of(name) == noun_of(key) and not name[0].islower():
            yield name, told_of(context.document, entity, name), "article"
    known = find_event(key)
    if known is not None and known.kind in {"act", "plan"}:
        return  # laws of one time are about all sorts of matters
    if known is not None:
        found = [e for e in load_events().values() if e.kind == known.kind and e != known]
        reach = NEAR if known.year < MODERN else NEAR_NOW
        found = [e for e in dict.fromkeys(found) if abs(e.year - known.year) <= reach]
        found = [e for e in found if is_named_like(e.name, key)]
        found = [e for e in found if e.region == known.region]
        found.sort(key=lambda e: (abs(e.year - known.year), e.name))
        for event in found:
            reason = f"{event.name} is another {known.kind}; the article says {key}."
            yield event.name, reason, "table"
    else:
        for name in siblings(key):
            if name[:1].isupper() and noun_of(name) == noun_of(key) is not None:
                yield name, f"{name} is another event; the article says {key}.", "table"


def is_named_like(name: str, key: str) -> bool:
    """Tell whether an event bears the key's noun, if it has one, and a year only beside a year."""
    if any(map(str.isdigit, name)) != any(map(str.isdigit, key)):
        return False
    return noun_of(key) in {None, noun_of(name)}


def noun_of(name: str) -> str | None:
    """Return the noun that says what kind of event a name stands for."""
    words = [word.lower().rstrip("s") for word in name.replace("-", " ").split()]
    return next((word for word in reversed(words) if word in EVENT_NOUNS), None)


def others_of(context: Context, fact: Fact, labels: set[str]) -> Iterator[tuple[str, Entity]]:
    """Yield other names of the article that are not in one row with the key, nearest first."""
    here, seen = fact.answer.tokens[0], set[str]()
    entities = sorted(context.document.entities, key=lambda e: (abs(e.first - here), e.first))
    for entity in entities:
        name = context.names.full(entity.text)
        if entity.label in labels and name not in seen and not is_in_row(context, fact, entity):
            seen.add(name)
            yield name, entity


def find_event(name: str) -> Event | None:
    """Return an event of the table: "World War I", "Treaty of Versailles"."""
    return load_events().get(key_of(name))


@lru_cache(maxsize=1)
def load_events() -> dict[str, Event]:
    """Read the table of events with their other names."""
    index: dict[str, Event] = {}
    for row in csv.DictReader(read_lines("events.csv")):
        event = Event(row["name"], row["kind"], row["region"], int(row["year"]))
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            index.setdefault(key_of(name), event)
    return index
