"""Best first, mixed in kind, spread over the article, no two asking the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from question_bank.item import Item
from quizgen.apart import ORDERED, are_apart
from quizgen.checks.sets import ENOUGH, MOST_OF_A_KEY, MOST_OF_A_SENTENCE, MOST_TRUE
from quizgen.coverage import Coverage, Part, coverage_of, crowding, taken_by
from quizgen.drafts import Draft, Form
from quizgen.facts import Context
from quizgen.importance import importance_of
from quizgen.options import GenerationOptions

# What a set of ten asks in turn; each entry names the forms that will do, any of them.
MIX: tuple[frozenset[Form], ...] = (
    frozenset({"question"}),
    frozenset({"true_false"}),
    frozenset({"short_answer", "numeric"}),
    frozenset({"statements", "first_event"}),
    frozenset({"ordering", "matching"}),
    frozenset({"typed cloze"}),
    frozenset({"question"}),
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
TELLING: frozenset[Form] = frozenset({"statements", "multi_select"})  # they use up whole facts
SCATTERED = ORDERED | {"matching"}  # of many sentences
BROAD: frozenset[Form] = frozenset({"multi_select"})  # uses up statements that others could ask
LATE = 0.7  # of one item that its share allows: from where on a broad form may stand
MOST_MORE = 3  # true statements than false ones: few can be made false without a trick
FEW_JUDGED = 7  # statements to judge that any set may have where nothing else is left
MOST_JUDGED = 0.5  # share of true/false items where nothing else is left
# Where in a set the rare forms stand, counted from 0.
PLACES: dict[int, frozenset[Form]] = {
    4: frozenset({"ordering", "matching"}),
    8: frozenset({"matching", "duration"}),
}
BEYOND = 0.3  # share of a set that asks for more than to remember, where the drafts allow it
# What speaks for a draft beside its own score, in log odds.
ASKABLE = 1.5  # lost by statements whose fact could be asked as a question
WANTED = 0.7  # won by the form whose turn it is
THOUGHT = 1.0  # won by what asks for more than to remember, while too little of the set does
CROWDED = 0.5  # lost for each item that a paragraph, section or third has more than its share
IMPORTANT = 0.5  # won by the sentence that tells most


def number(drafts: Iterable[Draft]) -> list[Item]:
    """Return the items of drafts with their place as their rank."""
    return [replace(draft.item, rank=place) for place, draft in enumerate(drafts, 1)]


def choose(context: Context, drafts: Iterable[Draft], options: GenerationOptions) -> list[Draft]:
    """Choose at most `count` drafts, best first.

    The first n of a larger set are the set of n.
    """
    remaining = spare_false(sorted(drafts, key=Draft.sort_key))
    kept = keep_places(remaining)
    remaining = [d for d in remaining if all(are_apart(d, k) for k in kept.values())]
    most_judged = 1.0 if options.kinds == ("true_false",) else MOST_JUDGED
    taste = Taste(coverage_of(context.document), importance_of(context.document))
    first = first_truth(context, remaining)
    chosen: list[Draft] = []
    while len(chosen) < options.count:
        if (draft := kept.pop(len(chosen), None)) is not None:
            chosen.append(draft)
            continue
        tally = count(chosen)
        remaining = [draft for draft in remaining if adds_something(draft, tally)]
        fitting = fit_in(remaining, chosen, first, most_judged)
        if not fitting and not kept:
            break
        if not fitting:
            chosen.append(kept.pop(min(kept)))
            continue
        pick = taste.best(fitting, chosen)
        chosen.append(pick)
        remaining = [draft for draft in remaining if draft is not pick and are_apart(draft, pick)]
    return chosen


def fit_in(
    drafts: list[Draft], chosen: list[Draft], first: bool | None, most_judged: float
) -> list[Draft]:
    """Return the drafts of forms that a set has room for; where none is left, of any form."""
    forms = {(draft.form, draft.truth): draft for draft in drafts}
    of_turn = {name for name, draft in forms.items() if is_wanted(draft, chosen, first)}
    fitting = [draft for draft in drafts if (draft.form, draft.truth) in of_turn]
    return fitting or [
        draft for draft in drafts if draft.truth is None or may_judge(draft, chosen, most_judged)
    ]


@dataclass(frozen=True, slots=True)
class Taste:
    """What makes one draft better for the next place than another, its own score aside."""

    coverage: Coverage
    importance: tuple[float, ...]  # of each sentence, 0.0 to 1.0

    def best(self, drafts: list[Draft], chosen: list[Draft]) -> Draft:
        """Return the best draft for the next place; of equals, the first."""
        wanted = MIX[len(chosen) % len(MIX)]
        taken = taken_by(self.coverage, (draft.sentence for draft in chosen))
        beyond = sum(draft.item.bloom != "remember" for draft in chosen)
        lacks_thought = beyond < BEYOND * (len(chosen) + 1)
        places = {
            sentence: self.place(sentence, taken, len(chosen))
            for sentence in {draft.sentence for draft in drafts}
        }

        def worth(draft: Draft) -> float:
            is_told = draft.truth is not None or draft.form in TELLING
            is_askable = is_told and any(fact.question for fact in draft.facts)
            is_thought = lacks_thought and draft.item.bloom != "remember"
            return (
                draft.score
                + places[draft.sentence]
                + WANTED * (draft.form in wanted)
                + THOUGHT * is_thought
                - ASKABLE * is_askable
            )

        return max(drafts, key=worth)

    def place(self, sentence: int, taken: Counter[Part], size: int) -> float:
        """Rate a sentence: what it tells, and whether its part of the article has its share."""
        crowded = crowding(self.coverage, taken, size, sentence)
        return IMPORTANT * self.importance[sentence] - CROWDED * crowded


def spare_false(drafts: list[Draft]) -> list[Draft]:
    """Leave out true statements of sentences that give a false one, where false ones are scarce.

    A set needs about as many false statements as true ones.
    """
    false = {draft.sentence for draft in drafts if draft.truth is False}
    true = {draft.sentence for draft in drafts if draft.truth is True}
    if len(true - false) <= len(false):
        return drafts
    return [draft for draft in drafts if draft.truth is not True or draft.sentence not in false]


def keep_places(drafts: list[Draft]) -> dict[int, Draft]:
    """Return the drafts that have their place in every set: few articles allow more than one.

    They come first because each speaks of several sentences, which others would use up.
    """
    kept: dict[int, Draft] = {}
    for place, forms in PLACES.items():
        fitting = (d for d in drafts if d.form in forms and d.is_worth_a_place)
        found = next((d for d in fitting if all(are_apart(d, k) for k in kept.values())), None)
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
    if draft.form in BROAD and share < LATE:
        return False
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
    return same_sentence < MOST_OF_A_SENTENCE and same_key < MOST_OF_A_KEY


def keeps_balance(truth: bool, chosen: list[Draft]) -> bool:
    """Tell whether true and false statements stay near each other: three more of one at most.

    From where a share says anything, it must also be one that the checks of sets allow.
    """
    same = 1 + sum(other.truth is truth for other in chosen)
    other = sum(other.truth is not None and other.truth is not truth for other in chosen)
    is_fair = same + other < ENOUGH or same <= MOST_TRUE * (same + other)
    return same <= other + MOST_MORE and is_fair
