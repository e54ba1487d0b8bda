"""Graded items and the verdicts of two readers, read from their files and joined."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

GRADES = ("use", "edit", "reject")  # best first
CRITERIA = (
    "grammatical",
    "self_contained",
    "answerable",
    "key_correct",
    "key_unique",
    "distractors",
    "no_cue",
    "worth",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one reader said of one item."""

    grade: str  # one of GRADES
    criteria: Mapping[str, bool | None]  # None: does not apply, or not given

    @property
    def wrong_key(self) -> bool:
        """Tell whether the key is wrong or not the only right answer."""
        return self.criteria["key_correct"] is False or self.criteria["key_unique"] is False


@dataclass(frozen=True, slots=True)
class GradedItem:
    """An item with the verdicts of both readers, in the order of the readers' names."""

    id: str
    article: str
    type: str
    rank: int
    verdicts: tuple[Verdict, Verdict]

    @property
    def consensus(self) -> Verdict:
        """Return the stricter grade; a criterion fails when it fails for either."""
        first, second = self.verdicts
        grade = max(first.grade, second.grade, key=GRADES.index)
        return Verdict(grade, {name: stricter(first, second, name) for name in CRITERIA})


@dataclass(frozen=True, slots=True)
class Graded:
    """All items that both readers have graded."""

    readers: tuple[str, str]
    items: tuple[GradedItem, ...]
    missing: tuple[str, ...]  # items that not both have graded


class BadFile(Exception):
    """Say in one sentence what is wrong with a file."""


def stricter(first: Verdict, second: Verdict, name: str) -> bool | None:
    given = [v.criteria[name] for v in (first, second) if v.criteria[name] is not None]
    return all(given) if given else None


def read_graded(
    folder: Path, files: Sequence[Path], key: Path | None = None, system: str | None = None
) -> Graded:
    """Join the items of a folder (make_batches.py) with verdict files.

    `key` is the key file of anonymous batches, which names each item's id; `system` chooses one of
    the systems in it.

    Raises:
        BadFile: there are not exactly two readers, or a verdict is not one.
    """
    names = read_key(key, system) if key else None
    by_reader = read_verdicts(files, names)
    if len(by_reader) != 2:
        found = ", ".join(sorted(by_reader)) or "none"
        raise BadFile(f"Two readers are needed, found: {found}.")
    first, second = sorted(by_reader)
    items: list[GradedItem] = []
    missing: list[str] = []
    for path in sorted(folder.glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            name = str(row["id"])
            verdicts = (by_reader[first].get(name), by_reader[second].get(name))
            if verdicts[0] is None or verdicts[1] is None:
                missing.append(name)
                continue
            both = (verdicts[0], verdicts[1])
            items.append(GradedItem(name, path.stem, str(row["type"]), int(row["rank"]), both))
    return Graded((first, second), tuple(items), tuple(missing))


def read_key(path: Path, system: str | None) -> dict[str, str]:
    """Return the item's own id for each anonymous id."""
    entries = json.loads(path.read_text(encoding="utf-8"))["items"]
    systems = {str(entry["system"]) for entry in entries.values()}
    if system is None and len(systems) > 1:
        raise BadFile(f"{path} holds several systems, choose one: {', '.join(sorted(systems))}.")
    return {
        anonymous: str(entry["item"])
        for anonymous, entry in entries.items()
        if system is None or entry["system"] == system
    }


def read_verdicts(
    files: Iterable[Path], names: Mapping[str, str] | None
) -> dict[str, dict[str, Verdict]]:
    """Return the verdicts by reader and item; verdicts on whole sets are left aside.

    A file that does not name its grader is named after its grader: "anna--batch-001.json".
    """
    by_reader: dict[str, dict[str, Verdict]] = {}
    for path in files:
        data = json.loads(path.read_text(encoding="utf-8"))
        reader = path.stem.split("--")[0]
        if isinstance(data, dict):
            reader = data.get("grader") or reader
            data = data["verdicts"]
        for row in data:
            name = str(row["id"])
            if name.startswith("s-") or (names is not None and name not in names):
                continue
            own = names[name] if names is not None else name
            verdicts = by_reader.setdefault(str(row.get("grader") or reader), {})
            if own in verdicts:
                raise BadFile(f"{path}: {name} is graded twice by one reader.")
            verdicts[own] = to_verdict(row, f"{path}: {name}")
    return by_reader


def to_verdict(row: Mapping[str, object], where: str) -> Verdict:
    """Check one verdict."""
    grade = row.get("verdict")
    if not isinstance(grade, str) or grade not in GRADES:
        raise BadFile(f"{where}: {grade!r} is not one of {', '.join(GRADES)}.")
    criteria: dict[str, bool | None] = {}
    for name in CRITERIA:
        value = row.get(name)
        if value is not None and not isinstance(value, bool):
            raise BadFile(f"{where}: {name} is {value!r}, not true, false or null.")
        criteria[name] = value
    return Verdict(grade, criteria)
