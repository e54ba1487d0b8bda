"""When something happened: years, months, days, decades, centuries."""

import re
from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.anchoring.reference_time import MONTHS
from quizgen.document import Entity
from quizgen.facts import Answer, AnswerType, Candidate, Context
from quizgen.naming.mentions import entities_in
from quizgen.patterns.slots import find_slot, is_one_of_several

_MONTH = "|".join(MONTHS)
_TYPES: tuple[tuple[AnswerType, re.Pattern[str]], ...] = (
    ("year", re.compile(r"^(?:1\d{3}|20\d{2}|\d{1,4} (?:BC|BCE|AD|CE)|AD \d{1,4})$")),
    ("decade", re.compile(r"^(?:the )?(?:(?:early|mid|late)[- ])?(?:1\d{2}|20\d)0s$")),
    ("century", re.compile(r"^(?:the )?(?:(?:early|mid|late)[- ])?[\w-]+ century(?: BCE?| AD)?$")),
    (
        "day",
        re.compile(
            rf"^(?:(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?"
            rf"|\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?)$"
        ),
    ),
    ("month_year", re.compile(rf"^(?:(?:early|mid|late)[- ])?(?:{_MONTH}),? \d{{4}}$")),
    ("month", re.compile(rf"^(?:(?:early|mid|late)[- ])?(?:{_MONTH})$")),
)
CENTURIES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first"
).split()
LEADS = {"in", "on", "since", "until", "by", "during", "from", "before", "after"}


def find_dates(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield each time of a known form: "in 1943", "on 7 February 2016", "mid-June"."""
    document = context.document
    inside = set(anchored.clause.tokens)
    for entity in entities_in(document, anchored.clause.sentence):
        if entity.label != "DATE" or not set(range(entity.first, entity.last)) <= inside:
            continue
        written = anchored.words.get(entity.first)
        if written == "":
            continue  # the statement does without it
        if (
            written is not None
            and any(ch.isspace() for ch in written.strip())
            and written.startswith(("in ", "on "))
        ):
            continue  # the date was worked out, not stated: do not ask for it
        candidate = date_candidate(context, anchored, entity)
        if candidate is not None:
            yield candidate


def date_candidate(context: Context, anchored: Anchored, entity: Entity) -> Candidate | None:
    """Build the candidate of one date, or None when its form or place is unclear."""
    document = context.document
    tokens = without_article(context, entity)
    text = anchored.words.get(tokens[0]) or context.text(tokens)
    kind = date_type(text)
    if (
        kind is None
        or has_rival(context, anchored, entity)
        or is_range(context, entity)
        or is_one_of_several(document, tokens[-1])
    ):
        return None
    slot = find_slot(document, anchored.clause, tokens)
    if slot is None or slot.where == "subject":
        return None
    if slot.preposition is not None and document.tokens[slot.preposition].text.lower() not in LEADS:
        return None
    return Candidate(
        "date", anchored, Answer(kind, tokens, text, accepted_dates(text)), slot, weight=0.7
    )


def has_rival(context: Context, anchored: Anchored, entity: Entity) -> bool:
    """Tell whether the clause gives another date, so that two answers would be right."""
    inside = set(anchored.clause.tokens)
    others = (e for e in context.document.entities if e.label == "DATE" and e.first in inside)
    return any(e != entity and date_type(e.text) for e in others)


def without_article(context: Context, entity: Entity) -> tuple[int, ...]:
    """Leave out a leading "the": "the 1920s"."""
    first = entity.first + (context.document.tokens[entity.first].text.lower() == "the")
    return tuple(range(min(first, entity.last - 1), entity.last))


def date_type(text: str) -> AnswerType | None:
    """Name the form of a date: "mid-June" is a month; None for "two years"."""
    return next((kind for kind, pattern in _TYPES if pattern.match(text)), None)


def is_range(context: Context, entity: Entity) -> bool:
    """Tell whether a date is one end of a span: "from 1950 to 1953"."""
    tokens = context.document.tokens
    before = tokens[entity.first - 1].text.lower() if entity.first else ""
    after = tokens[entity.last].text.lower() if entity.last < len(tokens) else ""
    if after in {"to", "until", "through", "\u2013", "-", "and"} and after != "and":
        return True
    return before in {"between", "to", "through", "\u2013", "-"}


def accepted_dates(text: str) -> tuple[str, ...]:
    """Return the ways to write a date: "7 February 2016" and "February 7, 2016"."""
    forms = [text]
    if match := re.match(rf"^(\d{{1,2}}) ({_MONTH})(?: (\d{{4}}))?$", text):
        forms.append(f"{match[2]} {match[1]}" + (f", {match[3]}" if match[3] else ""))
    if match := re.match(rf"^({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?(?:, (\d{{4}}))?$", text):
        forms.append(f"{match[2]} {match[1]}" + (f" {match[3]}" if match[3] else ""))
    if match := re.match(rf"^(?:mid|early|late)[- ]({_MONTH})", text):
        forms.append(match[1])
    if match := re.match(r"^(?:mid|early|late)[- ]((?:1\d{2}|20\d)0s|.* century.*)$", text):
        forms.append(match[1])
    for written in tuple(forms):
        forms.extend(other_centuries(written))
    return tuple(dict.fromkeys(forms))


def other_centuries(text: str) -> Iterator[str]:
    """Yield "19th century" for "nineteenth century" and the other way round."""
    for number, word in enumerate(CENTURIES, 1):
        ending = {1: "st", 2: "nd", 3: "rd", 21: "st"}.get(number, "th")
        short = f"{number}{ending} century"
        if f"{word} century" in text.lower() and text.lower().split()[0] in {word, "early", "late"}:
            yield text.lower().replace(f"{word} century", short)
        elif re.search(rf"\b{short}", text):
            yield text.replace(short, f"{word} century")
