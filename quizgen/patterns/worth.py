"""How much an answer is worth knowing: the weights of what the patterns found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.content_words import content
from quizgen.document import Document
from quizgen.facts import TIMES, Candidate, Context
from quizgen.knowledge.gazetteer import gender_of
from quizgen.lexicon import is_common_word
from quizgen.naming.mentions import entities_in
from quizgen.naming.names import NAMED
from quizgen.patterns.trivia import (
    EXACT,
    REPORTING,
    counts_plain_things,
    digits_of,
    is_few,
    is_trivial,
)
from quizgen.patterns.typed import typed_as
from quizgen.wording.wh_amounts import piece_of

# What happens once and is dated in every account of its subject.
EPOCHAL = frozenset(
    "found establish create form begin start open launch introduce invent discover isolate "
    "develop patent publish write compose build complete finish construct inaugurate "
    "end close abolish dissolve ban cease collapse fall destroy conquer invade attack occupy "
    "liberate declare proclaim sign ratify pass adopt enact repeal elect crown appoint assassinate "
    "execute kill die bear marry win defeat surrender unite join merge split secede annex purchase "
    "discontinue break explode sink erupt land reach become coin name synthesize detect observe "
    "demonstrate award grant restore rule overturn overthrow rebel revolt settle migrate arrive "
    "hold host schedule "
    "relegate release cross free emancipate desegregate nationalize privatize deregulate".split()
)
FIRSTS = frozenset({"first", "last", "only", "largest", "oldest", "worst", "deadliest"})
TIME_UNITS = frozenset("year month week day hour minute decade second night".split())
RARE = 3  # rare nouns that say which event is meant where no name does
OFTEN = 4  # mentions that make a name one of those the article is about
FAR_IN = frozenset({"relcl", "acl", "advcl", "pcomp", "ccomp"})


def weigh(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that are worth a question, weighted, told whether they can be typed."""
    kept = (c for c in candidates if not is_trivial(context, c))
    return [replace(c, weight=weight_of(context, c), answer=typed_as(context, c)) for c in kept]


def weight_of(context: Context, candidate: Candidate) -> float:
    """Rate how much a teacher could want an answer to be known, from -0.3 to 1.0."""
    answer, slot = candidate.answer, candidate.slot
    if answer.type in TIMES:
        return date_weight(context, candidate)
    if answer.type in {"count", "bound"}:
        return count_weight(context.document, candidate)
    if answer.type in {"money", "measure", "ordinal"}:
        return 0.35
    if answer.type in {"percent", "fraction"}:
        return share_weight(context, candidate)
    if candidate.kind == "place":
        return place_weight(candidate)
    is_doer = slot.where == "subject" or piece_of(candidate).dep in {"agent", "nsubj"}
    if candidate.kind == "person" and is_first_name(context, answer.text):
        return 0.0  # somebody who is only called Maria
    if candidate.kind in {"person", "organisation", "event"}:
        return 0.6 if is_doer else 0.45 if slot.is_whole else 0.15
    if answer.type == "phrase" and candidate.kind != "definition":
        return candidate.weight - 0.25  # few have believable wrong options
    return candidate.weight


def is_first_name(context: Context, name: str) -> bool:
    """Tell whether the article calls somebody by a first name alone, and is not about them."""
    is_lone = " " not in name and gender_of(name) is not None
    return is_lone and name not in context.document.article.title


def place_weight(candidate: Candidate) -> float:
    """Rate a place: countries before rivers and halls, whole places before parts of phrases."""
    weight = 0.1 if candidate.answer.type == "place" else 0.4
    return weight if candidate.slot.is_whole else weight - 0.5


def count_weight(document: Document, candidate: Candidate) -> float:
    """Rate a count: twos and threes of years or things are seldom what matters."""
    is_time = candidate.answer.unit.lower().rstrip("s") in TIME_UNITS
    if digits_of(candidate) == EXACT - 1:
        return -0.1  # "17,190"
    if not is_few(candidate):
        return 0.8 - 0.2 * is_time
    return (-0.3 if counts_plain_things(document, candidate) else 0.2) - 0.2 * is_time


def share_weight(context: Context, candidate: Candidate) -> float:
    """Rate a share: "21% of the air" tells more than a share that stands alone."""
    following = candidate.answer.tokens[-1] + 1
    tokens = context.document.tokens
    is_of = following < len(tokens) and tokens[following].text in {"of", "%"}
    return 0.7 if is_of else 0.35


def date_weight(context: Context, candidate: Candidate) -> float:
    """Rate a time by what happened then: beginnings and ends, and what the article is about."""
    document, clause = context.document, candidate.anchored.clause
    verb = document.tokens[clause.verb]
    said = {document.tokens[i].text.lower() for i in clause.tokens}
    is_far = candidate.slot.preposition is not None and is_inside(document, candidate)
    weight = 0.15
    if verb.lemma in EPOCHAL or (said & FIRSTS and verb.lemma != "be"):
        weight = 0.6
    if is_about_main(context, candidate):
        weight += 0.15
    if verb.lemma in REPORTING | {"be", "have", "see", "watch"} or is_far:
        weight -= 0.3
    if not is_told_of(context, candidate):
        weight -= 0.8  # "police removed protesters": somewhere, some day
    is_exact = candidate.answer.type in {"day", "month_year", "month"}
    return weight - 0.15 * (is_exact and weight < 0.7)


def is_told_of(context: Context, candidate: Candidate) -> bool:
    """Tell whether a clause says by name, topic or rare nouns what happened."""
    tokens = context.document.tokens
    rest = [i for i in candidate.anchored.clause.tokens if i not in candidate.answer.tokens]
    if any(tokens[i].entity in NAMED or i in candidate.anchored.words for i in rest):
        return True
    said = " ".join(tokens[i].text for i in rest)
    if content(said) & content(context.document.article.title):
        return True
    nouns = (tokens[i] for i in rest if tokens[i].pos in {"NOUN", "PROPN"})
    return sum(not is_common_word(t.lemma) for t in nouns) >= RARE


def is_inside(document: Document, candidate: Candidate) -> bool:
    """Tell whether a time stands in a side clause, so that it dates something smaller."""
    head = document.tokens[candidate.answer.tokens[0]]
    inside = set(piece_of(candidate).tokens)
    while head.head in inside and head.head != head.index:
        head = document.tokens[head.head]
        if head.dep in FAR_IN:
            return True
    return False


def is_about_main(context: Context, candidate: Candidate) -> bool:
    """Tell whether a clause's subject is what the article is about, or one of its main names."""
    title = content(context.document.article.title)
    for text in subject_texts(context, candidate):
        if content(text) & title:
            return True
        if context.names.mentions[context.names.full(text)] >= OFTEN:
            return True
    return False


def subject_texts(context: Context, candidate: Candidate) -> Iterator[str]:
    """Yield the words and names of a subject, with what anchoring put in."""
    subject, words = candidate.anchored.clause.subject, candidate.anchored.words
    yield " ".join(words.get(i, context.document.tokens[i].text) for i in subject.tokens)
    yield from (words[i] for i in subject.tokens if i in words)
    for entity in entities_in(context.document, candidate.anchored.clause.sentence):
        if entity.first in subject.tokens:
            yield entity.text
