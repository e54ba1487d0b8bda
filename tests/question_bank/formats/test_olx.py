"""OLX: Open edX's own grader loads every problem, marks the key right and all else wrong."""

import json
import tarfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from lxml import etree

from question_bank.formats.feedback import feedback_of
from question_bank.formats.olx.problem import to_markup, to_problem
from question_bank.formats.olx.writing import PAGE
from question_bank.item import (
    GAP,
    ChoiceItem,
    item_id,
    options_of,
)
from question_bank.proof import Option
from tests.question_bank.formats.any_items import any_item
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.formats.moodle_site import displayed, seen
from tests.question_bank.formats.olx_site import answers_of, graded, unpacked
from tests.question_bank.sputnik import (
    NOW,
    all_kinds,
    make_choice,
    make_matching,
    make_numeric,
    make_proof,
    make_short_answer,
    many_items,
)

PROOF = make_proof("Sputnik 1 flew in 1957.", "1957")


HARD_PAIRS = [
    replace(
        make_matching(),
        stem=f"What belongs {number}?",
        pairs=tuple(
            replace(pair, right=f"{text} {n}") for n, pair in enumerate(make_matching().pairs)
        ),
    )
    for number, text in enumerate(["it's, 'so' (it is)", "a, b; c # d", "שלום", "AT&T $seed", "5'"])
]
MEANINGS = "$seed \\(x\\) \\[y\\] [mathjaxinline]z[/mathjaxinline] $anonymous_student_id $$"
MEANT = ChoiceItem(
    stem=f"What is {MEANINGS}?",
    options=(Option(MEANINGS, is_key=True), Option("$seed", is_key=False, reason="$script_code")),
    proof=replace(PROOF, explanation=MEANINGS),
    difficulty=0.5,
)
NUMBERS = [
    replace(make_numeric(), stem=f"How much is {value}?", value=value, tolerance=margin)
    for value, margin in [(0.0, 0.0), (-1.5, 0.25), (1e-05, 0.0), (1e15, 1.0), (36.6, 0.1)]
]


@pytest.fixture(scope="module")
def answered():
    """Return each item with the XML of its problem and what the grader says of both."""
    items = [*hard_items(), *HARD_PAIRS, MEANT, *NUMBERS]
    data, losses = written("olx", items)
    files = unpacked(data)
    written_items = kept(items, losses)
    assert written_items == items
    texts = [files[f"quizgen/problem/{item_id(item)}.xml"] for item in items]
    problems = []
    for item, text in zip(items, texts, strict=True):
        right, wrong = answers_of(item)
        problems.append((text, [right, *wrong]))
    return list(zip(items, graded(problems), strict=True))


def test_the_right_answer_scores_and_no_other(answered):
    for item, found in answered:
        assert "error" not in found, found
        right, *wrong = found["graded"]
        assert set(right) == {"correct"}, item
        assert wrong
        assert all("incorrect" in marks for marks in wrong), item


def test_each_problem_has_the_fields_that_it_needs(answered):
    tags = {
        "multiple_choice": "choicegroup",
        "true_false": "choicegroup",
        "multi_select": "checkboxgroup",
        "short_answer": "textline",
        "numeric": "formulaequationinput",
        "ordering": "optioninput",
    }
    for item, found in answered:
        is_in_parts = item.kind in ("matching", "ordering")
        assert len(found["inputs"]) == (len(item.pairs) if is_in_parts else 1)
        (tag,) = {field["tag"] for field in found["inputs"]}
        if item.kind == "cloze":
            assert tag == ("choicegroup" if item.options else "textline")
        elif item.kind == "matching":
            assert tag in ("optioninput", "choicegroup")
        else:
            assert tag == tags[item.kind]
    assert {item.kind for item, _ in answered} == set(tags) | {"cloze", "matching"}


def test_a_learner_sees_each_text_to_the_letter(answered):
    for item, found in answered:
        fields = found["inputs"]
        if item.kind in ("matching", "ordering"):
            assert seen(item.stem) in displayed(paragraph_of(found["html"]))
            lefts = [pair.left for pair in item.pairs] if item.kind == "matching" else item.shown
            assert [shown(field["label"]) for field in fields] == [seen(left) for left in lefts]
            continue
        (field,) = fields
        assert shown(field["label"]) == seen(item.stem)
        choices = [shown(text.partition("<choicehint")[0]) for text in field["choices"]]
        hints = [
            shown(text.partition("<choicehint")[2].partition(">")[2]) for text in field["choices"]
        ]
        if item.kind == "true_false":
            assert choices == ["True", "False"]
        else:
            assert choices == [seen(option.text) for option in options_of(item)]
            assert hints == [seen(option.reason or "") for option in options_of(item)]
        assert field["unit"] == (item.unit if item.kind == "numeric" else "")


def shown(markup):
    """Return what a page shows of XML, where a span only keeps two signs apart."""
    text = markup.replace("<span>", "").replace("</span>", "").replace("</choicehint>", "")
    return displayed(text.replace("<br/>", "<br>"))


def paragraph_of(page):
    return page.partition("<p>")[2].partition("</p>")[0].replace("<br/>", "<br>")


def test_no_sign_becomes_a_variable_or_a_formula(answered):
    (found,) = [found for item, found in answered if item is MEANT]
    page = json.dumps([found["inputs"], found["solution"], found["html"]])
    assert "723" not in found["html"]
    for sign in ("$seed", "\\\\(", "\\\\[", "[mathjax", "$anonymous"):
        assert sign not in page


def test_the_solution_tells_why_and_where_it_is_from(answered):
    bundle = bundle_of([])
    for item, found in answered:
        lines = etree.fromstring(found["solution"]).itertext()
        told = "".join("".join(map(str, lines)).split())
        assert told == "".join(seen(feedback_of(bundle, item)).split())


def test_the_grader_finds_what_is_wrong():
    """The oracle can say no: a key that is none, and a field that nothing grades."""
    no_key = '<problem><optionresponse><optioninput options="(1)"/></optionresponse></problem>'
    no_field = "<problem><essayresponse/></problem>"
    two = "<problem><stringresponse answer='a'><textline/></stringresponse></problem>"
    refused, empty, other = graded([(no_key, [["1"]]), (no_field, []), (two, [["b"]])])
    assert refused.get("error") or refused["graded"] == [["incorrect"]]
    assert empty.get("inputs") == []
    assert other["graded"] == [["incorrect"]]


@given(any_item())
def test_every_problem_is_xml_or_refused_with_a_reason(item):
    _, losses = written("olx", [item])
    for one in kept([item], losses):
        assert etree.fromstring(to_problem(one, bundle_of([])).encode()).tag == "problem"


@pytest.mark.parametrize(
    "item",
    [
        replace(make_short_answer(), key="a_or_b", accepted=("a_or_b",)),
        replace(make_short_answer(), key="$seed", accepted=("$seed",)),
        replace(make_short_answer(), stem="What does startouttext/ do?"),
        replace(make_numeric(), unit="$seed"),
        replace(make_choice(), stem="\x01"),
    ],
)
def test_what_open_edx_would_take_for_something_else_is_refused(item):
    data, losses = written("olx", [item])
    assert "refused" in {loss.happened for loss in losses}
    assert not [name for name in unpacked(data) if "/problem/" in name]


def test_what_is_lost_is_told():
    _, losses = written("olx", [*all_kinds(), *all_kinds()[:1]])
    assert [(loss.field, loss.happened) for loss in losses] == [
        ("accepted", "dropped"),
        ("pairs", "dropped"),
        ("pairs", "changed"),
        ("item", "dropped"),
    ]


def test_the_archive_is_a_library_and_a_course():
    items = many_items(2 * PAGE + 1)
    files = unpacked(written("olx", items)[0])
    names = [item_id(item) for item in items]
    for root in ("library.xml", "course/quizgen.xml"):
        tree = etree.fromstring(files[f"quizgen/{root}"].encode())
        assert [problem.get("url_name") for problem in tree.iter("problem")] == names
    assert etree.fromstring(files["quizgen/library.xml"]).get("xblock-family") == "xblock.v1"
    assert len(etree.fromstring(files["quizgen/course/quizgen.xml"]).findall(".//vertical")) == 3


def test_studios_own_check_finds_nothing(tmp_path):
    errors = errors_of(tmp_path, written("olx", hard_items())[0])
    # What a course must say of itself is in the course that the teacher has.
    assert errors <= {"PolicyNotFound", "InvalidSetting"}


def test_studios_own_check_misses_a_problem(tmp_path):
    errors_of(tmp_path, written("olx", all_kinds())[0])
    (tmp_path / "quizgen" / "problem" / f"{item_id(make_choice())}.xml").write_text("<problem>")
    assert errors_in(tmp_path) - {"PolicyNotFound", "InvalidSetting"}


def errors_of(folder, data):
    with tarfile.open(fileobj=BytesIO(data), mode="r:gz") as archive:
        archive.extractall(folder, filter="data")
        assert {member.mtime for member in archive.getmembers()} == {NOW.timestamp()}
    return errors_in(folder)


def errors_in(folder):
    import olxcleaner

    _, errors, _ = olxcleaner.validate(str(folder / "quizgen" / "course.xml"))
    return {error.name for error in errors.errors}


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a < b & c\nd", "a &lt; b &amp; c<br/>d"),
        ("$seed and $5", "$<span>seed</span> and $5"),
        (r"\(x\) is \\[", r"\<span>(</span>x\) is \\<span>[</span>"),
        (f"It weighs {GAP} kg", "It weighs _____ kg"),
    ],
)
def test_markup(text, markup):
    assert to_markup(text) == markup
