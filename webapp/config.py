"""The settings of the server, from its arguments and the environment."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from webapp.errors import ServeError

KEY_VARIABLE = "QUIZGEN_SECRET_KEY"
SHORTEST_SECRET = 32  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What `create_app` needs to know."""

    bank_url: str
    secret_key: str = field(repr=False)
    is_loopback: bool = True  # only this machine can reach the server
    https: bool = False  # a proxy in front speaks TLS: cookies are for TLS only


def read_config(bank_url: str, *, is_loopback: bool, environ: Mapping[str, str]) -> Config:
    """Find the secret key and the other settings.

    Raises: ServeError when others can reach the server and nobody chose a secret key.
    """
    secret = environ.get(KEY_VARIABLE, "")
    if secret and len(secret) < SHORTEST_SECRET:
        raise ServeError(f"{KEY_VARIABLE} is too short: use {SHORTEST_SECRET} characters or more.")
    if not secret and not is_loopback:
        raise ServeError(
            f"Other machines can reach this server, so set {KEY_VARIABLE} to "
            f"{SHORTEST_SECRET} or more random characters, or serve on 127.0.0.1."
        )
    return Config(
        bank_url=bank_url,
        secret_key=secret or kept_secret(secret_path(bank_url)),
        is_loopback=is_loopback,
        https=environ.get("QUIZGEN_HTTPS", "") == "1",
    )


def secret_path(bank_url: str) -> Path:
    """Return where the key is kept: beside an SQLite file, else in the user's data folder."""
    try:
        url = make_url(bank_url)
    except ArgumentError as error:
        raise ServeError(
            f"{bank_url!r} is no address of a bank, e.g. sqlite:///quiz.db."
        ) from error
    if url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
        path = Path(url.database or "")
        return path.with_name(path.name + ".secret")
    return platformdirs.user_data_path("quizgen", appauthor=False) / "web.secret"


def kept_secret(path: Path) -> str:
    """Return the key in the file, or make one; forms stay valid after a restart.

    Raises: ServeError when the file cannot be written or read.
    """
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            make_secret(path)
        secret = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ServeError(
            f"The secret key in {path} cannot be kept ({error}): set {KEY_VARIABLE} instead."
        ) from error
    if len(secret) < SHORTEST_SECRET:
        raise ServeError(f"The secret key in {path} is too short: delete the file.")
    return secret


def make_secret(path: Path) -> None:
    """Write a new key that only its owner can read; the first of two processes wins."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    try:
        os.link(draft, path)  # fails when another process was first; never a half-written key
    except FileExistsError:
        pass
    finally:
        draft.unlink()
