"""What a stem adds so that it makes sense alone: the article's topic, or the time it speaks of."""

import re

from quizgen.anchored import Anchored
from quizgen.content_words import content
from quizgen.definiteness import LONGEST_TOPIC
from quizgen.document import Document
from quizgen.facts import Candidate
from quizgen.names import NAMED
from quizgen.reference_time import MONTHS, find_article_year, has_year, is_relative

NEWS = re.compile(r"^(?:(?:this|last|next) (?:year|month|week)|(?:Mon|Tues|Wednes|Thurs|Fri)day)$")
NOW = {"VBZ", "VBP"}


def lead_in(document: Document, candidate: Candidate) -> str:
    """Return the words to put in front: "according to the article on Super Bowl 50", or ""."""
    if candidate.anchored.attribution:
        return f"according to {candidate.anchored.attribution}"
    return topic_of(document, candidate) or time_of(document, candidate.anchored)


def topic_of(document: Document, candidate: Candidate) -> str:
    """Name the article's topic when the clause does not, and the title is short enough."""
    title = document.article.title.strip()
    words = content(title)
    said = content(" ".join(document.tokens[i].text for i in candidate.anchored.clause.tokens))
    lemmas = {document.tokens[i].lemma.lower() for i in candidate.anchored.clause.tokens}
    if not words or words & (said | lemmas) or len(title.split()) > LONGEST_TOPIC:
        return ""
    if names_enough(document, candidate):
        return ""
    if title.endswith("?") or ":" in title:
        return f"according to the article “{title}”"
    return f"according to the article on {in_sentence(title, document.article.text)}"


def names_enough(document: Document, candidate: Candidate) -> bool:
    """Tell whether two names, or a name and a year, already say what is meant."""
    inside = set(candidate.anchored.clause.tokens) - set(candidate.answer.tokens)
    entities = [e for e in document.entities if e.first in inside]
    names = {e.text for e in entities if e.label in NAMED}
    years = {e.text for e in entities if e.label == "DATE" and has_year(e.text)}
    return len(names) >= 2 or bool(names and years)


def in_sentence(title: str, text: str) -> str:
    """Write a title as the text does in mid-sentence: "Black Death" gives "the Black Death"."""
    first = title.split(maxsplit=1)[0]
    lowered = title[0].lower() + title[1:]
    is_common = not first.isupper() and re.search(rf"[a-z,] {re.escape(lowered)}\b", text)
    written = lowered if is_common else title
    has_article = re.search(rf"\b[Tt]he {re.escape(written)}\b", text)
    return f"the {written}" if has_article else written


def time_of(document: Document, anchored: Anchored) -> str:
    """Name the time of a claim that may change: "as of May 2024", when the text tells news."""
    clause = anchored.clause
    verbs = [document.tokens[i] for i in clause.verbs]
    if not any(verb.tag in NOW for verb in verbs) or not is_news(document):
        return ""
    if not any(document.tokens[i].entity in NAMED for i in clause.tokens):
        return ""
    text = " ".join(anchored.words.get(i, document.tokens[i].text) for i in clause.tokens)
    if has_year(text):
        return ""
    day = document.article.published_on
    if day is not None:
        return f"as of {MONTHS[day.month - 1]} {day.year}"
    year = find_article_year(document)
    return f"as of {year}" if year else "at the time of the article"


def is_news(document: Document) -> bool:
    """Tell whether an article speaks of its own day: "Thursday", "this year"."""
    if document.article.published_on is not None:
        return True
    return any(
        entity.label == "DATE" and is_relative(entity.text) and NEWS.search(entity.text)
        for entity in document.entities
    )
