"""Derives anew what an item claims and names every claim that does not hold."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, replace

from question_bank.item import (
    Item,
    NumericItem,
    TrueFalseItem,
    accepted_of,
    item_id,
    options_of,
)
from question_bank.proof import FactRecord
from quizgen.annotate import annotate
from quizgen.article import Article
from quizgen.checks.run import problems
from quizgen.distractors.falsehoods import possible_distractors
from quizgen.facts import Context, Fact
from quizgen.find_facts import find_facts
from quizgen.kinds.cloze import stems_of
from quizgen.kinds.drafting import make_proof
from quizgen.kinds.short_answer import make_numeric
from quizgen.kinds.true_false import make_true_false
from quizgen.ledger import Ledger
from quizgen.pipeline import look_over, make_drafts


class Derivation:
    """Everything that can be derived from one article, to hold items against."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.context: Context = look_over(annotate(article))
        self.facts: dict[tuple[int, int, FactRecord], list[Fact]] = {}
        for fact in find_facts(self.context, Ledger()):
            evidence = (fact.evidence.start, fact.evidence.end)
            record = FactRecord(fact.kind, fact.subject, fact.relation, fact.answer.text)
            self.facts.setdefault((*evidence, record), []).append(fact)
        self.composed: dict[str, list[Item]] = defaultdict(list)
        for draft in make_drafts(self.context, 0, Ledger()):
            if draft.is_composed:
                self.composed[item_id(draft.item)].append(draft.item)

    def facts_of(self, item: Item) -> list[Fact]:
        """Return the derived facts that an item may be about."""
        proof = item.proof
        return self.facts.get((proof.evidence.start, proof.evidence.end, proof.fact), [])


def find_lies(item: Item, derivation: Derivation) -> Iterator[str]:
    """Yield one sentence for each claim of an item that its article does not bear out."""
    article, proof, evidence = derivation.article, item.proof, item.proof.evidence
    if proof.article.sha256 != article.sha256 or proof.article.id != article.id:
        yield f"it was made from another text (SHA-256 {proof.article.sha256[:12]}…)"
        return
    if article.text[evidence.start : evidence.end] != evidence.quote:
        yield f"characters {evidence.start} to {evidence.end} of the article are not its quote"
    made = derivation.composed.get(item_id(item))
    if made:
        yield from min((list(find_differences(item, one)) for one in made), key=len)
    else:
        yield from find_lies_of_fact(item, derivation)
    found = problems(item, article.text)
    for finding in found:
        if finding.severity == "hard":
            yield f"check {finding.code}: {finding.message}"
    if set(found) != set(proof.findings):
        yield "its stored findings are not what the checks say"


def find_differences(item: Item, made: Item) -> Iterator[str]:
    """Yield what differs between an item of several facts and what they make anew."""
    for part in fields(item):
        if part.name not in {"rank", "proof"} and getattr(item, part.name) != getattr(
            made, part.name
        ):
            yield f"its {part.name} cannot be derived from the article"
    bare = [replace(one.proof, findings=()) for one in (item, made)]
    for part in fields(bare[0]):
        if getattr(bare[0], part.name) != getattr(bare[1], part.name):
            yield f"its {part.name} is not what its article gives"


def find_lies_of_fact(item: Item, derivation: Derivation) -> Iterator[str]:
    """Yield what is wrong with an item that asks for one fact."""
    facts, record = derivation.facts_of(item), item.proof.fact
    if not facts:
        yield f"its fact ({record.kind}: {record.value}) does not follow from its evidence"
        return
    if isinstance(item, TrueFalseItem):
        yield from find_lies_of_statement(item, facts, derivation)
        return
    if record.value != item.key:
        yield f"its key {item.key!r} is not the value of its fact {record.value!r}"
    yield from find_lies_of_wording(item, facts, derivation)


def find_lies_of_statement(
    item: TrueFalseItem, facts: list[Fact], derivation: Derivation
) -> Iterator[str]:
    """Yield what was changed in a statement, its truth or its correction."""
    made = [one for fact in facts for one in make_true_false(derivation.context, fact)]
    same = [one for one in made if one.stem == item.stem]
    if not same:
        yield "its stem is not what its fact states, nor one of its false forms"
    elif all(one.is_true != item.is_true for one in same):
        yield f"the statement is {same[0].key.lower()}"
    elif replace(item.proof, findings=()) not in [one.proof for one in same]:
        yield "its explanation, section or title is not what its article gives"


def find_lies_of_wording(item: Item, facts: list[Fact], derivation: Derivation) -> Iterator[str]:
    """Yield what was changed in the stem, the explanation, the options or the labels."""
    context = derivation.context
    fact = next((fact for fact in facts if item.stem in stems_of(fact)), None)
    if fact is None:
        yield "its stem is not what its fact is asked with"
        return
    made = make_proof(context, fact)
    if (item.proof.explanation, item.proof.section) != (made.explanation, made.section):
        yield "its explanation or section is not what its article gives"
    if item.proof.article.title != derivation.article.title:
        yield "its article has another title"
    typed = () if options_of(item) else fact.answer.accepted
    if set(accepted_of(item)) not in ({fact.answer.text, *typed}, set()):
        yield "its accepted answers are not those of its fact"
    if isinstance(item, NumericItem):
        yield from find_lies_of_number(item, make_numeric(context, fact))
    possible = possible_distractors(context, fact)
    for option in options_of(item):
        if not option.is_key and (option.text, option.reason) not in possible:
            yield f"its option {option.text!r} or the reason against it cannot be derived"


def find_lies_of_number(item: NumericItem, made: NumericItem | None) -> Iterator[str]:
    """Yield what was changed in the number, its unit or its tolerance."""
    if made is None or (item.value, item.unit) != (made.value, made.unit):
        yield "its number or unit is not that of its fact"
    elif item.tolerance != made.tolerance or item.pairs:
        yield "its tolerance or its operands are not those of its fact"
