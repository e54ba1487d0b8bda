"""K01 for computed numbers: declared operations over operands that the article states."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from question_bank.item import NumericItem
from question_bank.proof import Finding
from quizgen.checks.finding import CACHE_SIZE, hard, words
from quizgen.checks.quantities import numbers_in
from quizgen.checks.times import years_of
from quizgen.numbers import HEDGES, parse_quantity

Operation = Callable[[Sequence[float]], float]
OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "difference": lambda numbers: max(numbers) - min(numbers),
        "duration": lambda numbers: max(numbers) - min(numbers),
        "sum": sum,
    }
)


def find_wrong_sum(item: NumericItem) -> Iterator[Finding]:
    """Yield what is wrong with a computed number: its operands, operation or result."""
    operation = OPERATIONS.get(item.proof.fact.relation)
    if operation is None:
        yield hard("K01", f"nobody knows the operation “{item.proof.fact.relation}”")
        return
    if len(item.pairs) < 2:
        yield hard("K01", "a computed number needs two operands or more")
        return
    numbers = []
    for pair in item.pairs:
        number = operand_of(pair.right, item.proof.fact.relation)
        if number is None:
            yield hard("K01", f"“{pair.right}” is no number")
            return
        if number not in numbers_in(pair.evidence.quote):
            yield hard("K01", f"the quote does not hold “{pair.right}”")
        if hedge := hedge_before(pair.right, pair.evidence.quote):
            yield hard("K07", f"the article says “{hedge} {pair.right}”, so the sum is not exact")
        numbers.append(number)
    if abs(operation(numbers) - item.value) > max(1e-6, item.tolerance):
        yield hard("K01", f"the operands give {operation(numbers):g}, not {item.key}")
    elif (key := parse_quantity(item.key)) is not None and key.value != item.value:
        yield hard("K01", f"the key “{item.key}” is not the number {item.value:g}")


def operand_of(text: str, relation: str) -> float | None:
    """Read an operand: a year for a duration, else a number."""
    if relation == "duration" and (years := years_of(text)):
        return years[0]
    number = parse_quantity(text)
    return None if number is None else number.value


@lru_cache(maxsize=CACHE_SIZE)
def hedge_before(text: str, quote: str) -> str | None:
    """Return the hedge that stands before a number in the quote: "nearly"."""
    said = f" {' '.join(words(quote))} "
    number = " ".join(words(text))
    return next((hedge for hedge in HEDGES if f" {hedge} {number} " in said), None)
