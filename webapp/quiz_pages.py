"""What the teacher sees of quizzes, their items and the attempts at them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from question_bank.item import Item, Kind, options_of
from question_bank.proof import FactRecord, Finding
from question_bank.quiz import Attempt, Mode, Quiz
from question_bank.scoring import score_attempt
from question_bank.store.quizzes import QuizSummary
from webapp.answer_forms import LETTERS
from webapp.answer_words import Words, key_words
from webapp.attempt_pages import Stem, split_stem
from webapp.evidence import PairQuote, Quote, own_quote, pair_quotes
from webapp.result_pages import other_accepted, percent, points_words

KIND_WORDS: dict[Kind, str] = {
    "multiple_choice": "multiple choice",
    "cloze": "gap to type",
    "true_false": "true or false",
    "numeric": "number",
    "short_answer": "short answer",
    "matching": "matching",
    "ordering": "ordering",
    "multi_select": "several right answers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizLine:
    """One quiz of the list."""

    code: str
    title: str
    mode: Mode
    link: str
    questions: int
    attempts: int
    submitted: int
    mean: int | None  # per cent; None before the first is submitted


@dataclass(frozen=True, slots=True)
class QuizzesPage:
    """All quizzes; `is_local` when no other machine can open their links."""

    lines: tuple[QuizLine, ...]
    is_local: bool


@dataclass(frozen=True, slots=True)
class OptionProof:
    """An option with what the teacher needs to trust it."""

    letter: str
    text: str
    is_key: bool
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProof:
    """An item with everything that lets it prove itself."""

    number: int
    kind: str
    stem: Stem
    key: Words
    accepted: tuple[str, ...]
    options: tuple[OptionProof, ...]
    explanation: str
    quote: Quote | None
    pairs: tuple[PairQuote, ...]
    section: str
    fact: FactRecord
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptLine:
    """One attempt; `score` is None until it is submitted."""

    token: str
    name: str
    started: str
    submitted: str | None
    score: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizPage:
    """One quiz as the teacher sees it."""

    code: str
    title: str
    mode: Mode
    link: str
    items: tuple[ItemProof, ...]
    attempts: tuple[AttemptLine, ...]


def quizzes_page(
    quizzes: Sequence[QuizSummary], link: Callable[[str], str], *, is_local: bool
) -> QuizzesPage:
    """List quizzes; `link` turns a code into the address for learners."""
    return QuizzesPage(
        tuple(
            QuizLine(
                code=quiz.code,
                title=quiz.title,
                mode=quiz.mode,
                link=link(quiz.code),
                questions=quiz.item_count,
                attempts=quiz.attempt_count,
                submitted=quiz.submitted_count,
                mean=None if quiz.mean_score is None else percent(quiz.mean_score, 1),
            )
            for quiz in quizzes
        ),
        is_local,
    )


def quiz_page(quiz: Quiz, attempts: Sequence[Attempt], link: str) -> QuizPage:
    """Show a quiz with its keys and proofs, and who took it."""
    return QuizPage(
        code=quiz.code,
        title=quiz.title,
        mode=quiz.mode,
        link=link,
        items=tuple(item_proof(number, item) for number, item in enumerate(quiz.items, start=1)),
        attempts=tuple(attempt_line(attempt) for attempt in attempts),
    )


def item_proof(number: int, item: Item) -> ItemProof:
    return ItemProof(
        number=number,
        kind=kind_words(item),
        stem=split_stem(item.stem),
        key=key_words(item),
        accepted=other_accepted(item),
        options=tuple(
            OptionProof(LETTERS[index], option.text, option.is_key, option.reason)
            for index, option in enumerate(options_of(item))
        ),
        explanation=item.proof.explanation,
        quote=own_quote(item),
        pairs=pair_quotes(item),
        section=item.proof.section,
        fact=item.proof.fact,
        findings=item.proof.findings,
    )


def kind_words(item: Item) -> str:
    if item.kind == "cloze" and options_of(item):
        return "gap to choose"
    return KIND_WORDS[item.kind]


def attempt_line(attempt: Attempt) -> AttemptLine:
    closed = attempt.submitted_at
    result = score_attempt(attempt) if closed else None
    return AttemptLine(
        token=attempt.token,
        name=attempt.name,
        started=time_words(attempt.started_at),
        submitted=time_words(closed) if closed else None,
        score=f"{points_words(result.points)} of {result.possible}" if result else None,
    )


def time_words(moment: datetime) -> str:
    """Say a time as on this machine's clock: "2026-03-05 14:02"."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
