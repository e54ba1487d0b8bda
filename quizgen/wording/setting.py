"""What a stem adds so that it makes sense alone: the article's topic, or the time it speaks of."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from quizgen.anchoring.anchored import Anchored
from quizgen.anchoring.definiteness import LONGEST_TOPIC
from quizgen.anchoring.reference_time import MONTHS, WEEKDAYS, find_article_year, has_year
from quizgen.content_words import content
from quizgen.document import Document, Entity
from quizgen.facts import Candidate
from quizgen.naming.mentions import entities_in
from quizgen.naming.names import NAMED
from quizgen.remember import of_article

NEWS = re.compile(r"^(?:this|last|next) (?:year|month|week)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
SMALL = frozenset("the a an of and in on for to at by with from".split())
SHORT_CLAUSE = 8  # tokens; a shorter question looks like one about the world at large
MAIN_MENTIONS = 4
NOW = {"VBZ", "VBP"}
# What may stand around a noun that has no article of its own.
_BEFORE_NOUN = (
    "of|in|on|for|from|by|with|to|as|and|or|that|than|when|while|because|if|about|into|through|"
    "during|between|against|without|is|are|was|were|where|how|why|which|but|since|until|like"
)
_AFTER_NOUN = (
    "is|are|was|were|has|have|had|can|may|will|would|could|might|must|of|in|on|and|or|as|to|at|by|"
    "with|from|for|that|which|who|does|do|did|also|than|into|but|when|while|because|\\w+ed"
)


def lead_in(document: Document, candidate: Candidate, *, is_told: bool = False) -> str:
    """Return the words to put in front: "according to the article on Super Bowl 50", or "".

    `is_told` when the answer stands in the text, as in a statement to be judged.
    """
    if candidate.anchored.attribution:
        return f"according to {candidate.anchored.attribution}"
    lead = topic_of(document, candidate, is_told=is_told) or time_of(document, candidate.anchored)
    is_short = len(candidate.anchored.clause.tokens) < SHORT_CLAUSE
    return lead or ("according to the article" if is_short else "")


def topic_of(document: Document, candidate: Candidate, *, is_told: bool) -> str:
    """Name the article's topic when the clause does not; a headline's main name stands for it."""
    title = document.article.title.strip()
    words = content(title)
    rest = set(candidate.anchored.clause.tokens) - set(candidate.answer.tokens)
    has_name = any(document.tokens[i].entity in NAMED for i in rest) or bool(put_names(candidate))
    if not words:
        return ""
    if len(title.split()) > LONGEST_TOPIC:
        if has_name or names_enough(document, candidate, is_told=is_told):
            return ""
        main = main_name(document)
        return f"according to the article on {main}" if main else ""
    shown = candidate.anchored.clause.tokens if is_told else rest
    lemmas = {document.tokens[i].lemma.lower() for i in shown}
    said = set(_WORD.findall(said_in(document, candidate, shown).casefold()))
    if words <= said | lemmas and set(_WORD.findall(title.casefold())) - SMALL <= said | lemmas:
        return ""  # "the Doctor" alone does not name "Doctor Who"
    written = in_sentence(title, document.article.text)
    return (
        f"according to the article on {written}"
        if written
        else f"according to the article “{title}”"
    )


def said_in(document: Document, candidate: Candidate, tokens: Iterable[int]) -> str:
    """Return words of a clause as they are shown, names put in for pronouns included."""
    words = candidate.anchored.words
    return " ".join(words.get(i, document.tokens[i].text) for i in tokens)


def put_names(candidate: Candidate) -> set[str]:
    """Return the names that anchoring put into the clause: "Nikola Tesla" for "he"."""
    answer = set(candidate.answer.tokens)
    put = candidate.anchored.words
    inside = set(candidate.anchored.clause.tokens) - answer
    return {put[i] for i in inside if put.get(i, "").removeprefix("the ")[:1].isupper()}


@of_article
def main_name(document: Document) -> str:
    """Return the name in a headline that its article keeps coming back to, or ""."""
    counts = Counter(e.text for e in document.entities if e.label in NAMED - {"NORP"})
    fitting = [
        name
        for name, count in counts.items()
        if count >= MAIN_MENTIONS and re.search(rf"\b{re.escape(name)}\b", document.article.title)
    ]
    best = max(fitting, key=lambda name: (counts[name], name), default="")
    return (in_sentence(best, document.article.text) or best) if best else ""


def names_enough(document: Document, candidate: Candidate, *, is_told: bool) -> bool:
    """Tell whether two names, or a name and a year, already say what is meant."""
    inside = set(candidate.anchored.clause.tokens) - set(candidate.answer.tokens)
    near = entities_in(document, candidate.anchored.clause.sentence)
    entities = [e for e in near if e.first in inside]
    names = {e.text for e in entities if e.label in NAMED - {"NORP", "PRODUCT", "WORK_OF_ART"}}
    names |= put_names(candidate)
    years = {e.text for e in entities if e.label == "DATE" and has_year(e.text)}
    is_named = names_subject(document, candidate, is_told=is_told)
    return is_named and (len(names) >= 2 or bool(names and years))


def names_subject(document: Document, candidate: Candidate, *, is_told: bool) -> bool:
    """Tell whether the subject is a name, or what is asked for: "the complex" says little."""
    tokens = candidate.anchored.clause.subject.tokens
    if not is_told and set(candidate.answer.tokens) & set(tokens):
        return True
    return any(
        document.tokens[i].entity in NAMED or candidate.anchored.words.get(i) for i in tokens
    )


@lru_cache(maxsize=256)  # asked for each question of an article
def in_sentence(title: str, text: str) -> str | None:
    """Write a title as the text does in mid-sentence: "Black Death" gives "the Black Death".

    None when the text never uses it so, as with a headline, or "Skydiver" for "a skydiver".
    """
    bare = title.removeprefix("The ")
    lower = bare[0].lower() + bare[1:]
    as_written = len(re.findall(rf"[\w,;] {re.escape(bare)}\b", text))
    in_lower = 0 if lower == bare else len(re.findall(rf"[\w,;] {re.escape(lower)}\b", text))
    if not as_written and not in_lower:
        return None
    if as_written < in_lower:
        return as_common_noun(lower, text)
    after_the = len(re.findall(rf"\b[Tt]he {re.escape(bare)}\b(?! [A-Z])", text))
    return f"the {bare}" if after_the > as_written / 2 or bare != title else bare


def as_common_noun(noun: str, text: str) -> str | None:
    """Write a noun as a text mostly does, alone or with "the"; None where it does neither.

    A noun that mostly stands with "a" is one of many and cannot stand alone.
    """
    end = rf"{re.escape(noun)}(?=[.,;:!?)’']|\s(?:{_AFTER_NOUN})\b|\s[(–—]|$)"
    alone = len(re.findall(rf"(?:[,;:(]\s|\b(?:{_BEFORE_NOUN})\s){end}", text))
    if len(re.findall(rf"\b[Aa]n? {end}", text)) >= alone:
        alone = 0
    after_the = len(re.findall(rf"\b[Tt]he {end}", text))
    if not alone and not after_the:
        return None
    return noun if alone >= after_the else f"the {noun}"


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


@of_article
def is_news(document: Document) -> bool:
    """Tell whether an article speaks of its own day: "this year", "he arrived on Thursday"."""
    if document.article.published_on is not None:
        return True
    times = [entity for entity in document.entities if entity.label == "DATE"]
    return any(NEWS.match(e.text) or is_day_of_event(document, e) for e in times)


def is_day_of_event(document: Document, entity: Entity) -> bool:
    """Tell whether a weekday says when something happened, not when it always happens."""
    if entity.text not in WEEKDAYS:
        return False
    sentence = next(s for s in document.sentences if s.first <= entity.first < s.last)
    return any(t.dep == "ROOT" and t.tag == "VBD" for t in document.of(sentence))
