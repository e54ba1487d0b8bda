"""A submitted attempt: the score, and for each item why the key is right."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from webapp.attempt import get_attempt_or_404
from webapp.render import render
from webapp.result_pages import result_page

bp = Blueprint("results", __name__, url_prefix="/attempts/<token>")


@bp.get("/result")
def show_result(token: str) -> ResponseReturnValue:
    """Show everything once submitted; before that, nothing of it."""
    attempt = get_attempt_or_404(token)
    if attempt.submitted_at is None:
        return redirect(url_for("attempt.continue_attempt", token=token), code=303)
    return render("results/result.html", None, page=result_page(attempt))
