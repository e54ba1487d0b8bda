"""Wrong times with the precision of the key: 1777 gives 1773, 1774, 1781."""

import random
import re
from collections.abc import Iterator

from quizgen.distractor_numbers import ORDINAL_WORDS, ordinal
from quizgen.facts import Context, Fact
from quizgen.patterns.dates import date_type
from quizgen.reference_time import MONTHS

_YEAR = re.compile(r"\d{3,4}")
YEAR_REACH = 60  # years; farther ones are not plausible beside the key
LATEST = 2030


def time_distractors(
    context: Context, fact: Fact, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """Yield times the article gives for other events, then derived ones of the same form."""
    key = fact.answer.text
    reason = f"The article says {key}."
    yield from article_times(context, fact)
    if fact.answer.type == "century":
        yield from ((text, reason, "derived") for text in centuries(key, chance))
        return
    if fact.answer.type == "decade":
        yield from ((text, reason, "derived") for text in shifted_years(key, chance, 10))
        return
    if fact.answer.type == "year":
        yield from ((text, reason, "derived") for text in shifted_years(key, chance, 1))
        return
    yield from ((text, reason, "derived") for text in other_months(key, chance))


def article_times(context: Context, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield other times of the article with the same form, near enough to be believed."""
    key = fact.answer.text
    here = _YEAR.search(key)
    for entity in context.document.entities:
        text = entity.text.removeprefix("the ")
        if entity.label != "DATE" or date_type(text) != fact.answer.type or text == key:
            continue
        there = _YEAR.search(text)
        if here and there and abs(int(here.group(0)) - int(there.group(0))) > YEAR_REACH:
            continue
        if fact.sentence.first <= entity.first < fact.sentence.last or shape(text) != shape(key):
            continue
        sentence = next(
            (s for s in context.document.sentences if s.first <= entity.first < s.last), None
        )
        if sentence is None:
            continue
        quote = " ".join(context.document.article.text[sentence.start : sentence.end].split())
        quote = quote if len(quote) <= 110 else quote[:107].rsplit(" ", 1)[0] + " …"
        yield text, f"The article gives {text} for something else: “{quote}”", "article"


def shape(text: str) -> str:
    """Reduce a time to its form: "mid-June" and "early May 2020" differ."""
    for month in MONTHS:
        text = text.replace(month, "M")
    return re.sub(r"\d{1,2}\b", "d", re.sub(r"\d{3,4}", "y", text))


def shifted_years(key: str, chance: random.Random, step: int) -> list[str]:
    """Shift the year of a text by a few steps, some earlier and some later."""
    match = _YEAR.search(key)
    if match is None:
        return []
    year = int(match.group(0))
    reach = 9 if step == 1 else 4
    offsets = [n * step for n in range(-reach, reach + 1) if n and (abs(n) > 1 or step > 1)]
    chance.shuffle(offsets)
    years = [year + offset for offset in offsets if year + offset <= LATEST]
    return [key[: match.start()] + str(value) + key[match.end() :] for value in years]


def centuries(key: str, chance: random.Random) -> list[str]:
    """Shift a century: "nineteenth century" gives "eighteenth century"."""
    match = re.search(r"(\d+)(?:st|nd|rd|th)|\b([a-z]+) century", key.lower())
    if match is None:
        return []
    offsets = [-3, -2, -1, 1, 2]
    chance.shuffle(offsets)
    if match.group(1):
        number = int(match.group(1))
        old = match.group(0)
        return [key.replace(old, ordinal(number + n)) for n in offsets if 0 < number + n <= 21]
    word = match.group(2)
    words = [
        *ORDINAL_WORDS,
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ]
    if word not in words:
        return []
    here = words.index(word)
    return [key.replace(word, words[here + n]) for n in offsets if 0 <= here + n < len(words)]


def other_months(key: str, chance: random.Random) -> list[str]:
    """Put other months in place: "mid-June" gives "mid-April"."""
    month = next((m for m in MONTHS if m in key), None)
    if month is None:
        return []
    here = MONTHS.index(month)
    offsets = [-4, -3, -2, -1, 1, 2, 3, 4]
    chance.shuffle(offsets)
    return [key.replace(month, MONTHS[(here + n) % 12]) for n in offsets]
