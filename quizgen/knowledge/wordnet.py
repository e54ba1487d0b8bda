"""The table made of WordNet 3.0: lemmas to meanings, meanings to what is above and below them."""

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.data.tables import path_of

CACHE_SIZE = 20_000  # lemmas or meanings; an article needs some hundreds


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning of WordNet."""

    number: int
    noun_class: str  # "person", "group", "time", ...
    is_instance: bool  # a name: "Warsaw" is an instance of a national capital
    parents: tuple[int, ...]
    children: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning a lemma can have and how often it was tagged with it."""

    synset: int
    count: int


def normal(lemma: str) -> str:
    """Return a lemma as the tables have it."""
    return lemma.lower().replace("_", " ").replace("’", "'")


@lru_cache(maxsize=CACHE_SIZE)
def senses_of(lemma: str) -> tuple[Sense, ...]:
    """Return the meanings of a noun, the commonest first; none if it is unknown."""
    query = "SELECT senses FROM noun WHERE lemma = ?"
    row = database().execute(query, (normal(lemma),)).fetchone()
    pairs = (part.partition(":") for part in row[0].split()) if row else ()
    return tuple(Sense(int(number), int(count or 0)) for number, _, count in pairs)


@lru_cache(maxsize=CACHE_SIZE)
def synset(number: int) -> Synset:
    """Return one meaning."""
    query = "SELECT class, is_instance, parents, children, words FROM synset WHERE id = ?"
    row = database().execute(query, (number,)).fetchone()
    kind, is_instance, parents, children, words = row
    return Synset(
        number,
        classes()[kind],
        bool(is_instance),
        tuple(unpack(parents)),
        tuple(unpack(children)),
        tuple(words.split("|")),
    )


@lru_cache(maxsize=1)
def classes() -> dict[int, str]:
    """Return the names of the classes by their numbers."""
    rows = database().execute("SELECT id, name FROM class").fetchall()
    return {number: name.partition(".")[2] for number, name in rows}


def unpack(ranges: str) -> Iterator[int]:
    """Read "12-14 40" as 12, 13, 14, 40."""
    for part in ranges.split():
        low, _, high = part.partition("-")
        yield from range(int(low), int(high or low) + 1)


def database() -> sqlite3.Connection:
    """Return this process's connection: SQLite's must not be carried through a fork."""
    return open_database(os.getpid())


@lru_cache(maxsize=2)
def open_database(_process: int) -> sqlite3.Connection:
    """Open the table for reading; it never changes, so any thread may use it."""
    address = f"{path_of('wordnet.sqlite').resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


@lru_cache(maxsize=CACHE_SIZE)
def count_of(lemma: str) -> int:
    """Return how often the lemma was tagged, as any part of speech."""
    row = database().execute("SELECT count FROM tally WHERE lemma = ?", (normal(lemma),)).fetchone()
    return int(row[0]) if row else 0


@lru_cache(maxsize=CACHE_SIZE)
def class_of_verb(lemma: str) -> str | None:
    query = "SELECT class FROM verb WHERE lemma = ?"
    row = database().execute(query, (normal(lemma),)).fetchone()
    return classes()[row[0]] if row else None
