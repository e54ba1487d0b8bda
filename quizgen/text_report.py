"""Items as a page to read in the terminal: the question, its key, and its proof."""

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

from question_bank.item import Item
from quizgen.article import Article
from quizgen.options import GenerationOptions

if TYPE_CHECKING:
    from quizgen.pipeline import Generation

WIDTH = 96
LETTERS = "abcdefgh"


def write_report(article: Article, generation: "Generation", options: GenerationOptions) -> str:
    """Write the items of one article with their proofs and the ledger's summary."""
    lines = [article.title, "=" * min(len(article.title), WIDTH), ""]
    for item in generation.items:
        lines.extend(item_lines(item))
        lines.append("")
    lines.extend(ledger_lines(generation, options))
    return "\n".join(lines) + "\n"


def item_lines(item: Item) -> Iterator[str]:
    """Yield one item: stem, options with reasons, key, evidence, findings."""
    yield paragraph(f"{item.rank}. ", item.stem)
    for letter, option in zip(LETTERS, item.options, strict=False):
        yield paragraph(f"   {letter}) ", option.text + ("   <- key" if option.is_key else ""))
        if option.reason:
            yield paragraph("        ", option.reason)
    if not item.options:
        yield paragraph("   key: ", item.key)
    yield paragraph("   evidence: ", f"“{' '.join(item.proof.evidence.quote.split())}”")
    for finding in item.proof.findings:
        yield paragraph("   doubt: ", f"{finding.code} {finding.message}")


def ledger_lines(generation: "Generation", options: GenerationOptions) -> Iterator[str]:
    """Yield what became of every fact; the sums add up."""
    ledger = generation.ledger
    refused = sum(ledger.facts_refused.values())
    yield ledger.shortfall(options.count, len(generation.items))
    yield (
        f"Facts found: {ledger.facts_found} = {ledger.facts_used} used + {refused} refused "
        f"+ {ledger.facts_left_over} left over."
    )
    for name, counts in (
        ("Sentences refused", ledger.clauses_refused),
        ("Facts refused", ledger.facts_refused),
    ):
        if counts:
            yield f"{name}: " + ", ".join(f"{code} {count}" for code, count in counts.most_common())


def paragraph(lead: str, text: str) -> str:
    """Wrap a text behind its lead."""
    return fill(
        text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False
    )
