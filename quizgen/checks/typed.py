"""K08: does a typed item accept what is right, and only that?"""

import re
from collections.abc import Iterator

from question_bank.item import GAP, Item, NumericItem, options_of
from question_bank.proof import Finding
from quizgen.checks.article_words import read_words
from quizgen.checks.finding import HINT, accepted_forms, hard, sense_of, soft, words
from quizgen.checks.shapes import shape_of
from quizgen.lexicon import is_stopword
from quizgen.numbers import parse_quantity

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
    if isinstance(item, NumericItem):
        return
    if lacks_surname(item, forms, text):
        yield soft("K08", "the surname alone is not accepted")
    if _OPEN_GAP.search(item.stem) and not HINT.search(item.stem) and shape_of(item.key) == "name":
        yield soft("K08", "many names would fit the gap: say what kind is asked for")


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
