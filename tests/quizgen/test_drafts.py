"""Drafts: what they ask, what they show, how good they are."""

from dataclasses import replace

import pytest

from question_bank.item import TrueFalseItem
from quizgen.audit.pairs import read as read_item
from quizgen.drafts import (
    COMPOSED,
    Draft,
    Matter,
    matter_of,
)
from quizgen.ledger import Ledger
from quizgen.pipeline import make_drafts
from tests.quizgen.kinds import harbour
from tests.quizgen.reading import facts_of, read


@pytest.fixture(scope="module")
def drafts():
    return make_drafts(read(harbour.TEXT, harbour.TITLE), 0, Ledger())


def of_form(drafts, form):
    return next(draft for draft in drafts if draft.form == form)


def test_a_fact_and_its_matter():
    fact = next(f for f in facts_of("Norway built 40 Ships.") if f.answer.text == "40")
    matter = matter_of(fact)
    assert matter == Matter(fact.sentence, "40", fact.answer.tokens, fact.weight, fact.words, fact)
    assert matter.name == (0, "40")
    assert replace(matter, value="NATO").name == (0, "nato")


def test_what_is_asked_and_what_is_touched(drafts):
    draft = of_form(drafts, "statements")
    assert len(draft.asked) == 1
    assert len(draft.touched) == 4
    assert draft.asked < draft.touched
    assert draft.sentence == draft.matters[0].sentence.number
    assert draft.tokens == draft.matters[0].tokens


def test_only_items_of_several_facts_are_composed(drafts):
    for draft in drafts:
        assert draft.is_composed == (draft.form in COMPOSED)
        assert draft.is_composed or len(draft.matters) == 1


def test_truth_is_that_of_statements_only(drafts):
    for draft in drafts:
        if isinstance(draft.item, TrueFalseItem):
            assert draft.truth is draft.item.is_true
        else:
            assert draft.truth is None


def test_a_draft_is_read_once(drafts):
    draft = of_form(drafts, "question")
    assert draft.reading is draft.reading
    assert draft.reading.item is draft.item
    assert draft.reading == read_item(draft.item)


def test_sorting_is_by_score_then_by_place(drafts):
    draft = drafts[0]
    better = replace(draft, score=draft.score + 1)
    assert better.sort_key() < draft.sort_key()
    later = of_form(drafts[::-1], "question")
    same = replace(later, score=draft.score)
    assert draft.sort_key() < same.sort_key()


def test_a_place_is_for_items_that_ask_enough(drafts):
    for draft in drafts:
        if draft.is_worth_a_place:
            assert draft.form in {"ordering", "matching", "multi_select", "duration"}
    assert of_form(drafts, "ordering").is_worth_a_place
    assert not of_form(drafts, "true_false").is_worth_a_place


def test_a_draft_is_a_value(drafts):
    draft = drafts[0]
    again = Draft(draft.item, draft.form, draft.matters, draft.score, draft.beside)
    assert again == draft
