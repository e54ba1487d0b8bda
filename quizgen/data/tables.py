"""Files of this folder to rows of text; read directly, so that nobody else's path rules apply."""

import gzip
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent


def path_of(name: str) -> Path:
    """Return where a table is: "punkt/collocations.tab"."""
    return FOLDER / name


def read_lines(name: str) -> list[str]:
    """Return the lines of a table without their ends; a name in ".gz" is unpacked."""
    data = path_of(name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode()
    return text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")


def read_rows(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a tab-separated table that has no heading line."""
    for line in read_lines(name):
        yield line.split("\t")
