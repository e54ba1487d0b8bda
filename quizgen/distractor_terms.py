"""Wrong terms for a term: other terms of the article that name the same kind of thing."""

from collections.abc import Iterator

from quizgen.document import Token
from quizgen.facts import Context, Fact
from quizgen.lexicon import hypernyms, stem
from quizgen.terms import Term, salience

KINSHIP = 3  # steps up in WordNet; a shared ancestor farther away says nothing


BROAD = frozenset(
    (
        "entity",
        "physical entity",
        "abstraction",
        "abstract entity",
        "object",
        "physical object",
        "whole",
        "unit",
        "attribute",
        "state",
        "psychological feature",
        "event",
        "act",
        "deed",
        "human action",
        "human activity",
        "relation",
        "matter",
        "group",
        "grouping",
        "thing",
        "process",
        "physical process",
        "causal agent",
        "cause",
        "causal agency",
        "artifact",
        "artefact",
        "cognition",
        "knowledge",
        "noesis",
        "communication",
        "measure",
        "quantity",
        "amount",
        "happening",
        "occurrence",
        "natural event",
        "activity",
        "part",
        "piece",
        "content",
        "cognitive content",
        "mental object",
        "property",
        "condition",
        "status",
        "change",
        "action",
        "body part",
        "living thing",
        "animate thing",
        "organism",
        "being",
        "substance",
        "instrumentality",
        "instrumentation",
    )
)


def term_distractors(context: Context, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield other terms of the article of the same class, then siblings from WordNet."""
    head = context.document.tokens[fact.answer.tokens[-1]]
    length = len(fact.answer.tokens)
    is_plural = head.tag == "NNS"
    others = [t for t in context.terms if t.is_plural == is_plural and is_kin(context, t, head)]
    count = salience(others)
    others.sort(key=lambda t: (abs(t.last - t.first - length), -count[t.text.lower()], t.first))
    for term in others:
        inside = {stem(word) for word in term.text.lower().split()}
        if not inside & {stem(word) for word in fact.words}:
            text = match_case(term.text, fact.answer.text)
            yield (
                text,
                f"The article names {term.text.lower()} elsewhere, here {fact.answer.text}.",
                "article",
            )


def is_kin(context: Context, term: Term, head: Token) -> bool:
    """Tell whether a term's noun is near the key's noun in WordNet, not only of one broad class."""
    other = context.document.tokens[term.last - 1].lemma.lower()
    mine = head.lemma.lower()
    if other == mine:
        return True
    near = set(hypernyms(mine)[:KINSHIP]) | {mine}
    return bool(near & (set(hypernyms(other)[:KINSHIP]) | {other}) - BROAD)


def match_case(word: str, like: str) -> str:
    """Write a word with a capital when the key has one."""
    first = word[:1].upper() if like[:1].isupper() else word[:1].lower()
    return first + word[1:]
