"""Headers, cookies and the sign in every form that keep other sites and scripts out."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request
from flask_wtf.csrf import CSRFProtect

from webapp.config import Config

# No inline script or style anywhere, so neither nonce nor hash is needed.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # An attempt's address is the key to it: tell no other site.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
YEAR = 31_536_000  # seconds
MEGABYTE = 1_000_000  # bytes


def add_security(app: Flask, config: Config) -> None:
    """Protect every route: headers, cookie, size of a request, and a sign in every form."""
    app.config.update(
        SECRET_KEY=config.secret_key,
        MAX_CONTENT_LENGTH=2 * MEGABYTE,
        WTF_CSRF_TIME_LIMIT=None,  # a quiz may take longer than any limit
        SESSION_COOKIE_NAME="__Host-quizgen" if config.https else "quizgen",
        SESSION_COOKIE_SECURE=config.https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_REFRESH_EACH_REQUEST=False,
    )
    CSRFProtect(app)

    @app.before_request
    def known_host() -> None:
        # A page elsewhere could point its own name at this machine and read the bank.
        if config.is_loopback and not is_loopback(urlsplit(f"//{request.host}").hostname or ""):
            abort(400)

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if config.https:
            response.headers.setdefault("Strict-Transport-Security", f"max-age={YEAR}")
        if not request.path.startswith("/static/"):
            # Going back must show what the server knows, and a shared browser keep nothing.
            response.headers.setdefault("Cache-Control", "no-store")
        return response


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address means this machine only."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
