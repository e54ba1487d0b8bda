"""Moodle's embedded answers: the gap of a cloze as "{1:SHORTANSWER:=Oslo~=Kristiania}", and back.

Every sign that means something inside a gap is written as a numeric entity, which Moodle decodes
once; in the text of an option, which is HTML, the entities of HTML itself come on top.
"""

import html
import re
from dataclasses import dataclass

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.markup import from_html, to_html
from question_bank.formats.moodle_shares import Answer
from question_bank.formats.moodle_text import escape_stars, require_shown, typed_answers
from question_bank.item import GAP, ClozeItem

_MEANS_SOMETHING = re.compile(r"[&\\~#{}=%<>\"]")
# Moodle takes the backslash out of these after decoding, so the text's own needs another one.
_UNDONE_LATE = re.compile(r"\\(?=[}#])")
_TYPES = {
    "SHORTANSWER": ("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"),
    "NUMERICAL": ("NUMERICAL", "NM"),
    "MULTICHOICE": tuple(
        name
        for short in ("MULTICHOICE", "MC")
        for name in (
            *(f"{short}_{layout}" for layout in ("V", "H", "S", "VS", "HS")),
            *(f"{short}{layout}" for layout in ("", "V", "H", "S", "VS", "HS")),
        )
    ),
}
_TYPE_OF = {name: kind for kind, names in _TYPES.items() for name in names}
_GAP_START = re.compile(r"\{[0-9]*:([A-Z_]+):")
_FRACTION = re.compile(r"=|%(-?[0-9]{1,3}(?:[.,][0-9]*)?)%")
_LONGEST = 100_000  # characters


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap that was read; `type` is SHORTANSWER, NUMERICAL or MULTICHOICE."""

    type: str
    answers: tuple[Answer, ...]


def cloze_html(item: ClozeItem) -> str:
    """Return the stem as HTML with its gap in Moodle's notation.

    Braces of the text become entities, so that they cannot be taken for a gap.
    """
    stem = to_html(item.stem).replace("{", "&#123;").replace("}", "&#125;")
    return stem.replace(GAP, chosen_gap(item) if item.options else typed_gap(item), 1)


def typed_gap(item: ClozeItem) -> str:
    answers = typed_answers(item)
    require_shown(*answers)
    require_shown(item.key)
    return "{1:SHORTANSWER:=" + "~=".join(encode(escape_stars(text)) for text in answers) + "}"


def chosen_gap(item: ClozeItem) -> str:
    require_shown(*(option.text for option in item.options))
    answers = []
    for option in item.options:
        answer = ("=" if option.is_key else "") + encode(to_html(option.text))
        reason = encode(to_html(option.reason or ""))
        answers.append(f"{answer}#{reason}" if reason else answer)
    return "{1:MULTICHOICE:" + "~".join(answers) + "}"


def encode(text: str) -> str:
    """Write the signs that mean something in a gap as entities: "#1" gives "&#35;1"."""
    return _MEANS_SOMETHING.sub(
        lambda found: f"&#{ord(found[0])};", _UNDONE_LATE.sub(r"\\\\", text)
    )


def split_cloze(markup: str) -> tuple[str, Gap]:
    """Take a stem with one gap apart: the stem as HTML with GAP in its place, and the gap.

    Raises: InvalidItem when there is no gap, UnsupportedItem when there are several.
    """
    if len(markup) > _LONGEST:
        raise InvalidItem(f"The text of a cloze is longer than {_LONGEST} characters.")
    starts = list(_GAP_START.finditer(markup))
    if not starts:
        raise InvalidItem("A cloze needs a gap such as {1:SHORTANSWER:=Oslo}.")
    if len(starts) > 1:
        raise UnsupportedItem(f"It has {len(starts)} gaps; a question here has one.")
    start = starts[0]
    if start[1] not in _TYPE_OF:
        if start[1].startswith(("MULTIRESPONSE", "MR")):
            raise UnsupportedItem("Its gap takes several answers; here it takes one.")
        raise InvalidItem(f"Moodle knows no gap of type {start[1]}.")
    pieces, end = split_gap(markup, start.end())
    answers = tuple(answer_of(piece) for piece in pieces)
    return markup[: start.start()] + GAP + markup[end:], Gap(_TYPE_OF[start[1]], answers)


def split_gap(markup: str, start: int) -> tuple[list[tuple[str, str]], int]:
    """Return each answer with its feedback, still encoded, and where the gap ends.

    "~" parts answers, the first "#" begins a feedback, "}" ends the gap; after a backslash, and
    for "#" after an ampersand too, they are signs like any other.
    """
    pieces: list[tuple[str, str]] = []
    answer, feedback, piece_start = "", None, start
    for index in range(start, len(markup)):
        sign, before = markup[index], markup[index - 1]
        if sign not in "~#}" or before == "\\" or (sign == "#" and before == "&"):
            continue
        if sign == "#":
            if feedback is None:
                answer, feedback, piece_start = markup[piece_start:index], "", index + 1
            continue
        text = markup[piece_start:index]
        pieces.append((text, "") if feedback is None else (answer, text))
        answer, feedback, piece_start = "", None, index + 1
        if sign == "}":
            return pieces, index + 1
    raise InvalidItem("The gap has no closing brace.")


def answer_of(piece: tuple[str, str]) -> Answer:
    """Return an answer whose text and feedback are decoded, but still HTML where they were."""
    text, feedback = piece
    fraction = _FRACTION.match(text)
    percent = 0.0
    if fraction:
        percent = float(fraction[1].replace(",", ".")) if fraction[1] else 100.0
        text = text[fraction.end() :]
    return Answer(decode(text), percent, from_html(decode(feedback)))


def decode(text: str) -> str:
    """Decode as Moodle does, which knows two escapes with a backslash, but not that of "~"."""
    return html.unescape(text).replace(r"\}", "}").replace(r"\#", "#")
