"""Exceptions to a status and a calm page, or to a line of text when htmx asked."""

import logging

from flask import Flask, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from question_bank.errors import AttemptClosed, BankBusy, BankError, BankFull, NotInBank
from quizgen.errors import QuizgenError
from webapp.error_pages import ErrorPage, error_page, stale_page
from webapp.render import render

log = logging.getLogger(__name__)

# Sending these again does no harm, even when another site made the browser send them first.
RESENDABLE = {"attempt.respond", "join.enter_code", "join.join"}


class ServeError(QuizgenError):
    """Say in one sentence why the server cannot start and what to do."""


def add_error_pages(app: Flask) -> None:
    """Give every error a page of its own; what is not expected keeps its traceback in the log."""
    app.register_error_handler(CSRFError, stale_form)
    app.register_error_handler(AttemptClosed, attempt_closed)
    app.register_error_handler(NotInBank, not_found)
    app.register_error_handler(BankBusy, busy)
    app.register_error_handler(BankFull, busy)
    app.register_error_handler(BankError, bank_error)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, unexpected)


def show(page: ErrorPage) -> ResponseReturnValue:
    return render("error.html", "_error.html", page=page, status=page.status)


def stale_form(_error: CSRFError) -> ResponseReturnValue:
    """Offer to send a learner's form again with a fresh sign; nothing was changed so far."""
    if request.endpoint not in RESENDABLE:
        return show(stale_page())
    fields = tuple(
        (name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"
    )
    return show(stale_page(request.path, fields))


def attempt_closed(_error: AttemptClosed) -> ResponseReturnValue:
    token = (request.view_args or {}).get("token")
    link = url_for("results.show_result", token=token) if token else None
    return show(error_page(409, link=link))


def not_found(_error: NotInBank) -> ResponseReturnValue:
    return show(error_page(404))


def busy(error: BankError) -> ResponseReturnValue:
    log.error("the bank did not take a change: %s", error)
    return show(error_page(503)), {"Retry-After": "5"}  # type: ignore[return-value]


def bank_error(error: BankError) -> ResponseReturnValue:
    return show(error_page(400, message=str(error)))


def http_error(error: HTTPException) -> ResponseReturnValue:
    """Keep the headers that say something of their own, such as Allow."""
    if error.response is not None:
        return error.get_response()
    response = show(error_page(error.code or 500))
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        return response, {"Allow": ", ".join(sorted(allowed))}  # type: ignore[return-value]
    return response


def unexpected(error: Exception) -> ResponseReturnValue:
    log.error("a page failed: %s %s", request.method, request.path, exc_info=error)
    return show(error_page(500))
