"""K09: is a false statement false, in exactly one place, and corrected?"""

from collections.abc import Iterator

from question_bank.item import Item, TrueFalseItem
from question_bank.proof import Finding
from quizgen.anchoring.reference_time import is_relative
from quizgen.checks.answer import find_same
from quizgen.checks.article_words import has_all
from quizgen.checks.change import changed_place, has_run, wrong_value
from quizgen.checks.cues import unlike
from quizgen.checks.finding import LEAD, hard, tokenise, words, written_words
from quizgen.checks.kept import is_negation
from quizgen.checks.quantities import numbers_in, numbers_of_article

LAST_YEAR = 2100


def false_statement_changes_one_thing(item: Item, text: str) -> Iterator[Finding]:
    """K09: a false statement has one wrong value of the right one's kind, and is corrected."""
    if not isinstance(item, TrueFalseItem) or item.is_true:
        return
    right, said = item.proof.fact.value, words(LEAD.sub("", item.stem))
    if not has_run(words(item.proof.explanation), words(right)):
        yield hard("K09", "the explanation does not give the correction")
    quote = item.proof.evidence.quote
    if not any(map(is_negation, words(quote))) and adds_negation(said, text):
        yield hard("K09", "the statement is made false by a negation")
    wrong = wrong_value(item)
    if wrong is None:
        same = has_run(said, words(right))
        what = "it says the right thing" if same else "no single place differs"
        yield hard("K09", f"the false statement is not made by one change: {what}")
        return
    yield from find_bad_change(item, wrong, text)


def adds_negation(said: tuple[str, ...], text: str) -> bool:
    """Tell whether a statement has a negation with neighbours that the article has nowhere."""
    places = [place for place, word in enumerate(said) if is_negation(word)]
    if not places:
        return False
    article = tokenise(text)
    return not all(has_run(article, said[max(0, n - 1) : n + 2]) for n in places)


def find_bad_change(item: TrueFalseItem, wrong: str, text: str) -> Iterator[Finding]:
    """Find a change to the same thing, to another kind of thing, or a second change."""
    right = item.proof.fact.value
    is_swap = sorted(words(wrong)) == sorted(words(right)) and words(wrong) != words(right)
    if not is_swap and any(find_same(wrong, right)):
        yield hard("K09", f"“{wrong}” is not another thing than “{right}”")
    elif fault := unlike(*fold_opening(wrong, right, item), item.proof.fact.kind):
        yield hard("K09", f"“{wrong}” {fault}")
    place = changed_place(wrong, item.stem)
    rest = item.stem[: place[0]] + " " + item.stem[place[1] :] if place else item.stem
    rest = LEAD.sub("", rest)
    if not all(has_all(text, name) for name in names_in(rest)):
        yield hard("K09", "more than one name differs from the article")
    new = numbers_in(rest) - numbers_of_article(text)
    if is_relative(item.proof.evidence.quote):  # "this year" may stand in the statement as 2024
        new = frozenset(number for number in new if not number.is_integer() or number > LAST_YEAR)
    if new:
        yield hard("K09", "more than one number differs from the article")


def fold_opening(wrong: str, right: str, item: TrueFalseItem) -> tuple[str, str]:
    """Write both values small where the capital is only that of a sentence's first word."""
    opens = item.proof.evidence.quote.startswith(right) or LEAD.sub("", item.stem).startswith(wrong)
    return (wrong.lower(), right.lower()) if opens else (wrong, right)


def names_in(statement: str) -> list[str]:
    """Return the words written with a capital, the first word aside."""
    return [word for word in written_words(statement)[1:] if word[0].isupper() and len(word) > 1]
