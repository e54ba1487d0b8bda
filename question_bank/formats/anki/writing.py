"""Items to an Anki package: a ZIP archive around a database, filled note by note."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from question_bank.formats.anki.fields import cloze_fields, question_fields
from question_bank.formats.anki.note_types import cloze_type, question_type
from question_bank.formats.bundle import Bundle
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.text import one_line
from question_bank.item import ClozeItem, Item, NumericItem, item_id

if TYPE_CHECKING:
    from genanki import Deck, Model, Note

DATABASE = "collection.anki2"
FIRST_DECK = 1 << 30  # deck ids are large, so that they differ from those that Anki gives
DAY_ZERO = (1980, 1, 1, 0, 0, 0)  # ZIP knows no earlier one


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write a deck that has the bundle's title.  Taken in twice it updates the notes."""
    losses: list[Loss] = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / DATABASE
        write_database(path, bundle, losses)
        made_at = max(bundle.made_at.utctimetuple()[:6], DAY_ZERO)
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            with path.open("rb") as database, archive.open(member(DATABASE, made_at), "w") as file:
                shutil.copyfileobj(database, file)
            archive.writestr(member("media", made_at), "{}")
    return losses


def member(name: str, made_at: tuple[int, ...]) -> ZipInfo:
    year, month, day, hour, minute, second = made_at
    info = ZipInfo(name, (year, month, day, hour, minute, second))
    info.compress_type = ZIP_DEFLATED
    return info


def write_database(path: Path, bundle: Bundle, losses: list[Loss]) -> None:
    """Fill a new database, through genanki, which would keep all notes in memory."""
    from genanki import Package

    deck, question, cloze = deck_of(bundle.title), question_type(), cloze_type()
    deck.add_model(question)
    deck.add_model(cloze)
    seconds = bundle.made_at.timestamp()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # the file is thrown away after a crash
        database.execute("PRAGMA synchronous = OFF")
        cursor = database.cursor()
        numbers = iter(range(int(seconds * 1000), 1 << 62))
        Package(deck).write_to_db(cursor, seconds, numbers)
        for note in notes_of(bundle, losses, question, cloze):
            note.write_to_db(cursor, seconds, deck.deck_id, numbers)
        database.commit()


def deck_of(title: str) -> "Deck":
    """Return an empty deck; the same title gives the same id."""
    from genanki import Deck

    name = " ".join(one_line(title).replace("::", ":").split()) or "quizgen"  # "::" is a subdeck
    digest = hashlib.sha256(name.encode()).digest()
    return Deck(FIRST_DECK + int.from_bytes(digest[:4]) % FIRST_DECK, name)


def notes_of(
    bundle: Bundle, losses: list[Loss], question: "Model", cloze: "Model"
) -> Iterator["Note"]:
    """Yield a note for each item that is not refused, in order, and none twice."""
    from genanki import Note

    def fields_of(item: Item) -> tuple[str, ...]:
        if isinstance(item, ClozeItem):
            return cloze_fields(bundle, item)
        return question_fields(bundle, item)

    seen: set[str] = set()
    for item, fields in convert_each(bundle, losses, fields_of):
        name = item_id(item)
        if name in seen:
            losses.append(Loss(name, "item", "dropped", "The set holds this question twice."))
            continue
        seen.add(name)
        losses += losses_of(item)
        yield Note(
            cloze if isinstance(item, ClozeItem) else question,
            list(fields),
            tags=[f"quizgen::{item.kind}"],
            guid=name,
            due=len(seen),
        )


def losses_of(item: Item) -> list[Loss]:
    """Tell what a note has no place for."""
    if isinstance(item, NumericItem) and item.pairs:
        message = "The numbers that the answer is computed from are not in the deck."
        return [Loss(item_id(item), "pairs", "dropped", message)]
    return []
