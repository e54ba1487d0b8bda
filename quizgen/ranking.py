"""Best first, mixed in kind, no two asking the same, none giving another away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from question_bank.item import Item
from quizgen.drafts import Draft, Form, sides_of
from quizgen.facts import Context
from quizgen.options import GenerationOptions

MOST_PER_SENTENCE = 2
MOST_PER_KEY = 2
SAME = 0.7  # share of common content words from which two stems ask the same
SAME_CLAUSE = 0.5  # share of content words from which two clauses of a sentence are one
SAME_MATTER = 0.4  # share of a stem's content words that another stem repeats when it gives it away
TOPIC_SENTENCES = 3  # a name in more sentences than this is the topic and gives nothing away

# What a set of ten asks in turn; each entry names the forms that will do, any of them.
MIX: tuple[frozenset[Form], ...] = (
    frozenset({"question", "which_of_these"}),
    frozenset({"true_false"}),
    frozenset({"short_answer", "numeric"}),
    frozenset({"statements", "first_event", "which_of_these"}),
    frozenset({"ordering", "matching"}),
    frozenset({"typed cloze"}),
    frozenset({"question", "which_of_these"}),
    frozenset({"true_false"}),
    frozenset({"matching", "multi_select", "duration"}),
    frozenset({"chosen cloze", "short_answer", "numeric"}),
)
# How many of a form may stand among the first n items: share * n, rounded up, and never fewer.
SHARES: dict[Form, float] = {
    "true_false": 0.3,
    "statements": 0.2,
    "first_event": 0.1,
    "ordering": 0.1,
    "matching": 0.1,
    "multi_select": 0.1,
    "duration": 0.1,
    "typed cloze": 0.2,
    "chosen cloze": 0.2,
    "numeric": 0.3,
    "short_answer": 0.3,
}
ORDERED: frozenset[Form] = frozenset({"ordering", "first_event"})
SCATTERED = ORDERED | {"matching"}  # of many sentences
STATING: frozenset[Form] = frozenset({"true_false", "statements", "multi_select"})
FEW_JUDGED = 5  # statements to judge that any set may have where nothing else is left
MOST_JUDGED = 0.5  # share of true/false items where nothing else is left
# Where in a set the rare forms stand, counted from 0.
PLACES: dict[int, frozenset[Form]] = {
    4: frozenset({"ordering", "matching"}),
    8: frozenset({"matching", "multi_select", "duration"}),
}
ASKABLE = 1.5  # what a statement to judge loses where its fact could be asked as a question
WANTED_BONUS = 1.0  # what being the form whose turn it is adds to a draft's score


def rank(context: Context, drafts: Iterable[Draft], options: GenerationOptions) -> list[Item]:
    """Choose at most `count` drafts, best first, and number them.

    The first n of a larger set are the set of n.
    """
    remaining = spare_false(sorted(drafts, key=Draft.sort_key))
    kept = keep_places(context, remaining)
    remaining = [d for d in remaining if all(are_apart(context, d, k) for k in kept.values())]
    most_judged = 1.0 if options.kinds == ("true_false",) else MOST_JUDGED
    first = first_truth(context, remaining)
    chosen: list[Draft] = []
    while len(chosen) < options.count:
        if (draft := kept.pop(len(chosen), None)) is not None:
            chosen.append(draft)
            continue
        wanted = MIX[len(chosen) % len(MIX)]
        tally = count(chosen)
        remaining = [draft for draft in remaining if adds_something(draft, tally)]
        forms = {(draft.form, draft.truth): draft for draft in remaining}
        of_turn = {name for name, draft in forms.items() if is_wanted(draft, chosen, first)}
        fitting = [draft for draft in remaining if (draft.form, draft.truth) in of_turn]
        fitting = fitting or [
            d for d in remaining if d.truth is None or may_judge(d, chosen, most_judged)
        ]
        if not fitting and not kept:
            break
        if not fitting:
            chosen.append(kept.pop(min(kept)))
            continue
        pick = max(fitting, key=lambda d: preference(d, wanted))
        chosen.append(pick)
        remaining = [
            draft for draft in remaining if draft is not pick and are_apart(context, draft, pick)
        ]
    return [replace(draft.item, rank=number) for number, draft in enumerate(chosen, 1)]


def preference(draft: Draft, wanted: frozenset[Form]) -> float:
    """Rate a draft for the next place: a fact that a question can ask is better asked than told."""
    is_askable = draft.truth is not None and any(fact.question for fact in draft.facts)
    return draft.score + WANTED_BONUS * (draft.form in wanted) - ASKABLE * is_askable


def spare_false(drafts: list[Draft]) -> list[Draft]:
    """Leave out true statements of sentences that give a false one, where false ones are scarce.

    A set needs about as many false statements as true ones.
    """
    false = {draft.sentence for draft in drafts if draft.truth is False}
    true = {draft.sentence for draft in drafts if draft.truth is True}
    if len(true - false) <= len(false):
        return drafts
    return [draft for draft in drafts if draft.truth is not True or draft.sentence not in false]


def keep_places(context: Context, drafts: list[Draft]) -> dict[int, Draft]:
    """Return the drafts that have their place in every set: few articles allow more than one.

    They come first because each speaks of several sentences, which others would use up.
    """
    kept: dict[int, Draft] = {}
    for place, forms in PLACES.items():
        fitting = (d for d in drafts if d.form in forms and d.is_worth_a_place)
        found = next(
            (d for d in fitting if all(are_apart(context, d, k) for k in kept.values())), None
        )
        if found is not None:
            kept[place] = found
    return kept


def first_truth(context: Context, drafts: list[Draft]) -> bool | None:
    """Return whether the first statement of a set is true or false: half of the articles each.

    Most sets have few statements; if true ones always came first, "true" would be a good guess.
    None when the drafts leave no choice.
    """
    truths = {draft.truth for draft in drafts} - {None}
    wanted = int(context.document.article.id[-1], 16) % 2 == 0
    return wanted if wanted in truths else None


def is_wanted(draft: Draft, chosen: list[Draft], first: bool | None) -> bool:
    """Tell whether a form has not had its share of the set yet, true and false alike."""
    share = SHARES.get(draft.form, 1.0) * (len(chosen) + 1)
    has_share = sum(other.form == draft.form for other in chosen) < max(1, share)
    if draft.truth is None:
        return has_share
    truths = [other.truth for other in chosen if other.truth is not None]
    if not truths and first is not None and draft.truth is not first:
        return False
    return has_share and truths.count(draft.truth) <= truths.count(not draft.truth)


def may_judge(draft: Draft, chosen: list[Draft], most: float) -> bool:
    """Tell whether another statement may be judged: `most` of a set, true and false alike."""
    judged = sum(other.truth is not None for other in chosen)
    is_little = judged < max(FEW_JUDGED, most * (len(chosen) + 1))
    return is_little and keeps_balance(draft.truth is True, chosen)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the sentences and keys of a set stand in it already."""

    sentences: Counter[int]
    keys: Counter[str]


def count(chosen: list[Draft]) -> Tally:
    """Count the sentences and keys of a set."""
    return Tally(
        Counter(d.sentence for d in chosen if d.form not in SCATTERED),
        Counter(d.item.key.casefold() for d in chosen if d.truth is None),
    )


def adds_something(draft: Draft, tally: Tally) -> bool:
    """Tell whether a set has not enough of a draft's sentence and key already."""
    same_sentence = 0 if draft.form in SCATTERED else tally.sentences[draft.sentence]
    same_key = 0 if draft.truth is not None else tally.keys[draft.item.key.casefold()]
    return same_sentence < MOST_PER_SENTENCE and same_key < MOST_PER_KEY


def keeps_balance(truth: bool, chosen: list[Draft]) -> bool:
    """Tell whether true and false statements stay near each other: two more of one at most."""
    same = sum(other.truth is truth for other in chosen)
    other = sum(other.truth is not None and other.truth is not truth for other in chosen)
    return same <= other + 1


def are_apart(context: Context, draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts ask different things and neither gives the other away."""
    return not (
        ask_same(draft, other) or leaks(context, draft, other) or leaks(context, other, draft)
    )


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
    return len(mine & theirs) / max(1, len(mine | theirs)) >= SAME


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


def leaks(context: Context, asked: Draft, shown: Draft) -> bool:
    """Tell whether one item's text says another's key, the article's topic aside."""
    for key, text in sides_of(asked):
        told = shown.told
        if not key or not key <= told:
            continue
        if len(told & asked.words - key) < max(2, SAME_MATTER * len(asked.words)):
            continue  # the name stands there, but the stem speaks of something else
        if context.names.mentions[text] <= TOPIC_SENTENCES:
            return True
    return False
