"""One fact in every kind that it allows."""

import pytest

from quizgen.drafts import COMPOSED
from quizgen.kinds.single import propose
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import fact_in, facts_in


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("182", {"question", "typed cloze", "chosen cloze", "numeric", "true_false"}),
        ("1875", {"question", "typed cloze", "chosen cloze", "numeric", "true_false"}),
        ("Haakon Lie", {"question", "typed cloze", "chosen cloze", "short_answer", "true_false"}),
    ],
)
def test_forms_of_a_fact(key, forms):
    kind = "role" if key == "Haakon Lie" else None
    context, fact = fact_in(harbour.TEXT, key, harbour.TITLE, kind=kind)
    proposals = list(propose(context, fact, 0))
    assert {p.form for p in proposals} == forms
    for proposal in proposals:
        assert [m.fact for m in proposal.matters] == [fact]
        assert proposal.beside == ()
        assert proposal.item.proof.fact.value == key


def test_no_form_of_several_facts_is_among_them():
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    forms = {p.form for fact in facts for p in propose(context, fact, 0)}
    assert not forms & COMPOSED
