"""What holds for each format: nothing lost in silence, any size, the same bytes twice."""

import pytest

from question_bank.errors import BankError
from question_bank.formats import FORMATS
from question_bank.formats.guide import write_guide
from question_bank.formats.reading import MOST_BYTES
from question_bank.item import item_id
from tests.question_bank.formats.hard_texts import hard_items, kept, written
from tests.question_bank.sputnik import all_kinds, make_choice

READABLE = [name for name, entry in FORMATS.items() if entry.read is not None]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_set_is_written(name):
    _, losses = written(name, [])
    assert losses == []


@pytest.mark.parametrize("name", FORMATS)
def test_each_loss_names_an_item_and_says_why(name):
    items = hard_items()
    _, losses = written(name, items)
    ids = {item_id(item) for item in items}
    for loss in losses:
        assert loss.item in ids
        assert loss.field
        assert loss.message.endswith(".")
    assert kept(items, losses), "a format that refuses everything is none"


@pytest.mark.parametrize("name", FORMATS)
def test_a_thousand_items(name):
    items = [make_choice(f"When did Sputnik {number} fly?") for number in range(1000)]
    data, losses = written(name, items)
    assert len(kept(items, losses)) == 1000
    assert data


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_items_give_the_same_bytes(name):
    assert written(name, all_kinds()) == written(name, all_kinds())


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02", b"\xff\xfe\xfd", b"%PDF-1.7\n", b"PK\x03\x04rubbish", b"{"]
)
def test_what_is_no_such_file_gives_a_sentence(name, data):
    read = FORMATS[name].read
    assert read is not None
    reading = read(data, "exam")
    assert not reading.items
    for note in reading.notes:
        assert str(note).endswith((".", "!", "?"))


@pytest.mark.parametrize("name", READABLE)
def test_what_was_written_is_read_back(name):
    read = FORMATS[name].read
    assert read is not None
    items = hard_items()
    data, losses = written(name, items)
    assert len(data) < MOST_BYTES
    try:
        found = read(data, "exam").items_or_error()
    except BankError as error:
        pytest.fail(str(error))
    assert len(found) == len(kept(items, losses))
    assert [item.kind for item in found] == [item.kind for item in kept(items, losses)]


def test_the_guide_is_made_from_the_registry(root):
    assert (root / "docs" / "formats.md").read_text(encoding="utf-8") == write_guide()
