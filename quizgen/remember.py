"""Results kept while one article or one item is worked on, found again by identity.

For answers that are asked for again and again of the same object, whose hash would cost more than
the answer.  What was kept of one object is dropped when the next one is asked about.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Subject = TypeVar("Subject")
Others = ParamSpec("Others")
Result = TypeVar("Result")
VALUES = frozenset({str, int})  # compared by what they are; everything else by which object it is


def of_last(function: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """Keep the result for the object that was asked about last."""
    last: tuple[Subject, Result] | None = None

    @wraps(function)
    def ask(subject: Subject) -> Result:
        nonlocal last
        known = last  # another thread may change it
        if known is None or known[0] is not subject:
            last = known = subject, function(subject)
        return known[1]

    return ask


def of_article(
    function: Callable[Concatenate[Subject, Others], Result],
) -> Callable[Concatenate[Subject, Others], Result]:
    """Keep the results for the document or context that was asked about last; by place only."""
    last: tuple[Subject | None, dict[object, tuple[Result, object]]] = None, {}

    @wraps(function)
    def ask(subject: Subject, /, *others: Others.args, **named: Others.kwargs) -> Result:
        nonlocal last
        if named:
            return function(subject, *others, **named)
        known = last
        if known[0] is not subject:
            last = known = subject, {}
        key: object
        if len(others) == 1:  # as most have; a tuple of one would cost more
            key = others[0] if type(others[0]) in VALUES else id(others[0])
        else:
            key = tuple([each if type(each) in VALUES else id(each) for each in others])
        found = known[1].get(key)
        if found is None:
            # The arguments are kept too, so that no other object gets the identity of one.
            found = known[1][key] = function(subject, *others, **named), others
        return found[0]

    return ask


class Replay(Iterable[Result]):
    """What an iterator yields, drawn once and given to everyone who asks."""

    def __init__(self, source: Iterator[Result]) -> None:
        self._source = source
        self._drawn: list[Result] = []

    def __iter__(self) -> Iterator[Result]:
        place = 0
        while True:
            if place == len(self._drawn):
                try:
                    self._drawn.append(next(self._source))
                except StopIteration:
                    return
            yield self._drawn[place]
            place += 1
