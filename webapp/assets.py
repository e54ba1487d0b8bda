"""Style, script and htmx under addresses that change with their content, so they cache well."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from flask import Flask, Response, request, send_file, url_for
from flask.typing import ResponseReturnValue

from webapp.errors import ServeError

HTMX = "vendor/htmx.min.js"
YEAR = 31_536_000  # seconds


def add_assets(app: Flask) -> None:
    """Serve the static files; templates name them by `asset_url("app.css")`."""
    folder = Path(app.static_folder or "")
    files = {path.name: path for path in folder.iterdir() if path.is_file()}
    files[HTMX] = htmx_path()
    versions = {name: short_hash(path) for name, path in files.items()}

    @app.get(f"/static/{HTMX}")
    def htmx_script() -> ResponseReturnValue:
        return send_file(files[HTMX], mimetype="text/javascript")

    @app.template_global()
    def asset_url(name: str) -> str:
        return url_for("static", filename=name, v=versions[name])

    @app.after_request
    def cache(response: Response) -> Response:
        name = request.path.removeprefix("/static/")
        if response.status_code in (200, 304) and versions.get(name) == request.args.get("v", "-"):
            response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        return response


def htmx_path() -> Path:
    """Find htmx in its package without importing the package, which is made for another framework.

    Raises: ServeError when the package is not installed.
    """
    spec = find_spec("js_lib_htmx")
    if spec is None or spec.origin is None:
        raise ServeError("The package django-js-lib-htmx is missing: install quizgen again.")
    return Path(spec.origin).parent / "static" / "htmx" / "htmx.min.js"


def short_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
