"""What a learner sees after submitting: the score, the keys and their proof."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from question_bank.answers import numbers_of
from question_bank.item import Item, MatchingItem, MultiSelectItem, accepted_of, options_of
from question_bank.normalising import normalise
from question_bank.quiz import Attempt, ItemResult
from question_bank.scoring import right_pairs, score_attempt
from webapp.answer_words import Words, key_words, words_of
from webapp.attempt_pages import Stem, split_stem
from webapp.evidence import PairQuote, Quote, own_quote, pair_quotes

Verdict: TypeAlias = Literal["right", "partly right", "wrong", "left out"]


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
    points: str  # "0.67"
    answer: Words | None
    key: Words
    accepted: tuple[str, ...]  # other answers that count, when the answer is typed
    explanation: str
    quote: Quote | None  # None when the quotes of the pairs say it all
    pairs: tuple[PairQuote, ...]
    chosen_wrong: tuple[WrongOption, ...]
    other_wrong: tuple[WrongOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """A submitted attempt."""

    quiz_title: str
    quiz_code: str
    name: str
    points: str  # "7", "1.67"
    possible: int
    percent: int
    right: int  # questions
    partly_right: int  # questions
    lines: tuple[ResultLine, ...]


def result_page(attempt: Attempt) -> ResultPage:
    """Score an attempt and show every key with its proof."""
    result = score_attempt(attempt)
    lines = tuple(result_line(number, line) for number, line in enumerate(result.results, start=1))
    return ResultPage(
        quiz_title=attempt.quiz.title,
        quiz_code=attempt.quiz.code,
        name=attempt.name,
        points=points_words(result.points),
        possible=result.possible,
        percent=percent(result.points, result.possible),
        right=sum(line.verdict == "right" for line in lines),
        partly_right=sum(line.verdict == "partly right" for line in lines),
        lines=lines,
    )


def result_line(number: int, result: ItemResult) -> ResultLine:
    item = result.item
    answer = result.response.answer if result.response else ""
    is_answered = answer.strip() != ""
    wrong = wrong_options(item)
    chosen = chosen_options(item, answer)
    return ResultLine(
        number=number,
        stem=split_stem(item.stem),
        verdict=verdict(result.score, is_answered=is_answered),
        points=points_words(result.score),
        answer=marked(words_of(item, answer), item, answer) if is_answered else None,
        key=key_words(item),
        accepted=other_accepted(item),
        explanation=item.proof.explanation,
        quote=own_quote(item),
        pairs=pair_quotes(item),
        chosen_wrong=tuple(option for option in wrong if option.text in chosen),
        other_wrong=tuple(option for option in wrong if option.text not in chosen),
    )


def verdict(score: float, *, is_answered: bool) -> Verdict:
    if not is_answered:
        return "left out"
    if score == 1.0:
        return "right"
    return "partly right" if score > 0.0 else "wrong"


def chosen_options(item: Item, answer: str) -> frozenset[str]:
    """Return the texts of the options that were chosen."""
    options = options_of(item)
    chosen = numbers_of(answer, len(options)) or ()
    return frozenset(options[index].text for index in chosen if index is not None)


def marked(words: Words, item: Item, answer: str) -> Words:
    """Say of each part whether it is right, where an answer has parts that are so by themselves."""
    if isinstance(item, MatchingItem):
        are_right = right_pairs(item, answer)
    elif isinstance(item, MultiSelectItem):
        keys = {option.text for option in item.options if option.is_key}
        are_right = tuple(part.text in keys for part in words.parts)
    else:
        return words
    parts = zip(words.parts, are_right, strict=False)
    return replace(
        words,
        parts=tuple(replace(part, mark="right" if good else "wrong") for part, good in parts),
    )


def wrong_options(item: Item) -> tuple[WrongOption, ...]:
    return tuple(
        WrongOption(option.text, option.reason or "")
        for option in options_of(item)
        if not option.is_key
    )


def other_accepted(item: Item) -> tuple[str, ...]:
    """Return the answers that count besides the key, those that look alike to the scorer once."""
    if options_of(item):
        return ()
    seen = {normalise(item.key): item.key}
    for text in accepted_of(item):
        seen.setdefault(normalise(text), text)
    return tuple(seen.values())[1:]


def points_words(points: float) -> str:
    """Say points with two decimals at most: 1.6667 gives "1.67", 2.0 gives "2"."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def percent(points: float, possible: int) -> int:
    """Round half up: 1 of 8 points is 13 %."""
    return int(100 * points / possible + 0.5) if possible else 0
