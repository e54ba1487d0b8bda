"""Derives anew what an item claims and names every claim that does not hold."""

from collections.abc import Iterator

from question_bank.item import ClozeItem, FactRecord, Item
from quizgen.annotate import annotate
from quizgen.article import Article
from quizgen.checks.run import problems
from quizgen.cloze import stems_of
from quizgen.distractors import possible_distractors
from quizgen.drafting import make_proof
from quizgen.facts import Context, Fact
from quizgen.find_facts import find_facts
from quizgen.ledger import Ledger
from quizgen.pipeline import look_over


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
    facts = derivation.facts_of(item)
    if not facts:
        yield f"its fact ({proof.fact.kind}: {proof.fact.value}) does not follow from its evidence"
        return
    if proof.fact.value != item.key:
        yield f"its key {item.key!r} is not the value of its fact {proof.fact.value!r}"
    yield from find_lies_of_wording(item, facts, derivation)
    found = problems(item, article.text)
    for finding in found:
        if finding.severity == "hard":
            yield f"check {finding.code}: {finding.message}"
    if set(found) != set(proof.findings):
        yield "its stored findings are not what the checks say"


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
    accepted = item.accepted if isinstance(item, ClozeItem) and not item.options else ()
    if accepted and set(accepted) != {fact.answer.text, *fact.answer.accepted}:
        yield "its accepted answers are not those of its fact"
    possible = possible_distractors(context, fact)
    for option in item.options:
        if not option.is_key and (option.text, option.reason) not in possible:
            yield f"its option {option.text!r} or the reason against it cannot be derived"
