"""Wrong times with the precision of the key: 1777 gives 1773, 1774, 1781."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from quizgen.distractors.amounts import ORDINAL_WORDS, ordinal
from quizgen.distractors.calendar_days import other_days, other_month_years, other_months
from quizgen.distractors.rows import PLACES_OF_KEY, Mark, Proposal, arrange
from quizgen.document import Sentence
from quizgen.facts import Context, Fact
from quizgen.lexicon import is_stopword, stem
from quizgen.patterns.dates import date_type
from quizgen.remember import of_article

_YEAR = re.compile(r"\d{3,4}|\d{1,2}(?= ?(?:BC|AD|CE))|(?<=AD )\d{1,2}")
_STEM_YEAR = re.compile(
    r"\b(after|since|before|until)\b[^.?]{0,40}?\b(1\d{3}|20\d\d)\b", re.IGNORECASE
)
_LEAD = re.compile(r"^According to the article(?: on [^,]+| “[^”]*”)?, |^As of \d+, ")
ASKING = frozenset("mani much year month date countri citi state organ event best describ".split())
_ANY_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")
_TO_COME = re.compile(
    r"\b(?:will|plan(?:s|ned)? (?:to|an?)|due|expect(?:s|ed)?|scheduled|forecast|"
    r"pledged|estimates)\b"
)
# Words of a stem that the earliest or the latest option alone would fit.
_EARLIEST = re.compile(r"\b(?:as early as|already|as far back as)\b", re.IGNORECASE)
_LATEST = re.compile(r"\b(?:as late as|as recently as|not until)\b", re.IGNORECASE)
_ROUND = re.compile(r"\b[Bb]y (?:which year|_____)")
YEAR_REACH, YEAR_REACH_NOW = 60, 40  # years, from 1900 on; farther ones are not plausible
RECENT = 1990  # an article whose latest year is older was hardly written in that year
DECADES = 3  # from a key to the farthest wrong decade
CENTURIES = range(-3, 3)  # from a key to the wrong centuries
SAME_RELATION = 0.6  # share of a fact's words: a sentence with more tells the same event
LAST_CENTURY = 21


def time_distractors(context: Context, fact: Fact, chance: random.Random) -> Iterator[Proposal]:
    """Yield wrong times, the three wanted first; the key stands at any place among them."""
    key = fact.answer.text
    reason = f"The article says {key}."
    low, high = bounds(context, fact)
    barred = barred_places(fact)
    if fact.answer.type in {"year", "decade"}:
        marks = article_years(context, fact)
        taken = {mark.value for mark in marks} | excluded_years(context, fact)
        step = 10 if fact.answer.type == "decade" else 1
        marks += [m for m in shifted_years(key, reason, step) if m.value not in taken]
        kept = [mark for mark in marks if low <= mark.value <= high]
        yield from arrange(kept, year_of(key), chance, barred)
    elif fact.answer.type == "century":
        marks, value = centuries(key, reason)
        yield from arrange(marks, value, chance, barred)
    elif fact.answer.type == "day":
        yield from other_days(key, reason, chance, latest(context, fact))
    elif fact.answer.type == "month_year":
        yield from other_month_years(key, reason, chance, high)
    elif fact.answer.type == "month":
        marks, value = other_months(key, reason)
        yield from arrange(marks, value, chance)


def stem_of(fact: Fact) -> str:
    """Return all that a fact may be asked with."""
    return f"{fact.question or ''} {fact.statement or ''}"


def barred_places(fact: Fact) -> frozenset[int]:
    """Return where a key must not stand: "as early as the _____" is the earliest to any guesser."""
    stem_text = stem_of(fact)
    found = {0} if _EARLIEST.search(stem_text) else set[int]()
    return frozenset(found | ({PLACES_OF_KEY - 1} if _LATEST.search(stem_text) else set()))


@lru_cache(maxsize=4096)
def year_of(text: str) -> float:
    """Return the year of a time, years before Christ as negative; 0 when it has none."""
    match = _YEAR.search(text)
    if match is None:
        return 0.0
    return float(match.group(0)) * (-1 if "BC" in text else 1)


def bounds(context: Context, fact: Fact) -> tuple[float, float]:
    """Return the first and last year that a reader of the stem could believe."""
    low, high = -10_000.0, float(last_year(context))
    key = year_of(fact.answer.text)
    stem = stem_of(fact)
    if _TO_COME.search(stem) and key >= high - 1:
        low, high = key, key + 12  # what is to come is not looked for in the past
        published = context.document.article.published_on
        low = float(published.year) if published else low
    for lead, year in _STEM_YEAR.findall(stem):
        word = lead.lower()
        if word in {"after", "since"} and float(year) < key:
            low = max(low, float(year) + 1)
        elif word in {"before", "until"} and float(year) > key:
            high = min(high, float(year) - 1)
    return low, max(high, key)


@of_article
def last_year(context: Context) -> int:
    """Return the year an article was written in, or the latest it speaks of if that is recent."""
    article = context.document.article
    if article.published_on is not None:
        return article.published_on.year
    years = [int(match) for match in _ANY_YEAR.findall(article.text)]
    return max([RECENT, *(year for year in years if year < 2100)])


def latest(context: Context, fact: Fact) -> tuple[int, int, int]:
    """Return the last day that a past event can have: year, month, day."""
    published = context.document.article.published_on
    if published is None or _TO_COME.search(stem_of(fact)):
        return (9999, 12, 31)
    return (published.year, published.month, published.day)


def excluded_years(context: Context, fact: Fact) -> set[float]:
    """Return the years of the stem and of sentences about the same event."""
    found = {float(year) for year in _ANY_YEAR.findall(stem_of(fact))}
    years = years_by_sentence(context)
    for sentence in (fact.sentence, *tellers(context, fact)):
        found |= years[sentence.number]
    return found


def tells_same(context: Context, fact: Fact, sentence: Sentence) -> bool:
    """Tell whether a sentence says of something else most of what is asked: it may be right too."""
    return any(sentence.number == other.number for other in tellers(context, fact))


@of_article
def tellers(context: Context, fact: Fact) -> tuple[Sentence, ...]:
    """Return the sentences that say most of what is asked, in text order."""
    places = sentences_by_stem(context)
    found: set[int] = set()
    for words in (asked_words(fact.question), asked_words(fact.statement)):
        counts = Counter(place for word in words for place in places.get(word, ()))
        found |= {n for n, count in counts.items() if count / len(words) >= SAME_RELATION}
    return tuple(context.document.sentences[place] for place in sorted(found))


@of_article
def sentences_by_stem(context: Context) -> dict[str, list[int]]:
    """Return where in the list of sentences each stem of an article stands."""
    places: dict[str, list[int]] = {}
    for place, sentence in enumerate(context.document.sentences):
        for each in {stem(token.text) for token in context.document.of(sentence)}:
            places.setdefault(each, []).append(place)
    return places


@of_article
def years_by_sentence(context: Context) -> tuple[frozenset[float], ...]:
    """Return the years that each sentence of an article names."""
    text = context.document.article.text
    return tuple(
        frozenset(float(year) for year in _ANY_YEAR.findall(text[s.start : s.end]))
        for s in context.document.sentences
    )


@lru_cache(maxsize=256)
def asked_words(stem_text: str | None) -> frozenset[str]:
    """Return the stems of what a question says, without its lead and question words."""
    text = _LEAD.sub("", stem_text or "")
    words = (word.strip(".,;:?!“”\"'()").removesuffix("’s") for word in text.split())
    weighty = {stem(word) for word in words if word and word[0].isalnum() and not is_stopword(word)}
    return frozenset(word for word in weighty - ASKING if not _ANY_YEAR.match(word))


def article_years(context: Context, fact: Fact) -> list[Mark]:
    """Return other times of the article with the same form, near enough to be believed."""
    key, marks, seen = fact.answer.text, list[Mark](), excluded_years(context, fact)
    is_round = fact.answer.type == "year" and not year_of(key) % 10
    must_be_round = is_round and _ROUND.search(stem_of(fact)) is not None
    is_to_come = _TO_COME.search(stem_of(fact)) is not None
    for entity in context.document.entities:
        if entity.label != "DATE":
            continue
        text = entity.text.removeprefix("the ")
        value = year_of(text)
        if date_type(text) != fact.answer.type or value in seen:
            continue
        reach = YEAR_REACH_NOW if year_of(key) >= 1900 else YEAR_REACH
        if abs(value - year_of(key)) > reach or _YEAR.sub("", text) != _YEAR.sub("", key):
            continue
        if value == year_of(key) or (fact.answer.type == "decade" and value % 10):
            continue
        sentence = next(
            (s for s in context.document.sentences if s.first <= entity.first < s.last), None
        )
        if sentence is None or (must_be_round and value % 5):
            continue
        quote = " ".join(context.document.article.text[sentence.start : sentence.end].split())
        if value > year_of(key) and not is_to_come and _TO_COME.search(quote):
            continue  # nobody takes a year to come for one of the past
        seen.add(value)
        quote = quote if len(quote) <= 110 else quote[:107].rsplit(" ", 1)[0] + " …"
        reason = f"The article gives {text} for something else: “{quote}”"
        marks.append(Mark(value, (text, reason, "article")))
    return marks


def shifted_years(key: str, reason: str, step: int) -> list[Mark]:
    """Shift the year of a text by steps as round as the key, wider the longer ago it is."""
    match = _YEAR.search(key)
    if match is None:
        return []
    year = int(match.group(0))
    if step == 10:
        offsets = [n * 10 for n in range(-DECADES, DECADES + 1) if n]
    else:
        offsets = [
            sign * n for n in reaches(year, is_before_christ="BC" in key) for sign in (-1, 1)
        ]
    marks = []
    for offset in offsets:
        if year + offset > 0:
            text = key[: match.start()] + str(year + offset) + key[match.end() :]
            marks.append(Mark(year_of(text), (text, reason, "derived")))
    return marks


def reaches(year: int, *, is_before_christ: bool) -> tuple[int, ...]:
    """Return how far wrong years lie from a year: 3 to 12 years now, centuries in antiquity."""
    if is_before_christ or year < 1500:
        for unit in (1000, 500, 100, 50, 10):
            if year % unit == 0:
                return tuple(unit * n for n in (1, 2, 3, 4))
        return (3, 7, 11, 16, 22)
    if year < 1800:
        return (10, 20, 30, 40) if year % 10 == 0 else (4, 7, 11, 16, 23)
    if year % 10 == 0:
        return (5, 10, 15, 20)
    return (2, 3, 5, 7, 9, 12) if year < 1950 else (1, 2, 3, 4, 6, 8)


def centuries(key: str, reason: str) -> tuple[list[Mark], float]:
    """Shift a century: "nineteenth century" gives "eighteenth century"."""
    sign = -1 if "BC" in key else 1
    match = re.search(r"\b(\d+)(?:st|nd|rd|th)\b|\b([a-z]+)(?=[ -]century)", key.lower())
    if match is None:
        return [], 0.0
    words = [*ORDINAL_WORDS, "twenty-first"]
    if not match.group(1) and match.group(2) not in words:
        return [], 0.0
    number = int(match.group(1)) if match.group(1) else words.index(match.group(2)) + 1
    marks = []
    last = LAST_CENTURY if number >= LAST_CENTURY - 1 else LAST_CENTURY - 1
    for other in (number + step for step in CENTURIES):
        if other != number and 1 <= other <= last:
            new = ordinal(other) if match.group(1) else words[other - 1]
            text = key[: match.start()] + new + key[match.end() :]
            marks.append(Mark(float(sign * other), (text, reason, "derived")))
    return marks, float(sign * number)
