"""Items of several facts together."""

import pytest

from question_bank.item import item_id
from quizgen.drafts import COMPOSED
from quizgen.kinds.composed import MOST_SELECTIONS, MOST_STATEMENTS, compose
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import facts_in, look


@pytest.fixture(scope="module")
def proposals():
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    return list(compose(context, facts, look(harbour.TEXT, harbour.TITLE)[1]))


def test_every_form_is_made(proposals):
    assert {proposal.form for proposal in proposals} == COMPOSED


def test_none_is_made_twice(proposals):
    ids = [item_id(proposal.item) for proposal in proposals]
    assert len(set(ids)) == len(ids)


def test_there_are_no_more_statements_than_fit(proposals):
    forms = [proposal.form for proposal in proposals]
    lists = len(look(harbour.TEXT, harbour.TITLE)[1].lists)
    assert forms.count("statements") <= MOST_STATEMENTS
    assert forms.count("multi_select") <= MOST_SELECTIONS + lists


def test_what_holds_the_key_comes_first(proposals):
    for proposal in proposals:
        evidence = proposal.item.proof.evidence
        first = proposal.matters[0].sentence
        assert evidence.start <= first.start <= first.end <= evidence.end or proposal.form in {
            "first_event"  # its matters come by time, its key may be the last of them
        }


def test_nothing_comes_of_nothing():
    context, found = look("Rain fell.")
    assert list(compose(context, [], found)) == []
