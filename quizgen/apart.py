"""May two drafts stand in one set: do they ask different things, and keep each other's keys?

What two items alone can tell is told by the checks of sets (S01, S02); drafts also know which
sentence and which words of it they ask about.
"""

from quizgen.audit.pairs import clash
from quizgen.drafts import Draft, Form

SAME = 0.7  # share of common content words from which two stems ask the same
SAME_CLAUSE = 0.5  # share of content words from which two clauses of a sentence are one
ORDERED: frozenset[Form] = frozenset({"ordering", "first_event"})
STATING: frozenset[Form] = frozenset({"true_false", "statements", "multi_select"})


def are_apart(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts ask different things and neither gives the other away."""
    return not (ask_same(draft, other) or clash(draft.reading, other.reading))


def ask_same(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts ask for one fact; the order of events is another than their times."""
    ordered = {draft.form, other.form} & ORDERED
    if len(draft.asked & other.asked) > (1 if ordered else 0):
        return True
    if ordered:
        return False
    if {draft.form, other.form} <= STATING and len(draft.touched & other.touched) > 1:
        return True  # the same statements would stand there twice
    if draft.sentence == other.sentence and share_words(draft, other):
        return True
    if draft.form == other.form == "statements":
        return False  # their stems are the same by nature
    mine, theirs = draft.words, other.words
    common = len(mine & theirs)
    is_same_stem = common / max(1, len(mine) + len(theirs) - common) >= SAME
    return is_same_stem and not ask_for_other_kinds(draft, other)


def ask_for_other_kinds(draft: Draft, other: Draft) -> bool:
    """Tell whether two questions want answers of different types: when it was held, and where."""
    types = [{fact.answer.type for fact in each.facts} for each in (draft, other)]
    return all(types) and not types[0] & types[1] and not {draft.form, other.form} & STATING


def share_words(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts of one sentence have the same answer, or one tells the whole clause.

    Whoever reads "Ann built 40 ships in 1901: true or false?" knows who built 40 ships.
    """
    if set(draft.tokens) & set(other.tokens):
        return True
    if not {draft.form, other.form} & STATING:
        return False
    mine, theirs = draft.matters[0].words, other.matters[0].words
    return len(mine & theirs) >= SAME_CLAUSE * max(1, min(len(mine), len(theirs)))
