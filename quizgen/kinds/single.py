"""One fact to its items, one of each kind that it allows."""

from collections.abc import Iterator

from question_bank.item import Item
from quizgen.drafts import Form, matter_of
from quizgen.facts import Context, Fact
from quizgen.kinds.cloze import make_cloze, make_cloze_with_options
from quizgen.kinds.multiple_choice import make_choice
from quizgen.kinds.proposal import Proposal
from quizgen.kinds.short_answer import make_numeric, make_short_answer
from quizgen.kinds.true_false import make_true_false

LEAST = -0.5  # weight below which a detail is not asked for; a statement may still speak of it
UNASKED = -2.0  # weight of what is not worth a statement either


def propose(context: Context, fact: Fact, random_seed: int) -> Iterator[Proposal]:
    """Yield the items of one fact in every kind that it allows."""
    if fact.weight <= UNASKED:
        return
    for form, item in items_of(context, fact, random_seed):
        if item is not None:
            yield Proposal(item, form, (matter_of(fact),))


def items_of(context: Context, fact: Fact, random_seed: int) -> Iterator[tuple[Form, Item | None]]:
    """Yield each form with its item, None where the fact does not allow it."""
    if fact.weight >= LEAST:
        yield "question", make_choice(context, fact, random_seed)
        yield "typed cloze", make_cloze(context, fact)
        yield "chosen cloze", make_cloze_with_options(context, fact, random_seed)
        yield "numeric", make_numeric(context, fact)
        yield "short_answer", make_short_answer(context, fact)
    for item in make_true_false(context, fact):
        yield "true_false", item
