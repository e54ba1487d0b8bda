"""QTI 2.1 and 3.0: qti-components shows what the item says and scores it as we do."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from lxml import etree
from qti_convert import upgrade_qti2_to_qti3

from question_bank.formats.feedback import feedback_of
from question_bank.formats.qti import assessment
from question_bank.item import (
    GAP,
    Item,
    MatchingItem,
    NumericItem,
    OrderingItem,
    item_id,
    options_of,
)
from tests.question_bank.formats.any_items import any_item
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.formats.moodle_site import on_one_line, seen
from tests.question_bank.formats.qti_package import (
    attribute,
    check_item,
    check_manifest,
    every,
    local,
    schemas,
    unpacked,
)
from tests.question_bank.formats.qti_player import responses_of, start_player
from tests.question_bank.sputnik import (
    all_kinds,
    make_choice,
    make_chosen_cloze,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_short_answer,
    make_typed_cloze,
)

WRITERS = {"qti_2_1": assessment.write_2_1, "qti_3_0": assessment.write_3_0}
XSDS = {
    "qti_2_1": ("qti2x_3/qtiv2p1/imsqti_v2p1.xsd", "qti2x_3/imscp_v1p1.xsd"),
    "qti_3_0": (
        "qti2x_3/qtiv3p0_patched/qtiv3p0/imsqti_asiv3p0_sbacv1p0_v1p0.xsd",
        "qti2x_3/qtiv3p0_patched/qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    ),
}
versions = pytest.mark.parametrize("name", WRITERS)


@pytest.fixture(scope="module")
def player(chromium):
    yield from start_player(chromium)


def files_of(name, items):
    out = BytesIO()
    losses = WRITERS[name](out, bundle_of(items))
    return unpacked(out.getvalue()), losses


def document(files, item):
    return files[f"items/{item.kind}_{item_id(item)}.xml"].decode()


def documents_3_0(name, items):
    """Return the items as documents of QTI 3.0; those of 2.1 are converted by another program."""
    files, losses = files_of(name, items)
    texts = [document(files, item) for item in kept(items, losses)]
    return [upgrade_qti2_to_qti3(text) for text in texts] if name == "qti_2_1" else texts


def check_shown(found, item):
    """Compare what a learner sees with the item, and the scores with ours."""
    responses = responses_of(item)
    assert found["scores"] == pytest.approx([score for _, score in responses], abs=0.001)
    for told in found["told"]:
        assert seen(told[-1]) == seen(feedback_of(bundle_of([item]), item))
    names = dict(found["choices"])
    assert len(names) == len(found["choices"])
    check_options(found, item, responses)
    if item.kind in ("cloze", "short_answer", "numeric"):
        check_paragraphs(found, item)
    else:
        assert seen(found["stem"]) == seen(item.stem)
    if isinstance(item, OrderingItem):
        assert [seen(text) for text in names.values()] == [seen(step) for step in item.shown]
    if isinstance(item, MatchingItem):
        sides = [*(pair.left for pair in item.pairs), *item.rights]
        assert [seen(text) for text in names.values()] == [seen(side) for side in sides]


def check_options(found, item, responses):
    options = {f"option_{n}": option for n, option in enumerate(options_of(item), 1)}
    if not options:
        return
    texts = {name: " ".join(seen(text).split("\n")) for name, text in found["choices"]}
    assert texts == {n: " ".join(seen(option.text).split("\n")) for n, option in options.items()}
    for (response, _), told in zip(responses, found["told"], strict=True):
        chosen = [response] if isinstance(response, str) else response
        reasons = [options[name].reason for name in options if name in chosen]
        assert [seen(text) for text in told[:-1]] == [seen(text) for text in reasons if text]


def check_paragraphs(found, item):
    first, *rest = map(seen, found["paragraphs"])
    if item.kind == "cloze":
        listed = "".join(text for _, text in found["choices"])
        words = "".join(item.stem.replace(GAP, listed).split())
        assert "".join(first.split()) == "".join(seen(words).split())
    else:
        assert first == seen(item.stem)
        assert rest == [on_one_line(item.unit) if isinstance(item, NumericItem) else ""]


@pytest.mark.browser
@versions
def test_every_kind_and_hard_text_is_shown_and_scored(player, name):
    items = hard_items()
    documents = documents_3_0(name, items)
    assert len(documents) == len(items)
    tasks = [(text, [response for response, _ in responses_of(item)])
             for text, item in zip(documents, items, strict=True)]  # fmt: skip
    for found, item in zip(player.answer_all(tasks), items, strict=True):
        check_shown(found, item)


@pytest.mark.browser
@versions
def test_any_item_is_shown_and_scored(player, name):
    collected: list[tuple[Item, str]] = []

    @settings(max_examples=60)
    @given(any_item())
    def collect(item):
        collected.extend((item, text) for text in documents_3_0(name, [item]))

    collect()
    tasks = [(text, [response for response, _ in responses_of(item)]) for item, text in collected]
    for found, (item, _) in zip(player.answer_all(tasks), collected, strict=True):
        check_shown(found, item)


@versions
def test_every_file_follows_the_schema(name):
    files, _ = files_of(name, hard_items())
    item_path, manifest_path = schemas(*XSDS[name])
    schema = etree.XMLSchema(etree.parse(item_path))
    for path, data in files.items():
        if path != "imsmanifest.xml":
            schema.assertValid(etree.fromstring(data))
    manifest = etree.XMLSchema(etree.parse(manifest_path))
    manifest.assertValid(etree.fromstring(files["imsmanifest.xml"]))


@versions
@given(any_item())
def test_identifiers_are_declared_and_resources_exist(name, item):
    files, losses = files_of(name, [item])
    check_package(files, kept([item], losses))


@versions
def test_the_package_of_every_kind_and_hard_text(name):
    items = hard_items()
    files, losses = files_of(name, items)
    assert [loss for loss in losses if loss.happened == "refused"] == []
    check_package(files, items)


def check_package(files, items):
    resources = check_manifest(files)
    names = [f"{item.kind}_{item_id(item)}" for item in items]
    assert [resource.get("identifier") for resource in resources[1:]] == names
    test = etree.fromstring(files["assessment.xml"])
    assert test.get("identifier") == resources[0].get("identifier")
    listed = [
        (node.get("identifier"), node.get("href")) for node in every(test, "assessmentitemref")
    ]
    assert listed == [(n, f"items/{n}.xml") for n in names]
    for identifier, path in listed:
        root = etree.fromstring(files[path])
        assert root.get("identifier") == identifier
        check_item(root)


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (make_choice(), "<prompt>When did Sputnik 1 fly?</prompt>"),
        (make_choice(), '<simpleChoice identifier="option_2">1957</simpleChoice>'),
        (make_choice("a < b\n& c"), "<prompt>a &lt; b<br/>&amp; c</prompt>"),
        (make_typed_cloze(), 'mapKey="eighty-three" mappedValue="1" caseSensitive="false"/>'),
        (make_typed_cloze(), "<p>Sputnik 1 weighed <textEntryInteraction "),
        (make_chosen_cloze(), '<inlineChoice identifier="option_1">12</inlineChoice>'),
        (make_multi_select(), '<mapping defaultValue="-1" lowerBound="0" upperBound="2">'),
        (make_numeric(), '<baseValue baseType="float">82.5</baseValue></gte>'),
        (make_numeric(), '<baseValue baseType="float">83.5</baseValue></lte>'),
        (make_numeric(), 'expectedLength="30"/> kilograms</p>'),
        (replace(make_numeric(), value=10.0, tolerance=2.13e-13), ">9.999999999999787</base"),
        (make_ordering(), 'cardinality="ordered" baseType="identifier"'),
    ],
)
def test_what_stands_in_the_file(item, part):
    assert part in document(files_of("qti_2_1", [item])[0], item)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            make_numeric(),
            [("accepted", "eighty-three"), ("unit", "beside the field"), ("pairs", "computed")],
        ),
        (make_ordering(), [("pairs", "beside the steps")]),
        (replace(make_chosen_cloze(), accepted=("21", "x")), [("accepted", "Whoever chooses")]),
        (make_choice(), []),
    ],
)
@versions
def test_what_is_lost_is_told(name, item, told):
    _, losses = written(name, [item])
    assert [loss.field for loss in losses] == [field for field, _ in told]
    assert all(words in loss.message for loss, (_, words) in zip(losses, told, strict=True))


@versions
def test_what_could_not_be_shown_is_refused(name):
    items = [
        replace(make_short_answer(), key="\x01", accepted=("\x01",)),
        replace(make_numeric(), value=1e300),
        make_choice(),
        make_choice(),
    ]
    files, losses = files_of(name, items)
    assert [loss.happened for loss in losses] == ["refused"] * 3
    assert "stands in the file already" in losses[2].message
    check_package(files, [make_choice()])


@versions
def test_an_empty_set_is_a_test_without_items(name):
    files, _ = files_of(name, [])
    check_package(files, [])


def test_version_3_differs_from_2_1_in_names_only():
    old, new = (files_of(name, all_kinds())[0] for name in WRITERS)
    assert list(old) == list(new)
    for item in all_kinds():
        first, second = (root_of(files, item) for files in (old, new))
        assert simplified(first) == [
            part for part in simplified(second) if part[0] != "contentbody"
        ]


def root_of(files, item):
    return etree.fromstring(document(files, item).encode())


def simplified(root):
    return [
        (local(node), (node.text or "").strip(), attribute(node, "identifier"))
        for node in root.iter("{*}*")
    ]
