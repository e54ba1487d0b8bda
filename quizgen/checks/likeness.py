"""D02, D04, D09, D10: are the options near each other in the right way?"""

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from question_bank.item import GAP, ChoiceItem, Item, MultiSelectItem, options_of
from question_bank.proof import Finding
from quizgen.checks.article_words import has_any
from quizgen.checks.finding import distractors, hard, is_statement, keys_of, soft, words
from quizgen.checks.shapes import shape_of
from quizgen.checks.small_words import PLURAL, SINGULAR, is_collective
from quizgen.checks.verb_forms import forms_of
from quizgen.lexicon import noun_class

LONGEST_TERM = 4  # words; what is longer is a clause, and worded anew
# Words that are each other's opposite; two options that differ in such a pair are a pair.
OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "increase/decrease increased/decreased rise/fall rose/fell more/less more/fewer "
        "higher/lower high/low north/south east/west northern/southern eastern/western "
        "first/last before/after early/late large/small larger/smaller strong/weak faster/slower "
        "win/lose won/lost won/failed support/oppose supported/opposed accept/reject "
        "accepted/rejected gain/loss hot/cold warm/cold warmer/colder positive/negative "
        "upper/lower old/new older/newer rich/poor public/private male/female men/women "
        "above/below inside/outside buy/sell bought/sold open/closed opened/closed export/import"
    ).split()
)
# Classes of WordNet whose nouns need their sentence: "stability", "the nature of government".
ABSTRACT = frozenset(
    {"attribute", "state", "cognition", "relation", "phenomenon", "communication", "feeling", None}
)
_VERB_AFTER = re.compile(rf"{GAP} (is|are|was|were|has|have|does|do)\b")


def distractors_are_near(item: Item, text: str) -> Iterator[Finding]:
    """D02: a distractor stands in the article, or is a number or time near the key."""
    others = distractors(item)
    if not others or any(len(words(other)) > LONGEST_TERM for other in others):
        return
    if not any(has_any(text, other) or is_near_miss(other, keys_of(item)) for other in others):
        yield soft("D02", "no wrong option comes from the article or is near the key")


def nouns_are_of_one_kind(item: Item, text: str) -> Iterator[Finding]:
    """D01: "which of these ...?" offers things of one kind that a reader can picture."""
    if not isinstance(item, ChoiceItem) or "which of these " not in item.stem.lower():
        return
    options = [option.text for option in options_of(item)]
    if any(is_statement(option) or not option[:1].islower() for option in options):
        return
    if any(len(words(option)) > LONGEST_TERM for option in options):
        return  # descriptions and reasons
    kinds = {noun_class(head_of(option)) for option in options}
    if len(kinds) > 1:
        yield hard("D01", "the options are things of different kinds")
    elif kinds <= ABSTRACT:
        yield hard("D01", "the options are abstract nouns that say little without their sentence")


def head_of(option: str) -> str:
    """Return the noun an option is about: "the system of exchange" gives "system"."""
    return option.partition(" of ")[0].split()[-1].lower()


def is_near_miss(option: str, keys: tuple[str, ...]) -> bool:
    """Tell whether an option is made by rule from a key: another number, another year."""
    shape = shape_of(option)
    return shape not in {"name", "words"} and any(shape_of(key) == shape for key in keys)


def number_fits_every_option(item: Item, text: str) -> Iterator[Finding]:
    """D04: the verb after a gap fits every option: "_____ were" with "the wall" and "the walls"."""
    match = _VERB_AFTER.search(item.stem)
    if match is None or not options_of(item):
        return
    numbers = {option.text: is_plural(option.text) for option in options_of(item)}
    for option, plural in numbers.items():
        if (plural is True and match.group(1) in SINGULAR) or (
            plural is False and match.group(1) in PLURAL
        ):
            yield hard("D04", f"the verb after the gap does not fit “{option}”")
            return


def is_plural(text: str) -> bool | None:
    """Tell whether common nouns are plural; None for names and what is not known."""
    tokens = text.split()
    if not tokens or any(not token.isalpha() or token[0].isupper() for token in tokens):
        return None
    forms = forms_of(tokens[-1])
    if not forms.noun or is_collective(tokens[-1]) or len(tokens) > 3:
        return None
    return True if forms.plural else (None if tokens[-1].endswith("s") else False)


def no_pair_stands_out(item: Item, text: str) -> Iterator[Finding]:
    """D09: the key and one distractor are not opposites while the others are of another sort."""
    texts = [option.text for option in options_of(item)]
    if len(texts) < 3 or isinstance(item, MultiSelectItem):
        return
    pairs = [pair for pair in combinations(texts, 2) if are_opposite(*pair)]
    if len(pairs) == 1 and any(key in pairs[0] for key in keys_of(item)):
        yield soft("D09", "the key and one wrong option are opposites, the others are not")


def are_opposite(one: str, other: str) -> bool:
    """Tell whether two options differ in one word, and these words are opposites."""
    mine, theirs = words(one), words(other)
    if len(mine) != len(theirs):
        return False
    changed = [frozenset(pair) for pair in zip(mine, theirs, strict=True) if len(set(pair)) > 1]
    return len(changed) == 1 and changed[0] in OPPOSITES


def no_option_holds_another(item: Item, text: str) -> Iterator[Finding]:
    """D10: no option stands inside another."""
    for inner, outer in permutations(distractors(item), 2):
        if f" {' '.join(words(inner))} " in f" {' '.join(words(outer))} ":
            yield soft("D10", f"“{inner}” stands inside “{outer}”")
            return
