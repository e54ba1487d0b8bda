"""What every kind of draft shares: its proof, its options in order, its difficulty."""

import hashlib
import re
from functools import lru_cache
from itertools import pairwise

from question_bank.proof import ArticleRef, Evidence, FactRecord, Option, Proof
from quizgen.anchoring.reference_time import MONTHS
from quizgen.distractors.find import Distractor
from quizgen.facts import NUMERIC, TIMES, Context, Fact
from quizgen.numbers import parse_quantity
from quizgen.remember import of_article

_MARK = re.compile(r"[^\w'\u2019-]|_")


def make_proof(context: Context, fact: Fact, explanation: str = "") -> Proof:
    """Gather what lets an item prove itself; the explanation is that of a key unless given."""
    quote = quote_of(context, fact)
    return Proof(
        article=article_ref(context),
        section=fact.sentence.section,
        evidence=evidence_of(context, fact),
        fact=FactRecord(fact.kind, fact.subject, fact.relation, fact.answer.text),
        explanation=explanation
        or f"{fact.answer.text} is right: the article says “{' '.join(quote.split())}”",
    )


@of_article
def article_ref(context: Context) -> ArticleRef:
    """Say which text an item comes from."""
    article = context.document.article
    return ArticleRef(article.id, article.title, article.sha256)


def quote_of(context: Context, fact: Fact) -> str:
    """Return the article's words that hold the key."""
    return context.document.article.text[fact.evidence.start : fact.evidence.end]


def evidence_of(context: Context, fact: Fact) -> Evidence:
    """Return the words that hold the key with their place."""
    return Evidence(quote_of(context, fact), fact.evidence.start, fact.evidence.end)


def order_options(key: str, distractors: list[Distractor], fact: Fact) -> tuple[Option, ...]:
    """Put numbers and times in ascending order, everything else in an order fixed by its text."""
    options = [Option(key, is_key=True)]
    options += [Option(d.text, is_key=False, reason=d.reason) for d in distractors]
    if fact.answer.type in NUMERIC | TIMES or fact.answer.type == "ordinal":
        return tuple(sorted(options, key=lambda option: (size_of(option.text), option.text)))
    salt = f"{fact.subject}\x1f{fact.relation}\x1f{key}"
    return tuple(sorted(options, key=lambda option: digest(salt + option.text)))


def size_of(text: str) -> float:
    """Return what a number or time is sorted by: "mid-June" sorts as 6."""
    month = next((number for number, name in enumerate(MONTHS, 1) if name in text), None)
    digits = [
        int(part)
        for part in "".join(c if c.isdigit() else " " for c in text.replace(",", "")).split()
    ]
    if month is not None:
        year = next((d for d in digits if d > 31), 0)
        day = next((d for d in digits if d <= 31), 0)
        return year * 400.0 + month * 32 + day
    if (share := share_of(text)) is not None:
        return share
    quantity = parse_quantity(text)
    if quantity is not None:
        return quantity.value
    if digits:
        return float(digits[0]) * (-1 if "BC" in text else 1)
    return order_of_words(text)


def share_of(text: str) -> float | None:
    """Read a fraction: "around two thirds" gives 0.67."""
    words = text.lower().replace("-", " ").split()
    parts = {
        "half": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fifth": 5,
        "tenth": 10,
    }
    if not words or words[-1] not in parts:
        return None
    count = {"two": 2, "three": 3}.get(words[-2], 1) if len(words) > 1 else 1
    return count / parts[words[-1]]


def order_of_words(text: str) -> float:
    """Sort "third" before "fourth" and "eighteenth century" before "nineteenth century"."""
    words = (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ).split()
    found = [words.index(word) for word in text.lower().replace("-", " ").split() if word in words]
    return float(found[0]) if found else 0.0


def digest(text: str) -> str:
    """Return a fixed, order-free name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=4096)  # the items of a fact share their stems, and a check asks again
def copied_share(stem: str, article: str) -> float:
    """Return the longest run of stem words that stands in the article, divided by all its words."""
    words = tuple(bare_words(stem).split())
    best = int(not words_of_article(article).isdisjoint(words))
    places = places_of_pairs(article)
    sizes: dict[int, int] = {}  # of the runs up to here, by how far on they stand in the article
    for start, pair in enumerate(pairwise(words)):
        shifts = [place - start for place in places.get(pair, ())]
        sizes = {shift: sizes.get(shift, 1) + 1 for shift in shifts}
        best = max(best, *sizes.values(), 0)
    return best / len(words) if words else 0.0


@lru_cache(maxsize=8)  # articles; every draft of one is compared with it
def words_of_article(text: str) -> frozenset[str]:
    return frozenset(bare_words(text).split())


@lru_cache(maxsize=8)
def places_of_pairs(text: str) -> dict[tuple[str, str], list[int]]:
    """Return where in an article each word stands before each next one."""
    places: dict[tuple[str, str], list[int]] = {}
    for place, pair in enumerate(pairwise(bare_words(text).split())):
        places.setdefault(pair, []).append(place)
    return places


def bare_words(text: str) -> str:
    """Return words in lower case with single spaces, without marks: "It’s 1882." "it’s 1882"."""
    parts = map(bare_between_spaces, text.lower().split())
    return " ".join([part for part in parts if part])


@lru_cache(maxsize=32_768)  # words with the marks beside them: most are met again
def bare_between_spaces(text: str) -> str:
    return " ".join(_MARK.sub(" ", text).split())


def estimate_difficulty(
    fact: Fact, distractors: list[Distractor], stem: str, article: str
) -> float:
    """Estimate 0.0 to 1.0: fewer copied words, the article's distractors and typing are harder."""
    base = 0.35 if distractors else 0.55
    base += 0.25 * (1 - copied_share(stem, article))
    base += 0.08 * sum(d.source == "article" for d in distractors)
    return round(min(base, 1.0), 2)
