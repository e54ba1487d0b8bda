"""Relative time to absolute: "this year" in an article of 2024 gives "in 2024"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from quizgen.document import Document, Sentence, Token

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), 2
    )
}
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")
_RELATIVE = re.compile(
    r"\b(this|last|next|past|recent|current|previous|following|same|that|coming|few|several)\b|\bago\b"
    r"|\b(today|tomorrow|yesterday|tonight|now|currently|recently|nowadays|later|earlier|then|"
    r"presently|soon|lately|eve|the (?:time|date|stage|moment|day|night|week|weekend|morning|"
    r"evening))\b"
    r"|\b(" + "|".join(WEEKDAYS) + r")\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:later|earlier)\b", re.IGNORECASE)
_LONG_AGO = re.compile(r"\b(?:million|billion|thousand)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """When the article was written: a day, or only a year, or unknown."""

    day: date | None
    year: int | None


def has_year(text: str) -> bool:
    """Tell whether a text names a year of four digits."""
    return bool(_YEAR.search(text))


def is_relative(text: str) -> bool:
    """Tell whether a time makes sense only to someone who knows when it was said."""
    if has_year(text) or (_LONG_AGO.search(text) and not _AFTER.search(text)):
        return False
    return bool(_RELATIVE.search(text)) or is_bare_month(text)


def is_bare_month(text: str) -> bool:
    """Tell whether a date names a month but no year: "February 7"."""
    return not has_year(text) and any(re.search(rf"\b{month}\b", text) for month in MONTHS)


def find_reference(document: Document, sentence: Sentence) -> Reference:
    """Take the article's date, else the year of an event this sentence tells as present."""
    day = document.article.published_on
    if day is not None:
        return Reference(day, day.year)
    return Reference(None, year_told_as_present(document, document.of(sentence)))


def find_article_year(document: Document) -> int | None:
    """Return the year that the article tells as present: "Russia hosts the 2024 BRICS Summit"."""
    return year_told_as_present(document, document.tokens)


def year_told_as_present(document: Document, tokens: tuple[Token, ...]) -> int | None:
    """Return the year in the name of an event that is told in the present tense."""
    for token in tokens:
        if not _YEAR.fullmatch(token.text) or document.tokens[token.head].pos != "PROPN":
            continue
        verb = token
        while verb.dep != "ROOT" and verb.pos not in {"VERB", "AUX"}:
            verb = document.tokens[verb.head]
        if verb.tag in {"VBZ", "VBP"}:
            return int(token.text)
    return None


def absolute(text: str, reference: Reference, *, is_past: bool) -> str | None:
    """Rewrite a relative time, or return None: "Thursday" gives "16 May 2024"."""
    lower = text.lower()
    if reference.year is None:
        return None
    for phrase, shift in (("this year", 0), ("last year", -1), ("next year", 1)):
        if lower == phrase:
            return str(reference.year + shift)
    day = reference.day
    if is_bare_month(text) and re.fullmatch(
        r"(?:\d{1,2} )?(?:mid-|late |early )?\w+(?: \d{1,2})?", text
    ):
        if text[-1].isdigit():
            return f"{text}, {year_of_day(text, reference, is_past)}"
        return month_with_year(text, day, is_past)
    if day is None:
        return None
    if text in WEEKDAYS:
        back = (day.weekday() - WEEKDAYS.index(text)) % 7
        found = day - timedelta(days=back) if is_past else day + timedelta(days=(-back) % 7)
        return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
    return None


def year_of_day(text: str, reference: Reference, is_past: bool) -> int | None:
    """Return the year of "December 24": the year before when told in January as past."""
    day = reference.day
    found = re.fullmatch(r"(\w+) (\d{1,2})", text)
    if day is None or found is None or found[1] not in MONTHS or reference.year is None:
        return reference.year
    told = MONTHS.index(found[1]) + 1, int(found[2])
    now = day.month, day.day
    if is_past and told > now:
        return reference.year - 1
    return reference.year + 1 if not is_past and told < now else reference.year


def counted_from(text: str, year: int) -> str | None:
    """Count a time from a year told before: ("two years later", 1901) gives "1903"."""
    lower = text.lower().strip()
    if re.fullmatch(r"(?:in |during )?(?:the|that) same year|that year", lower):
        return str(year)
    if re.fullmatch(r"(?:the )?(?:next|following) year|a year later|one year later", lower):
        return str(year + 1)
    if re.fullmatch(r"the (?:previous|preceding) year|(?:a|one) year earlier", lower):
        return str(year - 1)
    counted = re.fullmatch(r"(\w+) years (later|earlier|before|after)", lower)
    number = NUMBERS.get(counted[1]) if counted else None
    if counted and number is None and counted[1].isdigit():
        number = int(counted[1])
    if counted is None or number is None:
        return None
    return str(year + number if counted[2] in {"later", "after"} else year - number)


def month_with_year(text: str, day: date | None, is_past: bool) -> str | None:
    """Add the year to a month: in an article of May, a past "March" is of the same year."""
    if day is None:
        return None
    month = next(n for n, name in enumerate(MONTHS, 1) if name in text)
    year = day.year
    if is_past and month > day.month:
        year -= 1
    if not is_past and month < day.month:
        year += 1
    return f"{text} {year}"
