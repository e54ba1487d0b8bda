"""Facts of a text as "question [answer]", for tables."""

from quizgen.patterns.events import find_events
from quizgen.patterns.lists import find_lists
from tests.quizgen.reading import anchored_clauses, bare, facts_of, read


def asked(text, *kinds):
    """Write what is asked of a text: the question, or the statement with its gap."""
    facts = [fact for fact in facts_of(text) if fact.kind in kinds]
    lines = (f"{fact.question or fact.statement} [{fact.answer.text}]" for fact in facts)
    return list(dict.fromkeys(lines))


def listed(text):
    context = read(text)
    found = [one for anchored in anchored_clauses(context) for one in find_lists(context, anchored)]
    return [f"{bare(one.stem)} [{'; '.join(m.text for m in one.members)}]" for one in found]


def dated(text):
    context = read(text)
    found = [
        one for anchored in anchored_clauses(context) for one in find_events(context, anchored)
    ]
    return [f"{event.statement} [{event.time}]" for event in found]
