"""A whole page, or the fragment of it that htmx asked for."""

from dataclasses import is_dataclass
from typing import Any

from flask import Flask, Response, make_response, render_template
from flask_htmx import HTMX

htmx = HTMX()


def wants_fragment() -> bool:
    """Tell whether to send only the part that changes."""
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render(page_template: str, fragment: str | None, *, page: Any, status: int = 200) -> Response:
    """Render `page`, a frozen dataclass, which is all that a template sees."""
    if not is_dataclass(page):
        raise TypeError(f"A template reads a page dataclass, not {type(page).__name__}.")
    template = fragment if fragment and wants_fragment() else page_template
    return make_response(render_template(template, page=page), status)


def add_rendering(app: Flask) -> None:
    """Start htmx; caches keep a page and its fragment apart."""
    htmx.init_app(app)

    @app.after_request
    def vary(response: Response) -> Response:
        response.vary.add("HX-Request")
        return response
