"""A learner enters a code and a name and begins an attempt."""

from flask import Blueprint, abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from question_bank.quiz import Attempt, Quiz
from question_bank.store.attempts import MAX_NAME, find_attempt, start_attempt
from question_bank.store.quizzes import find_quiz
from webapp.db import now, read, write
from webapp.join_pages import CodePage, JoinPage
from webapp.render import render

KINDS_WITH_PARTS = ("matching", "ordering", "multi_select")
bp = Blueprint("join", __name__)
REMEMBERED = 8  # attempts that a browser can come back to


@bp.get("/")
def ask_code() -> ResponseReturnValue:
    return render("join/code.html", None, page=CodePage())


@bp.post("/")
def enter_code() -> ResponseReturnValue:
    typed = request.form.get("code", "")[:40].strip()
    with read() as db:
        quiz = find_quiz(db, typed) if typed else None
    if quiz:
        return redirect(url_for("join.show_quiz", code=quiz.code), code=303)
    problem = (
        f"No quiz has the code “{typed}”. Check each letter and number with your teacher."
        if typed
        else "Enter the code that your teacher gave you."
    )
    return render("join/code.html", None, page=CodePage(typed, problem), status=422)


@bp.get("/q/<code>")
def show_quiz(code: str) -> ResponseReturnValue:
    quiz = get_quiz_or_404(code)
    if quiz.code != code:
        return redirect(url_for("join.show_quiz", code=quiz.code))
    return render("join/quiz.html", None, page=join_page(quiz))


@bp.post("/q/<code>")
def join(code: str) -> ResponseReturnValue:
    quiz = get_quiz_or_404(code)
    name = " ".join(request.form.get("name", "").split())
    if not name or len(name) > MAX_NAME:
        page = join_page(quiz, name[:MAX_NAME], name_problem(name))
        return render("join/quiz.html", None, page=page, status=422)
    with write() as db:
        attempt = start_attempt(db, quiz.code, name, now())
    remember(quiz.code, attempt.token)
    return redirect(url_for("attempt.continue_attempt", token=attempt.token), code=303)


def get_quiz_or_404(code: str) -> Quiz:
    with read() as db:
        quiz = find_quiz(db, code)
    return quiz or abort(404)


def join_page(quiz: Quiz, name: str = "", problem: str | None = None) -> JoinPage:
    open_attempt = remembered_attempt(quiz.code)
    return JoinPage(
        code=quiz.code,
        title=quiz.title,
        mode=quiz.mode,
        count=len(quiz.items),
        has_parts=any(item.kind in KINDS_WITH_PARTS for item in quiz.items),
        name=name,
        problem=problem,
        open_token=open_attempt.token if open_attempt else None,
        open_name=open_attempt.name if open_attempt else None,
    )


def name_problem(name: str) -> str:
    if name:
        return f"This name has more than {MAX_NAME} characters. Enter a shorter one."
    return "Enter your name, so that your teacher knows whose answers these are."


def remember(code: str, token: str) -> None:
    """Keep the way back in the browser's own cookie, for a learner who closed the window."""
    attempts = {key: value for key, value in session.get("attempts", {}).items() if key != code}
    session["attempts"] = dict([*attempts.items(), (code, token)][-REMEMBERED:])


def remembered_attempt(code: str) -> Attempt | None:
    """Return this browser's attempt at the quiz while it can still be continued."""
    token = session.get("attempts", {}).get(code)
    if token is None:
        return None
    with read() as db:
        attempt = find_attempt(db, token)
    return attempt if attempt and attempt.submitted_at is None else None
