"""The tables are those that the manifest names, in good form, small and quick to open."""

import hashlib
import json
import re
import subprocess
import sys

import pytest

from quizgen.data.build_gazetteer import fold
from quizgen.data.build_wordnet import pack
from quizgen.data.tables import FOLDER, read_lines, read_rows
from quizgen.knowledge.wordnet import unpack

MANIFEST = json.loads((FOLDER / "MANIFEST.json").read_text(encoding="utf-8"))
TABLES = sorted(MANIFEST)
TEXTS = [name for name in TABLES if not name.endswith(".sqlite")]


@pytest.mark.parametrize("name", TABLES)
def test_table_is_the_one_that_was_built(name):
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == MANIFEST[name]


def test_every_table_is_in_the_manifest_and_in_sources():
    found = {
        path.relative_to(FOLDER).as_posix()
        for path in FOLDER.rglob("*")
        if path.suffix in {".csv", ".gz", ".sqlite", ".tab", ".tsv", ".txt"}
    }
    assert found == set(TABLES)
    sources = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    assert [name for name in TABLES if re.sub(r"/.*", "/*", name) not in sources] == []


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(".tsv")])
def test_rows_have_the_same_number_of_fields(name):
    assert len({len(row) for row in read_rows(name)}) == 1


def test_tables_are_small():
    sizes = {name: (FOLDER / name).stat().st_size for name in TABLES}
    assert sizes["wordnet.sqlite"] <= 6_300_000
    assert sum(size for name, size in sizes.items() if name != "wordnet.sqlite") <= 1_000_000


def test_there_are_118_elements_and_about_1000_common_words():
    assert len(read_lines("elements.csv")) == 119
    assert 900 <= len(read_lines("common_words.txt")) <= 1100


def test_nothing_is_opened_at_import():
    code = (
        "import sys; opened = []; sys.addaudithook(lambda event, args: opened.append(str(args[0]))"
        " if event in ('open', 'sqlite3.connect') else None); import quizgen.lexicon,"
        " quizgen.knowledge.gazetteer, quizgen.sentences; assert 'nltk' not in sys.modules;"
        " assert not [name for name in opened if name.endswith(('.tsv', '.csv', '.sqlite',"
        " '.txt', '.tab'))], opened"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_ranges_are_packed_and_unpacked():
    assert pack([40, 14, 12, 13]) == "12-14 40"
    assert list(unpack("12-14 40")) == [12, 13, 14, 40]
    assert list(unpack(pack([]))) == []


def test_accents_are_folded():
    assert fold("Łódź") == "Lodz"
