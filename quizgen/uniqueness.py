"""Drops facts whose question has more than one answer in the article."""

from collections import defaultdict

from quizgen.anchored import Refusal
from quizgen.content_words import content
from quizgen.facts import Fact
from quizgen.ledger import Ledger

RELATED = {"part", "person", "organisation", "place", "event"}


def drop_ambiguous(facts: list[Fact], ledger: Ledger) -> list[Fact]:
    """Keep one of equal facts; drop those that the article answers in two ways."""
    ledger.facts_found = len(facts)
    answers: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for wording in wordings(fact):
            answers[wording].add(bare(fact))
    kept: list[Fact] = []
    seen: set[tuple[str | None, str | None]] = set()
    for fact in facts:
        if any(len(answers[wording]) > 1 for wording in wordings(fact)):
            ledger.refuse_fact(fact, Refusal("not_unique", f"two answers: {fact.question}"))
        elif (fact.question, fact.statement) in seen:
            ledger.refuse_fact(fact, Refusal("same_fact", "the article says it twice"))
        else:
            seen.add((fact.question, fact.statement))
            kept.append(fact)
    return kept


def bare(fact: Fact) -> str:
    """Return a fact's answer without articles, so that "the system" and "system" are one."""
    return " ".join(sorted(content(fact.answer.text))) or fact.answer.text.casefold()


def wordings(fact: Fact) -> list[str]:
    """Return the ways a fact is asked; a term or name also by its relation alone."""
    asked = [wording for wording in (fact.question, fact.statement) if wording]
    if fact.kind in RELATED and fact.subject and fact.question:
        asked.append(f"{fact.answer.type}: {fact.relation} {fact.subject}".casefold())
    return asked
