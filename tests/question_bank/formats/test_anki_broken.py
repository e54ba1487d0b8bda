"""Packages that are no Anki package, or want to do harm: refused with a sentence, and quickly."""

import json
import sqlite3
import time
import tracemalloc
from contextlib import closing
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from question_bank.errors import BankError
from question_bank.formats.anki import collection, reading
from question_bank.formats.anki.note_types import CLOZE_FIELDS, QUESTION_FIELDS
from question_bank.formats.reading import MOST_BYTES
from tests.question_bank.formats.hard_texts import written
from tests.question_bank.sputnik import all_kinds

OTHER_FIELDS = ("Front", "Back")
TYPES = {
    str(number): {"flds": [{"name": name} for name in names]}
    for number, names in enumerate((QUESTION_FIELDS, CLOZE_FIELDS, OTHER_FIELDS), start=1)
}
CHOICES = '<ol class="multiple_choice"><li>Oslo</li><li>Rome</li></ol>'
PAIRS = '<ul class="lefts"><li>a</li><li>b</li></ul><ol class="matching"><li>1</li><li>2</li></ol>'
ENDLESS = (
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) "
    "SELECT n id, 3 mid, n flds FROM t"
)


def database(*statements, notes=(), types=None):
    """Return a collection as Anki made it before 2021, with (type, fields) as notes."""
    with closing(sqlite3.connect(":memory:")) as opened:
        models = json.dumps(TYPES) if types is None else types
        opened.execute("CREATE TABLE col (id INTEGER PRIMARY KEY, models TEXT)")
        opened.execute("INSERT INTO col VALUES (1, ?)", [models])
        opened.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, mid INTEGER, flds TEXT)")
        opened.executemany("INSERT INTO notes (mid, flds) VALUES (?, ?)", notes)
        for statement in statements:
            opened.execute(statement)
        opened.commit()
        return opened.serialize()


def package(content, name="collection.anki2"):
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def with_note(kind, *fields):
    return package(database(notes=[(kind, "\x1f".join(fields))]))


def question(stem="Where?", options=CHOICES, answer="Oslo", why=""):
    return with_note(1, "id", stem, options, answer, why, "")


def encrypted():
    data = bytearray(package(database()))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


GOOD = written("anki", all_kinds())[0]
BROKEN = {
    "nothing": (b"", "no Anki package"),
    "no archive": (b"collection.anki2", "no Anki package"),
    "a cut archive": (GOOD[: len(GOOD) // 2], "damaged"),
    "an archive of something else": (package("x", "word/document.xml"), "holds no collection"),
    "no database": (package("a collection"), "damaged"),
    "a cut database": (package(database(notes=[(3, "a\x1fb")] * 999)[:5000]), "damaged"),
    "a database with holes": (package(database()[:100] + b"\xff" * 20_000), "damaged"),
    "no table of notes": (package(database("DROP TABLE notes")), "no table of notes"),
    "no note types": (package(database("DROP TABLE col")), "no table of notes"),
    "note types in no JSON": (package(database(notes=[(3, "a\x1fb")], types="{")), "note types"),
    "note types of another shape": (package(database(types="[[]]")), "note types"),
    "note types nested deeply": (package(database(types="[" * 90_000)), "note types"),
    "a note of no type": (with_note(9, "a", "b"), "no type"),
    "a note with a field too many": (with_note(3, "a", "b", "c"), "too many fields"),
    "a note without text": (package(database("INSERT INTO notes VALUES (1, 3, NULL)")), "damaged"),
    "notes that never end": (
        package(database("DROP TABLE notes", f"CREATE VIEW notes AS {ENDLESS}")),
        "no table of notes",
    ),
    "notes that run code": (
        package(database("DROP TABLE notes", "CREATE VIRTUAL TABLE notes USING fts5(mid, flds)")),
        "no table of notes",
    ),
    "note types that never end": (
        package(database("DROP TABLE col", f"CREATE VIEW fields AS {ENDLESS}")),
        "no table of notes",
    ),
    "no zstd": (package(b"SQLite format 3", collection.NEWEST), "damaged"),
    "a zstd bomb": (
        package(zstandard.compress(bytes(200_000_000)), collection.NEWEST),
        "too large",
    ),
    "a bomb": (package(bytes(100_000_000)), "unpacks to far more"),
    "a password": (encrypted(), "password"),
    "50 MB": (b"PK\x03\x04" + bytes(50_000_000), "larger than"),
    "an answer that is no option": (question(answer="Bern"), "none of the options"),
    "two options alike": (question(options=CHOICES.replace("Rome", "Oslo")), "the same"),
    "one option": (question(options='<ol class="multiple_choice"><li>Oslo</ol>'), "2 to 8"),
    "no question": (question(stem="<br>"), "must not be empty"),
    "no answer": (question(options="", answer=""), "must not be empty"),
    "no truth": (question(options='<ol class="true_false">', answer="Perhaps"), "True or False"),
    "other pairs": (question(options=PAIRS, answer="<table class=pairs>"), "same parts"),
    "an unknown kind": (question(options='<ol class="essay">'), "unknown kind"),
    "no number": (
        question(options="", why='<p class="range"><b>x</b><b>1</b><i></i>'),
        "is no number",
    ),
    "a number without end": (
        question(options="", why='<p class="range"><b>1</b><b>inf</b><i></i>'),
        "is no number",
    ),
    "no gap": (with_note(2, "id", "Oslo is north.", "", "", ""), "needs one gap"),
    "two gaps": (with_note(2, "id", "{{c1::A}} and {{c1::B}}.", "", "", ""), "needs one gap"),
    "a note of many letters": (with_note(3, "a" * 150_000, "b"), "longer than"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_package_is_refused_at_once(name):
    data, words = BROKEN[name]
    tracemalloc.start()
    start = time.process_time()
    found = reading.read(data, "deck.apkg")
    seconds = time.process_time() - start
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.is_fatal
    assert words in " ".join(str(note) for note in found.notes)
    assert all(str(note).endswith(".") for note in found.notes)
    assert seconds < 2  # a bar of one second, and what measuring the memory costs
    assert peak < 200_000_000


def test_a_wrong_note_is_named_and_the_others_are_read():
    notes = [(3, "hus\x1fhouse"), (2, "id\x1fno gap\x1f\x1f\x1f"), (3, "bil\x1fcar")]
    found = reading.read(package(database(notes=notes)), "deck.apkg")
    assert [note.place for note in found.notes] == ["note 2"]
    assert [item.key for item in found.items] == ["house", "car"]


def test_nothing_but_reading_is_allowed():
    with closing(collection.open_database(database())) as opened:
        for statement in (
            "INSERT INTO notes VALUES (1, 3, 'a')",
            "SELECT load_extension('x')",
            "ATTACH '/tmp/other' AS other",
            "PRAGMA query_only = OFF",
        ):
            with pytest.raises(sqlite3.Error):
                opened.execute(statement)


def test_a_query_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr(collection, "MOST_STEPS", 10)
    data = database(notes=[(3, "a\x1fb")] * 20_000)
    with pytest.raises(BankError, match="damaged"):
        list(collection.notes_of(package(data)))


@given(st.data())
@settings(max_examples=150)
def test_any_damage_gives_a_sentence(data):
    """Change bytes of the database, of our own package and of its notes."""
    original = database(notes=[(1, "id\x1fa\x1fb\x1fc\x1fd\x1fe"), (3, "{{c1::a}}\x1fb")])
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(original) - 1))
        byte = data.draw(st.binary(min_size=1, max_size=3))
        original = original[:place] + byte + original[place + 1 :]
    assert reading.read(package(original), "deck.apkg") is not None


html = st.lists(
    st.sampled_from(
        '{{c1:: {{c2:: }} :: _____ <ol <ul> class="matching" > <li> </li> </ol> <table <tr> <th> '
        '<td> class=pairs <p class="range"> <b> 1 </b> </p> a &amp; [sound:x] <img> True'.split()
    )
    | st.text(max_size=5),
    max_size=12,
).map("".join)


@given(st.sampled_from([1, 2, 3]), st.lists(html, min_size=6, max_size=6))
@settings(max_examples=300)
def test_any_fields_give_items_or_a_sentence(kind, fields):
    count = len(TYPES[str(kind)]["flds"])
    texts = [text.replace("\x1f", "") for text in fields[:count]]
    texts = [text.encode(errors="ignore").decode() for text in texts]
    found = reading.read(with_note(kind, *texts), "deck.apkg")
    assert found.items or found.notes


def test_the_limit_of_bytes_is_the_one_of_all_formats():
    assert MOST_BYTES < 50_000_000
