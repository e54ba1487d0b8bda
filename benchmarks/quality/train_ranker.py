"""Learn how good drafts are from judged items: weights for quizgen/ranker.py, and what they gain.

    python -m benchmarks.quality.train_ranker [--write]

Reads judged/*.jsonl: one judged draft a line with its features, its verdicts, and `hand`, the
score that the hand-made order gave it.  Logistic regression with a penalty on large weights,
by Newton's method; use counts 1, edit 0.5, reject 0.  Validated by leaving out one article at a
time, so that no draft is judged by weights that saw its article.  `--write` writes the table.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quizgen.data.build import write_manifest
from quizgen.data.tables import path_of
from quizgen.features import of_wording
from quizgen.ranker import TABLE

Numbers = NDArray[np.float64]
JUDGED = Path(__file__).parent / "judged"
WORTH = {"use": 1.0, "edit": 0.5, "reject": 0.0}
PENALTY = 3.0
FEWEST = 6  # drafts that must have a feature before it gets a weight
STEPS = 50
FIFTHS = 5


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
    learned = cross_validate(matrix, worth, [one.article for one in judged], names)
    print(f"{len(judged)} judged drafts of {len({one.article for one in judged})} articles")
    print(f"learned, cross-validated: {figures(learned, worth)}")
    old = np.array([one.hand is not None for one in judged])
    hand = np.array([one.hand for one in judged if one.hand is not None])
    print(f"of these {old.sum()} with a hand-made score:")
    print(f"  learned: {figures(learned[old], worth[old])}")
    print(f"  hand-made: {figures(hand, worth[old])}")
    if arguments.write:
        write_weights(fit(matrix, worth, names), names)


def read_judged(folder: Path) -> list[Judged]:
    """Read every judged draft; features of the wording are worked out anew from the stem."""
    judged = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            worth = sum(WORTH[verdict] for verdict in row["verdicts"]) / len(row["verdicts"])
            stem = row["stem"].split(" [")[0]
            features = row["features"] | dict(of_wording(stem))
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


def fit(matrix: Numbers, worth: Numbers, names: Sequence[str]) -> Numbers:
    """Return the weights that make the worth most likely, less a penalty on their squares."""
    weights = np.zeros(matrix.shape[1])
    penalty = np.array([0.01 if name == "bias" else PENALTY for name in names])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (worth - chance) - penalty * weights
        bend = (matrix * (chance * (1 - chance) + 1e-6)[:, None]).T @ matrix + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def cross_validate(
    matrix: Numbers, worth: Numbers, articles: Sequence[str], names: Sequence[str]
) -> Numbers:
    """Return each draft's score by weights learned without its article."""
    scores, groups = np.zeros(len(worth)), np.array(articles)
    for article in sorted(set(articles)):
        seen = groups != article
        scores[~seen] = matrix[~seen] @ fit(matrix[seen], worth[seen], names)
    return scores


def area_under_curve(scores: Numbers, worth: Numbers) -> float:
    """Return how often a draft that was used is put before one that was rejected; 0.5 is chance."""
    used, rejected = scores[worth >= 0.75], scores[worth < 0.25]
    wins = (used[:, None] > rejected[None, :]) + 0.5 * (used[:, None] == rejected[None, :])
    return float(wins.mean())


def figures(scores: Numbers, worth: Numbers) -> str:
    """Say how well an order tells good drafts from bad ones."""
    return f"AUC {area_under_curve(scores, worth):.3f}; {by_fifth(scores, worth)}"


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
