"""C: does the item make sense to someone who sees nothing else?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from question_bank.item import Item, options_of, pairs_of
from question_bank.proof import Finding
from quizgen.anchoring.reference_time import MONTHS, WEEKDAYS
from quizgen.checks.article_words import read_words
from quizgen.checks.finding import (
    CACHE_SIZE,
    LEAD,
    content_stems,
    hard,
    soft,
    statements_of,
    words,
    written_words,
)
from quizgen.checks.standing import texts_of
from quizgen.checks.verb_forms import NOTHING, forms_of
from quizgen.lexicon import is_common_word, is_stopword, noun_class
from quizgen.sieve import Sieve

WELL_KNOWN = frozenset("US USA UK EU UN USSR NASA NATO BBC FBI CIA DNA RNA AIDS HIV".split())
CONNECTIVES = frozenset(
    "later however also meanwhile then therefore thus moreover furthermore consequently "
    "instead".split()
)
PHRASE_CONNECTIVES = (
    "in contrast",
    "by contrast",
    "as a result",
    "for example",
    "for instance",
    "in addition",
    "on the other hand",
)
RELATIVE_TIME = Sieve(
    r"\b(?:this|next) (?:year|month|week|decade|century|summer|spring|autumn|winter|time)\b|"
    r"\blast (?:year|month|week|decade|century|summer|spring|autumn|winter|time)\b(?! of\b)|"
    r"\btoday\b(?! as\b)|\byesterday\b|"
    r"\btomorrow\b|\bcurrently\b|\brecently\b|\bnowadays\b|\bago\b|\bat this stage\b|"
    r"\bso far\b|\bat the time\b(?! of)|"
    r"\bthe (?:same|following|previous|next) (?:day|week|month|year|decade)\b|"
    r"\bin recent (?:years|decades|months|times)\b|"
    r"\b(?:on|last|next) (?:" + "|".join(WEEKDAYS) + r")\b|"
    r"(?<!what is )(?<!what are )\bnow\b(?! (?:known|called) as\b| called\b)",
    re.IGNORECASE,
)
DATED_DAY = Sieve(
    r"\bon (?:" + "|".join(WEEKDAYS) + r"),? (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}),? \d{4}"
)
MONTH = re.compile(rf"\b(?:in|on|since|until|by) (?:\w+-)?(?:{'|'.join(MONTHS)})\b")
YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
VAGUE = re.compile(
    r"\b(?:the|both|these|those|this|that|such) (?:two (?:sides|countries|leaders|men|women|"
    r"nations|groups)|statement|event|"
    r"(?:latter|former)(?! (?!was|were|is|are|had|has|did|and|or)[a-z]+)|sides|company|man|"
    r"woman|men|women|other two|others|article says|study|author|method|process|result|following|"
    r"above)\b(?! (?:of|on|for|from|in|by|that|which|to)\b)",
    re.IGNORECASE,
)
OF_OWN = Sieve(r"\bof (?:his|her|its|their) own\b", re.IGNORECASE)
BARE = re.compile(
    r"\bthe (?:agreement|army|attack|author|book|city|club|committee|country|crisis|film|"
    r"game|group|law|meeting|movement|organi[sz]ation|party|plan|policy|programme|program|project|report|"
    r"researchers?|scientists?|summit|survey|team|town|treaty|university|village|war)\b"
    r"(?! (?:of|on|for|in|by|that|which|who|to|against|between|with|from|at|about)\b)",
    re.IGNORECASE,
)


def stem_points_at_nothing(item: Item, text: str) -> Iterator[Finding]:
    """C02: no "the statement" or "the two countries" that only the article explains."""
    for said in texts_of(item):
        match = (
            VAGUE.search(said)
            or OF_OWN.search(said)
            or (None if has_name(item.stem) else BARE.search(said))
        )
        if match:
            yield hard("C02", f"“{match.group(0)}” is not in the item")


@lru_cache(maxsize=CACHE_SIZE)
def has_name(said: str) -> bool:
    """Tell whether a name or a year stands in a text, that a definite noun may belong to."""
    first, *others = written_words(said) or ("",)
    if any(word[0].isupper() or word[0].isdigit() for word in others):
        return True
    return first[:1].isupper() and forms_of(first.lower()) == NOTHING and not is_stopword(first)


def time_is_absolute(item: Item, text: str) -> Iterator[Finding]:
    """C03: no time that depends on when it was said."""
    for said in texts_of(item):
        if time := relative_time(said):
            yield hard("C03", f"“{time}” has no date")
        elif MONTH.search(said) and not YEAR.search(said + item.key):
            yield soft("C03", "a month without its year")


@lru_cache(maxsize=CACHE_SIZE)
def relative_time(said: str) -> str | None:
    """Return the time of a text that depends on when it was said."""
    match = RELATIVE_TIME.search(DATED_DAY.sub(" ", said))
    return match.group(0) if match else None


def stem_does_not_connect(item: Item, text: str) -> Iterator[Finding]:
    """C04: no word at the start that ties the stem to a sentence before."""
    for said in texts_of(item):
        tokens = words(said)
        if (tokens and tokens[0] in CONNECTIVES) or said.lower().startswith(PHRASE_CONNECTIVES):
            yield hard("C04", "the stem opens with a connective")


def names_are_introduced(item: Item, text: str) -> Iterator[Finding]:
    """C05: an acronym has its full name with it; a surname its first name, where there are two."""
    read = read_words(text)
    names = [
        word
        for word in written_words(item.stem)
        if word in read.acronyms or len(read.first_names.get(word, ())) > 1
    ]
    if not names:
        return
    shown = (*statements_of(item), *(option.text for option in options_of(item)))
    said = " ".join(shown)
    title = set(written_words(item.proof.article.title))
    for word in dict.fromkeys(names):
        full = " ".join(read.acronyms.get(word, "").split()[-len(word) - 1 :])
        if full and word not in title | WELL_KNOWN and not is_spelt_out(full, said):
            yield soft("C05", f"“{word}” is short for “{full}”, which the item does not say")
        namesakes = read.first_names.get(word, frozenset())
        if len(namesakes) > 1 and not namesakes & set(written_words(said)):
            yield hard("C05", f"“{word}” is the name of {len(namesakes)} people of the article")


def is_spelt_out(full: str, said: str) -> bool:
    """Tell whether most words of a full name stand in a text."""
    parts = content_stems(full)
    return len(parts & content_stems(said)) >= min(2, len(parts))


def stem_names_something(item: Item, text: str) -> Iterator[Finding]:
    """C06: the stem, or an entry to put in its place, names somebody or something."""
    said = (item.stem, *(pair.left for pair in pairs_of(item)))
    if not any(names_anything(part) for part in said):
        yield hard("C06", "the stem names nobody and nothing")
    elif not any(names_topic(part, item, text) for part in said):
        yield soft("C06", "the stem has no name and no word of the article’s topic")


def names_topic(said: str, item: Item, text: str) -> bool:
    """Tell whether a text has a name, a year, or a word that title, heading or article is about."""
    topic = content_stems(item.proof.article.title) | content_stems(item.proof.section)
    return has_name(LEAD.sub("", said)) or bool(
        content_stems(said) & (topic | read_words(text).common)
    )


@lru_cache(maxsize=CACHE_SIZE)
def names_anything(said: str) -> bool:
    """Tell whether a text has a name or a technical word."""
    first, *others = LEAD.sub("", said).split() or [""]
    opening = words(first)
    if opening and not is_stopword(opening[0]) and noun_class(opening[0]) is None:
        return True
    if any(word[:1].isupper() for word in others):
        return True
    parts = [part for word in words(said) for part in word.split("-")]
    return any(len(w) > 3 and noun_class(w) and not is_common_word(w) for w in parts)
