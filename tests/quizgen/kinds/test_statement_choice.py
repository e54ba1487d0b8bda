"""Which of these statements is true?"""

import pytest

from quizgen.kinds.claims import true_claim, without_lead
from quizgen.kinds.statement_choice import LIKE, make_statement_choices, overlap
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import composed, facts_in, wrong_texts


@pytest.fixture(scope="module")
def proposals():
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    return list(make_statement_choices(context, facts, 8))


def test_there_are_some(proposals):
    assert len(proposals) >= 4


def test_one_is_true_and_three_are_not(proposals):
    _, facts = facts_in(harbour.TEXT, harbour.TITLE)
    said = {without_lead(claim.text) for fact in facts if (claim := true_claim(fact))}
    for proposal in proposals:
        assert proposal.item.key in said
        assert len(wrong_texts(proposal.item)) == 3
        assert not said & set(wrong_texts(proposal.item))


def test_the_stem_names_the_article_once_for_all(proposals):
    for proposal in proposals:
        assert proposal.item.stem == (
            "According to the article on the harbour of Bergen, which of these statements is true?"
        )
        assert not any("ccording to the article" in o.text for o in proposal.item.options)


def test_no_statement_is_the_key_twice(proposals):
    keys = [proposal.item.key for proposal in proposals]
    assert len(set(keys)) == len(keys)


def test_every_false_one_is_corrected(proposals):
    for proposal in proposals:
        for option in proposal.item.options:
            if not option.is_key:
                assert option.reason.startswith("False: “")
                assert "is right, not “" in option.reason
        assert proposal.item.proof.explanation.startswith("True: ")


def test_the_four_are_of_four_sentences_and_alike_in_length(proposals):
    for proposal in proposals:
        sentences = [m.sentence.number for m in (*proposal.matters, *proposal.beside)]
        assert len(set(sentences)) == len(sentences) == 4
        key = len(proposal.item.key)
        for wrong in wrong_texts(proposal.item):
            assert min(len(wrong), key) / max(len(wrong), key) >= LIKE
        assert max(map(len, wrong_texts(proposal.item))) >= key  # the key is not the longest


def test_the_key_stands_at_several_places(proposals):
    places = {[o.is_key for o in proposal.item.options].index(True) for proposal in proposals}
    assert len(places) >= 2


@pytest.mark.parametrize("most", [0, 1, 3])
def test_no_more_than_asked_for(most):
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    assert len(list(make_statement_choices(context, facts, most))) == most


@pytest.mark.parametrize(
    "text",
    [
        "Norway joined NATO in 1949.",
        "Norway joined NATO in 1949. Norway built 40 ships in 1936. Norway sold 12 ships in 1952.",
        "Kenya grows tea. Rain fell.",
        "",
    ],
)
def test_too_few_statements(text):
    assert composed(text, "statements") == [] if text else True


def test_words_in_common():
    _context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    claims = [claim for fact in facts if (claim := true_claim(fact))]
    assert overlap(claims[0], claims[0]) == 1.0
    assert all(overlap(one, other) == overlap(other, one) for one in claims for other in claims[:5])
