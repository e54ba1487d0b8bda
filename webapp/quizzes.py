"""The teacher's pages: all quizzes, and one with its keys, proofs and attempts."""

from flask import Blueprint, abort, current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from question_bank.store.attempts import attempts_of_quiz
from question_bank.store.quizzes import find_quiz, list_quizzes
from webapp.db import read, state_of
from webapp.quiz_pages import quiz_page, quizzes_page
from webapp.render import render
from webapp.signin import teacher_only

bp = Blueprint("quizzes", __name__, url_prefix="/teach")


@bp.get("")
@teacher_only
def show_quizzes() -> ResponseReturnValue:
    with read() as db:
        quizzes = list_quizzes(db)
    page = quizzes_page(quizzes, student_link, is_local=state_of(current_app).config.is_loopback)
    return render("quizzes/list.html", None, page=page)


@bp.get("/quizzes/<code>")
@teacher_only
def show_quiz(code: str) -> ResponseReturnValue:
    with read() as db:
        quiz = find_quiz(db, code) or abort(404)
        attempts = attempts_of_quiz(db, quiz.code)
    if quiz.code != code:
        return redirect(url_for(".show_quiz", code=quiz.code))
    return render("quizzes/quiz.html", None, page=quiz_page(quiz, attempts, student_link(code)))


def student_link(code: str) -> str:
    return url_for("join.show_quiz", code=code, _external=True)
