"""Anki packages: Anki itself imports them, shows the cards and compares what is typed."""

import html
import re
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from hypothesis import given, settings

from question_bank.formats.anki import reading, writing
from question_bank.formats.anki.note_types import CLOZE_FIELDS, QUESTION_FIELDS
from question_bank.item import item_id, options_of
from tests.question_bank.formats.any_items import any_item
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.formats.moodle_site import on_one_line
from tests.question_bank.formats.read_back import (
    answers_as_typed,
    keys_as_seen,
    looks,
    number_of,
    options_as_seen,
    pairs_as_seen,
)
from tests.question_bank.sputnik import NOW, all_kinds, make_choice, make_short_answer

STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
MARK = re.compile(r'<span class="?(\w+)')


@pytest.fixture
def collection(tmp_path):
    with closing(Collection(str(tmp_path / "collection.anki2"))) as opened:
        yield opened


def package_of(tmp_path, data):
    path = tmp_path / "deck.apkg"
    path.write_bytes(data)
    return ImportAnkiPackageRequest(
        package_path=str(path), options=ImportAnkiPackageOptions(with_scheduling=False)
    )


def write_at(items, made_at=NOW):
    out = BytesIO()
    losses = writing.write(out, replace(bundle_of(items), made_at=made_at))
    return out.getvalue(), losses


def notes_by_id(collection):
    notes = map(collection.get_note, sorted(collection.find_notes("")))
    return {note.guid: note for note in notes}


def is_right(collection, note, typed):
    """Tell whether Anki marks nothing wrong in what is typed."""
    if "Text" in note:
        wanted = collection.extract_cloze_for_typing(note["Text"], 1)
    else:
        wanted = note["Answer"]
    return set(MARK.findall(collection.compare_answer(wanted, typed))) <= {"typeGood"}


def test_anki_imports_every_note_without_a_complaint(collection, tmp_path):
    items = hard_items()
    data, losses = written("anki", items)
    log = collection.import_anki_package(package_of(tmp_path, data)).log
    notes = notes_by_id(collection)
    assert len(log.new) == collection.note_count() == collection.card_count() == len(items)
    assert list(notes) == [item_id(item) for item in kept(items, losses)]
    assert {note.fields_check() for note in notes.values()} == {0}
    assert {tuple(note.keys()) for note in notes.values()} == {QUESTION_FIELDS, CLOZE_FIELDS}
    assert collection.decks.by_name("Sputnik & <friends>") is not None


def test_a_card_asks_without_giving_the_answer_away_and_then_tells_why(collection, tmp_path):
    items = hard_items()
    collection.import_anki_package(package_of(tmp_path, written("anki", items)[0]))
    notes = notes_by_id(collection)
    for item in items:
        (card,) = notes[item_id(item)].cards()
        front, back = text_of(card.question()), text_of(card.answer())
        assert words(item.stem.replace("_____", "[...]", 1)) in front
        assert all(words(option.text) in front for option in options_of(item))
        assert words(item.proof.explanation) not in front
        assert words(item.proof.explanation) in back
        assert "https://example.org/sputnik?a=1&b=2" in back
        assert ("[[type:" in front) == (not is_chosen(item))


def words(text):
    """Return a text likewise."""
    return "".join(looks(text).split())


def text_of(card_side):
    """Return what a browser shows of a side, without white space."""
    return "".join(html.unescape(TAG.sub("", STYLE.sub("", card_side))).split())


def is_chosen(item):
    return bool(options_of(item)) or item.kind in ("true_false", "matching", "ordering")


def test_what_is_typed_counts_when_it_is_the_answer(collection, tmp_path):
    items = [item for item in hard_items() if not is_chosen(item)]
    collection.import_anki_package(package_of(tmp_path, written("anki", items)[0]))
    notes = notes_by_id(collection)
    for item in items:
        note = notes[item_id(item)]
        assert is_right(collection, note, on_one_line(item.key)), item.key
        assert not is_right(collection, note, f"{item.key} or so")
        assert not is_right(collection, note, "wrong")


@pytest.mark.parametrize(
    ("later", "updated"), [(timedelta(0), 0), (timedelta(days=1), len(all_kinds()))]
)
def test_a_second_import_updates_and_never_doubles(collection, tmp_path, later, updated):
    collection.import_anki_package(package_of(tmp_path, write_at(all_kinds())[0]))
    again = [
        replace(item, proof=replace(item.proof, explanation="Explained anew."))
        for item in all_kinds()
    ]
    log = collection.import_anki_package(package_of(tmp_path, write_at(again, NOW + later)[0])).log
    assert (len(log.new), len(log.updated)) == (0, updated)
    assert collection.note_count() == collection.card_count() == len(again)
    whys = [note["Why"] for note in notes_by_id(collection).values()]
    assert sum("Explained anew." in why for why in whys) == updated


@pytest.mark.parametrize("is_old", [True, False])
def test_what_anki_exports_is_read_back(collection, tmp_path, is_old):
    items = hard_items()
    collection.import_anki_package(package_of(tmp_path, written("anki", items)[0]))
    found = reading.read(exported(collection, tmp_path, is_old=is_old), "deck.apkg")
    check_read(found, items)


def exported(collection, tmp_path, *, is_old):
    path = tmp_path / "exported.apkg"
    options = ExportAnkiPackageOptions(
        with_scheduling=False, with_media=False, with_deck_configs=False, legacy=is_old
    )
    collection.export_anki_package(out_path=str(path), options=options, limit=None)
    return path.read_bytes()


def check_read(found, items):
    assert found.notes == ()
    for one, item in zip(found.items, items, strict=True):
        assert one.kind == item.kind
        assert looks(one.stem) == looks(item.stem)
        assert options_as_seen(one) == options_as_seen(item)
        assert answers_as_typed(one) == answers_as_typed(item)
        assert number_of(one) == number_of(item)
        assert pairs_as_seen(one) == pairs_as_seen(item)
        assert looks(one.proof.explanation) == looks(item.proof.explanation)
        if one.kind not in ("matching", "ordering"):
            assert keys_as_seen(one) == keys_as_seen(item)
        if one.kind == "numeric":
            assert on_one_line(one.unit) == on_one_line(item.unit)


@given(any_item())
@settings(max_examples=300)
def test_what_is_written_is_read(item):
    data, losses = write_at([item])
    if items := kept([item], losses):
        check_read(reading.read(data, "deck.apkg"), items)


def test_nothing_that_can_be_seen_is_refused():
    assert [loss.happened for loss in written("anki", hard_items())[1]] == ["dropped"]
    _, losses = write_at([replace(make_short_answer(), key="\x01", accepted=("\x01",))])
    assert [loss.happened for loss in losses] == ["refused"]


def test_a_question_that_comes_twice_is_one_note():
    data, losses = write_at([make_choice(), make_choice()])
    assert [loss.happened for loss in losses] == ["dropped"]
    assert len(reading.read(data, "deck.apkg").items) == 1


def test_a_title_is_no_path_of_decks(collection, tmp_path):
    out = BytesIO()
    writing.write(out, replace(bundle_of([make_choice()]), title="a::b\nc"))
    collection.import_anki_package(package_of(tmp_path, out.getvalue()))
    assert collection.decks.by_name("a:b c") is not None


def test_the_package_has_the_time_of_the_bundle():
    with ZipFile(BytesIO(write_at([make_choice()])[0])) as package:
        assert {info.date_time for info in package.infolist()} == {NOW.timetuple()[:6]}


def test_decks_of_others_come_in_card_by_card(collection, tmp_path):
    add_note(collection, "Basic", "Capital of <b>Norway</b>?&nbsp;", "Oslo")
    add_note(collection, "Basic", "[sound:x.mp3]Which bird?", "an owl<br>(Strix)")
    add_note(collection, "Basic", '<img src="a.png">', "Oslo")
    add_note(collection, "Basic", "What is long?", "x" * 201)
    add_note(collection, "Basic (and reversed card)", "hus", "house")
    add_note(collection, "Cloze", "{{c1::Oslo::city}} lies in {{c2::Norway}} ______.", "North")
    add_note(collection, "Cloze", "{{c1::A}} and {{c1::B}} and {{c2::x {{c3::y}} z}}", "")
    for is_old in (True, False):
        found = reading.read(exported(collection, tmp_path, is_old=is_old), "deck.apkg")
        assert not found.is_fatal
        assert [(item.kind, item.stem, item.key) for item in found.items] == [
            ("short_answer", "Capital of Norway?", "Oslo"),
            ("short_answer", "Which bird?", "an owl\n(Strix)"),
            ("short_answer", "hus", "house"),
            ("cloze", "_____ (city) lies in Norway ____.", "Oslo"),
            ("cloze", "Oslo lies in _____ ____.", "Norway"),
            ("cloze", "A and B and _____", "x y z"),
            ("cloze", "A and B and x _____ z", "y"),
        ]
        assert found.items[3].proof.explanation == "North"
        assert [str(note) for note in found.notes] == [
            "Note 2: Its pictures and sounds are left out.",
            "Note 3: Its pictures and sounds are left out.",
            "Note 3: Left out. Its first field has no text.",
            "Note 4: Left out. Its answer is longer than 200 characters to type.",
            "Note 7: Left out. It hides several places at once.",
        ]


def add_note(collection, name, *fields):
    note = collection.new_note(collection.models.by_name(name))
    note.fields = list(fields)
    collection.add_note(note, collection.decks.id("Mine"))
