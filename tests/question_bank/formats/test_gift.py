"""GIFT: two readers that are not ours store what the item says, and it comes back to us."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.formats.gift import reading, writing
from question_bank.item import ClozeItem, MultiSelectItem, options_of
from question_bank.proof import Option
from tests.question_bank.formats.any_items import PROOF, any_item
from tests.question_bank.formats.gift_readers import (
    import_gift,
    parse_with_pegjs,
    read_with_pegjs,
)
from tests.question_bank.formats.hard_texts import bundle_of, hard_items, kept, written
from tests.question_bank.formats.moodle_round_trip import check_read
from tests.question_bank.formats.moodle_site import assert_same, assert_scores, expected
from tests.question_bank.sputnik import (
    all_kinds,
    make_choice,
    make_chosen_cloze,
    make_matching,
    make_multi_select,
    make_numeric,
    make_ordering,
    make_short_answer,
    make_true_false,
    make_typed_cloze,
)


def written_items(items):
    """Return a file and the items that stayed, with the answers that GIFT can hold."""
    out = BytesIO()
    losses = writing.write(out, bundle_of(items))
    return out.getvalue().decode(), [without_arrows(item) for item in kept(items, losses)], losses


def without_arrows(item):
    """Leave out the accepted answers that GIFT has no way to write; the report tells them."""
    if item.kind not in ("short_answer", "cloze") or options_of(item):
        return item
    held = (text for text in item.accepted if "->" not in text and "&&0" not in text)
    return replace(item, accepted=(item.key, *held))


def check_stored(found, items):
    bundle = bundle_of(items)
    for stored, item in zip(found, items, strict=True):
        assert_same(stored, expected(item, bundle, holds_units=False))
        assert_scores(stored, item)


def test_every_kind_and_hard_text_is_stored_by_moodle_and_read_by_us():
    text, items, losses = written_items(hard_items())
    check_stored(import_gift(text), items)
    check_read(reading.read(text.encode(), "x.gift"), items, bundle_of, holds_units=False)
    assert {loss.message.split(" “")[0] for loss in losses if loss.happened == "refused"} == {
        "GIFT cannot hold the typed answer"
    }


def test_every_kind_and_hard_text_is_stored_by_gift_pegjs():
    text, items, _ = written_items(hard_items())
    (found,) = read_with_pegjs([text])
    check_stored(found, items)


@given(any_item())
def test_any_item_is_stored_by_moodle_and_read_by_us(item):
    text, items, _ = written_items([item])
    check_stored(import_gift(text), items)
    if items:
        check_read(reading.read(text.encode(), "x.gift"), items, bundle_of, holds_units=False)


def test_any_item_is_stored_by_gift_pegjs():
    files: list[str] = []
    wanted = []

    @given(st.lists(any_item(), min_size=1, max_size=3))
    def collect(items):
        text, stay, _ = written_items(items)
        files.append(text)
        wanted.append(stay)

    collect()
    for found, items in zip(read_with_pegjs(files), wanted, strict=True):
        check_stored(found, items)


SPUTNIK = r"""$CATEGORY: $course$/top/Sputnik & friends

// [id:7a5c0167fd5db201] [tag:multiple choice]
::When did Sputnik 1 fly?::[html]When did Sputnik 1 fly?{
~[html]1954#[html]Three years too early.
=[html]1957
~[html]1961#[html]That was Vostok 1.
####[html]The article says\: Sputnik 1 flew in 1957.<br>Source\: ADDRESS
}

""".replace("ADDRESS", r"Sputnik 1, https\://example.org/sputnik?a\=1&amp;b\=2, CC0-1.0")


def test_a_question_to_the_letter():
    data, losses = written("gift", [make_choice()])
    assert data.decode() == SPUTNIK
    assert losses == []


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (make_typed_cloze(), "[html]Sputnik 1 weighed _____ kg.{\n=83\n=eighty-three\n####"),
        (make_chosen_cloze(), "_____ days.{\n~[html]12#[html]Another count.\n=[html]21\n####"),
        (make_true_false(), "38 kg.{FALSE\n####"),
        (make_numeric(), "weigh?{#\n=83:0.5\n####"),
        (replace(make_numeric(), value=0.0, tolerance=0.0), "{#\n=0:0\n"),
        (make_multi_select(), "~%50%[html]Its weight\n~%-50%[html]Its colour#[html]The"),
        (make_matching(), "=[html]flight -> 1957\n=[html]weight -> 83 kg\n"),
        (make_ordering(), "[html]the flight -> 1 (first)\n"),
        (make_choice("a = b {c} ~d # e : f \\"), r"[html]a \= b \{c\} \~d \# e \: f \\{"),
        (make_choice("one\n\n// two"), "[html]one<br><br>// two{"),
        (make_choice("a -> b"), "[html]a -&gt; b{"),
        (make_choice("[html] &&058;"), "[html][html] &amp;&amp;058;{"),
        (replace(make_short_answer(), key="%50% x", accepted=("%50% x",)), "\n=[plain]%50% x\n"),
        (replace(make_short_answer(), key="[html]", accepted=("[html]",)), "\n=[plain][html]\n"),
        (replace(make_short_answer(), key="a*b", accepted=("a*b",)), "\n=a\\\\*b\n"),
        (replace(make_short_answer(), key="0", accepted=("0",)), "\n=0\n"),
    ],
)
def test_what_stands_in_the_file(item, part):
    assert part in written("gift", [item])[0].decode()


@pytest.mark.parametrize(
    ("keys", "share"),
    [(2, "50"), (3, "33.33333"), (4, "25"), (5, "20"), (6, "16.66667"), (7, "14.28571")],
)
def test_shares_are_those_that_moodle_lists(keys, share):
    options = tuple(Option(str(n), is_key=n < keys) for n in range(8))
    item = MultiSelectItem(stem="Which?", options=options, proof=PROOF, difficulty=0.5)
    text, items, _ = written_items([item])
    check_stored(import_gift(text), items)
    assert f"~%{share}%[html]0\n" in text
    assert "\n=" not in text


def short(key, *others):
    return replace(make_short_answer(), key=key, accepted=(key, *others))


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (make_numeric(), [("accepted", "eighty-three"), ("unit", "kilogr"), ("pairs", "computed")]),
        (make_ordering(), [("pairs", "asked as matching")]),
        (short("a", "b -> c"), [("accepted", "“b -> c”")]),
        (short("a -> b"), [("item", "use Moodle XML")]),
        (short("a &&058; b"), [("item", "use Moodle XML")]),
        (make_choice(), []),
    ],
)
def test_what_is_lost_is_told(item, told):
    _, losses = written("gift", [item])
    assert [loss.field for loss in losses] == [field for field, _ in told]
    assert all(words in loss.message for loss, (_, words) in zip(losses, told, strict=True))


def test_moodle_would_damage_what_is_not_escaped():
    """The stand-in shows the damage that was measured, so it can show that ours has none."""
    hash_sign = import_gift("::n::[html]q?{\n=[html]C# lang\n~[html]D\n}\n")[0]
    assert hash_sign.answers[0] == ("C", 1.0, "lang")
    with pytest.raises(AssertionError):
        import_gift("::n::[html]q?{\n=[html]a=b\n~[html]c\n}\n")
    with pytest.raises(AssertionError):
        import_gift("::n::[html]q {x}?{\n=[html]a\n~[html]c\n}\n")
    with pytest.raises(AssertionError):
        import_gift("::n::[html]q?{\n=a\n\n=b\n}\n")


def test_gift_pegjs_refuses_what_is_not_escaped():
    broken = ["::n::[html]a = b?{\n=c\n}\n", "::n::[html]q?{\n=a\n\n=b\n}\n", "::n::q?{\n=a\n"]
    assert all(found["error"] for found in parse_with_pegjs(broken))


def test_an_empty_set_is_a_category():
    text, _, _ = written_items([])
    assert import_gift(text) == []
    assert read_with_pegjs([text]) == [[]]


def test_a_gap_of_others_is_read_as_cloze():
    text = "Sputnik flew in {=1957 =’57}.\n\nIt weighed {~38 =83#right} kg."
    first, second = reading.read(text.encode(), "x").items_or_error()
    assert isinstance(first, ClozeItem)
    assert (first.stem, first.accepted) == ("Sputnik flew in _____.", ("1957", "’57"))
    assert isinstance(second, ClozeItem)
    assert (second.key, second.proof.explanation) == ("83", "right")


def test_all_kinds_keep_their_kind():
    data, _ = written("gift", all_kinds())
    found = reading.read(data, "x").items_or_error()
    assert [item.kind for item in found] == [item.kind for item in all_kinds()]
