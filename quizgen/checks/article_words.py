"""An article's sentences as words, read once per article however many drafts are checked."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from quizgen.checks.finding import ARTICLES, article_stems, content_stems, stems_of, words
from quizgen.knowledge.gazetteer import gender_of

_END = re.compile(r"(?<=[.!?])[\u201d\u2019\")\]]?\s+(?=[A-Z\u201c\"(])|\n+")
_BRACKETED = re.compile(
    r"((?:[A-Z][\w\u2019'-]*|of|the|and|for|on|in|de) ?(?:[\w\u2019'-]+ ){1,6})"
    r"\(([A-Z][A-Za-z]{1,6})\)"
)
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z][.\w'-]* )?([A-Z][a-z'\u2019-]{2,})\b")
MOST_COMMON = 12  # words that an article is about


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """A sentence by its place in the text, and its content words as stems."""

    start: int  # characters of the article's text
    end: int
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """What checks ask of an article."""

    sentences: tuple[SentenceWords, ...]
    counts: Mapping[str, int]  # in how many sentences a stem stands
    common: frozenset[str]  # the stems in most sentences
    stems: frozenset[str]
    acronyms: Mapping[str, str]  # with the words before the bracket that introduces each
    first_names: Mapping[str, frozenset[str]]  # of people, by surname


@lru_cache(maxsize=ARTICLES)
def read_words(text: str) -> ArticleWords:
    """Read an article's words."""
    sentences = tuple(split_sentences(text))
    counts = Counter(stem for sentence in sentences for stem in sentence.stems)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ArticleWords(
        sentences=sentences,
        counts=counts,
        common=frozenset(stem for stem, count in ranked[:MOST_COMMON] if count > 1),
        stems=article_stems(text),
        acronyms={m.group(2): m.group(1).strip() for m in _BRACKETED.finditer(text)},
        first_names=find_first_names(text),
    )


def split_sentences(text: str) -> list[SentenceWords]:
    """Cut a text at ends of sentences and lines; an abbreviation may cut one too early."""
    found, start = [], 0
    for match in [*_END.finditer(text), None]:
        end = match.start() if match else len(text)
        if stems := stems_of(words(text[start:end])):
            found.append(SentenceWords(start, end, stems))
        start = match.end() if match else end
    return found


def find_first_names(text: str) -> dict[str, frozenset[str]]:
    """Return the first names that stand before each surname: "Turr" has "Istvan"."""
    found: dict[str, set[str]] = {}
    for match in _FULL_NAME.finditer(text):
        if gender_of(match.group(1)) is not None:
            found.setdefault(match.group(2), set()).add(match.group(1))
    return {surname: frozenset(names) for surname, names in found.items()}


def is_topic_word(stem: str, text: str) -> bool:
    """Tell whether a word stands all over the article, so that sharing it tells nothing."""
    read = read_words(text)
    return stem in read.common or read.counts.get(stem, 0) > 3


def has_any(text: str, said: str) -> bool:
    """Tell whether one of the content words of a phrase stands in the article."""
    return bool(content_stems(said) & article_stems(text))


def has_all(text: str, said: str) -> bool:
    """Tell whether all content words of a phrase stand in the article."""
    return content_stems(said) <= article_stems(text)
