"""K08: does a typed item accept what is right, and only that?"""

import re
from collections.abc import Iterator

from question_bank.item import GAP, Item, NumericItem, options_of
from question_bank.proof import Finding
from quizgen.checks.article_words import read_words
from quizgen.checks.finding import HINT, accepted_forms, body_of, hard, sense_of, soft, words
from quizgen.checks.shapes import shape_of
from quizgen.checks.verb_forms import forms_of
from quizgen.lexicon import is_stopword
from quizgen.numbers import parse_quantity

PEOPLE = frozenset({"person", "role"})
# What many people do or undergo; a name is the only answer where the stem adds "first" or "only".
SHARED_DEEDS = frozenset(
    "die bear live stay travel move serve grow attend study visit join fight survive arrive return "
    "marry arrest convict sentence hope want feel fear remember listen know work escape suffer "
    "train retire come go".split()
)
_ONE_OF_A_KIND = re.compile(
    rf"(?:^(?:[Ww]ho|[Ww]hich \w+)|{GAP}) (?:is described as an? |(?:is|was|became|had been) an? "
    r"(?!.* (?:of|for|in|at) (?:the )?[A-Z]))"
)
_ONLY = re.compile(
    r"\b(?:first|last|only|oldest|youngest|current|the most|the \w+est|title role|king|queen)\b"
)
_ACRONYM = re.compile(r"^[A-Z]{2,6}s?$")
_OPEN_GAP = re.compile(rf"\b(?:in|at|near|from) {GAP}\.?$")


def accepted_answers_are_right(item: Item, text: str) -> Iterator[Finding]:
    """K08: every accepted answer is the key in another form, and no usual form is missing."""
    forms = accepted_forms(item)
    if not forms or options_of(item):
        return
    if item.key not in forms:
        yield hard("K08", "the key is not among the accepted answers")
    for form in forms:
        if not words(form):
            yield hard("K08", "an accepted answer is empty")
        elif is_other_number(form, item.key):
            yield hard("K08", f"“{form}” is accepted but is another number")
    if not isinstance(item, NumericItem):
        yield from find_other_answers(item)
        yield from find_missing_form(item, forms, text)


def find_other_answers(item: Item) -> Iterator[Finding]:
    """Yield what lets a sensible learner type another right answer."""
    if item.proof.fact.kind in PEOPLE and is_one_of_many(item):
        yield hard("K08", "others did or were the same: no single name fits")
    word = forms_of(item.key)
    if item.proof.fact.kind == "definition" and word.adjective and not word.noun:
        yield hard("K08", "the key is an adjective without its noun")
    if _ACRONYM.match(item.key) and len(accepted_forms(item)) == 1:
        yield hard("K08", "what the letters stand for is right too, and not known")
    if item.proof.fact.kind == "date" and asks_when(item):
        yield hard("K08", "“when” does not say how exact an answer must be")


def find_missing_form(item: Item, forms: tuple[str, ...], text: str) -> Iterator[Finding]:
    if lacks_surname(item, forms, text):
        yield soft("K08", "the surname alone is not accepted")
    if _OPEN_GAP.search(item.stem) and not HINT.search(item.stem) and shape_of(item.key) == "name":
        yield soft("K08", "many names would fit the gap: say what kind is asked for")


def is_one_of_many(item: Item) -> bool:
    """Tell whether a stem says of a person what holds of others: "was born in 1800", "is a ..."."""
    body = body_of(item)
    if _ONLY.search(body):
        return False
    verb = item.proof.fact.relation.split()[:1]
    return (bool(verb) and verb[0] in SHARED_DEEDS) or _ONE_OF_A_KIND.search(body) is not None


def asks_when(item: Item) -> bool:
    """Tell whether a question leaves open whether a year or a day is wanted."""
    return re.match(r"when\b", body_of(item), re.IGNORECASE) is not None


def is_other_number(form: str, key: str) -> bool:
    """Tell whether two forms are different numbers."""
    mine, theirs = parse_quantity(key), parse_quantity(form)
    return mine is not None and theirs is not None and mine.value != theirs.value


def lacks_surname(item: Item, forms: tuple[str, ...], text: str) -> bool:
    """Tell whether the key is a person's full name and the surname, known to be one, is missing."""
    parts = item.key.split()
    names = read_words(text).first_names.get(parts[-1], frozenset())
    if len(parts) < 2 or parts[0] not in names or len(names) > 1 or is_stopword(parts[0]):
        return False
    return not any(sense_of(form) == sense_of(parts[-1]) for form in forms)
