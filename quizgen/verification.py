"""Derives anew what an item claims and names every claim that does not hold."""

from collections.abc import Iterator

from question_bank.item import FactRecord, Item
from quizgen.annotate import annotate
from quizgen.article import Article
from quizgen.checks.run import problems
from quizgen.find_facts import find_facts
from quizgen.ledger import Ledger
from quizgen.pipeline import look_over


def derive_facts(article: Article) -> set[tuple[int, int, FactRecord]]:
    """Find every fact of an article anew, each with the span of its evidence."""
    context = look_over(annotate(article))
    return {
        (
            fact.evidence.start,
            fact.evidence.end,
            FactRecord(fact.kind, fact.subject, fact.relation, fact.answer.text),
        )
        for fact in find_facts(context, Ledger())
    }


def find_lies(
    item: Item, article: Article, derived: set[tuple[int, int, FactRecord]]
) -> Iterator[str]:
    """Yield one sentence for each claim of an item that the article does not bear out."""
    proof, evidence = item.proof, item.proof.evidence
    if proof.article.sha256 != article.sha256:
        yield f"it was made from another text (SHA-256 {proof.article.sha256[:12]}…)"
        return
    if article.text[evidence.start : evidence.end] != evidence.quote:
        yield f"characters {evidence.start} to {evidence.end} of the article are not its quote"
    if (evidence.start, evidence.end, proof.fact) not in derived:
        yield f"its fact ({proof.fact.kind}: {proof.fact.value}) does not follow from its evidence"
    if proof.fact.value != item.key:
        yield f"its key {item.key!r} is not the value of its fact {proof.fact.value!r}"
    found = problems(item, article.text)
    for finding in found:
        if finding.severity == "hard":
            yield f"check {finding.code}: {finding.message}"
    if set(found) != set(proof.findings) and all(finding.severity == "soft" for finding in found):
        yield "its stored findings are not what the checks say"
