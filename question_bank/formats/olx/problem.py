"""An item as the XML of a problem, in the elements that the grader of Open edX knows."""

import re
from collections.abc import Mapping, Sequence
from typing import assert_never
from xml.sax.saxutils import quoteattr

from question_bank.errors import UnsupportedItem
from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.markup import to_html
from question_bank.formats.moodle_text import (
    name_of,
    one_line_of_words,
    place_names,
    require_shown,
    typed_answers,
)
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
)
from question_bank.proof import Option

# The names of variables that every problem has: "$seed" in a text becomes a number.
VARIABLE = re.compile(r"\$(?:seed|anonymous_student_id|script_code|python_path|extra_files)")
# What the grader takes for a variable, or MathJax on the page for the start of a formula.
_MEANT = re.compile(rf"{VARIABLE.pattern}|\\[(\[]|\[mathjax")
_OLD_TAG = re.compile(r"(?:start|end)outtext\s*/")  # replaced in the file before it is parsed
_TWO_ANSWERS = "_or_"  # in an answer it means two, from the time before there were others
# What a drop-down shows goes through a list in Python's notation.
_NOT_IN_DROP_DOWNS = re.compile(r"""['"\\&<>$]""")


def to_problem(item: Item, bundle: Bundle) -> str:
    """Return the file of an item.  Raises: UnsupportedItem."""
    require_shown(item.stem)
    name = quoteattr(name_of(item.stem) or item.kind)
    body = f"{to_response(item)}{to_solution(feedback_of(bundle, item))}"
    if _OLD_TAG.search(body):
        raise UnsupportedItem("Its text holds a tag that Open edX replaces.")
    return f"<problem display_name={name}>\n{body}</problem>\n"


def to_response(item: Item) -> str:
    """Return the question with what there is to choose from or to type into."""
    match item:
        case ChoiceItem():
            return to_choices(item.stem, item.options)
        case ClozeItem() if item.options:
            return to_choices(item.stem, item.options)
        case TrueFalseItem():
            options = (Option("True", item.is_true), Option("False", not item.is_true))
            return to_choices(item.stem, options)
        case MultiSelectItem():
            return to_check_boxes(item)
        case ClozeItem() | ShortAnswerItem():
            return to_text_field(item)
        case NumericItem():
            return to_number_field(item)
        case MatchingItem():
            partners = {pair.left: pair.right for pair in item.pairs}
            return to_selections(item.stem, partners, item.rights)
        case OrderingItem():
            names = place_names(len(item.pairs))
            places = {pair.left: name for pair, name in zip(item.pairs, names, strict=True)}
            return to_selections(item.stem, {step: places[step] for step in item.shown}, names)
        case _:
            assert_never(item)


def to_markup(text: str) -> str:
    """Return text as XHTML that a page of Open edX shows letter by letter.

    A sign that would mean something with what stands after it is kept apart from it.
    """
    html = to_html(text).replace("<br>", "<br/>")
    return _MEANT.sub(lambda meant: f"{meant[0][0]}<span>{meant[0][1:]}</span>", html)


def to_inner(text: str) -> str:
    """Return text as the inside of a label or a choice, which Open edX takes to pieces.

    It decodes what stands before the first tag, so "&lt;b&gt;" would be bold; a tag protects it.
    """
    markup = to_markup(text)
    return f"<span>{markup}</span>" if "&" in markup else markup


def to_choices(stem: str, options: Sequence[Option]) -> str:
    """Return a question with one right option; each wrong one says why when it is chosen."""
    require_shown(*(option.text for option in options))
    lines = "".join(to_choice(option, "<choicehint>") for option in options)
    return (
        f"<multiplechoiceresponse>\n<label>{to_inner(stem)}</label>\n"
        f'<choicegroup type="MultipleChoice">\n{lines}</choicegroup>\n</multiplechoiceresponse>\n'
    )


def to_check_boxes(item: MultiSelectItem) -> str:
    """Return a question with several right options."""
    require_shown(*(option.text for option in item.options))
    lines = "".join(to_choice(option, '<choicehint selected="true">') for option in item.options)
    return (
        f"<choiceresponse>\n<label>{to_inner(item.stem)}</label>\n"
        f"<checkboxgroup>\n{lines}</checkboxgroup>\n</choiceresponse>\n"
    )


def to_choice(option: Option, tag: str) -> str:
    reason = to_markup(option.reason or "")
    hint = f"{tag}{reason}</choicehint>" if reason else ""
    is_key = str(option.is_key).lower()
    return f'<choice correct="{is_key}">{to_inner(option.text)}{hint}</choice>\n'


def to_text_field(item: ClozeItem | ShortAnswerItem) -> str:
    """Return a question with a field for words.  Raises: UnsupportedItem."""
    require_shown(item.key)
    key, *others = typed_answers(item)
    if VARIABLE.search(key) or _TWO_ANSWERS in key.lower():
        raise UnsupportedItem("Its answer holds signs that Open edX takes for something else.")
    more = "".join(
        f"<additional_answer answer={quoteattr(text)}/>\n"
        for text in others
        if not VARIABLE.search(text)
    )
    return (
        f'<stringresponse answer={quoteattr(key)} type="ci">\n'
        f'<label>{to_inner(item.stem)}</label>\n{more}<textline size="30"/>\n</stringresponse>\n'
    )


def to_number_field(item: NumericItem) -> str:
    """Return a question with a field for a number and, behind it, the unit."""
    unit = quoteattr(one_line_of_words(item.unit))
    if VARIABLE.search(unit):
        raise UnsupportedItem("Its unit holds signs that Open edX takes for something else.")
    after = f" trailing_text={unit}" if item.unit else ""
    return (
        f'<numericalresponse answer="{digits(item.value)}">\n'
        f"<label>{to_inner(item.stem)}</label>\n"
        f'<responseparam type="tolerance" default="{digits(item.tolerance)}"/>\n'
        f"<formulaequationinput{after}/>\n</numericalresponse>\n"
    )


def digits(value: float) -> str:
    """Return a number as the grader reads it: "83", "0.5", "1e-05"."""
    return repr(value).removesuffix(".0")


def to_selections(stem: str, partners: Mapping[str, str], names: Sequence[str]) -> str:
    """Return a question in parts: for each left side one of the names is to be selected.

    Drop-downs where they hold the names, else radio buttons.
    """
    require_shown(*partners)
    require_shown(*names)
    shown = {name: one_line_of_words(name) for name in names}
    is_simple = not any(_NOT_IN_DROP_DOWNS.search(name) for name in shown.values())
    parts = []
    for left, right in partners.items():
        if is_simple:
            lines = "".join(
                f'<option correct="{name == right}">{text}</option>\n'
                for name, text in shown.items()
            )
            parts.append(
                f"<optionresponse>\n<label>{to_inner(left)}</label>\n"
                f"<optioninput>\n{lines}</optioninput>\n</optionresponse>\n"
            )
        else:
            parts.append(to_choices(left, [Option(name, name == right) for name in names]))
    return f"<p>{to_markup(stem)}</p>\n{''.join(parts)}"


def to_solution(feedback: str) -> str:
    """Return what is shown after the answer."""
    paragraphs = "".join(
        f"<p>{markup}</p>\n" for line in feedback.split("\n") if (markup := to_markup(line))
    )
    if not paragraphs:
        return ""
    return f'<solution>\n<div class="detailed-solution">\n{paragraphs}</div>\n</solution>\n'
