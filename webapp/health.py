"""Says whether the server can do its work, for whoever watches it."""

import logging

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from question_bank.errors import BankError
from question_bank.store.quizzes import find_quiz
from webapp.db import read

bp = Blueprint("health", __name__)
log = logging.getLogger(__name__)


@bp.get("/healthz")
def health() -> ResponseReturnValue:
    """Answer 200 when a query of the bank succeeds, else 503."""
    try:
        with read() as session:
            find_quiz(session, "222222")  # one look-up by index, whatever the size of the bank
    except (BankError, SQLAlchemyError) as error:
        log.error("the bank cannot be read: %s", error)
        return jsonify(status="failing", bank="unreachable"), 503
    return jsonify(status="ok", bank="reachable")
