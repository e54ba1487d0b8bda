"""W: is the answer worth knowing?"""

from collections.abc import Iterator

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    NumericItem,
    OrderingItem,
    TrueFalseItem,
    options_of,
)
from question_bank.proof import Finding
from quizgen.anchoring.reference_time import WEEKDAYS
from quizgen.audit.guess import STRATEGIES
from quizgen.checks.article_words import read_words
from quizgen.checks.finding import content_stems, hard, keys_of, soft, words
from quizgen.kinds.drafting import copied_share
from quizgen.lexicon import is_common_word, is_stopword

GENERIC = frozenset(
    "thing things part parts number people way ways time times place kind type lot use case fact "
    "reason result example group member members area aspect level amount".split()
)
DEGREES = frozenset(
    "very much many often usually sometimes always never nearly almost quite rather too soon later "
    "now then recently again also still even mostly mainly largely well more less most least far "
    "early late today yesterday tomorrow currently ago together however".split()
)
REPORTING = frozenset(
    "said say says saying told tells tell stated states announced announces reported reports "
    "claimed claims argued argues added adds explained explains noted notes wrote writes".split()
)
DAYS = frozenset(day.lower() for day in WEEKDAYS)
WEIGHTLESS = GENERIC | DAYS | DEGREES | REPORTING
COPIED = 0.8
PULLS = ("longest", "stem_words", "convergence")  # hunches that name one option each
MEASURED = frozenset({"count", "amount", "ranking", "date"})


def key_is_worth_asking(item: Item, text: str) -> Iterator[Finding]:
    """W01: not a function word, an everyday word or a weekday."""
    if isinstance(item, TrueFalseItem) and (item.is_true or item.proof.fact.kind == "contrast"):
        return  # nothing is asked for but whether the statement holds
    for key in keys_of(item):
        if fault := weightless(key, item.proof.fact.kind):
            yield hard("W01", fault)
            return


def weightless(key: str, kind: str) -> str | None:
    """Say why an answer is not worth knowing; None when it may be."""
    tokens = words(key)
    is_name = any(c.isupper() or c.isdigit() for c in key)
    if all(word in WEIGHTLESS or is_stopword(word) for word in tokens):
        return "the key is a word without weight"
    if len(tokens) == 1 and not is_name and is_common_word(tokens[0]) and kind not in MEASURED:
        return "the key is an everyday word"
    return None


def stem_is_not_copied(item: Item, text: str) -> Iterator[Finding]:
    """W03: a stem that copies the article asks for wording, not for meaning."""
    if isinstance(item, MatchingItem | OrderingItem):
        return
    if copied_share(item.stem, text) >= COPIED:
        yield soft("W03", "most of the stem is copied from the article")


def evidence_is_central(item: Item, text: str) -> Iterator[Finding]:
    """W02: the evidence speaks of what the article, its title or its heading is about."""
    proof = item.proof
    topic = content_stems(proof.article.title) | content_stems(proof.section)
    topic |= read_words(text).common
    said = content_stems(proof.evidence.quote) | content_stems(proof.fact.subject)
    if topic and not topic & said:
        yield soft("W02", "the evidence shares no word with the topic of the article")


def options_do_not_pull_to_key(item: Item, text: str) -> Iterator[Finding]:
    """W04: length, words of the stem and likeness do not all point at the key."""
    if not isinstance(item, ChoiceItem | ClozeItem) or not options_of(item):
        return
    texts = [option.text for option in item.options]
    key = next((n for n, option in enumerate(item.options) if option.is_key), None)
    if key is not None and all(points_at(key, STRATEGIES[n](item.stem, texts)) for n in PULLS):
        yield soft("W04", "a guesser would choose the key: longest, most like stem and options")


def points_at(place: int, ratings: list[float]) -> bool:
    """Tell whether one option is rated above all others."""
    return all(rating < ratings[place] for n, rating in enumerate(ratings) if n != place)


def difficulty_is_a_share(item: Item, text: str) -> Iterator[Finding]:
    """W05: the estimate of difficulty is between 0.0 and 1.0."""
    if not 0.0 <= item.difficulty <= 1.0:
        yield hard("W05", f"a difficulty of {item.difficulty:g} is no share")


def level_fits_kind(item: Item, text: str) -> Iterator[Finding]:
    """W06: what is computed or put in order asks for more than memory, one gap for no analysis."""
    is_computed = isinstance(item, NumericItem) and bool(item.pairs)
    if item.bloom == "remember" and (is_computed or isinstance(item, OrderingItem)):
        yield soft("W06", "it asks for more than to remember")
    elif item.bloom in {"apply", "analyze"} and (
        isinstance(item, ClozeItem) or (isinstance(item, TrueFalseItem) and item.is_true)
    ):
        yield soft("W06", "it asks for no more than to remember or understand")
