"""Things of one kind that exclude each other: "oxygen, nitrogen, hydrogen", and their forms."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.data.tables import read_lines
from quizgen.inflection import inflected


def mates(term: str) -> list[str]:
    """Return the things listed beside a term, in every set that holds it; a lemma is looked up."""
    rows = load_sets().get(term.lower(), ())
    return list(dict.fromkeys(mate for row in rows for mate in row if mate.lower() != term.lower()))


def other_modifiers(word: str) -> list[str]:
    """Return the adjectives that stand against one: "liquid" gives "solid", "gaseous"."""
    rows = load_modifiers().get(word.lower(), ())
    return list(dict.fromkeys(mate for row in rows for mate in row if mate != word.lower()))


def plural(term: str) -> str:
    """Return the plural: "plasma cell" gives "plasma cells"."""
    *before, head = term.split()
    found = inflected(head, "NNS")
    return " ".join([*before, found[0] if found else f"{head}s"])


def rows_of(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the sets of a table."""
    for line in read_lines(name):
        yield tuple(part.strip() for part in line.split(","))


def index_of(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map each member of a table's sets to the sets that hold it."""
    index: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in rows_of(name):
        for member in row:
            index[member.lower()] = (*index.get(member.lower(), ()), row)
    return index


@lru_cache(maxsize=1)
def load_sets() -> dict[str, tuple[tuple[str, ...], ...]]:
    return index_of("term_sets.txt")


@lru_cache(maxsize=1)
def load_modifiers() -> dict[str, tuple[tuple[str, ...], ...]]:
    return index_of("modifier_sets.txt")
