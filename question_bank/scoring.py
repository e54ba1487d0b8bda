"""Item and response to a score between 0.0 and 1.0: the same for page, command line and tests."""

import re
import unicodedata

from question_bank.item import Item
from question_bank.quiz import Attempt, AttemptResult, ItemResult

_ARTICLE = re.compile(r"^(?:the|an|a) ")
_SPACES = re.compile(r"\s+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def score(item: Item, answer: str) -> float:
    """Return 1.0 for a right answer, else 0.0.

    `answer` is an option's index as decimal digits when the item has options, else typed text.
    """
    if item.options:
        return float(is_key_index(item, answer))
    return float(normalise(answer) in {normalise(text) for text in item.accepted})


def is_key_index(item: Item, answer: str) -> bool:
    """Tell whether `answer` is the index of the key; anything that is no index is wrong."""
    if not (answer.isascii() and answer.isdigit() and len(answer) <= 2):
        return False
    index = int(answer)
    return index < len(item.options) and item.options[index].is_key


def normalise(text: str) -> str:
    """Forgive what no teacher would mark down: " The  Élysée. " gives "elysee"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _SPACES.sub(" ", re.sub(r"[\u2010-\u2015-]", " ", letters)).strip(" .,;:!?'\"\u2018\u2019\u201c\u201d")
    return _ARTICLE.sub("", _THOUSANDS.sub("", words))


def score_attempt(attempt: Attempt) -> AttemptResult:
    """Score every item of an attempt; an item without a response scores 0.0."""
    results = []
    for position, item in enumerate(attempt.quiz.items):
        response = attempt.responses.get(position)
        points = score(item, response.answer) if response else 0.0
        results.append(ItemResult(item, response, points))
    return AttemptResult(tuple(results))
