"""WordNet 3.0 to the tables the program needs: classes, kinds and siblings, no glosses."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

OUTPUTS = ("wordnet.sqlite", "common_words.txt", "wordnet_licence.txt")
COMMON_WORDS = 1000
ANIMAL, PLANT = 5, 20  # numbers of the classes in "lexnames"
SPECIES = re.compile(r"[A-Z][a-z]+ [a-z]+")
MOST_WORDS = 4  # longer lemmas are never looked up
# "genus Felis": 6,000 names of taxa that no quiz asks for, and bad siblings of real animals.
TAXON = re.compile(r"(?:genus|\w*(?:family|order|class|phylum|division|kingdom)|tribe) [A-Z]")
SCHEMA = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
CREATE TABLE class (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- senses: "12:30 7", synset and how often it was tagged, in WordNet's order
CREATE TABLE noun (lemma TEXT PRIMARY KEY, senses TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE verb (lemma TEXT PRIMARY KEY, class INTEGER NOT NULL) WITHOUT ROWID;
-- parents: "3 9"; children: "12-15 40"; words: "capital of Poland|Warsaw"
CREATE TABLE synset (
    id INTEGER PRIMARY KEY, class INTEGER NOT NULL, is_instance INTEGER NOT NULL,
    parents TEXT NOT NULL, children TEXT NOT NULL, words TEXT NOT NULL
);
CREATE TABLE tally (lemma TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
"""


@dataclass(slots=True)
class Synset:
    """One meaning as WordNet's data file has it."""

    offset: str
    lexname: int
    words: list[str]
    parents: list[str] = field(default_factory=list)
    is_instance: bool = False


def write_tables(wordnet: Path, folder: Path) -> None:
    """Read the folder of WordNet's files and write our three."""
    senses = read_lines(wordnet / "index.sense")
    synsets = {synset.offset: synset for synset in read_synsets(wordnet / "data.noun")}
    for synset in synsets.values():
        synset.parents = [parent for parent in synset.parents if parent in synsets]
    children = children_of(synsets)
    numbers = number(children)
    target = folder / "wordnet.sqlite"
    target.unlink(missing_ok=True)
    database = sqlite3.connect(target)
    database.executescript(SCHEMA)
    names = (line.split("\t") for line in read_lines(wordnet / "lexnames"))
    database.executemany(
        "INSERT INTO class VALUES (?, ?)", ((int(row[0]), row[1]) for row in names)
    )
    rows = synset_rows(synsets, children, numbers)
    database.executemany("INSERT INTO synset VALUES (?, ?, ?, ?, ?, ?)", rows)
    database.executemany(
        "INSERT INTO noun VALUES (?, ?)",
        noun_rows(read_lines(wordnet / "index.noun"), synsets, numbers, noun_counts(senses)),
    )
    database.executemany("INSERT INTO verb VALUES (?, ?)", verb_rows(wordnet))
    totals = tally(senses)
    database.executemany("INSERT INTO tally VALUES (?, ?)", sorted(totals.items()))
    database.commit()
    database.execute("VACUUM")
    database.close()
    write_common_words(senses, totals, folder)
    licence = "\n".join(line.rstrip() for line in read_lines(wordnet / "LICENSE"))
    (folder / "wordnet_licence.txt").write_text(licence.strip() + "\n", encoding="utf-8")


def read_lines(path: Path) -> list[str]:
    """Return the lines; the archive has CRLF, which WordNet's own offsets do not count."""
    return path.read_text(encoding="utf-8").replace("\r\n", "\n").splitlines()


def read_synsets(path: Path) -> Iterator[Synset]:
    """Parse the data file: offset, class, words, pointers; what follows "|" is left out."""
    for line in read_lines(path):
        if line.startswith(" "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * place].replace("_", " ") for place in range(count)]
        if any(TAXON.match(word) for word in words):
            continue
        words = [word for word in words if not is_species(word, int(fields[1]))] or words
        synset = Synset(fields[0], int(fields[1]), words)
        pointers = fields[5 + 2 * count :]
        for place in range(0, len(pointers) - 3, 4):
            if pointers[place] in ("@", "@i"):
                synset.parents.append(pointers[place + 1])
                synset.is_instance |= pointers[place] == "@i"
        yield synset


def is_species(word: str, lexname: int) -> bool:
    """Tell a Latin name, "Corydalis sempervirens": most plants and animals have a plain one too."""
    return lexname in (ANIMAL, PLANT) and SPECIES.fullmatch(word) is not None


def noun_counts(senses: Iterable[str]) -> dict[tuple[str, str], int]:
    """Read how often a noun was tagged in a sense: {("warsaw", "08983105"): 7}."""
    counts: dict[tuple[str, str], int] = {}
    for line in senses:
        key, offset, _, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith("1:"):
            counts[lemma, offset] = int(count)
    return counts


def children_of(synsets: dict[str, Synset]) -> dict[str, list[str]]:
    """Turn the pointers upwards into pointers downwards; "" is above what has no parent."""
    children: dict[str, list[str]] = {}
    for offset, synset in synsets.items():
        for parent in synset.parents or [""]:
            children.setdefault(parent, []).append(offset)
    return children


def number(children: dict[str, list[str]]) -> dict[str, int]:
    """Number from the top down, so that the children of one synset are mostly neighbours."""
    numbers: dict[str, int] = {}
    waiting = [""]
    for parent in waiting:
        for offset in children.get(parent, []):
            if offset not in numbers:
                numbers[offset] = len(numbers) + 1
                waiting.append(offset)
    return numbers


def pack(numbers: list[int]) -> str:
    """Write [12, 13, 14, 40] as "12-14 40"."""
    ranges: list[list[int]] = []
    for value in sorted(numbers):
        if ranges and ranges[-1][1] == value - 1:
            ranges[-1][1] = value
        else:
            ranges.append([value, value])
    return " ".join(str(low) if low == high else f"{low}-{high}" for low, high in ranges)


def synset_rows(
    synsets: dict[str, Synset], children: dict[str, list[str]], numbers: dict[str, int]
) -> Iterator[tuple[int, int, bool, str, str, str]]:
    for offset, own in numbers.items():
        synset = synsets[offset]
        parents = " ".join(str(numbers[parent]) for parent in synset.parents)
        below = pack([numbers[child] for child in children.get(offset, [])])
        yield own, synset.lexname, synset.is_instance, parents, below, "|".join(synset.words)


def noun_rows(
    index: Iterable[str],
    synsets: dict[str, Synset],
    numbers: dict[str, int],
    counts: dict[tuple[str, str], int],
) -> Iterator[tuple[str, str]]:
    """Yield each lemma with its senses, the commonest first as in WordNet's index."""
    for line in index:
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, total = fields[0], int(fields[2])
        senses = []
        for offset in fields[-total:]:
            kept = synsets.get(offset)
            if kept is None or lemma not in {bare(word) for word in kept.words}:
                continue
            count = counts.get((lemma, offset), 0)
            senses.append(f"{numbers[offset]}:{count}" if count else str(numbers[offset]))
        if senses and lemma.count("_") < MOST_WORDS:
            yield lemma.replace("_", " "), " ".join(senses)


def bare(word: str) -> str:
    """Return a word as the index has it: "capital of Poland" is "capital_of_poland"."""
    return word.lower().replace(" ", "_")


def verb_rows(wordnet: Path) -> Iterator[tuple[str, int]]:
    """Yield each verb with the class of its first sense."""
    classes = {
        line[:8]: int(line.split()[1])
        for line in read_lines(wordnet / "data.verb")
        if not line.startswith(" ")
    }
    for line in read_lines(wordnet / "index.verb"):
        if not line.startswith(" "):
            fields = line.split()
            yield fields[0].replace("_", " "), classes[fields[-int(fields[2])]]


def tally(senses: Iterable[str]) -> Counter[str]:
    """Add up the tagged senses of each lemma, whatever its part of speech."""
    totals: Counter[str] = Counter()
    for line in senses:
        key, _, _, count = line.split()
        if count != "0":
            totals[key.partition("%")[0].replace("_", " ")] += int(count)
    return totals


def write_common_words(senses: list[str], totals: Counter[str], folder: Path) -> None:
    """Write the words tagged most often.

    The tagged texts are few, so a word of one subject ("anode") can stand high; common words have
    many senses.  Articles and pronouns are not in WordNet but in stopwords.txt.
    """
    meanings = Counter(line.partition("%")[0] for line in senses)
    words = [word for word in totals if word.isalpha() and meanings[word] >= 3]
    words.sort(key=lambda word: (-totals[word], word))
    text = "".join(f"{word}\n" for word in sorted(words[:COMMON_WORDS]))
    (folder / "common_words.txt").write_text(text, encoding="utf-8")
