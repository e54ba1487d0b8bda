"""A line for every fact, and lines and counts never disagree."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.item import item_id
from question_bank.proof import FactRecord
from quizgen.anchoring.anchored import Refusal
from quizgen.ledger import Ledger, matter_of
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate
from quizgen.readers.read import read_article
from tests.quizgen.audited import choose, make_proof
from tests.quizgen.reading import facts_of

TEXT = (
    "Norway built 40 ships in 1850. Robert Stevenson was born in Glasgow in 1772. "
    "Norway, Denmark and Japan copied the towers."
)
FACTS = facts_of(TEXT)


def ask(fact, stem="Which?"):
    record = FactRecord(fact.kind, fact.subject, fact.relation, fact.answer.text)
    proof = replace(make_proof("", ""), fact=record)
    return replace(choose(stem, f"*{fact.answer.text}", "no"), proof=proof)


def use(ledger, fact):
    ledger.note_used(ask(fact), [matter_of(fact)])


def outcomes(ledger):
    return Counter(line.outcome for line in ledger.lines)


def assert_adds_up(ledger):
    found = outcomes(ledger)
    refused = Counter(line.refusal.code for line in ledger.lines if line.outcome == "refused")
    assert found["used"] == ledger.facts_used
    assert refused == ledger.facts_refused
    assert found["left_over"] == ledger.facts_left_over >= 0
    assert len(ledger.lines) == ledger.facts_found == sum(found.values())


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["use", "not_unique", "check", "no_wording"]),
        st.integers(0, len(FACTS) - 1),
    )
)


@given(STEPS)
def test_lines_and_counts_agree_whatever_happens(steps):
    ledger = Ledger()
    ledger.note_found(FACTS)
    for step, number in steps:
        fact = FACTS[number]
        if step == "use":
            use(ledger, fact)
        else:
            ledger.refuse_fact(fact, Refusal(step, "why"))
        assert_adds_up(ledger)


@pytest.mark.slow
@pytest.mark.parametrize(
    "options",
    [
        GenerationOptions(),
        GenerationOptions(count=200),
        GenerationOptions(count=100, kinds=("multiple_choice", "matching")),
    ],
)
def test_the_seeds_add_up(seeds, options):
    for path in sorted(seeds.glob("*.md")):
        generation = generate(read_article(path), options)
        assert_adds_up(generation.ledger)
        named = {name for line in generation.ledger.lines for name in line.items}
        assert named == {item_id(item) for item in generation.items}


def test_there_is_something_to_test():
    assert len(FACTS) >= 5


def test_a_fact_is_refused_once_for_the_first_reason():
    ledger = Ledger()
    ledger.note_found(FACTS)
    ledger.refuse_fact(FACTS[0], Refusal("not_unique", "first"))
    ledger.refuse_fact(FACTS[0], Refusal("check", "second"))
    assert ledger.facts_refused == {"not_unique": 1}


def test_a_fact_refused_in_one_kind_may_serve_another():
    ledger = Ledger()
    ledger.note_found(FACTS)
    ledger.refuse_fact(FACTS[0], Refusal("not_unique", "several answers"))
    use(ledger, FACTS[0])
    assert ledger.facts_refused == {}
    assert ledger.lines[0].outcome == "used"
    assert_adds_up(ledger)


def test_two_items_of_one_fact_use_it_once():
    ledger = Ledger()
    ledger.note_found(FACTS)
    first, second = ask(FACTS[0], "Which?"), ask(FACTS[0], "What?")
    for item in (first, second, first):
        ledger.note_used(item, [matter_of(FACTS[0])])
    assert ledger.lines[0].items == [item_id(first), item_id(second)]
    assert ledger.facts_used == 1


def test_an_item_of_several_facts_uses_each():
    ledger = Ledger()
    ledger.note_found(FACTS)
    ledger.refuse_fact(FACTS[1], Refusal("not_unique", "several answers"))
    ledger.note_used(ask(FACTS[0]), map(matter_of, FACTS[:3]))
    assert outcomes(ledger) == {"used": 3, "left_over": len(FACTS) - 3}
    assert_adds_up(ledger)


def test_the_fact_in_the_proof_is_used_where_a_sentence_gives_an_answer_twice():
    other = replace(FACTS[0], relation="count")
    ledger = Ledger()
    ledger.note_found([FACTS[0], other])
    use(ledger, other)
    assert [line.outcome for line in ledger.lines] == ["left_over", "used"]


def test_of_equal_facts_the_one_that_was_kept_is_used():
    double = replace(FACTS[0])
    ledger = Ledger()
    ledger.note_found([double, FACTS[0]])
    ledger.refuse_fact(double, Refusal("same_fact", "said twice"))
    use(ledger, FACTS[0])
    assert [line.outcome for line in ledger.lines] == ["refused", "used"]


def test_a_fact_that_was_copied_is_found_again():
    ledger = Ledger()
    ledger.note_found(FACTS)
    ledger.refuse_fact(replace(FACTS[1]), Refusal("check", "why"))
    assert ledger.lines[1].outcome == "refused"
    assert_adds_up(ledger)


def test_an_item_of_something_else_brings_its_own_fact():
    ledger = Ledger()
    ledger.note_found(FACTS[:1])
    item = ask(FACTS[-1])
    ledger.note_used(item, [(0, "nobody"), matter_of(FACTS[-1])])
    assert outcomes(ledger) == {"left_over": 1, "used": 1}
    assert ledger.lines[1].record == item.proof.fact
    assert_adds_up(ledger)
