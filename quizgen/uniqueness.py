"""Drops facts whose question has more than one answer in the article."""

from collections import defaultdict

from quizgen.anchoring.anchored import Refusal
from quizgen.content_words import content
from quizgen.facts import Fact
from quizgen.ledger import Ledger

RELATED = {"part", "person", "organisation", "place", "event", "relation", "result"}


def drop_ambiguous(facts: list[Fact], ledger: Ledger) -> list[Fact]:
    """Keep one of equal facts; drop those that the article answers in two ways."""
    ledger.note_found(facts)
    asked: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for wording in wordings(fact):
            asked[wording].append(fact)
    kept: list[Fact] = []
    seen: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        others = (other for w in wordings(fact) for other in asked[w] if other is not fact)
        if any(is_other_answer(fact, other) for other in others):
            ledger.refuse_fact(fact, Refusal("not_unique", f"two answers: {fact.question}"))
        elif any(is_same(fact, other) for other in seen[fact.question or fact.statement or ""]):
            ledger.refuse_fact(fact, Refusal("same_fact", "the article says it twice"))
        else:
            seen[fact.question or fact.statement or ""].append(fact)
            kept.append(fact)
    return kept


def is_other_answer(fact: Fact, other: Fact) -> bool:
    """Tell whether two facts answer one question differently."""
    return bare(fact) != bare(other) and not is_cut_otherwise(fact, other)


def is_same(fact: Fact, other: Fact) -> bool:
    """Tell whether two facts of one question have one answer, however it was cut."""
    if fact.question is None and fact.statement != other.statement:
        return False
    return bare(fact) == bare(other) or is_cut_otherwise(fact, other)


def is_cut_otherwise(fact: Fact, other: Fact) -> bool:
    """Tell whether two answers are the same words of the text: "world" in "the Islamic world"."""
    overlap = set(fact.answer.tokens) & set(other.answer.tokens)
    return bool(overlap and content(fact.answer.text) & content(other.answer.text))


def bare(fact: Fact) -> str:
    """Return a fact's answer without articles, so that "the system" and "system" are one."""
    return " ".join(sorted(content(fact.answer.text))) or fact.answer.text.casefold()


def wordings(fact: Fact) -> list[str]:
    """Return the ways a fact is asked; a term or name also by its relation alone."""
    asked = [wording for wording in (fact.question, fact.statement) if wording]
    if fact.kind in RELATED and fact.subject and fact.question:
        asked.append(f"{fact.answer.type}: {fact.relation} {fact.subject}".casefold())
    return asked
