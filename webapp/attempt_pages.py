"""What a learner sees before submitting.  Nothing here says which answer is right, or why."""

from collections.abc import Sequence
from dataclasses import dataclass

from question_bank.item import GAP
from question_bank.quiz import Attempt
from webapp.answer_fields import fields_from
from webapp.answer_forms import AnswerForm, answer_form
from webapp.answer_words import Words, words_of


@dataclass(frozen=True, slots=True)
class Stem:
    """The part that asks, cut at its gap."""

    before: str
    after: str
    has_gap: bool


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
    form: AnswerForm
    revision: int  # of the next answer that is sent
    links: tuple[QuestionLink, ...]
    problem: str | None


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One question before submitting; `answer` is None when it was left out."""

    number: int
    stem: Stem
    answer: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """All questions before submitting."""

    token: str
    quiz_title: str
    count: int  # questions
    answered: int  # questions
    lines: tuple[ReviewLine, ...]


def question_page(
    attempt: Attempt,
    position: int,
    problem: str | None = None,
    fields: Sequence[str] | None = None,
) -> QuestionPage:
    """Show the item at `position`, counted from 0, with what was answered so far.

    `fields` is what could not be saved; it is shown again, so that nothing is entered twice.
    """
    item = attempt.quiz.items[position]
    response = attempt.responses.get(position)
    if fields is None:
        fields = fields_from(item, response.answer) if response else ()
    return QuestionPage(
        token=attempt.token,
        quiz_title=attempt.quiz.title,
        number=position + 1,
        count=len(attempt.quiz.items),
        answered=answered_count(attempt),
        stem=split_stem(item.stem),
        form=answer_form(item, fields),
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
            ReviewLine(position + 1, split_stem(item.stem), answer_words(attempt, position))
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


def answer_words(attempt: Attempt, position: int) -> Words | None:
    """Return what was answered, None when nothing was."""
    if not is_answered(attempt, position):
        return None
    return words_of(attempt.quiz.items[position], attempt.responses[position].answer)
