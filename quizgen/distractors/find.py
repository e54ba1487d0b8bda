"""A key and its document to wrong options of its kind, each with why it is wrong."""

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from quizgen.checks.answer import is_acronym_of
from quizgen.distractors.amounts import number_distractors
from quizgen.distractors.bodies import body_distractors, event_distractors
from quizgen.distractors.names import (
    are_namesakes,
    are_one,
    are_variants,
    fits_article,
    fits_event_gap,
    fits_the,
    has_root_inside,
    is_of_noun,
    numbers_of,
    words_of,
)
from quizgen.distractors.people import person_distractors
from quizgen.distractors.phrases import phrase_distractors
from quizgen.distractors.places import place_distractors
from quizgen.distractors.reasons import lengths_fit, reason_distractors
from quizgen.distractors.rows import Proposal
from quizgen.distractors.terms import term_distractors
from quizgen.distractors.times import tellers, time_distractors
from quizgen.facts import NUMERIC, PHRASES, PLACES, TIMES, Answer, Context, Fact
from quizgen.lexicon import is_stopword
from quizgen.remember import Replay, of_article

WANTED = 3
ENOUGH = 2
LOOKED_AT = 8  # usable proposals among which the three that give no cue are sought
ROWS = NUMERIC | TIMES | {"ordinal"}  # their options stand in ascending order
MAY_SHARE_WORDS = ROWS | PHRASES | {"person", "term", "event", "organisation", "place"}
NAMED_TYPES = frozenset({"person", "organisation", "event", "place"})
LONG_NAME = 4  # letters of a name that is no initial, numeral or "van"
SHORT_WORD = 3  # letters of a word that gives a key away when the stem has the very same: "oil"
LONG_WORD = 5  # letters of a word that a reader recognises in another
ROOT, SHORT_ROOT = 5, 4  # letters that two words share at their beginning; of long words
LONG_PAIR = 7  # letters of both
PREFIXES = ("inter", "over", "under", "comp", "comm", "cont", "cons", "trans", "super", "anti")


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option.  `source` says where it comes from: the article comes first."""

    text: str
    reason: str
    source: str  # "article", "derived" or "table"


def find_distractors(
    context: Context, fact: Fact, stem_text: str, random_seed: int
) -> list[Distractor]:
    """Return two or three wrong options, or fewer when no more good ones exist."""
    found: list[Distractor] = []
    most = WANTED if fact.answer.type in ROWS else LOOKED_AT
    for text, reason, source in all_proposals(context, fact, stem_text, random_seed):
        if is_usable(context, text, fact.answer, stem_text, found):
            found.append(Distractor(text, reason, source))
        if len(found) == most:
            break
    return found if fact.answer.type in ROWS else without_cue(fact, found, stem_text)


def all_proposals(
    context: Context, fact: Fact, stem_text: str, random_seed: int
) -> Iterable[Proposal]:
    """Return text, reason and source of wrong options; only places depend on the stem."""
    asked = stem_text if fact.answer.type in PLACES else ""
    return kept_proposals(context, fact, asked, random_seed)


@of_article
def kept_proposals(
    context: Context, fact: Fact, stem_text: str, random_seed: int
) -> Iterable[Proposal]:
    return Replay(proposals(context, fact, stem_text, seeded(random_seed, fact)))


def proposals(
    context: Context, fact: Fact, stem_text: str, chance: random.Random
) -> Iterator[Proposal]:
    """Yield text, reason and source of wrong options; chance decides the order alone."""
    kind = fact.answer.type
    if kind in NUMERIC or kind == "ordinal":
        return number_distractors(context, fact, chance)
    if kind in TIMES:
        return time_distractors(context, fact, chance)
    if kind == "reason":
        return reason_distractors(context, fact)
    if kind in PHRASES:
        return phrase_distractors(context, fact)
    if kind == "term":
        return term_distractors(context, fact)
    return name_distractors(context, fact, stem_text)


def name_distractors(context: Context, fact: Fact, stem_text: str) -> Iterator[Proposal]:
    """Yield names of the key's kind of which the article does not say the same as of the key."""
    kind = fact.answer.type
    found: Iterator[Proposal] = iter(())
    if kind == "person":
        found = person_distractors(context, fact)
    elif kind in PLACES:
        found = place_distractors(context, fact, stem_text)
    elif kind == "organisation":
        found = body_distractors(context, fact)
    elif kind == "event":
        found = event_distractors(context, fact)
    for text, reason, source in found:
        if source != "article" or not is_said_of(context, fact, text):
            yield text, reason, source


def is_said_of(context: Context, fact: Fact, name: str) -> bool:
    """Tell whether another sentence says of a name what the fact says of the key."""
    text, short = context.document.article.text, name.rsplit(maxsplit=1)[-1]
    return any(
        short in text[sentence.start : sentence.end]
        for sentence in tellers(context, fact)
        if sentence != fact.sentence
    )


def seeded(random_seed: int, fact: Fact) -> random.Random:
    """Return a source of chance that depends only on the seed and the fact."""
    content = f"{random_seed}\x1f{fact.evidence.start}\x1f{fact.answer.text}\x1f{fact.relation}"
    return random.Random(int(hashlib.sha256(content.encode()).hexdigest()[:16], 16))


def without_cue(fact: Fact, found: list[Distractor], stem_text: str) -> list[Distractor]:
    """Choose the first three, or else two, among which the key does not stand out."""
    for size in (WANTED, ENOUGH):
        for chosen in combinations(found, size):
            texts = [each.text for each in chosen]
            if fact.answer.type in PHRASES and not lengths_fit(fact.answer.text, texts):
                continue
            if tells_by_word(fact.answer.text, stem_text, texts):
                continue
            if not converges(fact.answer.text, texts):
                return list(chosen)
    return []


def tells_by_word(key: str, stem_text: str, others: Iterable[str] = ()) -> bool:
    """Tell whether a rare word of the stem returns in the key alone: "acetylene"."""
    asked = [w for w in content_of(stem_text) if len(w) >= LONG_WORD]
    named = content_of(stem_text)
    for word in content_of(key):
        is_there = len(word) >= SHORT_WORD and word in named
        is_kin = len(word) >= LONG_WORD and any(are_akin(word, other) for other in asked)
        if not is_there and not is_kin:
            continue
        if not any(are_akin(word, w) for text in others for w in content_of(text)):
            return True
    return False


def are_akin(one: str, other: str) -> bool:
    """Tell whether two words share their root: "evolved" and "evolutionary"."""
    is_long = min(len(one), len(other)) >= LONG_PAIR
    root = SHORT_ROOT if is_long and not one.startswith(PREFIXES) else ROOT
    return one[:root] == other[:root] or one in other or other in one


def converges(key: str, others: list[str]) -> bool:
    """Tell whether the key shares more words with the others than any of them does."""

    def shared(text: str, rest: list[str]) -> int:
        return sum(len(content_of(text) & content_of(other)) for other in rest)

    mine = shared(key, others)
    theirs = [shared(o, [key, *(other for other in others if other != o)]) for o in others]
    return mine > max(theirs, default=0)


@lru_cache(maxsize=8192)
def content_of(text: str) -> frozenset[str]:
    """Return the words of a text that say something."""
    return frozenset(word for word in words_of(text) if not is_stopword(word))


def is_usable(
    context: Context, text: str, answer: Answer, stem_text: str, chosen: Iterable[Distractor]
) -> bool:
    """Refuse aliases and parts of the key, what the stem names already, and repetitions."""
    forms = {form.casefold() for form in answer.accepted} | {answer.text.casefold()}
    if text.casefold() in forms:
        return False
    if answer.type in ROWS and numbers_of(text) & numbers_of(stem_text) - numbers_of(answer.text):
        return False  # the stem gives this number to something else
    if answer.type not in ROWS and is_same_name(context, text, answer, stem_text, forms):
        return False
    if answer.type == "term" and has_root_inside(text, answer.text):
        return False  # "enslavement" beside "slavery"
    if answer.type == "event" and not fits_event_gap(text, stem_text):
        return False
    if answer.type == "organisation" and not (
        is_of_noun(text, answer.text, stem_text)
        and fits_the(text, stem_text, context.document.article.text)
    ):
        return False
    if answer.type == "country" and not fits_article(text, stem_text):
        return False
    return not any(clashes(context, text, other.text, answer) for other in chosen)


def clashes(context: Context, text: str, other: str, answer: Answer) -> bool:
    """Tell whether two options are one, or share a word where no two of a kind do."""
    full = context.names.full(text).casefold()
    if full == context.names.full(other).casefold() or are_one(text, other):
        return True
    if answer.type in NAMED_TYPES and are_variants(text, other):
        return True
    if answer.type == "person" and are_namesakes(text, other):
        return True
    if answer.type in PHRASES and (
        content_of(text) <= content_of(other) or content_of(other) <= content_of(text)
    ):
        return True
    return answer.type not in MAY_SHARE_WORDS and bool(words_of(text) & words_of(other))


def is_same_name(
    context: Context, text: str, answer: Answer, stem_text: str, forms: set[str]
) -> bool:
    """Tell whether a name is the key in other words, a part of it, or stands in the stem."""
    mine = words_of(text)
    if any(mine <= words_of(form) or words_of(form) <= mine for form in forms):
        return True
    if mine and mine <= words_of(stem_text):
        return True
    if answer.type != "term" and any(are_variants(text, form) for form in forms):
        return True
    if answer.type == "person" and any(
        word in words_of(stem_text) for word in words_of(text) if len(word) >= LONG_NAME
    ):
        return True  # "Richard III" where the stem speaks of Richard
    if answer.type == "person" and text.rsplit(maxsplit=1)[-1] == answer.text.split()[-1]:
        return True  # "Tom Hardy" and "Thomas Hardy" may be one man
    if is_acronym_of(text, answer.text) or is_acronym_of(answer.text, text):
        return True
    full = context.names.full(text).casefold()
    return are_one(text, answer.text) or full == context.names.full(answer.text).casefold()
