"""A learner goes through a quiz: one question at a time, a last look, then submits."""

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from question_bank.errors import AttemptClosed
from question_bank.item import Item
from question_bank.quiz import Attempt
from question_bank.store.attempts import find_attempt, save_response, submit_attempt
from webapp.answer_fields import BadAnswer, answer_from
from webapp.attempt_pages import first_unanswered, question_page, review_page
from webapp.db import now, read, write
from webapp.render import render, wants_fragment

bp = Blueprint("attempt", __name__, url_prefix="/attempts/<token>")
NEWER_ANSWER = (
    "Not saved: another window saved a newer answer to this question. Reload this page to see it."
)


@bp.get("")
def continue_attempt(token: str) -> ResponseReturnValue:
    """Lead to where the learner left off."""
    attempt = get_attempt_or_404(token)
    if attempt.submitted_at:
        return redirect(url_for("results.show_result", token=token), code=303)
    position = first_unanswered(attempt)
    if position is None:
        return redirect(url_for(".review", token=token), code=303)
    return redirect(url_for(".question", token=token, number=position + 1), code=303)


@bp.get("/questions/<int:number>")
def question(token: str, number: int) -> ResponseReturnValue:
    attempt = get_attempt_or_404(token)
    get_item_or_404(attempt, number)
    if attempt.submitted_at:
        return redirect(url_for("results.show_result", token=token), code=303)
    return show_question(attempt, number)


@bp.post("/questions/<int:number>")
def respond(token: str, number: int) -> ResponseReturnValue:
    """Save an answer.  No answer at all changes nothing and holds nobody up."""
    attempt = get_attempt_or_404(token)
    item = get_item_or_404(attempt, number)
    if attempt.submitted_at:
        raise AttemptClosed("These answers are already submitted.")
    fields = request.form.getlist("answer")
    try:
        answer = answer_from(item, fields)
    except BadAnswer as error:
        return show_question(attempt, number, str(error), fields=fields, status=422)
    if answer or (answer == "" and number - 1 in attempt.responses):
        attempt = save(attempt, number - 1, answer)
        if attempt.responses[number - 1].answer != answer:
            return show_question(attempt, number, NEWER_ANSWER, status=409)
    if wants_fragment():
        return show_question(attempt, number)
    return redirect(next_url(attempt, number), code=303)


@bp.get("/review")
def review(token: str) -> ResponseReturnValue:
    attempt = get_attempt_or_404(token)
    if attempt.submitted_at:
        return redirect(url_for("results.show_result", token=token), code=303)
    return render("attempt/review.html", None, page=review_page(attempt))


@bp.post("/submit")
def submit(token: str) -> ResponseReturnValue:
    """Close the attempt; pressing the button twice does no harm."""
    get_attempt_or_404(token)
    with write() as db:
        submit_attempt(db, token, now())
    return redirect(url_for("results.show_result", token=token), code=303)


def get_attempt_or_404(token: str) -> Attempt:
    with read() as db:
        attempt = find_attempt(db, token)
    return attempt or abort(404)


def get_item_or_404(attempt: Attempt, number: int) -> Item:
    if not 1 <= number <= len(attempt.quiz.items):
        abort(404)
    return attempt.quiz.items[number - 1]


def show_question(
    attempt: Attempt,
    number: int,
    problem: str | None = None,
    *,
    fields: Sequence[str] | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    page = question_page(attempt, number - 1, problem, fields)
    return render("attempt/question.html", "attempt/_saved.html", page=page, status=status)


def save(attempt: Attempt, position: int, answer: str) -> Attempt:
    """Store the answer and return the attempt with the response that now counts."""
    revision = request.form.get("revision", type=int)
    with write() as db:
        response = save_response(db, attempt.token, position, answer, revision=revision, now=now())
    return replace(attempt, responses=attempt.responses | {position: response})


def next_url(attempt: Attempt, number: int) -> str:
    if number < len(attempt.quiz.items):
        return url_for(".question", token=attempt.token, number=number + 1)
    return url_for(".review", token=attempt.token)
