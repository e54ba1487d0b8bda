"""How many points a plan has: "a 12-point plan issued in May 2020"."""

from collections.abc import Iterator

from question_bank.item import GAP
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.facts import Answer, Context, Fact
from quizgen.naming.mentions import entities_in
from quizgen.naming.names import NAMED
from quizgen.numbers import parse_quantity
from quizgen.patterns.counts import accepted_numbers
from quizgen.patterns.dates import date_type
from quizgen.wording.text import render

UNITS = frozenset("point step stage phase article principle goal".split())
PLANS = frozenset(
    "plan proposal programme program agenda declaration framework roadmap strategy charter "
    "manifesto initiative accord agreement formula platform".split()
)
DATED = frozenset({"year", "month_year", "day"})
WEIGHT = 0.55


def find_plans(context: Context) -> Iterator[Fact]:
    """Yield the number of points of each plan that its name, owner or date tells from others."""
    document = context.document
    for sentence in document.sentences:
        for token in document.of(sentence):
            number = number_before(document, token)
            if number is None:
                continue
            plan = plan_of(context, sentence, token)
            if plan is not None:
                yield plan_fact(context, sentence, number, token, plan)


def number_before(document: Document, unit: Token) -> int | None:
    """Return the number of "12-point", as a token."""
    if unit.lemma.lower() not in UNITS or unit.dep not in {"compound", "amod", "nmod"}:
        return None
    hyphen, number = unit.index - 1, unit.index - 2
    if number < 0 or document.tokens[hyphen].text not in {"-", "\u2013"}:
        return None
    return number if document.tokens[number].tag == "CD" else None


def plan_of(context: Context, sentence: Sentence, unit: Token) -> str | None:
    """Return which plan has the points: "the peace plan issued in May 2020", "Norway’s plan"."""
    document = context.document
    head = document.tokens[unit.head]
    while head.dep == "compound":
        head = document.tokens[head.head]  # "a 12-point peace proposal"
    if head.lemma.lower() not in PLANS or head.tag not in {"NN", "NNP"} or head.index < unit.index:
        return None
    name = tuple(range(unit.index + 1, head.index + 1))
    owner = owner_of(document, head)
    if owner:
        return f"{render(document, owner)} {render(document, name)}"
    end = end_of_mark(context, sentence, head)
    return f"the {render(document, (*name, *range(head.index + 1, end)))}" if end else None


def owner_of(document: Document, plan: Token) -> tuple[int, ...]:
    """Return the name in the possessive before a plan: "Norway’s"."""
    owners = [i for i in document.children[plan.index] if document.tokens[i].dep == "poss"]
    if not owners or document.tokens[owners[0]].entity not in NAMED:
        return ()
    return tuple(sorted(document.subtree(owners[0])))


def end_of_mark(context: Context, sentence: Sentence, plan: Token) -> int | None:
    """Return where the words behind a plan end that tell it from others: its date or a name."""
    document = context.document
    below = set(document.subtree(plan.index))
    entity = next(
        (e for e in entities_in(document, sentence) if e.first > plan.index and is_mark(e)), None
    )
    if entity is None or not set(range(plan.index + 1, entity.last)) <= below:
        return None
    between = document.tokens[plan.index + 1 : entity.first]
    is_plain = all(t.pos in {"VERB", "ADP", "DET", "PROPN", "NOUN"} for t in between)
    return entity.last if between and is_plain else None


def is_mark(entity: Entity) -> bool:
    """Tell whether a name or a full date can say which plan is meant."""
    if entity.label == "DATE":
        return date_type(entity.text.removeprefix("the ")) in DATED
    return entity.label in {"PERSON", "ORG", "GPE"}


def plan_fact(context: Context, sentence: Sentence, number: int, unit: Token, plan: str) -> Fact:
    """Word the number of points as a question and as a statement with a gap."""
    text, units = context.document.tokens[number].text, f"{unit.lemma.lower()}s"
    quantity = parse_quantity(text)
    accepted = accepted_numbers(text, quantity) if quantity is not None else (text,)
    return Fact(
        kind="count",
        sentence=sentence,
        answer=Answer("count", (number,), text, accepted, units),
        subject=plan,
        relation=f"have {units}",
        question=f"According to the article, how many {units} does {plan} have?",
        statement=f"According to the article, {plan} has {GAP} {units}.",
        evidence=Span(sentence.start, sentence.end),
        weight=WEIGHT,
        words=frozenset(plan.lower().split()),
    )
