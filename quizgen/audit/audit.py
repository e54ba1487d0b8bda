"""Items to what can be held against them as a set, without reading the article."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from question_bank.item import KINDS, Item, Kind
from quizgen.audit.guess import Solved, guess, is_guessable
from quizgen.audit.keys import KeyAudit, audit_keys
from quizgen.audit.pairs import PairAudit, audit_pairs
from quizgen.errors import QuizgenError


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many items of a kind there are."""

    kind: Kind
    items: int


@dataclass(frozen=True, slots=True)
class Audit:
    """What `quizgen audit` says of a set of items."""

    items: int
    articles: int
    kinds: tuple[KindCount, ...]  # of those that occur
    guessable: int  # items with options and one key
    guesses: tuple[Solved, ...]  # empty when nothing can be guessed
    keys: KeyAudit
    pairs: PairAudit


def audit_items(items: Sequence[Item]) -> Audit:
    """Audit a set of items.

    Raises:
        QuizgenError: there are none.
    """
    if not items:
        raise QuizgenError("There are no questions to audit: make some with `quizgen generate`.")
    kinds = Counter(item.kind for item in items)
    return Audit(
        items=len(items),
        articles=len({item.proof.article.id for item in items}),
        kinds=tuple(KindCount(kind, kinds[kind]) for kind in KINDS if kinds[kind]),
        guessable=sum(is_guessable(item) for item in items),
        guesses=guess(items),
        keys=audit_keys(items),
        pairs=audit_pairs(items),
    )
