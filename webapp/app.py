"""A bank and its settings become a Flask application."""

from flask import Flask
from jinja2 import StrictUndefined

from question_bank.bank import open_bank
from webapp import attempt, health, join, quizzes, results, signin
from webapp.assets import add_assets
from webapp.config import Config
from webapp.db import State, state_of
from webapp.errors import add_error_pages
from webapp.render import add_rendering
from webapp.security import add_security
from webapp.teacher_door import TeacherDoor


def create_app(config: Config) -> Flask:
    """Open the bank and put the application together.

    Raises: BankError when the bank is missing or of another version.
    """
    app = Flask("webapp")
    app.extensions["quizgen"] = State(config, open_bank(config.bank_url), TeacherDoor())
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    add_rendering(app)
    add_security(app, config)
    add_assets(app)
    add_error_pages(app)
    for part in (join, attempt, results, signin, quizzes, health):
        app.register_blueprint(part.bp)
    return app


def issue_teacher_link(app: Flask) -> str:
    """Return a path that signs one teacher in, once, while this process runs."""
    return f"/teach/signin/{state_of(app).door.issue()}"
