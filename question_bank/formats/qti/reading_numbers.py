"""The number that a QTI 1.2 item asks for: exact, within bounds, or both."""

from decimal import Decimal, localcontext

from question_bank.errors import InvalidItem, UnsupportedItem
from question_bank.formats.moodle_shares import DIFFICULTY, Question, number_of
from question_bank.formats.qti.conditions import FULL, LOWER, UPPER, Condition, Conditions
from question_bank.formats.qti.told import digits
from question_bank.item import NumericItem

_DIGITS = 400  # enough for the difference of any two numbers that are read


def numeric_item(question: Question, conditions: Conditions) -> NumericItem:
    """Return a question for a number.  Raises: InvalidItem, UnsupportedItem."""
    full = [one for one in conditions.scores if one.percent >= FULL]
    if not full:
        raise InvalidItem("No answer is right.")
    if len(full) > 1:
        question.remarks.append("Of several right numbers the first is kept.")
    if len(full) < len(conditions.scores):
        question.remarks.append("Part of the points for other numbers is left out.")
    key, tolerance = key_and_tolerance(question, full[0])
    return NumericItem(
        stem=question.stem,
        key=key,
        value=number_of(key),
        tolerance=float(tolerance),
        unit="",
        accepted=(key,),
        proof=question.proof(key),
        difficulty=DIFFICULTY,
    )


def key_and_tolerance(question: Question, condition: Condition) -> tuple[str, Decimal]:
    """Return the number as text and how far off still counts."""
    if any(one.is_negated for one in condition.comparisons):
        raise UnsupportedItem("Its condition says which number is wrong.")
    exact = [one.value for one in condition.values]
    least, greatest = (
        [decimal(one.value) for one in condition.comparisons if one.sign in signs]
        for signs in (LOWER, UPPER)
    )
    with localcontext(prec=_DIGITS):
        if not exact and (not least or not greatest):
            raise UnsupportedItem("It takes any number above or below a bound.")
        key = exact[0] if exact else digits((least[0] + greatest[0]) / 2)
        value = decimal(key)
        margins = [value - one for one in least[:1]] + [one - value for one in greatest[:1]]
        if len(set(margins)) > 1:
            question.remarks.append("Of the two margins the smaller one is kept.")
        return key, min(margins, default=Decimal(0))


def decimal(text: str) -> Decimal:
    """Return a number exactly as it is written.  Raises: InvalidItem."""
    number_of(text)
    return Decimal(text.strip())
