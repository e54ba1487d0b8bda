"""The teacher comes in by the link from the terminal, and goes out again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec

from flask import Blueprint, abort, current_app, redirect, session, url_for
from flask.typing import ResponseReturnValue

from webapp.db import now, state_of
from webapp.render import render

bp = Blueprint("signin", __name__, url_prefix="/teach")
View = ParamSpec("View")


@dataclass(frozen=True, slots=True)
class SignInPage:
    token: str


def teacher_only(
    view: Callable[View, ResponseReturnValue],
) -> Callable[View, ResponseReturnValue]:
    """Answer 403 to everyone who is not signed in."""

    @wraps(view)
    def guarded(*args: View.args, **kwargs: View.kwargs) -> ResponseReturnValue:
        if not state_of(current_app).door.is_inside(session.get("teacher", ""), now()):
            abort(403)
        return view(*args, **kwargs)

    return guarded


@bp.get("/signin/<token>")
def confirm(token: str) -> ResponseReturnValue:
    """Show a button: a browser or mail program that looks ahead must not use the link up."""
    if not state_of(current_app).door.is_open_to(token):
        abort(403)
    return render("signin/confirm.html", None, page=SignInPage(token))


@bp.post("/signin/<token>")
def sign_in(token: str) -> ResponseReturnValue:
    session_pass = state_of(current_app).door.enter(token, now())
    if session_pass is None:
        abort(403)
    # A session from before signing in must not become the teacher's.
    session.clear()
    session["teacher"] = session_pass
    return redirect(url_for("quizzes.show_quizzes"), code=303)


@bp.post("/signout")
def sign_out() -> ResponseReturnValue:
    state_of(current_app).door.leave(session.get("teacher", ""))
    session.clear()
    return redirect(url_for("join.ask_code"), code=303)
