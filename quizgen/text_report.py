"""Items as a page to read in the terminal: the question, its key, and its proof."""

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

from question_bank.item import Item, options_of, pairs_of
from quizgen.article import Article
from quizgen.ledger import LABELS, describe
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
    for letter, option in zip(LETTERS, options_of(item), strict=False):
        yield paragraph(f"   {letter}) ", option.text + ("   <- key" if option.is_key else ""))
        if option.reason:
            yield paragraph("        ", option.reason)
    if not options_of(item):
        yield paragraph("   key: ", item.key)
    for pair in pairs_of(item):
        quote = " ".join(pair.evidence.quote.split())
        yield paragraph("      ", f"{pair.left}: {pair.right}, for the article says “{quote}”")
    yield paragraph("   evidence: ", f"“{' '.join(item.proof.evidence.quote.split())}”")
    for finding in item.proof.findings:
        yield paragraph("   doubt: ", f"{finding.code} {finding.message}")


def ledger_lines(generation: "Generation", options: GenerationOptions) -> Iterator[str]:
    """Yield what became of every fact; the sums add up."""
    ledger, made = generation.ledger, len(generation.items)
    asked_for = f"Asked for {options.count}, made {made}." if made < options.count else ""
    yield asked_for or ledger.shortfall(options.count, made)
    yield f"Facts found: {ledger.sums()}."
    for name, counts in (
        ("Facts refused", ledger.facts_refused),
        ("Sentences refused", ledger.clauses_refused),
        ("Drafts dropped", ledger.checks_failed),
    ):
        if counts:
            yield f"{name}:"
        for code, count in counts.most_common():
            said = describe(code, count) if code in LABELS else f"{count} by check {code}"
            yield paragraph("   ", said)
            yield paragraph("      e.g. ", " ".join(ledger.reasons[code].split()))


def paragraph(lead: str, text: str) -> str:
    """Wrap a text behind its lead."""
    return fill(
        text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False
    )
