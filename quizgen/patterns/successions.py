"""Who held an office before: "Foreign Minister Ann Lee and her predecessor Tom Berg"."""

from collections.abc import Iterator

from question_bank.item import GAP
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.facts import Answer, Context, Fact
from quizgen.naming.mentions import entities_in
from quizgen.patterns.appositions import title_of
from quizgen.patterns.named import is_surely_person
from quizgen.patterns.variants import with_other_forms

NEIGHBOURS = frozenset({"predecessor", "successor"})
WEIGHT = 0.6


def find_successions(context: Context) -> Iterator[Fact]:
    """Yield who came before or after somebody in an office."""
    document = context.document
    for sentence in document.sentences:
        for noun in document.of(sentence):
            if noun.lemma.lower() not in NEIGHBOURS or noun.tag != "NN":
                continue
            people = [e for e in entities_in(document, sentence) if e.label == "PERSON"]
            known, asked = known_of(document, people, noun), asked_of(document, people, noun)
            if known is None or asked is None or known is asked:
                continue
            if is_surely_person(context, known) and is_surely_person(context, asked):
                yield succession_fact(context, sentence, known, asked, noun)


def known_of(document: Document, people: list[Entity], noun: Token) -> Entity | None:
    """Return whose predecessor it is: in the possessive, or joined to it by "and his"."""
    for index in document.children[noun.index]:
        owner = document.tokens[index]
        if owner.dep != "poss":
            continue
        if owner.tag == "PRP$":
            return holding(people, noun.head) if noun.dep == "conj" else None
        return holding(people, index)
    return None


def asked_of(document: Document, people: list[Entity], noun: Token) -> Entity | None:
    """Return who is called so: the name in apposition to the noun."""
    below = (i for i in document.children[noun.index] if document.tokens[i].dep == "appos")
    return next((found for i in below if (found := holding(people, i))), None)


def holding(people: list[Entity], token: int) -> Entity | None:
    """Return the person whose name a token is part of."""
    return next((e for e in people if e.first <= token < e.last), None)


def succession_fact(
    context: Context, sentence: Sentence, known: Entity, asked: Entity, noun: Token
) -> Fact:
    """Word it as a question and as a statement with a gap, with the office where it is named."""
    office = title_of(context.document, known)
    owner = context.names.full(known.text)
    role = f"{owner}’s {noun.lemma.lower()}" + (f" as {office}" if office else "")
    full = context.names.full(asked.text)
    tokens = tuple(range(asked.first, asked.last))
    answer = Answer("person", tokens, full, context.names.variants(full))
    return Fact(
        kind="role",
        sentence=sentence,
        answer=with_other_forms(context, answer),
        subject=role,
        relation="be",
        question=f"According to the article, who was {role}?",
        statement=f"According to the article, {GAP} was {role}.",
        evidence=Span(sentence.start, sentence.end),
        weight=WEIGHT if office else WEIGHT / 2,
        words=frozenset(role.lower().split()),
    )
