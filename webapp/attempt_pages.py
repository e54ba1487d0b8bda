"""What a learner sees before submitting.  Nothing here says which answer is right, or why."""

from dataclasses import dataclass

from question_bank.item import GAP, Item
from question_bank.quiz import Attempt

LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class Stem:
    """The part that asks, cut at its gap."""

    before: str
    after: str
    has_gap: bool


@dataclass(frozen=True, slots=True)
class OptionLine:
    """An option as shown: its letter and text."""

    index: int
    letter: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """One number of the list of questions."""

    number: int
    is_answered: bool
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question of an attempt.  `problem` says why an answer was not saved."""

    token: str
    quiz_title: str
    number: int  # from 1
    count: int  # questions
    answered: int  # questions
    stem: Stem
    options: tuple[OptionLine, ...]  # empty: the answer is typed
    typed: str
    revision: int  # of the next answer that is sent
    links: tuple[QuestionLink, ...]
    problem: str | None


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One question before submitting; `answer` is None when it was left out."""

    number: int
    stem: Stem
    answer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """All questions before submitting."""

    token: str
    quiz_title: str
    count: int  # questions
    answered: int  # questions
    lines: tuple[ReviewLine, ...]


def question_page(attempt: Attempt, position: int, problem: str | None = None) -> QuestionPage:
    """Show the item at `position`, counted from 0, with what was answered so far."""
    item = attempt.quiz.items[position]
    response = attempt.responses.get(position)
    answer = response.answer if response else ""
    return QuestionPage(
        token=attempt.token,
        quiz_title=attempt.quiz.title,
        number=position + 1,
        count=len(attempt.quiz.items),
        answered=answered_count(attempt),
        stem=split_stem(item.stem),
        options=tuple(
            OptionLine(index, LETTERS[index], option.text, answer == str(index))
            for index, option in enumerate(item.options)
        ),
        typed="" if item.options else answer,
        revision=response.revision + 1 if response else 1,
        links=question_links(attempt, position),
        problem=problem,
    )


def review_page(attempt: Attempt) -> ReviewPage:
    """List every question with its answer, for a last look."""
    return ReviewPage(
        token=attempt.token,
        quiz_title=attempt.quiz.title,
        count=len(attempt.quiz.items),
        answered=answered_count(attempt),
        lines=tuple(
            ReviewLine(position + 1, split_stem(item.stem), answer_text(attempt, position))
            for position, item in enumerate(attempt.quiz.items)
        ),
    )


def split_stem(stem: str) -> Stem:
    """Cut a stem at its gap: "It flew in _____." gives "It flew in " and "."."""
    before, gap, after = stem.partition(GAP)
    return Stem(before, after, has_gap=bool(gap))


def question_links(attempt: Attempt, current: int) -> tuple[QuestionLink, ...]:
    return tuple(
        QuestionLink(position + 1, is_answered(attempt, position), position == current)
        for position in range(len(attempt.quiz.items))
    )


def is_answered(attempt: Attempt, position: int) -> bool:
    response = attempt.responses.get(position)
    return response is not None and response.answer.strip() != ""


def answered_count(attempt: Attempt) -> int:
    return sum(is_answered(attempt, position) for position in range(len(attempt.quiz.items)))


def first_unanswered(attempt: Attempt) -> int | None:
    """Return the position of the first item without an answer, or None."""
    positions = range(len(attempt.quiz.items))
    return next((place for place in positions if not is_answered(attempt, place)), None)


def answer_text(attempt: Attempt, position: int) -> str | None:
    """Return what was answered in words: the option's text or what was typed."""
    if not is_answered(attempt, position):
        return None
    return words_of(attempt.quiz.items[position], attempt.responses[position].answer)


def words_of(item: Item, answer: str) -> str:
    """Turn an answer as stored into words: "2" gives the third option's text."""
    if item.options and answer.isdecimal() and int(answer) < len(item.options):
        return item.options[int(answer)].text
    return answer
