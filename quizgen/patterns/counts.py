"""How many of something: "met on 40 occasions" gives 40 occasions."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.anchoring.anchored import Anchored
from quizgen.document import Token
from quizgen.facts import Answer, Candidate, Context
from quizgen.numbers import Quantity, parse_quantity, write_words
from quizgen.patterns.slots import find_slot
from quizgen.wording.text import lower_first

HEDGING = frozenset("more fewer less than some about over nearly almost".split())
LIMITING = frozenset({"only", "just", "even", "all", "another"})
BOUNDS = {"more than", "over", "at least", "well over", "less than", "fewer than", "up to", "under"}
NO_NOUNS = frozenset({"%", "BC", "BCE", "AD", "CE"})
VAGUE = frozenset(
    "third quarter half fifth tenth part thing way side kind type sort case point page "
    "chapter".split()
)


def find_counts(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield each counted noun whose number the clause states: "six deputy ministers"."""
    tokens = context.document.tokens
    for index in anchored.clause.tokens:
        token = tokens[index]
        if token.dep != "nummod" or token.tag != "CD" or index in anchored.words:
            continue
        noun = tokens[token.head]
        if (
            noun.pos != "NOUN"
            or noun.text in NO_NOUNS
            or noun.index < index
            or is_year(token)
            or follows_name(context, index)
            or noun.lemma.lower() in VAGUE
            or is_definite(context, noun)
        ):
            continue
        number = number_tokens(context, token)
        quantity = parse_quantity(context.text(number))
        if quantity is None or quantity.value < 2 or not set(number) <= set(anchored.clause.tokens):
            continue
        slot = find_slot(context.document, anchored.clause, number)
        if slot is None or measures_adjective(context, noun) or is_lasting(context, anchored, noun):
            continue
        after = tokens[number[-1] + 1].text if number[-1] + 1 < len(tokens) else ""
        if after in {"-", "\u2013"}:
            continue  # "a 2-yard run": the number belongs to an adjective
        text = context.text(number)
        text = lower_first(context.document, number[0]) + text[len(tokens[number[0]].text) :]
        if quantity.hedge in BOUNDS:
            # "more than 130" is right too when more than 160 came: leave the hedge in the stem.
            bare = number[len(quantity.hedge.split()) :]
            forms = accepted_numbers(context.text(bare), replace(quantity, hedge=""))
            answer = Answer("bound", bare, context.text(bare), forms, noun.text)
            yield Candidate("count", anchored, answer, slot, weight=0.8)
            continue
        answer = Answer("count", number, text, accepted_numbers(text, quantity), noun.text)
        yield Candidate("count", anchored, answer, slot, weight=0.8 if quantity.value > 3 else 0.5)


def measures_adjective(context: Context, noun: Token) -> bool:
    """Tell whether a count says how long or high something is: "35 kilometres long"."""
    return noun.dep == "npadvmod" and context.document.tokens[noun.head].pos in {"ADJ", "ADV"}


def is_lasting(context: Context, anchored: Anchored, noun: Token) -> bool:
    """Tell whether a time is still running: "has continued for two years" is soon wrong."""
    helpers = {context.document.tokens[i].text.lower() for i in anchored.clause.verbs}
    return noun.lemma in {"year", "month", "week", "day"} and bool(helpers & {"has", "have"})


def follows_name(context: Context, index: int) -> bool:
    """Tell whether a number is part of a name or formula: "O 2", "Voyager 2"."""
    before = context.document.tokens[index - 1] if index else None
    if not context.document.tokens[index].text[0].isdigit():
        return False
    return before is not None and (
        before.pos == "PROPN" or (before.text.isupper() and len(before.text) < 3)
    )


def is_year(token: Token) -> bool:
    """Tell whether a number is a year that the parser took for a count."""
    return token.entity == "DATE" and len(token.text) == 4 and token.text.isdigit()


def number_tokens(context: Context, token: Token) -> tuple[int, ...]:
    """Return the number with its hedge: "more than 160", "nearly two dozen"."""
    document = context.document
    below = sorted(document.subtree(token.index))
    while (
        len(below) > 1
        and document.tokens[below[0]].text.lower() in LIMITING
        and document.tokens[below[1]].tag == "CD"
    ):
        below = below[1:]  # "only 40" is 40
    first, last = below[0], below[-1]
    for index in document.children[token.head]:
        between = [document.tokens[i].text.lower() for i in range(index, first)]
        if between and set(between) <= HEDGING and between[0] != "than":
            first = index
    return tuple(range(first, last + 1))


def is_definite(context: Context, noun: Token) -> bool:
    """Tell whether the count only repeats what was said: "the two countries"."""
    determiners = {"the", "these", "those", "both", "all", "its", "their", "his", "her", "our"}
    children = (context.document.tokens[i] for i in context.document.children[noun.index])
    return any(child.text.lower() in determiners for child in children)


def accepted_numbers(text: str, quantity: Quantity) -> tuple[str, ...]:
    """Return the other ways to write a number: "40" gives "40" and "forty"."""
    forms = [text]
    if quantity.hedge:
        forms.append(text[len(quantity.hedge) :].strip())
    if quantity.value == int(quantity.value):
        forms.append(str(int(quantity.value)))
        words = write_words(quantity.value)
        if words:
            forms.append(words)
    return tuple(dict.fromkeys(forms))
