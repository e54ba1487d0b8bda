"""Items to Moodle XML, one question element each, in the dialect that Moodle itself exports."""

from collections.abc import Iterable
from html import escape
from typing import BinaryIO, assert_never

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.losses import Loss, convert_each
from question_bank.formats.markup import to_html
from question_bank.formats.moodle_text import (
    LONGEST_MATCH,
    LONGEST_UNIT,
    escape_stars,
    losses_of,
    name_of,
    place_names,
    plain_number,
    require_shown,
    share_of,
    typed_answers,
    unit_of,
)
from question_bank.formats.moodle_xml.cloze import cloze_html
from question_bank.formats.text import printable
from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    item_id,
)

PENALTY = "0.3333333"  # Moodle's own default, for quizzes with several tries


def write(out: BinaryIO, bundle: Bundle) -> list[Loss]:
    """Write every item as a question in a category that has the bundle's title."""
    losses: list[Loss] = []
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{category(bundle.title)}'.encode())
    for item, text in convert_each(bundle, losses, lambda item: to_question(item, bundle)):
        out.write(text.encode())
        losses += losses_of(item, holds_units=True)
    out.write(b"</quiz>\n")
    return losses


def category(title: str) -> str:
    """Return the element that names the category of the questions after it."""
    name = name_of(title).replace("/", "//") or "quizgen"  # "//" is a slash that divides nothing
    path = element("category", text_element(f"$course$/top/{name}"))
    return f'  <question type="category">{path}</question>\n'


def to_question(item: Item, bundle: Bundle) -> str:
    """Return the question element of an item.  Raises: UnsupportedItem."""
    require_shown(item.stem)
    kind, body, stem = question_body(item)
    head = (
        element("name", text_element(name_of(item.stem) or item.kind)),
        rich("questiontext", stem),
        rich("generalfeedback", to_html(feedback_of(bundle, item))),
        element("defaultgrade", "1"),
        element("penalty", "1" if isinstance(item, TrueFalseItem) else PENALTY),
        element("hidden", "0"),
        element("idnumber", item_id(item)),
    )
    tags = element("tags", element("tag", text_element(item.kind.replace("_", " "))))
    lines = "".join(f"    {line}\n" for line in (*head, *body, tags))
    return f'  <question type="{kind}">\n{lines}  </question>\n'


def question_body(item: Item) -> tuple[str, Iterable[str], str]:
    """Return Moodle's type, the elements that only this type has, and the stem as HTML."""
    stem = to_html(item.stem)
    match item:
        case ClozeItem():
            return "cloze", (), cloze_html(item)
        case ChoiceItem() | MultiSelectItem():
            return "multichoice", options(item), stem
        case TrueFalseItem():
            return (
                "truefalse",
                (truth(value, value == item.is_true) for value in (True, False)),
                (stem),
            )
        case NumericItem():
            return "numerical", number(item), stem
        case ShortAnswerItem():
            return "shortanswer", ("<usecase>0</usecase>", *typed(item)), stem
        case MatchingItem():
            pairs = [(pair.left, pair.right) for pair in item.pairs]
            return "matching", matching(pairs, shuffles=True), stem
        case OrderingItem():
            places = dict(
                zip((pair.left for pair in item.pairs), place_names(len(item.pairs)), strict=True)
            )
            return "matching", matching([(s, places[s]) for s in item.shown], shuffles=False), stem
        case _:
            assert_never(item)


def options(item: ChoiceItem | MultiSelectItem) -> list[str]:
    """Return the options in their order; of several keys each has its share."""
    require_shown(*(option.text for option in item.options))
    keys = sum(option.is_key for option in item.options)
    right, wrong = ("100", "0") if keys == 1 else (share_of(keys), f"-{share_of(keys)}")
    return [
        element("single", "true" if keys == 1 else "false"),
        element("shuffleanswers", "false"),
        element("answernumbering", "abc"),
        *(
            answer(
                rich_text(to_html(option.text)),
                right if option.is_key else wrong,
                reason=option.reason or "",
                text_format="html",
            )
            for option in item.options
        ),
    ]


def truth(value: bool, is_right: bool) -> str:
    text = text_element("true" if value else "false")
    return answer(text, "100" if is_right else "0", text_format="moodle_auto_format")


def number(item: NumericItem) -> list[str]:
    """Return the number with its tolerance and, where it has one, a unit that may be typed."""
    margin = element("tolerance", plain_number(item.tolerance))
    body = [answer(text_element(plain_number(item.value)) + margin, "100")]
    unit = unit_of(item)
    if unit and len(unit) <= LONGEST_UNIT:
        named = element("multiplier", "1") + element("unit_name", escape(unit, quote=False))
        body.append(element("units", element("unit", named)))
    return [
        *body,
        element("unitgradingtype", "0"),
        element("unitpenalty", "0.1"),
        element("showunits", "0" if len(body) > 1 else "3"),  # 0: optional, 3: none
        element("unitsleft", "0"),
    ]


def typed(item: ShortAnswerItem) -> list[str]:
    """Return the answers that count; they are plain text in Moodle, and a star is a wildcard."""
    require_shown(item.key)
    texts = (escape(escape_stars(text), quote=False) for text in typed_answers(item))
    return [answer(element("text", text), "100") for text in texts]


def matching(pairs: list[tuple[str, str]], *, shuffles: bool) -> list[str]:
    """Return the pairs.  The right side is shown as HTML though Moodle calls it plain."""
    require_shown(*(left for left, _ in pairs))
    require_shown(*(right for _, right in pairs))
    rights = [to_html(right).replace("<br>", " ") for _, right in pairs]
    if any(len(right) > LONGEST_MATCH for right in rights):
        raise UnsupportedItem(f"Moodle holds {LONGEST_MATCH} characters of a right side.")
    return [
        element("shuffleanswers", "true" if shuffles else "false"),
        *(
            f'<subquestion format="html">{rich_text(to_html(left))}'
            f"{element('answer', text_element(right))}</subquestion>"
            for (left, _), right in zip(pairs, rights, strict=True)
        ),
    ]


def answer(inner: str, share: str, *, reason: str = "", text_format: str = "plain_text") -> str:
    feedback = rich("feedback", to_html(reason))
    return f'<answer fraction="{share}" format="{text_format}">{inner}{feedback}</answer>'


def rich(name: str, markup: str) -> str:
    return f'<{name} format="html">{rich_text(markup)}</{name}>'


def rich_text(markup: str) -> str:
    """Return HTML as the text of an element: Moodle refuses it unless it is escaped."""
    return text_element(markup)


def text_element(text: str) -> str:
    return element("text", escape(printable(text), quote=False))


def element(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>"
