"""What different people did."""

import pytest

from quizgen.checks.run import is_sound, problems
from quizgen.kinds.deeds import find_deeds
from tests.quizgen.kinds.making import composed, facts_in

TITLE = "Nordic inventors"
TEXT = """\
Lars Ericsson built a telephone exchange in Stockholm. Anna Holm opened a school for engineers. \
Niels Bohr founded an institute for physics in Copenhagen. Alfred Nobel patented dynamite in \
1867. Nordic inventors met in Oslo.
"""


def people(text, title=TITLE):
    return [p.item for p in composed(text, "matching", title) if "each person" in p.item.stem]


def test_each_person_has_one_deed():
    (item,) = people(TEXT)
    assert 3 <= len(item.pairs) <= 4
    for pair in item.pairs:
        assert pair.left.split()[-1] in pair.evidence.quote
        assert pair.right.split()[-1] in pair.evidence.quote
    assert is_sound(problems(item, TEXT)), problems(item, TEXT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Holm opened it.",  # a pronoun
        "Anna Holm said that he left.",
        "Anna Holm admired the school of Peter Holm.",  # her own name
        "Nobody saw Anna Holm.",  # she does nothing
    ],
)
def test_no_deed(sentence):
    context, facts = facts_in(sentence, TITLE)
    assert [deed.text for deed in find_deeds(context, facts) if deed.doer == "Anna Holm"] == []


def test_the_doer_of_a_passive_is_the_doer():
    context, facts = facts_in("The bridge over the Glomma was built by Anna Holm.", TITLE)
    assert [(d.doer, d.text) for d in find_deeds(context, facts)] == [
        ("Anna Holm", "built the bridge over the Glomma")
    ]


def test_two_people_are_too_few():
    text = "Lars Ericsson built a telephone exchange. Anna Holm opened a school for engineers."
    assert people(text) == []


def test_what_befell_somebody_does_not_stand_among_deeds():
    text = TEXT.replace("Anna Holm opened", "Anna Holm was leading")
    assert all(pair.left != "Anna Holm" for item in people(text) for pair in item.pairs)
