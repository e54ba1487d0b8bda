"""The ledgers of a run as JSON: a line for every fact; docs/ledger.md describes the shape."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quizgen.article import Article
from quizgen.ledger import LABELS, FactLine, Ledger
from quizgen.options import GenerationOptions

if TYPE_CHECKING:
    from quizgen.pipeline import Generation

Json = dict[str, object]


def write_ledgers(
    made: Iterable[tuple[Article, "Generation"]], options: GenerationOptions
) -> bytes:
    """Write what became of every clause and fact of some articles."""
    articles = [article_to_json(article, generation, options) for article, generation in made]
    return (json.dumps({"articles": articles}, ensure_ascii=False, indent=1) + "\n").encode()


def article_to_json(article: Article, generation: "Generation", options: GenerationOptions) -> Json:
    """Return the ledger of one article as JSON values."""
    ledger = generation.ledger
    return {
        "article": {"id": article.id, "title": article.title, "sha256": article.sha256},
        "asked": options.count,
        "made": len(generation.items),
        "summary": ledger.shortfall(options.count, len(generation.items)),
        "facts": {
            "found": ledger.facts_found,
            "used": ledger.facts_used,
            "refused": sum(ledger.facts_refused.values()),
            "left_over": ledger.facts_left_over,
        },
        "facts_refused": refusals_to_json(article, ledger, ledger.facts_refused),
        "clauses_refused": refusals_to_json(article, ledger, ledger.clauses_refused),
        "drafts_dropped": [
            {"check": code, "count": count, "example": ledger.reasons[code]}
            for code, count in ledger.checks_failed.most_common()
        ],
        "lines": [line_to_json(line) for line in ledger.lines],
    }


def refusals_to_json(article: Article, ledger: Ledger, counts: Counter[str]) -> list[Json]:
    """Return the codes, the most frequent first, each with an example."""
    refusals: list[Json] = []
    for code, count in counts.most_common():
        sentence = ledger.examples[code]
        refusals.append(
            {
                "code": code,
                "label": LABELS.get(code, code),
                "count": count,
                "example": {
                    "sentence": " ".join(article.text[sentence.start : sentence.end].split()),
                    "reason": ledger.reasons[code],
                },
            }
        )
    return refusals


def line_to_json(line: FactLine) -> Json:
    """Return what became of one fact; offsets count characters of the article's text."""
    record = line.record
    return {
        "kind": record.kind,
        "subject": record.subject,
        "relation": record.relation,
        "value": record.value,
        "sentence": {"start": line.start, "end": line.end},
        "outcome": line.outcome,
        "code": line.refusal.code if line.refusal else None,
        "reason": line.refusal.message if line.refusal else None,
        "items": line.items,
    }
