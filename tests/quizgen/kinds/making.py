"""Facts and items of short texts, for tables."""

from quizgen.find_facts import find_all
from quizgen.kinds.composed import compose
from quizgen.ledger import Ledger
from quizgen.uniqueness import drop_ambiguous
from tests.quizgen.reading import HEADLINE, read


def look(text, title=HEADLINE):
    """Return a text's context with its facts, events and lists."""
    context = read(text, title)
    return context, find_all(context, Ledger())


def facts_in(text, title=HEADLINE):
    """Return a text's facts with their leads, those with one answer only."""
    context, found = look(text, title)
    return context, drop_ambiguous(found.facts, Ledger())


def fact_in(text, key, title=HEADLINE, kind=None):
    """Return the first fact whose answer is the key, with its context."""
    context, facts = facts_in(text, title)
    fits = (f for f in facts if f.answer.text == key and kind in {None, f.kind})
    return context, next(fits)


def composed(text, form, title=HEADLINE):
    """Return the items that several facts of a text make in one form."""
    context, found = look(text, title)
    facts = drop_ambiguous(found.facts, Ledger())
    return [p for p in compose(context, facts, found) if p.form == form]


def wrong_texts(item):
    return [option.text for option in item.options if not option.is_key]


def some(value):
    """Return what was made, which must not be None."""
    assert value is not None
    return value
