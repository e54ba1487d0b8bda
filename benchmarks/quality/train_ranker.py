"""Learn how good drafts are from judged items: weights for quizgen/ranker.py, and what they gain.

    python -m benchmarks.quality.train_ranker [--write]

Reads judged/*.jsonl: one judged draft a line with its features, its verdicts, and `hand`, the
score that the hand-made order gave it.  What can be read off stem, key and options is worked out
anew, so that a new feature of the wording counts for old drafts too.  Logistic regression with a
penalty on large weights, by Newton's method; use counts 1, edit 0.5, reject 0.

Validated by leaving out articles, so that no draft is judged by weights that saw its article.  The
strength of the penalty is chosen inside: by leaving out articles of those that are left, so that
no figure is of a strength that was chosen to make it large.  `--write` writes the table.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quizgen.data.build import write_manifest
from quizgen.data.tables import path_of
from quizgen.features import of_wording
from quizgen.option_features import of_key, of_options
from quizgen.ranker import TABLE

Numbers = NDArray[np.float64]
Texts = NDArray[np.str_]
JUDGED = Path(__file__).parent / "judged"
WORTH = {"use": 1.0, "edit": 0.5, "reject": 0.0}
PENALTIES = (1.0, 2.0, 4.0, 8.0, 16.0)
FEWEST = 12  # drafts that must have a feature before it gets a weight
OUTER, INNER = 20, 5  # groups of articles that are left out in turn
STEPS = 50
FIFTHS = 5
BEST = 10  # drafts of an article that a set has room for
RESAMPLED = 1000  # times the articles are drawn for an interval


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft that somebody judged."""

    article: str
    features: dict[str, float]
    worth: float  # mean of its verdicts, 0.0 to 1.0
    hand: float | None  # None where the learned order had replaced it already


def main() -> None:
    parser = argparse.ArgumentParser(description="Weights of the ranker from judged items.")
    parser.add_argument("--write", action="store_true", help="write the table of weights")
    arguments = parser.parse_args()
    judged = read_judged(JUDGED)
    names = common_features(judged)
    matrix, worth = to_matrix(judged, names), np.array([one.worth for one in judged])
    articles = np.array([one.article for one in judged])
    learned = validate(matrix, worth, articles, names)
    penalty = best_penalty(matrix, worth, articles, names)
    print(f"{len(judged)} judged drafts of {len(set(articles))} articles, {len(names)} features")
    print(f"learned, validated: {figures(learned, worth, articles)}; penalty {penalty:g}")
    old = np.array([one.hand is not None for one in judged])
    hand = np.array([one.hand for one in judged if one.hand is not None])
    print(f"of these {old.sum()} with a hand-made score:")
    print(f"  learned: {figures(learned[old], worth[old], articles[old])}")
    print(f"  hand-made: {figures(hand, worth[old], articles[old])}")
    if arguments.write:
        write_weights(fit(matrix, worth, names, penalty), names)


def read_judged(folder: Path) -> list[Judged]:
    """Read every judged draft; what its wording shows is worked out anew."""
    judged = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            worth = sum(WORTH[verdict] for verdict in row["verdicts"]) / len(row["verdicts"])
            stem, kind, key = row["stem"].split(" [")[0], row["type"], row["key"]
            shown = (
                *of_wording(stem),
                *of_key(kind, key),
                *of_options(kind, stem, key, row["options"]),
            )
            features = row["features"] | dict(shown)
            judged.append(Judged(row["article"], features, worth, row["hand"]))
    return judged


def common_features(judged: Sequence[Judged]) -> list[str]:
    """Return the features that enough drafts have, in alphabetical order."""
    counts: dict[str, int] = {}
    for one in judged:
        for name, value in one.features.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    return sorted(name for name, count in counts.items() if count >= FEWEST)


def to_matrix(judged: Sequence[Judged], names: Sequence[str]) -> Numbers:
    return np.array([[one.features.get(name, 0.0) for name in names] for one in judged])


def fit(matrix: Numbers, worth: Numbers, names: Sequence[str], penalty: float) -> Numbers:
    """Return the weights that make the worth most likely, less a penalty on their squares."""
    weights = np.zeros(matrix.shape[1])
    penalties = np.array([0.01 if name == "bias" else penalty for name in names])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (worth - chance) - penalties * weights
        bend = (matrix * (chance * (1 - chance) + 1e-6)[:, None]).T @ matrix + np.diag(penalties)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def validate(matrix: Numbers, worth: Numbers, articles: Texts, names: Sequence[str]) -> Numbers:
    """Return each draft's score by weights, and a penalty, learned without its article."""
    scores = np.zeros(len(worth))
    for left_out in groups(articles, OUTER):
        seen = ~left_out
        penalty = best_penalty(matrix[seen], worth[seen], articles[seen], names)
        scores[left_out] = matrix[left_out] @ fit(matrix[seen], worth[seen], names, penalty)
    return scores


def best_penalty(matrix: Numbers, worth: Numbers, articles: Texts, names: Sequence[str]) -> float:
    """Return the penalty under which articles that were left out are told best."""

    def loss(penalty: float) -> float:
        total = 0.0
        for left_out in groups(articles, INNER):
            weights = fit(matrix[~left_out], worth[~left_out], names, penalty)
            margin = matrix[left_out] @ weights
            total += float(np.sum(np.logaddexp(0, margin) - worth[left_out] * margin))
        return total

    return min(PENALTIES, key=loss)


def groups(articles: Texts, most: int) -> Iterator[NDArray[np.bool_]]:
    """Yield which drafts to leave out, whole articles at a time, every draft once."""
    names = np.unique(articles)
    for number in range(min(most, len(names))):
        yield np.isin(articles, names[number::most])


def area_under_curve(scores: Numbers, worth: Numbers) -> float:
    """Return how often a draft that was used is put before one that was rejected; 0.5 is chance."""
    used, rejected = scores[worth >= 0.75], scores[worth < 0.25]
    wins = (used[:, None] > rejected[None, :]) + 0.5 * (used[:, None] == rejected[None, :])
    return float(wins.mean())


def figures(scores: Numbers, worth: Numbers, articles: Texts) -> str:
    """Say how well an order tells good drafts from bad ones."""
    low, high = interval(scores, worth, articles)
    return (
        f"AUC {area_under_curve(scores, worth):.3f} [{low:.3f}, {high:.3f}]; use as is "
        f"{precision(scores, worth, articles):.1%} of the best {BEST} of an article; "
        f"{by_fifth(scores, worth)}"
    )


def interval(scores: Numbers, worth: Numbers, articles: Texts) -> tuple[float, float]:
    """Return between what the area under the curve lies in 95 % of draws of as many articles."""
    chance = np.random.default_rng(0)
    rows = [np.flatnonzero(articles == name) for name in np.unique(articles)]
    areas = []
    for _ in range(RESAMPLED):
        drawn = np.concatenate([rows[n] for n in chance.integers(0, len(rows), len(rows))])
        areas.append(area_under_curve(scores[drawn], worth[drawn]))
    low, high = np.quantile(areas, (0.025, 0.975))
    return float(low), float(high)


def precision(scores: Numbers, worth: Numbers, articles: Texts) -> float:
    """Return how many of the best drafts of each article are used as they are."""
    shares = []
    for name in np.unique(articles):
        own = np.flatnonzero(articles == name)
        best = own[np.argsort(-scores[own], kind="stable")][:BEST]
        shares.append((worth[best] == 1).mean())
    return float(np.mean(shares))


def by_fifth(scores: Numbers, worth: Numbers) -> str:
    """Say how many drafts are used as they are in each fifth of an order, the best last."""
    bounds = np.quantile(scores, [n / FIFTHS for n in range(1, FIFTHS)])
    fifths = np.digitize(scores, bounds)
    shares = [(worth[fifths == n] == 1).mean() for n in range(FIFTHS)]
    return "use as is by fifth " + " ".join(f"{100 * share:.0f}%" for share in shares)


def write_weights(weights: Numbers, names: Sequence[str]) -> None:
    """Write the table, the largest weight first."""
    rows = sorted(zip(names, weights, strict=True), key=lambda row: (-row[1], row[0]))
    text = "".join(f"{name}\t{weight:.3f}\n" for name, weight in rows)
    path_of(TABLE).write_text(text, encoding="utf-8")
    write_manifest()
    print(f"wrote {len(rows)} weights")


if __name__ == "__main__":
    main()
