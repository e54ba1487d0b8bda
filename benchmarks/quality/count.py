"""Print what two readers said of generated items.

    python -m benchmarks.quality.count ITEMS VERDICTS... [--key KEY [--system NAME]]

ITEMS is the folder that make_batches.py wrote.  VERDICTS are the readers' files, {"grader": ...,
"verdicts": [...]}.  With anonymous batches, KEY is the file that says which id is which item.
The consensus is the stricter grade of the two; intervals are Wilson's, 95 %.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.quality.agreement import kappa
from benchmarks.quality.verdicts import (
    CRITERIA,
    GRADES,
    BadFile,
    Graded,
    GradedItem,
    Verdict,
    read_graded,
)
from quizgen.audit.intervals import Share

TOP = 5  # ranks of an article that are compared with the next five

Value = TypeVar("Value")
Choose = Callable[[GradedItem], Verdict]


def main() -> None:
    """Read, count, print."""
    parser = argparse.ArgumentParser(description="Counts the verdicts of two readers.")
    parser.add_argument("items", type=Path)
    parser.add_argument("verdicts", type=Path, nargs="+")
    parser.add_argument("--key", type=Path)
    parser.add_argument("--system")
    arguments = parser.parse_args()
    try:
        graded = read_graded(arguments.items, arguments.verdicts, arguments.key, arguments.system)
    except BadFile as error:
        sys.exit(str(error))
    print("\n".join(report(graded)))


def report(graded: Graded) -> Iterator[str]:
    """Yield every figure as a line."""
    items = graded.items
    articles = len({item.article for item in items})
    yield f"items graded by both: {len(items)} of {articles} articles"
    if graded.missing:
        yield f"items not graded by both: {len(graded.missing)}"
    yield from section("consensus, the stricter of the two", items, lambda item: item.consensus)
    first, second = graded.readers
    yield from section(f"{first} alone", items, lambda item: item.verdicts[0])
    yield from section(f"{second} alone", items, lambda item: item.verdicts[1])
    yield ""
    yield "wrong or ambiguous key"
    votes = [sum(verdict.wrong_key for verdict in item.verdicts) for item in items]
    yield line("by either reader", share(votes, lambda count: count > 0))
    yield line("by both readers", share(votes, lambda count: count == 2))
    yield from agreement(items)
    yield from by_kind(items)
    yield from by_rank(items)


def section(name: str, items: Sequence[GradedItem], choose: Choose) -> Iterator[str]:
    """Yield the grades and the failed criteria by one way of judging."""
    verdicts = [choose(item) for item in items]
    yield from ("", name)
    yield line("use as is", share(verdicts, lambda v: v.grade == "use"))
    yield line("usable (as is or edited)", share(verdicts, lambda v: v.grade != "reject"))
    yield line("wrong or ambiguous key", share(verdicts, lambda v: v.wrong_key))
    for criterion in CRITERIA:
        given = [v.criteria[criterion] for v in verdicts if v.criteria[criterion] is not None]
        yield line(f"failed: {criterion}", share(given, lambda passed: passed is False))


def agreement(items: Sequence[GradedItem]) -> Iterator[str]:
    """Yield how far the readers agree."""
    pairs = [(item.verdicts[0].grade, item.verdicts[1].grade) for item in items]
    yield from ("", "agreement")
    yield line("same grade", share(pairs, lambda pair: pair[0] == pair[1]))
    yield f"  {'kappa':<28}{number(kappa(pairs, GRADES, linear=False))}"
    yield f"  {'kappa, linear weights':<28}{number(kappa(pairs, GRADES, linear=True))}"


def by_kind(items: Sequence[GradedItem]) -> Iterator[str]:
    """Yield use as is for each type of item."""
    yield from ("", "use as is by type, consensus")
    for kind in sorted({item.type for item in items}):
        yield line(kind, used(item for item in items if item.type == kind))


def by_rank(items: Sequence[GradedItem]) -> Iterator[str]:
    """Yield use as is for the top five of each article and for the next five."""
    yield from ("", "use as is by rank, consensus")
    yield line(f"ranks 1 to {TOP}", used(item for item in items if 1 <= item.rank <= TOP))
    yield line(
        f"ranks {TOP + 1} to {2 * TOP}", used(item for item in items if TOP < item.rank <= 2 * TOP)
    )


def used(items: Iterator[GradedItem]) -> Share:
    return share([item.consensus for item in items], lambda verdict: verdict.grade == "use")


def share(values: Sequence[Value], is_hit: Callable[[Value], bool]) -> Share:
    return Share(sum(map(is_hit, values)), len(values))


def line(name: str, found: Share) -> str:
    """Write "  use as is   75.0 % (90 of 120; 66.6-81.9)"."""
    if found.value is None:
        return f"  {name:<28}none to count"
    low, high = found.interval
    figures = f"({found.hits:g} of {found.total}; {100 * low:.1f}-{100 * high:.1f})"
    return f"  {name:<28}{100 * found.value:5.1f} % {figures}"


def number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:5.2f}"


if __name__ == "__main__":
    main()
