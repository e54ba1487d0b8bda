"""Questions with options."""

from dataclasses import replace

from quizgen.kinds.multiple_choice import make_choice
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import fact_in, facts_in, some


def test_a_question_with_options():
    context, fact = fact_in(harbour.TEXT, "182", harbour.TITLE)
    item = some(make_choice(context, fact, 0))
    assert item.stem == fact.question
    assert item.key == "182"
    assert 3 <= len(item.options) <= 4
    assert [int(o.text) for o in item.options] == sorted(int(o.text) for o in item.options)


def test_every_distractor_has_a_reason_and_differs():
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    items = [item for fact in facts if (item := make_choice(context, fact, 0))]
    assert len(items) >= 10
    for item in items:
        assert len({o.text.casefold() for o in item.options}) == len(item.options)
        for option in item.options:
            assert bool(option.reason) != option.is_key


def test_the_same_seed_the_same_options():
    context, fact = fact_in(harbour.TEXT, "1909", harbour.TITLE)
    assert make_choice(context, fact, 3) == make_choice(context, fact, 3)


def test_no_question_no_item():
    context, fact = fact_in(harbour.TEXT, "182", harbour.TITLE)
    assert make_choice(context, replace(fact, question=None), 0) is None


def test_too_few_distractors_no_item():
    """Nothing else in the text and no table is of the key's kind."""
    context, fact = fact_in(
        "Clara Whitfield founded the Aldenham Museum in 1888.", "Clara Whitfield"
    )
    assert make_choice(context, fact, 0) is None
