"""How many of an article's main points ten items ask about, by recorded judgement.

    python -m benchmarks.quality.main_points EXAMPLES [--add]

EXAMPLES holds `articles/<name>.txt` and `points/<name>.json`, the main points that an expert
listed: `id`, `point`, `anchor`.  Words alone do not tell whether an item tests a point, so somebody
reads each item and writes down which points it tests and why, in points/<name>.jsonl beside this
file, one item a line; an item that is not usable tests nothing.  An item that nobody has read yet
counts for no point and is listed; `--add` writes its line, to be filled in.  Items that are not
made any more keep their lines.
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from question_bank.item import Item, item_id
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from quizgen.readers.read import read_article

JUDGED = Path(__file__).parent / "points"
ITEMS = 10
BAR = 0.65


@dataclass(frozen=True, slots=True)
class Judgement:
    """Which main points an item tests, in a reader's opinion."""

    points: tuple[str, ...]  # ids; none for an item that tests no main point or is not usable
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The main points of one article, and which of them its items test."""

    name: str
    points: Mapping[str, str]  # what each is, by its id
    covered: frozenset[str]
    unread: tuple[Item, ...]

    @property
    def share(self) -> float:
        return len(self.covered) / len(self.points)


def main() -> None:
    parser = argparse.ArgumentParser(description="Main points that ten items ask about.")
    parser.add_argument("examples", type=Path)
    parser.add_argument("--add", action="store_true", help="write a line for each unread item")
    arguments = parser.parse_args()
    found = [cover(path) for path in sorted((arguments.examples / "points").glob("*.json"))]
    for one in found:
        print(describe(one))
        if arguments.add:
            add_lines(JUDGED / f"{one.name}.jsonl", one.unread)
    asked, all_points = sum(len(f.covered) for f in found), sum(len(f.points) for f in found)
    mean = sum(one.share for one in found) / len(found)
    print(f"main points asked about: {asked} of {all_points} = {asked / all_points:.1%}")
    print(f"mean of the articles {mean:.1%}; bar {BAR:.0%}")


def cover(path: Path) -> Coverage:
    """Make ten items of an article and look up what was said of them."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    article = read_article(path.parents[1] / "articles" / f"{path.stem}.txt")
    items = generate(article, GenerationOptions(count=ITEMS)).items
    points = {str(row["id"]): str(row["point"]) for row in rows}
    return match_up(path.stem, points, items, read_judgements(JUDGED / f"{path.stem}.jsonl"))


def match_up(
    name: str,
    points: Mapping[str, str],
    items: Sequence[Item],
    judgements: Mapping[str, Judgement],
) -> Coverage:
    """Say which points items test by the judgements on them, by item id.

    Raises:
        ValueError: a judgement names a point that the article does not have.
    """
    covered: set[str] = set()
    for item in items:
        if (judgement := judgements.get(item_id(item))) is not None:
            covered.update(judgement.points)
    if unknown := covered - points.keys():
        raise ValueError(f"{name} has no point {', '.join(sorted(unknown))}")
    unread = tuple(item for item in items if item_id(item) not in judgements)
    return Coverage(name, points, frozenset(covered), unread)


def read_judgements(path: Path) -> dict[str, Judgement]:
    """Read what was said of each item; a line whose points are null is not filled in yet."""
    if not path.exists():
        return {}
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {
        row["id"]: Judgement(tuple(row["points"]), row["reason"])
        for row in rows
        if row["points"] is not None
    }


def describe(coverage: Coverage) -> str:
    """List the points, the missing ones and the items that nobody has read."""
    lines = [f"{coverage.name}: {len(coverage.covered)} of {len(coverage.points)}"]
    for name, point in coverage.points.items():
        lines.append(f"  {'asked ' if name in coverage.covered else '   -  '} {name} {point}")
    lines += [f"  unread: {item.stem} [{item.key}]" for item in coverage.unread]
    return "\n".join(lines)


def add_lines(path: Path, items: Iterable[Item]) -> None:
    """Add a line for each item that has none, its points still open."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    known = {json.loads(line)["id"] for line in old.splitlines()}
    rows = (
        {"id": item_id(item), "stem": item.stem, "key": item.key, "points": None, "reason": ""}
        for item in items
        if item_id(item) not in known
    )
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.parent.mkdir(exist_ok=True)
    path.write_text(old + text, encoding="utf-8")


if __name__ == "__main__":
    main()
