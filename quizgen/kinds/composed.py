"""Several facts to the items that they make together."""

from collections.abc import Iterator, Sequence

from quizgen.facts import Context, Fact
from quizgen.find_facts import Found
from quizgen.kinds.deeds import make_deed_matchings
from quizgen.kinds.duration import make_durations
from quizgen.kinds.events import make_first_events, make_orderings
from quizgen.kinds.matching import make_matchings
from quizgen.kinds.multi_select import make_list_items, make_statement_items
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.statement_choice import make_statement_choices
from quizgen.kinds.told_events import add_told_events

MOST_STATEMENTS = 8  # questions which statement is true, in one article
MOST_SELECTIONS = 3  # questions which statements are true


def compose(context: Context, facts: Sequence[Fact], found: Found) -> Iterator[Proposal]:
    """Yield the items of several facts, which come best first."""
    events = add_told_events(found.events, facts)
    yield from make_statement_choices(context, facts, MOST_STATEMENTS)
    yield from make_deed_matchings(context, facts)
    yield from make_first_events(context, events)
    yield from make_durations(context, facts)
    yield from make_matchings(context, facts, events)
    yield from make_orderings(context, events)
    yield from make_list_items(context, found.lists)
    yield from make_statement_items(context, facts, MOST_SELECTIONS)
