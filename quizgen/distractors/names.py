"""Whether two options are one thing in two spellings, and fit the words of the stem."""

import re
from functools import lru_cache

from question_bank.item import GAP
from quizgen.knowledge.gazetteer import find_organisation, find_place
from quizgen.wording.wh_phrases import group_noun

WITH_THE = (
    "United ",
    "U.",
    "US",
    "UK",
    "Netherlands",
    "Philippines",
    "Soviet Union",
    "Czech Republic",
)
WITHOUT_THE = ("World War ", "Operation ", "Prohibition", "Watergate")
LONG = 5  # letters of a root that two words share
ROOT = 4  # letters that a country shares with its people: "Scotland", "Scottish"
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@lru_cache(maxsize=8192)
def numbers_of(text: str) -> frozenset[str]:
    """Return the numbers of a text in digits as they are written."""
    return frozenset(_NUMBER.findall(text))


@lru_cache(maxsize=8192)
def are_variants(text: str, other: str) -> bool:
    """Tell whether one name is written in two ways: "Super Bowls", "Scotland Parliament"."""
    mine, theirs = text.casefold().split(), other.casefold().split()
    if len(mine) != len(theirs):
        return False
    unlike = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    if len(unlike) != 1:
        return not unlike
    one, two = unlike[0]
    is_derived = len(mine) > 1 and one[:ROOT] == two[:ROOT] and len(one) > ROOT < len(two)
    return one.rstrip("s") == two.rstrip("s") or is_derived


def are_namesakes(text: str, other: str) -> bool:
    """Tell whether two people may be one: "Tom Hardy", "Thomas Hardy"; not "Henry V", "James V"."""
    last, other_last = text.rsplit(maxsplit=1)[-1], other.rsplit(maxsplit=1)[-1]
    if set(last) <= set("IVX"):
        return words_of(text) <= words_of(other) or words_of(other) <= words_of(text)
    return last == other_last


@lru_cache(maxsize=8192)
def are_one(text: str, other: str) -> bool:
    """Tell whether two names stand for one body or place: "U.S." and "United States"."""
    body, place = find_organisation(text), find_place(text)
    if body is not None and body == find_organisation(other):
        return True
    return place is not None and place == find_place(other)


def fits_article(text: str, stem_text: str) -> bool:
    """Tell whether a country fits the words before a gap: "the _____" takes "Netherlands"."""
    takes_the = text.startswith(WITH_THE)
    if "the _____" in stem_text.lower():
        return takes_the
    return "_____" not in stem_text or not takes_the


def fits_the(text: str, stem_text: str, article: str) -> bool:
    """Tell whether the article writes a body with "the" where the gap has it: "the FBI"."""
    if GAP not in stem_text or text not in article:
        return True
    return (f"the {GAP}" in stem_text.lower()) == (f"the {text.lower()}" in article.lower())


def fits_event_gap(text: str, stem_text: str) -> bool:
    """Tell whether an event fits the words before a gap: "the _____" takes no "World War I"."""
    if GAP not in stem_text:
        return True
    return (f"the {GAP}" in stem_text.lower()) != text.startswith(WITHOUT_THE)


@lru_cache(maxsize=8192)
def has_root_inside(text: str, key: str) -> bool:
    """Tell whether a long word of one text is made of one of the other: "enslavement"."""
    pairs = [(a, b) for a in words_of(text) for b in words_of(key) if min(len(a), len(b)) > LONG]
    return any(a[:LONG] in b[1:] or b[:LONG] in a[1:] for a, b in pairs)


def is_of_noun(text: str, key: str, stem_text: str) -> bool:
    """Tell whether a body answers "which court" where the stem asks so."""
    noun = group_noun(key)
    if noun is None or noun == "organization" or f"which {noun} " not in stem_text.lower():
        return True
    return group_noun(text) == noun


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, lower case, without signs."""
    cleaned = "".join(char if char.isalnum() else " " for char in text.casefold())
    return frozenset(word for word in cleaned.split() if word not in {"the", "a", "an", "of"})
