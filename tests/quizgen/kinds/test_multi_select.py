"""Several right answers."""

import pytest

from quizgen.kinds.claims import true_claim, without_lead
from quizgen.kinds.multi_select import make_list_items, make_statement_items
from tests.quizgen.kinds import harbour
from tests.quizgen.kinds.making import facts_in, look, wrong_texts

COUNCIL = (
    "Denmark, Norway and Sweden founded the Nordic Council in 1952. Finland and Estonia joined the "
    "Baltic League in 1960."
)


def listed(text):
    context, found = look(text)
    return [p.item for p in make_list_items(context, found.lists)]


def keys(item):
    return sorted(option.text for option in item.options if option.is_key)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            COUNCIL,
            [
                (["Denmark", "Norway", "Sweden"], ["Estonia", "Finland"]),
                (["Estonia", "Finland"], ["Denmark", "Norway"]),
            ],
        ),
        # no strangers of the members' kind
        ("Denmark, Norway and Sweden founded the Nordic Council in 1952.", []),
        # one stranger is too few
        ("Denmark, Norway and Sweden founded the Nordic Council in 1952. Kenya joined NATO.", []),
        # all that there are: nothing to leave out
        ("Norway built 40 ships. Kenya joined NATO in 1949.", []),
        # five keys are too many
        (
            (
                "Denmark, Norway, Sweden, Finland and Iceland founded the Nordic Council in 1952. "
                "Kenya and Japan joined the Baltic League in 1960."
            ),
            [(["Japan", "Kenya"], ["Denmark", "Norway"])],
        ),
    ],
)
def test_members_among_strangers(text, expected):
    assert [(keys(item), sorted(wrong_texts(item))) for item in listed(text)] == expected


def test_a_stranger_says_where_it_is_named():
    for item in listed(COUNCIL):
        for option in item.options:
            if not option.is_key:
                assert option.reason.startswith(f"The article names {option.text} elsewhere; here")
            else:
                assert option.reason is None


def test_a_list_is_proved_by_its_sentence():
    for item in listed(COUNCIL):
        assert sorted(item.proof.fact.value.split("; ")) == keys(item)
        for text in keys(item):
            assert text in item.proof.evidence.quote
        for text in wrong_texts(item):
            assert text not in item.proof.evidence.quote
            assert text in COUNCIL


@pytest.fixture(scope="module")
def statements():
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    return list(make_statement_items(context, facts, 3))


def test_two_of_four_statements_are_true(statements):
    _, facts = facts_in(harbour.TEXT, harbour.TITLE)
    said = {without_lead(claim.text) for fact in facts if (claim := true_claim(fact))}
    assert len(statements) == 3
    for proposal in statements:
        assert len(keys(proposal.item)) == len(wrong_texts(proposal.item)) == 2
        assert set(keys(proposal.item)) <= said
        assert not set(wrong_texts(proposal.item)) & said


def test_no_true_statement_serves_twice(statements):
    sentences = [m.sentence.number for proposal in statements for m in proposal.matters]
    assert len(set(sentences)) == len(sentences)


def test_four_sentences_and_all_of_them_known(statements):
    for proposal in statements:
        assert len(proposal.matters) == len(proposal.beside) == 2
        sentences = {m.sentence.number for m in (*proposal.matters, *proposal.beside)}
        assert len(sentences) == 4


def test_the_evidence_holds_both_keys(statements):
    for proposal in statements:
        evidence = proposal.item.proof.evidence
        assert harbour.TEXT[evidence.start : evidence.end] == evidence.quote
        for matter in proposal.matters:
            assert evidence.start <= matter.sentence.start
            assert matter.sentence.end <= evidence.end


@pytest.mark.parametrize("most", [0, 1, 2])
def test_no_more_statements_than_asked_for(most):
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    assert len(list(make_statement_items(context, facts, most))) == most


def test_too_few_statements():
    context, facts = facts_in(COUNCIL)
    assert list(make_statement_items(context, facts, 3)) == []


def test_one_true_statement_among_false_ones_is_no_item(monkeypatch):
    """Once a third false statement took the place of the second true one."""
    context, facts = facts_in(harbour.TEXT, harbour.TITLE)
    (lone,) = [fact for fact in facts if true_claim(fact) is not None][:1]
    monkeypatch.setattr(
        "quizgen.kinds.multi_select.true_claim",
        lambda fact: true_claim(fact) if fact is lone else None,
    )
    assert list(make_statement_items(context, facts, 3)) == []
