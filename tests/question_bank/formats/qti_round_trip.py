"""What is written as QTI 1.2 is answered, and read again, and compared with the items."""

from io import BytesIO

import pytest
from lxml import etree

from question_bank.formats.feedback import feedback_of
from question_bank.formats.qti.reading import read
from question_bank.item import MatchingItem, OrderingItem, TrueFalseItem, item_id, options_of
from tests.question_bank.formats.hard_texts import bundle_of, kept
from tests.question_bank.formats.moodle_site import displayed, seen
from tests.question_bank.formats.qti_asi_reader import responses_of, score_of
from tests.question_bank.formats.qti_package import check_asi, check_manifest, every, unpacked
from tests.question_bank.formats.read_back import (
    answers_as_typed,
    keys_as_seen,
    looks,
    number_of,
    options_as_seen,
    pairs_as_seen,
)


def packed(write, items):
    out = BytesIO()
    losses = write(out, bundle_of(items))
    return out.getvalue(), kept(items, losses), losses


def assessment_of(data):
    """Return the file with the questions, after a look at the whole package."""
    files = unpacked(data)
    resource, *_ = check_manifest(files)
    quiz = resource.get("identifier")
    assert resource.get("type").startswith("imsqti_xmlv1p2")
    root = etree.fromstring(files[f"{quiz}/{quiz}.xml"])
    assert every(root, "assessment")[0].get("ident") == quiz
    return root, files


def check(write, items):
    """Write items, answer them, read them back; all must be equal."""
    data, stay, losses = packed(write, items)
    root, _ = assessment_of(data)
    for element, item in zip(check_asi(root), stay, strict=True):
        assert element.get("ident") == f"{item.kind}_{item_id(item)}"
        check_element(element, item)
    check_read(data, stay)
    return losses


def check_element(element, item):
    """Compare what is shown with the item, then answer it rightly and wrongly."""
    presentation = every(element, "presentation")[0]
    assert shown(presentation.find("{*}material")) == seen(item.stem)
    told = {one.get("ident"): shown(one) for one in every(element, "itemfeedback")}
    assert told.pop("general_fb") == seen(feedback_of(bundle_of([item]), item))
    labels = [shown(label) for label in every(presentation, "response_label") if len(label)]
    if isinstance(item, MatchingItem):
        assert labels == [seen(right) for _ in item.pairs for right in item.rights]
    elif not isinstance(item, OrderingItem | TrueFalseItem):
        assert labels == [seen(option.text) for option in options_of(item)]
    options = enumerate(options_of(item), 1)
    assert told == {f"option_{n}_fb": seen(o.reason) for n, o in options if o.reason}
    for given_, score in responses_of(item):
        assert score_of(element, given_) == pytest.approx(score, abs=0.001), given_


def shown(element):
    return "\n".join(displayed(text.text or "") for text in every(element, "mattext"))


def check_read(data, items):
    reading = read(data, "exam.zip")
    if not items:
        assert reading.is_fatal
        return
    assert [str(note) for note in reading.notes] == []
    for found, item in zip(reading.items, items, strict=True):
        assert found.kind == item.kind
        assert looks(found.stem) == looks(item.stem)
        assert looks(found.proof.explanation) == looks(feedback_of(bundle_of([item]), item))
        assert options_as_seen(found) == options_as_seen(item)
        assert pairs_as_seen(found) == pairs_of(item)
        assert number_of(found) == number_of(item)
        if item.kind == "numeric":
            assert float(found.key) == item.value
        elif item.kind in ("cloze", "short_answer"):
            assert answers_as_typed(found) == answers_as_typed(item)
        if item.kind not in ("numeric", "matching", "ordering"):
            assert keys_as_seen(found) == keys_as_seen(item)


def pairs_of(item):
    """Return the pairs; those of an order are its steps and their places."""
    if not isinstance(item, OrderingItem):
        return pairs_as_seen(item)
    names = [str(place) for place in range(1, len(item.pairs) + 1)]
    names[0], names[-1] = f"{names[0]} (first)", f"{names[-1]} (last)"
    steps = [looks(pair.left) for pair in item.pairs]
    return sorted(zip(steps, names, strict=True))
