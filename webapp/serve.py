"""Puts the application behind an address and runs it until it is told to stop."""

import logging
import os
import signal
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from waitress.server import create_server  # type: ignore[import-untyped]

from webapp.app import create_app, issue_teacher_link
from webapp.config import read_config
from webapp.errors import ServeError
from webapp.security import is_loopback

THREADS = 16  # most of a request is waiting for the disk
LARGEST_REQUEST = 8_000_000  # bytes; the application itself refuses more than 2 MB with a page
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Address:
    """Where the running server is reached."""

    url: str  # "http://127.0.0.1:8000"
    teacher_url: str  # works once


def serve(bank_url: str, host: str, port: int, *, on_ready: Callable[[Address], None]) -> None:
    """Serve a bank until Ctrl-C; `on_ready` is called when the first page can be fetched.

    Raises: BankError when the bank cannot be opened; ServeError when the address cannot be used
    or a secret key is needed.
    """
    with bind(host, port) as listener:
        config = read_config(bank_url, is_loopback=is_loopback(host), environ=os.environ)
        app = create_app(config)
        server = create_server(
            app,
            sockets=[listener],
            threads=THREADS,
            ident=None,
            url_scheme="https" if config.https else "http",
            max_request_body_size=LARGEST_REQUEST,
            clear_untrusted_proxy_headers=True,
        )
        url = f"http://{url_host(reachable_host(host))}:{listener.getsockname()[1]}"
        stop_on_terminate()
        # A class that answers at once queues for milliseconds; that is no news for the terminal.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        on_ready(Address(url, url + issue_teacher_link(app)))
        try:
            server.run()
        except KeyboardInterrupt:
            log.info("stopped")
        finally:
            server.close()


def bind(host: str, port: int) -> socket.socket:
    """Take the port before anything else, so that a second server says so at once.

    Raises: ServeError when the host is unknown or the port is not free.
    """
    if not 0 <= port <= 65535:
        raise ServeError(f"There is no port {port}: choose one from 1 to 65535.")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise ServeError(f"{host!r} is no address of this machine: use 127.0.0.1.") from error
    family, kind, protocol, _, address = found[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(1024)
    except PermissionError as error:
        listener.close()
        raise ServeError(f"Port {port} needs more rights: use one above 1023.") from error
    except OSError as error:
        listener.close()
        raise ServeError(
            f"Port {port} of {host} cannot be used ({error.strerror}): choose another by --port."
        ) from error
    return listener


def reachable_host(host: str) -> str:
    """Return where others reach a server that listens on every address of this machine."""
    if host not in {"0.0.0.0", "::"}:  # noqa: S104
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # RFC 5737; chooses a route and sends nothing
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def url_host(host: str) -> str:
    """Return how a host stands in an address: "::1" gives "[::1]"."""
    return f"[{host}]" if ":" in host else host


def stop_on_terminate() -> None:
    """Make a request to end look like Ctrl-C; only the main thread may ask for that."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)
