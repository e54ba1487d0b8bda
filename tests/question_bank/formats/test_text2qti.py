"""text2qti Markdown: text2qti itself converts it, and we read what we wrote."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from text2qti.err import Text2qtiError

from question_bank.formats.feedback import feedback_of
from question_bank.formats.text2qti import reading, writing
from question_bank.formats.text2qti.escaping import from_markdown, to_markdown
from question_bank.item import NumericItem, options_of
from tests.question_bank.formats.any_items import any_item
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.formats.moodle_site import on_one_line, seen
from tests.question_bank.formats.read_back import (
    answers_as_typed,
    keys_as_seen,
    looks,
    options_as_seen,
)
from tests.question_bank.formats.text2qti_reader import convert
from tests.question_bank.sputnik import (
    all_kinds,
    make_chosen_cloze,
    make_multi_select,
    make_numeric,
)

NUMBERS = [
    replace(make_numeric(), stem=f"How much is {value}?", value=value, tolerance=margin)
    for value, margin in [(-1.5, 0.25), (40.0, 0.0), (1e14, 1.0), (36.6, 0.1), (1000.0, 999.0)]
]
TYPES = {
    "multiple_choice": "multiple_choice_question",
    "true_false": "true_false_question",
    "multi_select": "multiple_answers_question",
    "short_answer": "short_answer_question",
    "numeric": "numerical_question",
}


def test_a_file_to_the_letter():
    data, losses = written("text2qti", [make_chosen_cloze(), make_multi_select()])
    assert losses == []
    source = "Source: Sputnik 1, https://example.org/sputnik?a=1&amp;b=2, CC0-1.0"
    assert data.decode() == (
        "Quiz title: Sputnik & <friends>\n\n"
        "% id: 0b7547c647e8abe6, kind: cloze\n"
        r"1. The radio of Sputnik 1 sent for \_\_\_\_\_ days."
        f"\n... The article says: Its radio sent for 21 days.<br>{source}\n"
        "a) 12\n... Another count.\n*b) 21\n\n"
        "% id: 3445a1af4699aae7, kind: multi_select\n"
        "2. What does the article say of Sputnik 1?\n"
        "... The article says: Sputnik 1 flew in 1957. It weighed 83 kg. "
        f"Its radio sent for 21 days.<br>{source}\n"
        "[*] Its weight\n[ ] Its colour\n... The article names no colour.\n"
        "[*] Its year\n[ ] Its price\n... The article names no price.\n\n"
    )


@pytest.fixture(scope="module")
def converted():
    """Return each item with the question that text2qti makes of it."""
    items = [*hard_items(), *NUMBERS]
    data, losses = written("text2qti", items)
    title, questions = convert(data.decode())
    assert title == "Sputnik & <friends>"
    return list(zip(kept(items, losses), questions, strict=True))


def test_text2qti_takes_each_question_for_what_it_is(converted):
    for item, question in converted:
        form = "multiple_choice" if options_of(item) else "short_answer"
        assert question.kind == TYPES[form if item.kind == "cloze" else item.kind]


def test_a_learner_sees_each_text_to_the_letter(converted):
    bundle = bundle_of([])
    for item, question in converted:
        assert question.stem == seen(item.stem)
        assert question.feedback == seen(feedback_of(bundle, item))
        wanted = [(seen(o.text), seen(o.reason or "")) for o in options_of(item)]
        if item.kind == "true_false":
            wanted = [("True", ""), ("False", "")]
        assert [(text, told) for _, text, told in question.choices] == wanted


def test_the_right_answer_scores_and_no_other(converted):
    for item, question in converted:
        right, wrong = responses_to(item, question)
        assert question.is_right(right), item
        assert wrong
        for response in wrong:
            assert not question.is_right(response), (item, response)


def responses_to(item, question):
    """Return what scores and what does not."""
    if isinstance(item, NumericItem):
        low, high = item.value - item.tolerance, item.value + item.tolerance
        assert question.is_right(repr(low))
        assert question.is_right(repr(high))
        return repr(item.value), [repr(low - 0.01), repr(high + 0.01)]
    if not question.choices:
        return on_one_line(item.key), ["wrong", f"{item.key} or so"]
    keys = {seen(option.text) for option in options_of(item) if option.is_key} or {item.key}
    right = {name for name, text, _ in question.choices if text in keys}
    names = {name for name, _, _ in question.choices}
    if item.kind == "multi_select":
        return right, [names, names - right, {min(right)}]
    return right, [{name} for name in names - right]


def check_read(found, items):
    bundle = bundle_of([])
    assert found.notes == ()
    for one, item in zip(found.items, items, strict=True):
        assert one.kind == item.kind
        assert looks(one.stem) == looks(item.stem)
        assert options_as_seen(one) == options_as_seen(item)
        if isinstance(item, NumericItem):
            assert (one.value, one.tolerance) == (item.value, item.tolerance)
        elif not options_of(item):
            assert keys_as_seen(one) == keys_as_seen(item)
            assert answers_as_typed(one) == answers_as_typed(item)
        assert looks(one.proof.explanation) == looks(feedback_of(bundle, item))


def test_hard_texts_come_back():
    items = [*hard_items(), *NUMBERS]
    data, losses = written("text2qti", items)
    check_read(reading.read(data, "exam.md"), kept(items, losses))


@given(any_item())
@settings(max_examples=300)
def test_what_is_written_is_converted_and_read(item):
    out = BytesIO()
    losses = writing.write(out, bundle_of([item]))
    if items := kept([item], losses):
        check_read(reading.read(out.getvalue(), "exam.md"), items)
        _, (question,) = convert(out.getvalue().decode())
        assert question.stem == seen(item.stem)
        right, wrong = responses_to(item, question)
        assert question.is_right(right)
        assert not any(question.is_right(response) for response in wrong)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("snake_case & 5 * 3", r"snake\_case &amp; 5 \* 3"),
        ("1. one", r"1\. one"),
        ("- one -- two - three", r"\- one \-\- two - three"),
        ("and so on ... 3.5", r"and so on \.\.\. 3.5"),
        ("~~~", "&#126;~~"),
        ("# ![a](b) $x$ \\SI{1}{m}", r"\# \![a\](b) \$x\$ \\SI\{1\}\{m\}".replace("![", r"!\[")),
        ("a\n\n b", "a<br>b"),
        ('it\'s "so"', r"it\'s \"so\""),
    ],
)
def test_markdown(text, markdown):
    assert to_markdown(text) == markdown
    assert from_markdown(markdown) == seen(text)


@pytest.mark.parametrize(
    ("value", "margin", "words"),
    [
        (0.0, 0.0, "zero"),
        (1.0, 1.0, "reaches"),
        (0.12345, 0.0, "decimals"),
        (1.0, 0.00001, "decimals"),
        (1e20, 0.0, "too many digits"),
    ],
)
def test_a_number_that_text2qti_would_change_is_refused(value, margin, words):
    item = replace(make_numeric(), value=value, tolerance=margin)
    ((loss),) = written("text2qti", [item])[1]
    assert loss.happened == "refused"
    assert words in loss.message


def test_two_questions_of_one_text_would_not_convert():
    item = replace(make_multi_select(), stem=make_chosen_cloze().stem.replace("_____", r"_____"))
    data, losses = written("text2qti", [make_chosen_cloze(), item])
    assert [loss.happened for loss in losses] == ["refused"]
    assert len(convert(data.decode())[1]) == 1


def test_the_reader_that_is_not_ours_can_say_no():
    with pytest.raises(Text2qtiError):
        convert("1. Which?\na) one\nb) two\n")


def test_what_is_lost_is_told():
    _, losses = written("text2qti", all_kinds())
    assert [(loss.field, loss.happened) for loss in losses] == [
        ("accepted", "dropped"),
        ("unit", "dropped"),
        ("pairs", "dropped"),
        ("item", "refused"),
        ("item", "refused"),
    ]
