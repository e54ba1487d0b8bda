"""What a learner sees after submitting: the score, the keys and their proof."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from question_bank.item import ClozeItem, Item
from question_bank.quiz import Attempt, ItemResult
from question_bank.scoring import normalise, score_attempt
from webapp.attempt_pages import Stem, split_stem, words_of
from webapp.evidence import Quote, quote_of

Verdict: TypeAlias = Literal["right", "wrong", "left out"]


@dataclass(frozen=True, slots=True)
class WrongOption:
    """A distractor and why it is wrong."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """How one question went.  `answer` is None when it was left out."""

    number: int
    stem: Stem
    verdict: Verdict
    answer: str | None
    key: str
    accepted: tuple[str, ...]  # other answers that count, when the answer is typed
    explanation: str
    quote: Quote
    chosen_wrong: WrongOption | None
    other_wrong: tuple[WrongOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """A submitted attempt."""

    quiz_title: str
    quiz_code: str
    name: str
    points: str  # "7"
    possible: int
    percent: int
    lines: tuple[ResultLine, ...]


def result_page(attempt: Attempt) -> ResultPage:
    """Score an attempt and show every key with its proof."""
    result = score_attempt(attempt)
    return ResultPage(
        quiz_title=attempt.quiz.title,
        quiz_code=attempt.quiz.code,
        name=attempt.name,
        points=f"{result.points:g}",
        possible=result.possible,
        percent=percent(result.points, result.possible),
        lines=tuple(
            result_line(number, line) for number, line in enumerate(result.results, start=1)
        ),
    )


def result_line(number: int, result: ItemResult) -> ResultLine:
    item = result.item
    answer = result.response.answer if result.response else ""
    wrong = wrong_options(item)
    chosen = words_of(item, answer) if answer.strip() else None
    return ResultLine(
        number=number,
        stem=split_stem(item.stem),
        verdict=verdict(result.score, chosen),
        answer=chosen,
        key=item.key,
        accepted=other_accepted(item),
        explanation=item.proof.explanation,
        quote=quote_of(item),
        chosen_wrong=next((option for option in wrong if option.text == chosen), None),
        other_wrong=tuple(option for option in wrong if option.text != chosen),
    )


def verdict(score: float, answer: str | None) -> Verdict:
    if answer is None:
        return "left out"
    return "right" if score == 1.0 else "wrong"


def wrong_options(item: Item) -> tuple[WrongOption, ...]:
    return tuple(
        WrongOption(option.text, option.reason or "")
        for option in item.options
        if not option.is_key
    )


def other_accepted(item: Item) -> tuple[str, ...]:
    """Return the answers that count besides the key, those that look alike to the scorer once."""
    if item.options or not isinstance(item, ClozeItem):
        return ()
    seen = {normalise(item.key): item.key}
    for text in item.accepted:
        seen.setdefault(normalise(text), text)
    return tuple(seen.values())[1:]


def percent(points: float, possible: int) -> int:
    """Round half up: 1 of 8 points is 13 %."""
    return int(100 * points / possible + 0.5) if possible else 0
