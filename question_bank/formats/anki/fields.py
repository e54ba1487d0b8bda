"""Items as the fields of notes, which are HTML, with the texts where a reader finds them again."""

import re
from collections.abc import Sequence
from typing import assert_never

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.markup import to_html
from question_bank.formats.moodle_text import one_line_of_words, require_shown
from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    accepted_of,
    item_id,
    options_of,
)

_FORMULA = re.compile(r"\\([(\[])")  # begins one in MathJax, which looks at the page, not the HTML


def to_field(text: str) -> str:
    """Return text as HTML that Anki shows letter by letter.

    Braces would be a cloze, brackets a sound or LaTeX.
    """
    escaped = _FORMULA.sub(r"\\<span>\1</span>", to_html(text))
    return escaped.replace("[", "&#91;").replace("{", "&#123;").replace("}", "&#125;")


def cloze_fields(bundle: Bundle, item: ClozeItem) -> tuple[str, ...]:
    """Return the fields of a sentence with a gap, in the order of CLOZE_FIELDS."""
    require_shown(item.key)
    before, after = (to_field(f"|{part}|")[1:-1] for part in item.stem.split(GAP))
    key = to_field(one_line_of_words(item.key) if not item.options else item.key)
    # A colon could begin a hint.
    text = f"{before}{{{{c1::{key.replace(':', '&#58;')}}}}}{after}"
    options = to_list("choices", [option.text for option in item.options])
    return (item_id(item), text, options, *why_and_source(bundle, item))


def question_fields(bundle: Bundle, item: Item) -> tuple[str, ...]:
    """Return the fields of any other item, in the order of QUESTION_FIELDS."""
    require_shown(item.stem)
    options, answer = options_and_answer(item)
    return (item_id(item), to_field(item.stem), options, answer, *why_and_source(bundle, item))


def options_and_answer(item: Item) -> tuple[str, str]:
    """Return what there is to choose from, "" where the answer is typed, and the answer."""
    match item:
        case ChoiceItem():
            require_shown(item.key)
            return to_list(item.kind, [option.text for option in item.options]), to_field(item.key)
        case MultiSelectItem():
            keys = [option.text for option in item.options if option.is_key]
            return to_list(item.kind, [o.text for o in item.options]), to_list("keys", keys)
        case TrueFalseItem():
            return to_list(item.kind, ["True", "False"]), item.key
        case NumericItem() | ShortAnswerItem():
            require_shown(item.key)
            return "", to_field(one_line_of_words(item.key))
        case MatchingItem():
            lefts = to_list("lefts", [pair.left for pair in item.pairs])
            pairs = [(pair.left, pair.right) for pair in item.pairs]
            return lefts + to_list(item.kind, item.rights), to_table(pairs)
        case OrderingItem():
            steps = [(pair.left, pair.right) for pair in item.pairs]
            return to_list(item.kind, item.shown), to_table(steps)
        case ClozeItem():
            raise UnsupportedItem("A sentence with a gap has a note type of its own.")
        case _:
            assert_never(item)


def why_and_source(bundle: Bundle, item: Item) -> tuple[str, str]:
    """Return what is told after the answer, and where it is from."""
    explanation = item.proof.explanation.strip()
    source = feedback_of(bundle, item)[len(explanation) :].strip()
    parts = [f"<p>{to_field(explanation)}</p>"] if to_html(explanation) else []
    if isinstance(item, NumericItem):
        parts.append(to_range(item))
    answers = map(one_line_of_words, accepted_of(item))
    if others := [text for text in answers if text and text != one_line_of_words(item.key)]:
        parts.append('<p class="more">Also right:</p>' + to_list("also", others))
    reasons = [
        (option.text, option.reason)
        for option in options_of(item)
        if option.reason and to_html(option.reason)
    ]
    if reasons:
        parts.append(to_table(reasons, name="reasons"))
    return "".join(parts), to_field(source)


def to_range(item: NumericItem) -> str:
    """Return the numbers that count: "83 ± 0.5 kilograms"."""
    number, margin = (repr(number).removesuffix(".0") for number in (item.value, item.tolerance))
    return (
        f'<p class="range">Counts as right: <b>{number}</b> ± <b>{margin}</b> '
        f"<i>{to_field(item.unit)}</i></p>"
    )


def to_list(name: str, texts: Sequence[str]) -> str:
    """Return a list, lettered if one chooses from it.

    Raises: UnsupportedItem when two texts look the same.
    """
    if not texts:
        return ""
    if name != "also":
        require_shown(*texts)
    lines = "".join(f"<li>{to_field(text)}</li>" for text in texts)
    if name in ("also", "keys", "lefts"):
        return f'<ul class="{name}">{lines}</ul>'
    return f'<ol type="A" class="{name}">{lines}</ol>'


def to_table(pairs: Sequence[tuple[str, str]], name: str = "pairs") -> str:
    """Return rows of two texts that belong together."""
    rows = "".join(
        f"<tr><th>{to_field(left)}</th><td>{to_field(right)}</td></tr>" for left, right in pairs
    )
    return f'<table class="{name}">{rows}</table>'
