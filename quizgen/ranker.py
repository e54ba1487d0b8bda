"""How good a draft probably is: a weighted sum of its features, learned from judged items."""

from collections.abc import Mapping
from functools import cache

from quizgen.data.tables import read_rows
from quizgen.drafts import Draft
from quizgen.facts import Context
from quizgen.features import features_of

TABLE = "ranker.tsv"  # made by benchmarks/quality/train_ranker.py


def rate(context: Context, draft: Draft) -> float:
    """Return the log odds that a teacher uses a draft as it is; 0.0 is one in two."""
    weights = load_weights()
    found = features_of(context, draft)
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


@cache
def load_weights() -> Mapping[str, float]:
    """Read the table of weights by the feature's name."""
    return {name: float(weight) for name, weight in read_rows(TABLE)}
