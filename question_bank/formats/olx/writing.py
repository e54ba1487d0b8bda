"""Items to an archive that Studio imports, into a library or into a new course."""

import gzip
import tarfile
from io import BytesIO
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from question_bank.formats.bundle import Bundle
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.moodle_text import name_of, typed_answers
from question_bank.formats.olx.problem import VARIABLE, digits, to_problem
from question_bank.item import ClozeItem, Item, NumericItem, OrderingItem, ShortAnswerItem, item_id

FOLDER = "quizgen"  # Studio looks for library.xml or course.xml in any folder
PAGE = 20  # problems on one page of the course
COURSE_ROOT = '<course url_name="quizgen" org="quizgen" course="quizgen"/>\n'


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write a file for each item, then what makes them a library and a course."""
    losses: list[Loss] = []
    made_at = int(bundle.made_at.timestamp())
    names: dict[str, None] = {}  # in order, and none twice
    with (
        gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=made_at) as packed,
        tarfile.open(mode="w", fileobj=packed, format=tarfile.USTAR_FORMAT) as archive,
    ):
        for item, text in convert_each(bundle, losses, lambda item: to_problem(item, bundle)):
            name = item_id(item)
            if name in names:
                losses.append(Loss(name, "item", "dropped", "The set holds this question twice."))
                continue
            names[name] = None
            losses += losses_of(item)
            add(archive, f"problem/{name}.xml", text, made_at)
        title = quoteattr(name_of(bundle.title) or "quizgen")
        add(archive, "library.xml", to_library(title, names), made_at)
        add(archive, "course.xml", COURSE_ROOT, made_at)
        add(archive, "course/quizgen.xml", to_course(title, list(names)), made_at)
    return losses


def add(archive: tarfile.TarFile, name: str, text: str, made_at: int) -> None:
    data = text.encode()
    info = tarfile.TarInfo(f"{FOLDER}/{name}")
    info.size, info.mtime, info.mode = len(data), made_at, 0o644
    archive.addfile(info, BytesIO(data))


def to_library(title: str, names: dict[str, None]) -> str:
    """Return the root of the library, which names its problems."""
    lines = "".join(f'  <problem url_name="{name}"/>\n' for name in names)
    return (
        f'<library xblock-family="xblock.v1" display_name={title} org="quizgen" '
        f'library="quizgen">\n{lines}</library>\n'
    )


def to_course(title: str, names: list[str]) -> str:
    """Return a course of one chapter, its pages filled with the problems in order."""
    pages = "".join(page_of(number, names) for number in range(0, len(names), PAGE))
    return (
        f"<course display_name={title}>\n"
        f'<chapter url_name="quizgen_chapter" display_name={title}>\n'
        f'<sequential url_name="quizgen_questions" display_name={title}>\n'
        f"{pages}</sequential>\n</chapter>\n</course>\n"
    )


def page_of(first: int, names: list[str]) -> str:
    """Return the page that begins with the problem at `first`, from 0."""
    on_page = names[first : first + PAGE]
    lines = "".join(f'<problem url_name="{name}"/>\n' for name in on_page)
    title = f"Questions {first + 1} to {first + len(on_page)}"
    return (
        f'<vertical url_name="quizgen_page_{first // PAGE + 1}" display_name="{title}">\n'
        f"{lines}</vertical>\n"
    )


def losses_of(item: Item) -> list[Loss]:
    """Tell what a problem cannot hold of an item."""
    name = item_id(item)
    match item:
        case NumericItem():
            return numeric_losses(item)
        case OrderingItem():
            message = "The order is asked by the place of each step, without its date."
            return [Loss(name, "pairs", "changed", message)]
        case ClozeItem() if item.options and len(item.accepted) > 1:
            message = "Whoever chooses needs no other accepted answers."
            return [Loss(name, "accepted", "dropped", message)]
        case ClozeItem() | ShortAnswerItem():
            left_out = [text for text in typed_answers(item) if VARIABLE.search(text)]
            message = f"Open edX cannot hold the answer “{'”, “'.join(left_out)}”."
            return [Loss(name, "accepted", "dropped", message)] if left_out else []
        case _:
            return []


def numeric_losses(item: NumericItem) -> list[Loss]:
    """Tell which accepted answers are no bare numbers, and what becomes of the key."""
    name, number, losses = item_id(item), digits(item.value), []
    if words := [text for text in item.accepted if text not in (item.key, number)]:
        message = f"Open edX takes numbers only, so not “{'”, “'.join(words)}”."
        losses.append(Loss(name, "accepted", "dropped", message))
    if item.key != number:
        message = f"The answer “{item.key}” is written as {number}."
        losses.append(Loss(name, "key", "changed", message))
    if item.pairs:
        message = "The numbers that the answer is computed from are not in the file."
        losses.append(Loss(name, "pairs", "dropped", message))
    return losses
